"""Places by name, as the browser gets them when a reader begins to search."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, TypedDict

from dashboard.compiled.edition import Compiled
from dashboard.map.neighbours import Point, measure_km
from dashboard.map.place_names import PART, RIVER, WATER, compile_names
from dashboard.texts import TEXTS
from dashboard.trips.names import list_translations, translate
from geodata.atlas import Atlas

FILE: Final = "gazetteer.json"
"""The file's name in the library."""

_ZOOMS: Final[Mapping[str, float]] = {"capital": 8, "city": 8.5, "town": 9}
_STOP_ZOOM: Final = 9.5
_WIDER: Final = 1.25
"""How much nearer than where its name begins a country or a water is shown."""

_SAME_KM: Final = 15
"""A stop so near to a place of its name is that place."""


class KnownPlace(TypedDict):
    """A place that can be gone to.

    what: what it is, in words. at: longitude and latitude in degrees. zoom: from which
    it is looked at. area: whether it is one, and has no spot. names: all others, in any
    script.
    """

    name: str
    what: str
    at: Point
    zoom: float
    area: bool
    names: Sequence[str]


class GazetteerFile(TypedDict):
    """All places, the most important first, and the names of charts: gazetteer.json."""

    gazetteer: Sequence[KnownPlace]
    texts: Mapping[str, str]


def compile_gazetteer(compiled: Compiled) -> GazetteerFile:
    """Compile the places on the map, and the stops of corridors that are others."""
    towns = [*_list_places(compiled.atlas)]
    charts = (f"chart-{slug}" for slug in compiled.index["charts"])
    return {
        "gazetteer": [*towns, *_list_stops(compiled, towns)],
        "texts": {chart: TEXTS[chart] for chart in charts if chart in TEXTS},
    }


def _name_kinds(atlas: Atlas, layer: str) -> Mapping[str, str]:
    """Name the kinds of a layer; there are none where the atlas lacks it."""
    found = atlas.layers.get(layer)
    return {kind.id: kind.title for kind in found.kinds.values()} if found else {}


def _list_places(atlas: Atlas) -> Iterator[KnownPlace]:
    kinds = {
        **_name_kinds(atlas, "places"),
        **_name_kinds(atlas, "rivers"),
        WATER: TEXTS["place-water"],
    }
    for place in compile_names(atlas):
        names = dict.fromkeys(place.names.values())
        names.pop(place.name, None)
        yield {
            "name": place.name,
            "what": kinds[place.kind],
            "at": place.at,
            "zoom": _ZOOMS.get(place.kind, place.min_zoom + _WIDER),
            "area": place.kind in {"country", PART, RIVER, WATER},
            "names": [*names],
        }


def _list_stops(
    compiled: Compiled, towns: Sequence[KnownPlace]
) -> Iterator[KnownPlace]:
    near: dict[str, list[Point]] = {}
    for town in towns:
        for name in chain([town["name"]], town["names"]):
            near.setdefault(name, []).append(town["at"])
    kinds = _name_kinds(compiled.atlas, "stops")
    translations = list_translations(compiled.atlas)
    for stop in compiled.network.stops.values():
        if not stop.title[0].isupper():
            continue  # it has no name of its own: “border of two states”
        away = (measure_km(stop.position, at) for at in near.get(stop.title, ()))
        if all(km > _SAME_KM for km in away):
            yield {
                "name": stop.title,
                "what": kinds[stop.kind],
                "at": stop.position,
                "zoom": _STOP_ZOOM,
                "area": False,
                "names": translate(stop.title, translations),
            }
