"""The matrix on paper: in each cell what holds, and in a corner what did before."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from shapely.geometry import Polygon, box

from dashboard.drawing.canvas import (
    CAP,
    LEADING_PX,
    LEAST_LETTER_PX,
    LETTER_PX,
    NAME_SHARE,
    Canvas,
    name_rows,
)
from dashboard.drawing.paper import Box, Brush, Script
from dashboard.drawing.shades import choose_ink
from dashboard.histories.held import Held
from dashboard.histories.holding import find_turn, find_voice
from dashboard.stills.map.legend import LegendEntry
from dashboard.texts import TEXTS

if TYPE_CHECKING:
    from dashboard.histories.spans import State

_LEAST_ROW_PX, _TALLEST_PX = 15.0, 58.0
_TURN_SHARE = 0.34
"""The part of a cell's height that its corner takes."""


def list_signs(held: Held) -> list[LegendEntry]:
    """List what can hold, and what a corner says."""
    entries = [
        LegendEntry(
            f"{state['sign']}  {state['title']}",
            "square" if state["told"] else "",
            state["colour"],
        )
        for state in held.template["states"]
    ]
    return [*entries, LegendEntry(TEXTS["cell-turn"], "", "")]


def draw_matrix(canvas: Canvas, held: Held) -> None:
    """Draw as many rows of open groups as there is room for; say how many are left."""
    left, bottom, right, top = canvas.box
    history, holding, places = held.template, held.holding, held.open_rows
    columns = _find_columns(held)
    names = [history["columns"][holding.columns[n]]["short"] for n in columns]
    titles = [history["rows"][holding.rows[n]]["short"] for n in places]
    wide = min(canvas.measure(titles), (right - left) * NAME_SHARE)
    across = (right - left - wide - 8) / len(names)
    top -= _name_columns(canvas, names, (right - across * len(names), top), across)
    bottom += LEADING_PX
    fit = min(len(titles), max(1, int((top - bottom) / _LEAST_ROW_PX)))
    down = min(max(top - bottom, 1) / fit, _TALLEST_PX)
    name_rows(canvas, titles[:fit], (top, down))
    canvas.tell_left(top - fit * down, len(holding.rows) - fit)
    for i, place in enumerate(places[:fit]):
        for j, column in enumerate(columns):
            x, y = right - (len(names) - j) * across, top - (i + 1) * down
            room = (x + 1, y + 1, x + across - 1, y + down - 1)
            spot = holding.rows[place], holding.columns[column]
            voice = find_voice(history, holding.cells[place][column])
            _draw_cell(canvas, held, spot, voice, room)


def _find_columns(held: Held) -> list[int]:
    """Find the columns of which an open row tells anything; all, if none does."""
    rows = {held.holding.rows[place] for place in held.open_rows}
    told = {one["column"] for one in held.template["stretches"] if one["row"] in rows}
    every = held.holding.columns
    return [n for n, column in enumerate(every) if column in told] or [
        *range(len(every))
    ]


def _name_columns(
    canvas: Canvas, names: Sequence[str], corner: tuple[float, float], step: float
) -> float:
    """Write short names above the cells, by turns in two rows where they are narrow."""
    left, top = corner
    rows = 1 if canvas.measure(names) <= step - 2 else 2
    ink = Script(LETTER_PX, canvas.paper.palette["ink"], centred=True)
    for n, name in enumerate(names):
        y = top - LEADING_PX * (rows - n % rows)
        canvas.write((left + (n + 0.5) * step, y + 3), name, ink)
    return rows * LEADING_PX + 2


def _draw_cell(
    canvas: Canvas, held: Held, spot: tuple[int, int], voice: int | None, room: Box
) -> None:
    """Draw what is said, that nothing was found, or nothing where none was sought."""
    palette = canvas.paper.palette
    history = held.template
    if voice is None:
        mine = ((one["row"], one["column"]) for one in history["stretches"])
        if spot in mine:
            _write_sign(canvas, TEXTS["cell-silent-sign"], palette["muted"], room)
        return
    state: State = history["states"][history["stretches"][voice]["state"]]
    colour = palette[state["colour"]]
    canvas.paper.fill(canvas.axes, [box(*room)], Brush(colour, order=4))
    _write_sign(canvas, state["sign"], choose_ink(palette, colour), room)
    turn = find_turn(history, voice)
    if turn is not None:
        former = history["states"][history["stretches"][turn]["state"]]
        brush = Brush(palette[former["colour"]], order=5, edge=palette["panel"])
        canvas.paper.fill(canvas.axes, [_cut_corner(room)], brush)


def _write_sign(canvas: Canvas, sign: str, ink: str, room: Box) -> None:
    left, bottom, right, top = room
    size = max(LEAST_LETTER_PX, min(LETTER_PX * 1.5, (top - bottom) * 0.55))
    script = Script(size, ink, bold=True, centred=True)
    canvas.write(((left + right) / 2, (bottom + top) / 2 - size * CAP), sign, script)


def _cut_corner(room: Box) -> Polygon:
    """Cut the upper left corner off a cell."""
    left, bottom, right, top = room
    side = min(right - left, top - bottom) * _TURN_SHARE
    return Polygon([(left, top), (left + side, top), (left, top - side)])
