"""The ground as it is sent first: fine where the atlas opens, coarse elsewhere.

Each suffices up to a zoom. A reader who comes nearer gets the whole of it.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import cos, inf, radians
from typing import Any, Final

import shapely
from shapely.geometry import LineString, Polygon

from dashboard.map.ground import Box, Ground, GroundFile
from dashboard.map.neighbours import Point, measure_km
from dashboard.map.place_names import NamedPlace
from dashboard.map.shapes import Shape, encode, list_parts

CORE_ZOOM: Final = 7.5
"""Up to where it suffices around the place where the atlas opens."""

FAR_ZOOM: Final = 3.0
"""Up to where it suffices elsewhere."""

_UNIT: Final = 2e-3
_SHORE_PX: Final = 1.6
"""How far a shore may be off, which is no border."""

_CORE_PX: Final = (2800, 1900)
"""Of the core at the atlas's own camera: more than most screens show."""

_TOWN_KM: Final = 10
"""How near to a place of events its town may be (assets/lib/map/towns.mjs)."""


@dataclass(frozen=True, slots=True)
class _Core:
    """Where it is fine: west, south, east, north in degrees."""

    box: Box

    def holds(self, point: Sequence[float]) -> bool:
        west, south, east, north = self.box
        return west <= point[0] <= east and south <= point[1] <= north

    def thin(self, line: LineString, error_px: float = 1.0) -> list[Point]:
        """Leave out the points of a line that nobody sees from afar."""
        fine, coarse = (
            _simplify(line, error_px * _measure_px(zoom))
            for zoom in (CORE_ZOOM, FAR_ZOOM)
        )
        kept = {*coarse}
        return [one for one in fine if one in kept or self.holds(one)]

    def sees(self, ring: Sequence[Sequence[float]]) -> bool:
        """Whether an area is large enough to be seen: two px wide and high."""
        near = any(map(self.holds, ring))
        least = 2 * _measure_px(CORE_ZOOM if near else FAR_ZOOM)
        return bool(Polygon(ring).area >= least**2)


def write_far(
    ground: Ground, camera: tuple[float, float, float], visited: Iterable[Point]
) -> GroundFile:
    """Write it as `Ground.write` does, and how far it suffices: ``until``.

    camera: the atlas's own. visited: places of events, whose towns may be named at any
    zoom.
    """
    core = _find_core(*camera)
    borders = (list_parts(one) for one in ground.shapes.geometries)
    told = ground.write()
    stops = [one for one in ground.stops if one["zoom"] < CORE_ZOOM]
    needed = {one["place"] for one in stops}
    kept = [*_list_places(core, ground.places, [*visited], needed)]
    numbers = {place: number for number, place in enumerate(kept)}
    return {
        **told,
        "until": {"core": core.box, "inside": CORE_ZOOM, "outside": FAR_ZOOM},
        "water": {"unit": _UNIT, "shapes": [*_write_water(core, ground.water)]},
        "borders": {
            **told["borders"],
            "unit": _UNIT,
            "shapes": [_write(core, parts) for parts in borders],
            "sides": [],
        },
        "places": [ground.places[one] for one in kept],
        "stops": [{**one, "place": numbers[one["place"]]} for one in stops],
    }


def _measure_px(zoom: float) -> float:
    """Give the degrees of longitude of a px."""
    return 360 / (512 * 2**zoom)


def _find_core(longitude: float, latitude: float, zoom: float) -> _Core:
    wide, high = (_measure_px(zoom) * px / 2 for px in _CORE_PX)
    high *= cos(radians(latitude))
    west, east = (round(longitude + way, 2) for way in (-wide, wide))
    south, north = (round(latitude + way, 2) for way in (-high, high))
    return _Core((west, south, east, north))


def _simplify(line: LineString, error: float) -> list[Point]:
    found = shapely.simplify(line, error, preserve_topology=False)
    return [(longitude, latitude) for longitude, latitude, *_ in found.coords]


def _write_water(core: _Core, water: Sequence[Mapping[str, Any]]) -> Iterator[Shape]:
    for area in water:
        seen = [ring for ring in list_parts(area) if core.sees(ring)]
        if seen:
            yield _write(core, seen, _SHORE_PX)


def _write(
    core: _Core, parts: Sequence[Sequence[Sequence[float]]], error_px: float = 1.0
) -> Shape:
    lines = [core.thin(LineString(part), error_px) for part in parts]
    return encode({"type": "MultiLineString", "coordinates": lines}, _UNIT)


def _list_places(
    core: _Core,
    places: Sequence[NamedPlace],
    visited: Sequence[Point],
    needed: Container[int],
) -> Iterator[int]:
    """List the places that may be named before the whole ground is asked for."""
    for number, place in enumerate(places):
        until = CORE_ZOOM if core.holds(place.at) else FAR_ZOOM
        away = (measure_km(place.at, one) for one in visited)
        if (
            number in needed
            or place.min_zoom < until
            or (place.min_zoom < CORE_ZOOM and min(away, default=inf) < _TOWN_KM)
        ):
            yield number
