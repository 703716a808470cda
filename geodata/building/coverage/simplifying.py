"""Simplify arcs, coarser far from the region, without letting any two cross.

The method is Douglas and Peucker's (1973), with a tolerance that varies with
the place: a vertex stays when it lies further off than the tolerance there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.geometry import LineString

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from geodata.building.coverage.topology import Arc

    Points = NDArray[np.float64]
    Tolerance = Callable[[Points], NDArray[np.float64]]
    Rounding = Callable[[Points, int], Points]

ROUNDS = 12
RING = 4


def simplify_arcs(
    arcs: Sequence[Arc], tolerance: Tolerance, rounding: Rounding
) -> list[Arc]:
    """Draw the same arcs with fewer vertices; their ends stay (rounded).

    tolerance: degrees at each of n points (shape n by 2). rounding: the points
    on their grid, finer by the number of steps given. Where two arcs would
    cross or an arc would fold, both are done again with half the tolerance.
    Raises ValueError when that does not help.
    """
    steps = np.zeros(len(arcs), dtype=int)
    lines = [simplify_line(arc.line, tolerance, rounding, 0) for arc in arcs]
    for _ in range(ROUNDS):
        bad = find_conflicts(lines)
        if not bad:
            return [
                replace(arc, line=line) for arc, line in zip(arcs, lines, strict=True)
            ]
        for index in sorted(bad):
            steps[index] += 1
            lines[index] = simplify_line(
                arcs[index].line, tolerance, rounding, int(steps[index])
            )
    where = [lines[index].centroid.coords[0] for index in sorted(bad)[:5]]
    message = f"arcs cross however finely they are drawn, near {where}"
    raise ValueError(message)


def find_conflicts(lines: Sequence[LineString]) -> set[int]:
    """Which lines fold, collapse, or meet another elsewhere than at an end."""
    geometries = np.array(lines, dtype=object)
    bad = {int(i) for i in np.flatnonzero(~shapely.is_simple(geometries))}
    closed = shapely.is_closed(geometries)
    counts = shapely.get_num_coordinates(geometries)
    bad |= {int(i) for i in np.flatnonzero(closed & (counts < RING))}
    ends = shapely.boundary(geometries)
    starts = shapely.get_point(geometries, 0)
    ends = np.where(closed, starts, ends)
    one, other = shapely.STRtree(geometries).query(geometries, predicate="intersects")
    pairs = one < other
    one, other = one[pairs], other[pairs]
    meeting = shapely.intersection(geometries[one], geometries[other])
    allowed = shapely.intersection(ends[one], ends[other])
    wrong = ~shapely.equals(meeting, allowed)
    return bad | {int(i) for i in one[wrong]} | {int(i) for i in other[wrong]}


def simplify_line(
    line: LineString, tolerance: Tolerance, rounding: Rounding, step: int
) -> LineString:
    """Draw one line with fewer vertices, at half the tolerance for each step."""
    points = shapely.get_coordinates(line)
    limits = tolerance(points) / 2**step
    kept = points[_keep_points(points, limits)]
    rounded = rounding(kept, step)
    # Ends are shared with other arcs: they lie on the coarsest grid always.
    rounded[[0, -1]] = rounding(kept[[0, -1]], 0)
    moved = np.any(np.diff(rounded, axis=0) != 0, axis=1)
    left = rounded[np.concatenate([[True], moved])]
    # A ring that shrank to a point is kept as one: the next round mends it.
    return LineString(left if len(left) > 1 else rounded[[0, -1]])


def _keep_points(points: Points, limits: NDArray[np.float64]) -> NDArray[np.bool_]:
    kept = np.zeros(len(points), dtype=bool)
    kept[[0, -1]] = True
    stack = [(0, len(points) - 1)]
    if np.array_equal(points[0], points[-1]) and len(points) > RING:
        far = int(np.argmax(np.hypot(*(points - points[0]).T)))
        kept[far] = True
        stack = [(0, far), (far, len(points) - 1)]
    while stack:
        first, last = stack.pop()
        if last - first < 2:  # noqa: PLR2004 - nothing lies between
            continue
        inner = slice(first + 1, last)
        off = _measure_offsets(points[inner], points[first], points[last])
        worst = int(np.argmax(off / limits[inner]))
        if off[worst] > limits[inner][worst]:
            middle = first + 1 + worst
            kept[middle] = True
            stack += [(first, middle), (middle, last)]
    return kept


def _measure_offsets(points: Points, start: Points, end: Points) -> Points:
    """Distances to the segment, in degrees of latitude, in a local plane."""
    scale = np.array([np.cos(np.radians((start[1] + end[1]) / 2)), 1.0])
    along = (end - start) * scale
    relative = (points - start) * scale
    length = float(along @ along)
    share = np.clip(relative @ along / (length or 1.0), 0, 1)
    off: Points = np.hypot(*(relative - share[:, None] * along).T)
    return off
