"""What lies on the land and comes once the map is there: relief, rivers, outlines."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, TypedDict

from dashboard.map.lands import Land
from dashboard.map.place_names import NamedPlace
from dashboard.map.shapes import WATER_UNIT, Shape, encode
from dashboard.view.credits import RELIEF, RIVERS
from geodata.atlas import Atlas, Feature

_LANDS_UNIT: Final = 1e-2


class Relief(TypedDict):
    """Light and shadow as a grey picture in Web Mercator.

    box: west, south, east, north in degrees. webp: in base64.
    """

    box: tuple[float, float, float, float]
    webp: str


River = tuple[float, Mapping[str, Any]]
"""From which zoom it is drawn, and its line as GeoJSON."""


class RiverLine(TypedDict):
    """Rivers that are drawn from a zoom on."""

    zoom: float
    shape: Shape


class LandOutline(TypedDict):
    """About where a land is, and what it is called among the places of the ground."""

    name: str
    shape: Shape


class LandFile(TypedDict):
    """The file; units: degrees of its shapes (see dashboard.map.shapes)."""

    riversUnit: float
    landsUnit: float
    relief: Relief | None
    rivers: Sequence[RiverLine]
    lands: Sequence[LandOutline]


def list_rivers(atlas: Atlas) -> list[River]:
    """List the rivers that are drawn; their names are points."""
    return [
        (one["properties"]["min_zoom"] or 0, one["geometry"])
        for one in atlas.features.get(RIVERS, ())
        if one["geometry"]["type"] != "Point"
    ]


def compile_land(
    atlas: Atlas,
    lands: Sequence[Land],
    rivers: Sequence[River],
    places: Sequence[NamedPlace],
) -> LandFile:
    """Compile what an atlas has of it; places: which lands have the names of."""
    return {
        "riversUnit": WATER_UNIT,
        "landsUnit": _LANDS_UNIT,
        "relief": next(map(_read_relief, atlas.features.get(RELIEF, ())), None),
        "rivers": [
            {"zoom": zoom, "shape": encode(line, WATER_UNIT)} for zoom, line in rivers
        ],
        "lands": [
            {
                "name": places[one.place].name,
                "shape": encode(one.simplify(), _LANDS_UNIT),
            }
            for one in lands
        ],
    }


def _read_relief(feature: Feature) -> Relief:
    ring, *_ = feature["geometry"]["coordinates"]
    longitudes, latitudes = zip(*(at[:2] for at in ring), strict=True)
    box = min(longitudes), min(latitudes), max(longitudes), max(latitudes)
    return {"box": box, "webp": feature["properties"]["webp"]}
