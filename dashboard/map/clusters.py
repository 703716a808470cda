"""Places of events: those whose symbols would overlap share one.

`assets/lib/map/scene/clusters.mjs` does the same for the live map.
"""

from collections import defaultdict
from collections.abc import Sequence
from math import floor, hypot, log, pi, radians, sin

from dashboard.map.looks import OVERLAP_PX
from dashboard.map.neighbours import Point

_TILE_PX = 512
_AROUND = (-1, 0, 1)


def merge_places(
    spots: Sequence[Point], counts: Sequence[int], zoom: float
) -> list[list[int]]:
    """Group places by their numbers, the fullest of each first: the symbol is there.

    spots: longitude and latitude of each, in degrees. A place of count 0 is in none.
    zoom: counts in steps of a half, so that groups hold while a map glides.
    """
    step = floor(zoom * 2) / 2
    groups: list[list[int]] = []
    # of each group its first, by cells as wide as symbols overlap
    cells: dict[tuple[int, int], list[tuple[float, float, int]]] = defaultdict(list)
    full = [place for place, count in enumerate(counts) if count]
    for place in sorted(full, key=lambda one: -counts[one]):
        x, y = _project(spots[place], step)
        column, row = floor(x / OVERLAP_PX), floor(y / OVERLAP_PX)
        near = (
            group
            for i in _AROUND
            for j in _AROUND
            for east, north, group in cells.get((column + i, row + j), ())
            if hypot(east - x, north - y) < OVERLAP_PX
        )
        group = min(near, default=None)
        if group is None:
            cells[column, row].append((x, y, len(groups)))
            groups.append([place])
        else:
            groups[group].append(place)
    return groups


def _project(at: Point, zoom: float) -> tuple[float, float]:
    """Px on a map of the whole world (Web Mercator, tiles of 512 px)."""
    size = _TILE_PX * 2**zoom
    sine = sin(radians(at[1]))
    north = 0.5 - log((1 + sine) / (1 - sine)) / (4 * pi)
    return size * (at[0] / 360 + 0.5), size * north
