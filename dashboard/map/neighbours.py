"""Points that stand near each other, found without comparing each with each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import cos, floor, hypot, inf, radians

Point = tuple[float, float]
"""Longitude and latitude in degrees (WGS84)."""

_KM_PER_DEGREE = 111.2
_POLE = 90

_Cell = tuple[int, int]


def measure_km(one: Point, other: Point) -> float:
    """Distance on a local plane: enough to tell a town from its neighbour."""
    scale = cos(radians((one[1] + other[1]) / 2))
    east = (one[0] - other[0]) * scale
    return hypot(east, one[1] - other[1]) * _KM_PER_DEGREE


def group_near(stands: Mapping[str, Point], km: float) -> list[list[str]]:
    """Group records that stand closer than that to a group's first, in their order."""
    side = km / _KM_PER_DEGREE
    groups: list[list[str]] = []
    cells: dict[_Cell, list[int]] = defaultdict(list)
    for key, point in stands.items():
        known = [one for cell in _look(point, side) for one in cells.get(cell, ())]
        near = (one for one in known if measure_km(stands[groups[one][0]], point) < km)
        group = min(near, default=None)
        if group is None:
            row = floor(point[1] / side)
            cells[row, floor(point[0] / _widen(row, side))].append(len(groups))
            groups.append([key])
        else:
            groups[group].append(key)
    return groups


def _look(point: Point, side: float) -> Iterator[_Cell]:
    """List the cells in which a point can be that is nearer than a cell is high."""
    longitude, latitude = point
    middle = floor(latitude / side)
    for row in range(middle - 1, middle + 2):
        width = _widen(row, side)
        column = floor(longitude / width)
        yield from ((row, column + step) for step in (-1, 0, 1))


@lru_cache(maxsize=2**14)
def _widen(row: int, side: float) -> float:
    """Give the degrees of longitude that are a cell's height at least, near its row.

    Two points of neighbouring rows are measured by the cosine between them.
    """
    farthest = max(abs(row - 1), abs(row + 2)) * side
    return side / cos(radians(farthest)) if farthest < _POLE else inf
