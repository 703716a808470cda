"""Stops of corridors as names on the ground: named where a corridor is shown.

A stop is named from the zoom at which every more important one stands clear of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import hypot, log2
from typing import Any, Final, TypedDict

from dashboard.map.neighbours import Point, measure_km
from dashboard.map.place_names import NamedPlace
from geodata.atlas import Atlas, Feature
from geodata.folding import fold

STOP: Final = "stop"
"""The kind of a name that only a shown corridor brings."""

NEVER: Final = 30.0
"""From where on the ground by itself names a stop: from nowhere."""

_STOPS: Final = "stops"
_NAMED: Final = frozenset({"place", "port", "gauge_change"})
_PORT_WEIGHT: Final = 3
_TOWN_ZOOM: Final = 8
_TOWN_KM: Final = 15
_CLEAR_PX: Final = 70
_DEGREE_PX: Final = 512 / 360
_LEAST_ZOOM: Final = 2.0


class ShownStop(TypedDict):
    """A stop as the segments of corridors call it, its place, and from which zoom on.

    place: the number of a `NamedPlace`. title: as ``from`` and ``to`` of segments.
    """

    title: str
    place: int
    zoom: float


@dataclass(frozen=True, slots=True)
class _LabelledStop:
    title: str
    at: Point
    weight: float
    town: int | None


def compile_stops(
    atlas: Atlas, places: Sequence[NamedPlace]
) -> tuple[list[NamedPlace], list[ShownStop]]:
    """Add the stops that are no places yet; returns all places, and the stops."""
    users = _list_users(atlas)
    towns = _list_towns(places)
    stops = [
        _weigh(one, users, towns, places)
        for one in atlas.features.get(_STOPS, ())
        if one["properties"]["kind"] in _NAMED
    ]
    stops.sort(key=lambda one: (-one.weight, -len(users[one.title]), one.title))
    named, shown = list(places), list[ShownStop]()
    for number, stop in enumerate(stops):
        zoom = _find_zoom(stop, stops[:number])
        place = stop.town
        if place is None:
            place = len(named)
            named.append(NamedPlace(STOP, _shorten(stop.title), NEVER, stop.at, {}))
        shown.append({"title": stop.title, "place": place, "zoom": zoom})
    return named, shown


def _list_users(atlas: Atlas) -> Mapping[str, set[str]]:
    """List the corridors of each stop, by its title."""
    users: dict[str, set[str]] = defaultdict(set)
    for layer in atlas.layers.values():
        for feature in atlas.features[layer.id] if layer.table else ():
            told = feature["properties"]
            for end in (told.get("from"), told.get("to")):
                users[end or ""].update(told["corridors"].split(";"))
    return users


def _list_towns(places: Iterable[NamedPlace]) -> Mapping[str, list[int]]:
    towns: dict[str, list[int]] = defaultdict(list)
    for number, place in enumerate(places):
        towns[fold(place.name)].append(number)
    return towns


def _weigh(
    stop: Feature,
    users: Mapping[str, set[str]],
    towns: Mapping[str, list[int]],
    places: Sequence[NamedPlace],
) -> _LabelledStop:
    """Weigh it: by corridors, and what a reader knows: ports and large towns."""
    told: Mapping[str, Any] = stop["properties"]
    longitude, latitude, *_ = stop["geometry"]["coordinates"]
    at = round(longitude, 4), round(latitude, 4)
    known = towns.get(fold(_shorten(told["title"])), ())
    near = [one for one in known if measure_km(places[one].at, at) < _TOWN_KM]
    town = near[0] if near else None
    weight = len(users[told["title"]]) + _PORT_WEIGHT * (told["kind"] == "port")
    size = _TOWN_ZOOM - places[town].min_zoom if town is not None else 0
    return _LabelledStop(told["title"], at, weight + max(size, 0), town)


def _shorten(title: str) -> str:
    """Leave out what only tells it from others of its name: “Aktau port”, “(near)”."""
    return title.partition(" (")[0].removesuffix(" port")


def _find_zoom(stop: _LabelledStop, above: Iterable[_LabelledStop]) -> float:
    away = [
        hypot(stop.at[0] - one.at[0], stop.at[1] - one.at[1])
        for one in above
        if one.at != stop.at
    ]
    least = min(away, default=360)
    return max(round(log2(_CLEAR_PX / (least * _DEGREE_PX)), 1), _LEAST_ZOOM)
