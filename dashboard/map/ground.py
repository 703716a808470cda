"""The ground of the map: water, borders over time, names of places."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NotRequired, TypedDict

from dashboard.map.land import LandFile, River, compile_land, list_rivers
from dashboard.map.lands import Land, Sides, compile_lands, find_sides
from dashboard.map.looks import Look, Looks, style_border
from dashboard.map.place_names import NamedPlace, list_named
from dashboard.map.shapes import RECORD_UNIT, WATER_UNIT, Shape, Shapes, encode
from dashboard.map.stop_names import ShownStop, compile_stops
from dashboard.map.water_names import list_areas
from geodata.atlas import Atlas, Feature, Span
from geodata.days import Interval, parse_span

_TOLD = ("kind", "title", "pair", "section", "length_km", "note")


Box = tuple[float, float, float, float]


class WaterShapes(TypedDict):
    """Areas of water; unit: degrees (see dashboard.map.shapes)."""

    unit: float
    shapes: Sequence[Shape]


DrawnBorder = TypedDict(
    "DrawnBorder",
    {
        "id": str,
        "from": int | None,
        "to": int | None,
        "shape": int,
        "look": int,
        "state": Mapping[str, Any],
    },
)
"""A `Border`, with its days."""


class BorderShapes(TypedDict):
    """Borders, and the shapes that their numbers mean.

    sides: what lies beside each part of a shape; from afar it is not told.
    """

    unit: float
    shapes: Sequence[Shape]
    sides: Sequence[Sides]
    features: Sequence[DrawnBorder]


class Reach(TypedDict):
    """Up to which zoom it suffices: inside the core, and outside.

    core: west, south, east, north in degrees.
    """

    core: Box
    inside: float
    outside: float


class GroundFile(TypedDict):
    """The ground as it is sent first, or the whole: `dashboard.map.files`.

    looks: of borders. places: the most important first, and then stops of corridors.
    until: of the first.
    """

    looks: Sequence[Look]
    water: WaterShapes
    borders: BorderShapes
    places: Sequence[NamedPlace]
    stops: Sequence[ShownStop]
    until: NotRequired[Reach]


@dataclass(frozen=True, slots=True)
class Border:
    """A line with one status, on the days on which it has that.

    shape, look: numbers of the ground's own. state: what cards tell of it.
    """

    id: str
    days: Interval
    shape: int
    look: int
    state: Mapping[str, Any]

    def write(self) -> DrawnBorder:
        """Write it for the browser."""
        return {
            "id": self.id,
            "from": self.days.first,
            "to": self.days.last,
            "shape": self.shape,
            "look": self.look,
            "state": self.state,
        }


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under all records. A layer that an atlas lacks is empty.

    water: GeoJSON areas. places: the most important first, and then stops of
    corridors, of which each stop has one. sides: of each shape. rivers: each from a
    zoom on. land: what comes once the map is there.
    """

    water: Sequence[Mapping[str, Any]]
    borders: Sequence[Border]
    shapes: Shapes
    sides: Sequence[Sides]
    looks: Sequence[Look]
    places: Sequence[NamedPlace]
    stops: Sequence[ShownStop]
    lands: Sequence[Land]
    rivers: Sequence[River]
    land: LandFile

    def write(self) -> GroundFile:
        """Write it for the browser."""
        return {
            "looks": self.looks,
            "water": {
                "unit": WATER_UNIT,
                "shapes": [encode(one, WATER_UNIT) for one in self.water],
            },
            "borders": {
                "unit": self.shapes.unit,
                "shapes": self.shapes.shapes,
                "sides": self.sides,
                "features": [one.write() for one in self.borders],
            },
            "places": self.places,
            "stops": self.stops,
        }


def compile_ground(atlas: Atlas) -> Ground:
    """Compile the base layers that are drawn."""
    looks, shapes = Looks(), Shapes(RECORD_UNIT)
    water = list_areas(atlas.features.get("water", ()))
    named = list_named(atlas)
    places, stops = compile_stops(atlas, [place for _, place in named])
    lands = compile_lands(atlas, named)
    lines = tuple(_list_borders(atlas, looks, shapes))
    rivers = list_rivers(atlas)
    return Ground(
        water=[one["geometry"] for one in water],
        borders=lines,
        shapes=shapes,
        sides=find_sides(lands, shapes.geometries),
        looks=looks.looks,
        places=places,
        stops=stops,
        lands=lands,
        rivers=rivers,
        land=compile_land(atlas, lands, rivers, places),
    )


def _list_borders(atlas: Atlas, looks: Looks, shapes: Shapes) -> Iterator[Border]:
    spans: dict[str, list[Span]] = {}
    for span in atlas.spans:
        if span.property == "status":
            spans.setdefault(span.feature, []).append(span)
    for feature in atlas.features.get("borders", ()):
        told = feature["properties"]
        shape = shapes.add(feature["geometry"])
        for status, days in _list_statuses(feature, spans.get(told["id"], [])):
            yield Border(
                id=told["id"],
                days=days,
                shape=shape,
                look=looks.add(style_border(told["kind"], status)),
                state={"status": status, **{key: told.get(key) for key in _TOLD}},
            )


def _list_statuses(
    feature: Feature, spans: Sequence[Span]
) -> Iterator[tuple[str, Interval]]:
    """List statuses with their days. Without spans, the feature's own status."""
    told = feature["properties"]
    if not spans:
        yield told["status"], parse_span(told.get("start"), told.get("end"))
    for span in spans:
        yield span.value, span.days
