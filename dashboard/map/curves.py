"""Calm curves for lines whose ground is not known, and which stops alone tell.

Drawn straight from stop to stop they would cross mountains in a zigzag that looks
surveyed. A curve through the same stops goes on smoothly where its neighbours do.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import ceil, cos, hypot, radians
from typing import Any, Final

from geodata.atlas import Feature

SCHEMATIC: Final = "schematic"

_STEP_DEGREES, _MOST_STEPS = 0.12, 6
_DECIMALS = 3  # 100 m: what is drawn by stops alone is known no closer
_SLACK = 1.0  # how far a curve follows its tangents: 1 is a Catmull-Rom spline

Point = tuple[float, float]


def curve_lines(parts: Iterable[Feature]) -> dict[str, Mapping[str, Any]]:
    """Give the geometry of each schematic part by its id, curved between its points.

    parts: those of corridors, GeoJSON lines in degrees (WGS84).
    """
    parts = list(parts)
    lines = {one["properties"]["id"]: _list_points(one) for one in parts}
    meeting: dict[tuple[str, Point], list[Point]] = defaultdict(list)
    for one in parts:
        told, line = one["properties"], lines[one["properties"]["id"]]
        for corridor in told["corridors"].split(";"):
            meeting[corridor, line[0]].append(line[1])
            meeting[corridor, line[-1]].append(line[-2])
    curved: dict[str, Mapping[str, Any]] = {}
    for one in parts:
        told = one["properties"]
        if told.get("alignment") != SCHEMATIC:
            continue
        line, corridor = lines[told["id"]], told["corridors"].split(";")[0]
        before = _go_on(meeting[corridor, line[0]], line[1])
        after = _go_on(meeting[corridor, line[-1]], line[-2])
        curved[told["id"]] = {
            "type": "LineString",
            "coordinates": _curve([before, *line, after]),
        }
    return curved


def _list_points(part: Feature) -> list[Point]:
    geometry = part["geometry"] or {}
    found = ((lon, lat) for lon, lat, *_ in geometry["coordinates"])
    return list(dict.fromkeys(found)) if len(geometry["coordinates"]) > 2 else [*found]  # noqa: PLR2004 - both ends


def _go_on(points: Sequence[Point], own: Point) -> Point | None:
    """Give where the only other part leads that a corridor has at a stop."""
    others = [one for one in points if one != own]
    return others[0] if len(others) == 1 else None


def _curve(points: Sequence[Point | None]) -> list[Point]:
    """Draw a curve through all points but the first and the last, which lead it."""
    inner = [one for one in points if one is not None]
    first, *_, last = points
    line = inner[first is not None : len(inner) - (last is not None)]
    made = [line[0]]
    for place, (start, end) in enumerate(itertools.pairwise(line)):
        before = line[place - 1] if place else first
        after = line[place + 2] if place + 2 < len(line) else last
        made += _bend(before or start, start, end, after or end)
    return made


def _bend(before: Point, start: Point, end: Point, after: Point) -> list[Point]:
    """Give the points of a stretch after its start, its end too (cubic Hermite)."""
    length = _measure(start, end)
    leaving, coming = (
        _tangent(before, end, length),
        _tangent(start, after, length),
    )
    steps = min(max(ceil(length / _STEP_DEGREES), 1), _MOST_STEPS)
    found = []
    for step in range(1, steps):
        t = step / steps
        weights = (
            2 * t**3 - 3 * t**2 + 1,
            t**3 - 2 * t**2 + t,
            3 * t**2 - 2 * t**3,
            t**3 - t**2,
        )
        given = zip(start, leaving, end, coming, strict=True)
        x, y = (
            sum(w * one for w, one in zip(weights, row, strict=True)) for row in given
        )
        found.append((round(x, _DECIMALS), round(y, _DECIMALS)))
    return [*found, end]


def _tangent(one: Point, other: Point, length: float) -> Point:
    """Give the direction from one point to another, as long as a stretch."""
    whole = _measure(one, other)
    if not whole:
        return 0, 0
    part = _SLACK * length / whole
    return (other[0] - one[0]) * part, (other[1] - one[1]) * part


def _measure(one: Point, other: Point) -> float:
    """Give a distance in degrees of latitude."""
    east = (other[0] - one[0]) * cos(radians((one[1] + other[1]) / 2))
    return hypot(east, other[1] - one[1])
