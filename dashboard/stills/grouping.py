"""Places of events: those whose symbols would overlap share one.

`assets/lib/places.mjs` does the same for the live map.
"""

from collections.abc import Sequence
from math import floor, hypot, log, pi, radians, sin
from typing import Any

_OVERLAP_PX = 24
_TILE_PX = 512

Row = tuple[dict[str, Any], list[Any]]
"""A place with its point ``at``, and the records there."""


def merge_places(rows: Sequence[Row], zoom: float) -> list[list[Row]]:
    """Group places, the fullest of each group first: the symbol stands there."""
    step = floor(zoom * 2) / 2
    groups: list[tuple[tuple[float, float], list[Row]]] = []
    for row in sorted(rows, key=lambda row: -len(row[1])):
        x, y = _project(row[0]["at"], step)
        for (east, north), members in groups:
            if hypot(east - x, north - y) < _OVERLAP_PX:
                members.append(row)
                break
        else:
            groups.append(((x, y), [row]))
    return [members for _, members in groups]


def _project(at: tuple[float, float], zoom: float) -> tuple[float, float]:
    """Px on a map of the whole world (Web Mercator, tiles of 512 px)."""
    size = _TILE_PX * 2**zoom
    sine = sin(radians(at[1]))
    north = 0.5 - log((1 + sine) / (1 - sine)) / (4 * pi)
    return size * (at[0] / 360 + 0.5), size * north
