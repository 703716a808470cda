"""The matrix on paper: in each cell the sign of what holds, and below it the past."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from shapely.geometry import box

from dashboard.drawing.canvas import (
    CAP,
    LEADING_PX,
    LEAST_LETTER_PX,
    LETTER_PX,
    NAME_SHARE,
    Canvas,
    name_above,
    name_rows,
)
from dashboard.drawing.paper import Box, Brush, Script
from dashboard.drawing.shades import blend
from dashboard.histories.held import Held
from dashboard.stills.map.legend import Entry
from dashboard.texts import TEXTS
from dashboard.timeline.scale import place_day

if TYPE_CHECKING:
    from dashboard.histories.spans import State

TINT = 0.38
"""How much of a stance's colour lies below its sign."""

_LEAST_ROW_PX, _TALLEST_PX, _STRIP_PX = 13.0, 30.0, 3.0
_STRIPPED_PX = 17.0
"""From this height on a cell has room for its past."""


def list_signs(held: Held) -> list[Entry]:
    """List the stances that occur, and what stands where there is none."""
    stretches = held.template["stretches"]
    rows, columns = held.holding.rows, held.holding.columns
    used = {
        one["state"]
        for one in stretches
        if one["row"] in rows and one["column"] in columns
    }
    states = enumerate(held.template["states"])
    entries = [
        Entry(f"{state['sign']}  {state['title']}", "square", state["colour"])
        for n, state in states
        if n in used
    ]
    others = [
        Entry(TEXTS[f"cell-{name}-sign"] + "  " + TEXTS[f"cell-{name}"], "", "")
        for name in ("silent", "unsought")
    ]
    return entries + others


def draw_matrix(canvas: Canvas, held: Held) -> None:
    """Draw as many rows as there is room for; say how many are left."""
    left, bottom, right, top = canvas.box
    history, holding = held.template, held.holding
    names = [history["columns"][n]["title"] for n in holding.columns]
    titles = [history["rows"][n]["title"] for n in holding.rows]
    wide = min(canvas.measure(titles), (right - left) * NAME_SHARE)
    across = (right - left - wide - 8) / len(names)
    top -= name_above(canvas, names, (right - across * len(names), top), across)
    bottom += LEADING_PX
    fit = min(len(titles), max(1, int((top - bottom) / _LEAST_ROW_PX)))
    down = min(max(top - bottom, 1) / fit, _TALLEST_PX)
    name_rows(canvas, titles[:fit], (top, down))
    canvas.tell_left(top - fit * down, len(titles) - fit)
    for i, row in enumerate(holding.cells[:fit]):
        for j, cell in enumerate(row):
            x, y = right - (len(names) - j) * across, top - (i + 1) * down
            place = holding.rows[i], holding.columns[j]
            _draw_cell(canvas, held, place, cell, (x, y, x + across, y + down))


def _draw_cell(
    canvas: Canvas, held: Held, place: tuple[int, int], cell: Sequence[int], room: Box
) -> None:
    """Draw what holds, the latest first, or that nothing does, or was not sought."""
    palette = canvas.paper.palette
    left, bottom, right, top = room
    states, stretches = held.template["states"], held.template["stretches"]
    parts = list(_list_parts(held, place))
    latest = [states[stretches[n]["state"]] for n in cell]
    state: State | None = latest[0] if latest else None
    colour = palette["raised"]
    if state:
        colour = blend(palette["panel"], palette[state["colour"]], TINT)
    brush = Brush(colour, order=4)
    shape = box(left + 1, bottom + 1, right - 1, top - 1)
    canvas.paper.fill(canvas.axes, [shape], brush)
    silent = TEXTS["cell-silent-sign"] if parts else TEXTS["cell-unsought-sign"]
    sign = state["sign"] if state else silent
    size = max(LEAST_LETTER_PX, min(LETTER_PX + 1, (top - bottom) * 0.6))
    ink = Script(
        size, palette["ink" if state else "muted"], bold=bool(state), centred=True
    )
    canvas.write(((left + right) / 2, (bottom + top) / 2 - size * CAP + 1), sign, ink)
    if top - bottom >= _STRIPPED_PX:
        for first, last, token in parts:
            a, b = (left + 1 + share * (right - left - 2) for share in (first, last))
            strip = box(a, bottom + 1, b, bottom + 1 + _STRIP_PX)
            canvas.paper.fill(canvas.axes, [strip], Brush(palette[token], order=5))


def _list_parts(
    held: Held, place: tuple[int, int]
) -> Iterator[tuple[float, float, str]]:
    """List the stretches of a cell in time: each until the next begins, or its end."""
    scale, states = held.template["scale"], held.template["states"]
    mine = [
        one
        for one in held.template["stretches"]
        if (one["row"], one["column"]) == place
    ]
    mine.sort(key=lambda one: one["days"][0] or scale[0][0])
    starts = [place_day(scale, one["days"][0], 0) for one in mine]
    nexts = [*starts[1:], 1.0]
    for one, start, until in zip(mine, starts, nexts, strict=False):
        end = min(place_day(scale, one["days"][1], 1), until)
        yield start, max(end, start), states[one["state"]]["colour"]
