"""The shapes of point marks, once, for the map, the legend and the table.

A shape is a polygon in a unit square, x to the right and y downwards, as CSS
``clip-path`` and the browser's canvas both take it.
"""

from collections.abc import Mapping
from math import cos, pi, sin
from types import MappingProxyType

Shape = tuple[tuple[float, float], ...]


def _turn(corners: int, *, inner: float = 1.0, start: float = -0.25) -> Shape:
    """Draw a regular polygon, or a star where every second corner lies further in."""
    count = corners * 2 if inner < 1 else corners
    radii = [0.5 if i % 2 == 0 or inner == 1 else 0.5 * inner for i in range(count)]
    angles = [2 * pi * (start + i / count) for i in range(count)]
    return tuple(
        (round(0.5 + r * cos(a), 3), round(0.5 + r * sin(a), 3))
        for r, a in zip(radii, angles, strict=True)
    )


_PLUS = (
    *((0.33, 0.02), (0.67, 0.02), (0.67, 0.33), (0.98, 0.33), (0.98, 0.67)),
    *((0.67, 0.67), (0.67, 0.98), (0.33, 0.98), (0.33, 0.67), (0.02, 0.67)),
    *((0.02, 0.33), (0.33, 0.33)),
)
_CROSS = (
    *((0.18, 0.02), (0.5, 0.32), (0.82, 0.02), (0.98, 0.18), (0.68, 0.5)),
    *((0.98, 0.82), (0.82, 0.98), (0.5, 0.68), (0.18, 0.98), (0.02, 0.82)),
    *((0.32, 0.5), (0.02, 0.18)),
)

SYMBOLS: Mapping[str, Shape] = MappingProxyType(
    {
        "circle": _turn(24),
        "square": ((0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)),
        "diamond": _turn(4),
        "triangle": ((0.5, 0.04), (0.98, 0.92), (0.02, 0.92)),
        "triangle-down": ((0.02, 0.08), (0.98, 0.08), (0.5, 0.96)),
        "pentagon": _turn(5),
        "hexagon": _turn(6),
        "star": _turn(5, inner=0.45),
        "plus": _PLUS,
        "cross": _CROSS,
        "area": ((0.0, 0.2), (1.0, 0.2), (1.0, 0.8), (0.0, 0.8)),
        "line": ((0.0, 0.4), (1.0, 0.4), (1.0, 0.6), (0.0, 0.6)),
    },
)
