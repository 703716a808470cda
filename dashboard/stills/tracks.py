"""Tracks on paper: a row a place, bars by what held, soft where dates are unsure."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from shapely.geometry import LineString, box

from dashboard.drawing.canvas import (
    CAP,
    LEADING_PX,
    LEAST_LETTER_PX,
    LETTER_PX,
    Canvas,
    name_rows,
)
from dashboard.drawing.paper import Box, Brush, Pen, Script
from dashboard.drawing.shades import choose_ink
from dashboard.histories.held import Held
from dashboard.histories.spans import HistoryStretch, State
from dashboard.stills.map.legend import LegendEntry
from dashboard.stills.map.marks import shape_mark
from dashboard.texts import TEXTS
from dashboard.timeline.scale import place_day
from dashboard.view.dates import tell_day

_EVENT = "meeting"
_SOFT_PX, _SLICES = 14.0, 7
_HATCH_PX = 6.0
_GAP_SHARE, _EVENT_SHARE = 0.24, 0.34
_THICKEST_PX = 44.0


def list_states(held: Held) -> list[LegendEntry]:
    """List who occurs, and what the marks mean."""
    stretches, states = held.template["stretches"], held.template["states"]
    used = {one["state"] for one in stretches if one["row"] in held.holding.rows}
    entries = [
        LegendEntry(state["title"], "square", state["colour"])
        for n, state in enumerate(states)
        if n in used
    ]
    soft = [LegendEntry(TEXTS["held-soft"], "", "")]
    shown = any(row in held.holding.rows for row, _ in held.template["events"])
    return entries + soft + [LegendEntry(TEXTS["held-event"], "circle", _EVENT)] * shown


def draw_tracks(canvas: Canvas, held: Held) -> None:
    """Draw a bar for each stretch, the events, and the day that the view is of."""
    left, bottom, right, top = canvas.box
    rows, history = [held.holding.rows[n] for n in held.open_rows], held.template
    bottom, top = bottom + LEADING_PX, top - LEADING_PX
    step = min((top - bottom) / len(rows), _THICKEST_PX)
    titles = [history["rows"][row]["title"] for row in rows]
    left += name_rows(canvas, titles, (top, step)) + 8
    bottom = top - step * len(rows)
    track = (left, bottom, max(right, left + 1), top)
    _draw_axis(canvas, held, track)
    for stretch in history["stretches"]:
        if stretch["row"] in rows:
            place = rows.index(stretch["row"])
            y = top - (place + 1) * step + step * _GAP_SHARE / 2
            _draw_bar(canvas, held, stretch, (y, y + step * (1 - _GAP_SHARE)), track)
    _draw_breaks(canvas, held, track)
    _draw_events(canvas, held, rows, track, step)
    canvas.tell_left(bottom - LEADING_PX, len(held.holding.rows) - len(rows))
    _draw_day(canvas, held, track)


def _draw_axis(canvas: Canvas, held: Held, track: Box) -> None:
    left, bottom, right, top = track
    muted = Script(LETTER_PX, canvas.paper.palette["muted"], centred=True)
    free = left
    for share, words in held.template["ticks"]:
        x = left + share * (right - left)
        canvas.rule([LineString([(x, bottom), (x, top)])])
        half = canvas.measure([words]) / 2
        if x - half >= free - half:
            canvas.write((max(x, left + half), bottom - LEADING_PX + 2), words, muted)
            free = x + 2 * half + 6


def _draw_bar(
    canvas: Canvas,
    held: Held,
    stretch: HistoryStretch,
    high: tuple[float, float],
    track: Box,
) -> None:
    """Draw one, whole between its soft edges, and who it is where there is room."""
    left, _, right, _ = track
    scale, state = held.template["scale"], held.template["states"][stretch["state"]]
    first, last = stretch["days"]
    start = left + place_day(scale, first, 0) * (right - left)
    end = left + place_day(scale, None if last is None else last + 1, 1) * (
        right - left
    )
    if end - start <= 0:
        return
    palette = canvas.paper.palette
    colour = palette[state["colour"]]
    for a, b, opacity in _slice(stretch, start, end):
        brush = Brush(colour, order=4, opacity=opacity)
        canvas.paper.fill(canvas.axes, [box(a, high[0], b, high[1])], brush)
    if not state["told"]:
        _hatch(canvas, (start, high[0], end, high[1]))
    soft = sum(_SOFT_PX for is_soft in stretch["soft"] if is_soft)
    cuts = [left + share * (right - left) for share in _find_breaks(scale)]
    start, end = _find_longest(start, end, cuts)
    _name_bar(canvas, state, (start, high[0], end, high[1]), soft)


def _find_breaks(scale: Sequence[tuple[int, float]]) -> list[float]:
    """Find where the time is cut: in the middle of each stretch without a change."""
    pairs = zip(scale[2::2], scale[3::2], strict=False)
    return [(low + high) / 2 for (_, low), (_, high) in pairs]


def _find_longest(
    start: float, end: float, cuts: Sequence[float]
) -> tuple[float, float]:
    """Find the longest part of a bar that no break cuts."""
    inner = [cut for cut in cuts if start < cut < end]
    ends = [start, *inner, end]
    return max(pairwise(ends), key=lambda part: part[1] - part[0])


def _name_bar(canvas: Canvas, state: State, bar: Box, soft: float) -> None:
    """Write what held, or its sign, where a bar has room for it beside soft edges."""
    left, bottom, right, top = bar
    colour = canvas.paper.palette[state["colour"]]
    size = max(LEAST_LETTER_PX, min(LETTER_PX, (top - bottom) * 0.7))
    ink = choose_ink(canvas.paper.palette, colour)
    x, y = (left + right) / 2, (bottom + top) / 2
    for words in (state["title"], state["sign"]):
        half = canvas.paper.measure(words, size, bold=True) / 2 + 3
        if 2 * half <= right - left - soft:
            plate = box(x - half, y - size * 0.7, x + half, y + size * 0.7)
            brush = Brush(colour, order=6)
            canvas.paper.fill(canvas.axes, [] if state["told"] else [plate], brush)
            script = Script(size, ink, bold=True, centred=True)
            canvas.write((x, y - size * CAP), words, script)
            return


def _slice(
    stretch: HistoryStretch, start: float, end: float
) -> Iterator[tuple[float, float, float]]:
    """Cut a bar into parts of one opacity: soft edges fade in and out."""
    wide = min(_SOFT_PX, (end - start) / 2)
    soft = stretch["soft"]
    whole = (start + wide * soft[0], end - wide * soft[1])
    yield (*whole, 1.0)
    for n in range(_SLICES):
        near, far = wide * n / _SLICES, wide * (n + 1) / _SLICES
        share = 1 - (n + 0.5) / _SLICES
        if soft[0]:
            yield whole[0] - far, whole[0] - near, share
        if soft[1]:
            yield whole[1] + near, whole[1] + far, share


def _hatch(canvas: Canvas, bar: Box) -> None:
    """Rule a bar whose state names nobody."""
    left, bottom, right, top = bar
    area, tall = box(*bar), top - bottom
    count = int((right - left + tall) / _HATCH_PX) + 1
    starts = (left - tall + n * _HATCH_PX for n in range(count))
    lines = (LineString([(x, bottom), (x + tall, top)]) for x in starts)
    pen = Pen(canvas.paper.palette["panel"], 1.2, order=5)
    canvas.paper.stroke(canvas.axes, [line.intersection(area) for line in lines], pen)


def _draw_breaks(canvas: Canvas, held: Held, track: Box) -> None:
    """Cut the bars in the middle of each time without a change."""
    left, bottom, right, top = track
    shares = _find_breaks(held.template["scale"])
    cuts = [left + share * (right - left) for share in shares]
    lines = [LineString([(x - 2, bottom), (x + 2, top)]) for x in cuts]
    canvas.paper.stroke(
        canvas.axes, lines, Pen(canvas.paper.palette["panel"], 5, order=5)
    )


def _draw_events(
    canvas: Canvas, held: Held, rows: Sequence[int], track: Box, step: float
) -> None:
    left, _, right, top = track
    palette = canvas.paper.palette
    marks = []
    for row, number in held.template["events"]:
        days = held.atlas.records[number].days
        if row in rows and days and days.first is not None:
            share = place_day(held.template["scale"], days.first, 0)
            y = top - (rows.index(row) + 1 - _GAP_SHARE / 2) * step
            x = min(left + share * (right - left), right - step * _EVENT_SHARE / 2)
            marks.append(shape_mark("circle", x, y, step * _EVENT_SHARE))
    brush = Brush(palette[_EVENT], order=7, edge=palette["panel"], edge_px=1.2)
    canvas.paper.fill(canvas.axes, marks, brush)


def _draw_day(canvas: Canvas, held: Held, track: Box) -> None:
    left, bottom, right, top = track
    x = left + place_day(held.template["scale"], held.day, 1) * (right - left)
    palette = canvas.paper.palette
    for colour, wide in ((palette["panel"], 4), (palette["ink"], 2)):
        pen = Pen(colour, wide, order=8)
        canvas.paper.stroke(canvas.axes, [LineString([(x, bottom), (x, top)])], pen)
    words = tell_day(held.day)
    half = canvas.measure([words]) / 2
    spot = min(max(x, left + half), right - half), top + 3
    canvas.write(
        spot, words, Script(LETTER_PX, palette["ink"], bold=True, centred=True)
    )
