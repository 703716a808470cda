"""The ground of the map: water, borders over time, names of places."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from dashboard.map.looks import Look, Looks, style_border
from dashboard.map.place_names import Place, compile_names
from dashboard.map.shapes import RECORD_UNIT, WATER_UNIT, Shapes, encode
from dashboard.map.water_names import list_areas
from geodata.atlas import Atlas, Feature, Span
from geodata.days import Interval, parse_span

FILE: Final = "ground-near.json"
"""Its name in the library; it comes when a reader comes near."""

_TOLD = ("kind", "title", "pair", "section", "length_km", "note")


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

    def write(self) -> dict[str, Any]:
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

    water: GeoJSON areas. places: the most important first.
    """

    water: Sequence[Mapping[str, Any]]
    borders: Sequence[Border]
    shapes: Shapes
    looks: Sequence[Look]
    places: Sequence[Place]

    def write(self) -> dict[str, Any]:
        """Write it for the browser: ``looks``, ``water``, ``borders``, ``places``."""
        return {
            "looks": self.looks,
            "water": {
                "unit": WATER_UNIT,
                "shapes": [encode(one, WATER_UNIT) for one in self.water],
            },
            "borders": {
                "unit": self.shapes.unit,
                "shapes": self.shapes.shapes,
                "features": [one.write() for one in self.borders],
            },
            "places": [asdict(one) for one in self.places],
        }


def compile_ground(atlas: Atlas) -> Ground:
    """Compile the base layers that are drawn."""
    looks, shapes = Looks(), Shapes(RECORD_UNIT)
    water = list_areas(atlas.features.get("water", ()))
    return Ground(
        water=[one["geometry"] for one in water],
        borders=tuple(_list_borders(atlas, looks, shapes)),
        shapes=shapes,
        looks=looks.looks,
        places=compile_names(atlas),
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
