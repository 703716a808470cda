"""Callouts: names beside exclaves that are too small to read at regional zoom.

Where each name stands is chosen here, at the farthest zoom at which they are
seen: no two touch, and as few marks as can be lie under them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import asinh, atan, degrees, hypot, pi, radians, sinh, tan
from typing import Final, Literal, TypedDict

import shapely
from shapely.geometry.base import BaseGeometry

from dashboard.map.looks import CALLOUT_ZOOMS
from dashboard.map.neighbours import Point, group_near
from geodata.atlas import Atlas

Anchor = Literal["left", "right"]

KIND: Final = "exclave"
"""The kind of record that gets one."""

_NEAR_KM: Final = 4
_LETTER_PX: Final = 6.6
_HEIGHT_PX: Final = 18.0
_MARK_PX: Final = 8.0
_REACHES_PX: Final = (40, 55, 75, 100, 130)
_SLOPES: Final = (0, 0.5, -0.5, 1, -1)
_WORLD_PX: Final = 512 * 2 ** CALLOUT_ZOOMS[0]


PlacedCallout = TypedDict(
    "PlacedCallout",
    {"ids": Sequence[str], "from": Point, "at": Point, "anchor": Anchor},
)
"""Ids of records, where they are and where their names begin, and on which side."""


@dataclass(frozen=True, slots=True)
class _CalloutPlace:
    """Where a name may stand, in px: where it begins, and what it covers."""

    spot: Point
    anchor: Anchor
    reach: float
    ground: BaseGeometry


def compile_callouts(atlas: Atlas, points: Mapping[str, Point]) -> list[PlacedCallout]:
    """List where names of exclaves stand.

    points: where the mark of each record stands, by its id.
    """
    titles = {one.id: one.title for one in atlas.records if one.kind == KIND}
    stands = {key: points[key] for key in titles if key in points}
    marks = shapely.STRtree(shapely.points([_project(at) for at in {*points.values()}]))
    taken: BaseGeometry = shapely.Point()
    made: list[PlacedCallout] = []
    for group in group_near(stands, _NEAR_KM):
        start = stands[group[0]]
        width = len(" · ".join(titles[key] for key in group)) * _LETTER_PX
        best = _choose(list(_list_places(_project(start), width)), taken, marks)
        taken = taken.union(best.ground)
        at = _unproject(best.spot)
        made.append({"ids": group, "from": start, "at": at, "anchor": best.anchor})
    return made


def _choose(
    places: list[_CalloutPlace], taken: BaseGeometry, marks: shapely.STRtree
) -> _CalloutPlace:
    """Choose what touches no other name, then covers least, then is nearest."""

    def weigh(place: _CalloutPlace) -> tuple[bool, int, float]:
        covered = marks.query(place.ground, predicate="intersects")
        return place.ground.intersects(taken), len(covered), place.reach

    return min(places, key=weigh)


def _list_places(start: Point, width: float) -> Iterator[_CalloutPlace]:
    ways = ((s, n, r) for r in _REACHES_PX for s in (1, -1) for n in _SLOPES)
    for side, slope, reach in ways:
        x, y = start[0] + side * reach, start[1] + slope * reach
        left, half = min(x, x + side * width), _HEIGHT_PX / 2
        text = shapely.box(left, y - half, left + width, y + half).buffer(_MARK_PX)
        leader = shapely.LineString([start, (x, y)]).buffer(1)
        anchor: Anchor = "left" if side > 0 else "right"
        yield _CalloutPlace(
            (x, y), anchor, hypot(reach, slope * reach), text.union(leader)
        )


def _project(at: Point) -> Point:
    """Web Mercator, in px from the equator and Greenwich, north up."""
    lon, lat = map(radians, at)
    return lon * _WORLD_PX / (2 * pi), asinh(tan(lat)) * _WORLD_PX / (2 * pi)


def _unproject(spot: Point) -> Point:
    x, y = (part * 2 * pi / _WORLD_PX for part in spot)
    return round(degrees(x), 4), round(degrees(atan(sinh(y))), 4)
