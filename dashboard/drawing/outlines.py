"""Outlines in an SVG, written short: each point as a step from the last.

matplotlib writes every point from the picture's corner, on a line of its own; steps are
half of that once they are compressed. They lie between points that are rounded before,
so that nothing drifts.
"""

import re
from collections.abc import Iterator

_OUTLINE = re.compile(r' d="([^"]*)"')
_PART = re.compile(r"([MLQCz])([^MLQCz]*)")
_BLANK = re.compile(r"\s+(?=-)")

_Point = tuple[int, int]
"""In tenths of a pixel."""


_LONG = 120
"""Letters of an outline that is no symbol."""


def shorten(svg: str, grain: int = 1) -> str:
    """Write the outlines in an SVG of matplotlib, in tenths of a pixel, as steps.

    grain: in tenths too, to which the points of long ones are rounded.
    """

    def write(found: re.Match[str]) -> str:
        outline = found[1]
        return f' d="{_write(outline, grain if len(outline) > _LONG else 1)}"'

    return _OUTLINE.sub(write, svg)


def _write(outline: str, grain: int) -> str:
    """Write one. A command that is that before it is not said again."""
    told, last = [], ""
    for command, steps in _list_steps(outline, grain):
        told.append(" " if command == last == command.lower() else command)
        told.append(" ".join(map(_write_tenths, steps)))
        last = command
    return _BLANK.sub("", "".join(told))


def _list_steps(outline: str, grain: int) -> Iterator[tuple[str, list[int]]]:
    """List commands, each with its steps; those of a curve all start where it does."""
    start = at = (0, 0)
    for command, numbers in _PART.findall(outline):
        points = _read(numbers, grain)
        if command == "z":
            at = start
            yield "z", []
        elif command == "M":
            start = at = points[-1]
            yield "M", [*at]
        elif points != [at]:  # nobody sees a line to where it begins
            yield (
                command.lower(),
                [n - m for one in points for n, m in zip(one, at, strict=True)],
            )
            at = points[-1]


def _read(numbers: str, grain: int) -> list[_Point]:
    tenths = [round(float(number) * 10 / grain) * grain for number in numbers.split()]
    return list(zip(tenths[::2], tenths[1::2], strict=True))


def _write_tenths(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole or ''}.{rest}" if rest else f"{sign}{whole}"
