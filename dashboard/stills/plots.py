"""The forms of charts on paper: stacked columns, ranked bars, cells with numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import sqrt

from shapely.geometry import LineString, box

from dashboard.charts.counted import Counted
from dashboard.charts.template import Category
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
from dashboard.drawing.shades import blend, choose_ink
from dashboard.stills.map.legend import LegendEntry

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MOST_TICKS = 6
_GAP_SHARE = 0.2
_THICKEST_PX = 52.0


@dataclass(frozen=True, slots=True)
class Plot(Canvas):
    """The canvas of numbers."""

    counted: Counted

    @property
    def columns(self) -> list[tuple[Category, list[int]]]:
        """The columns that have something, with a number for each row."""
        return self.counted.columns

    @property
    def titles(self) -> list[str]:
        """The titles of the rows."""
        return [row["title"] for row in self.counted.rows]

    def stack(self, colour: str, boxes: Sequence[Box], counts: Sequence[int]) -> None:
        """Fill a part of each row, its number inside where there is room for it."""
        palette = self.paper.palette
        full = [(box(*b), b, n) for b, n in zip(boxes, counts, strict=True) if n]
        brush = Brush(palette[colour], order=4, edge=palette["panel"], edge_px=1)
        self.paper.fill(self.axes, [shape for shape, _, _ in full], brush)
        script = Script(
            9.5, choose_ink(palette, palette[colour]), bold=True, centred=True
        )
        for _, (left, bottom, right, top), count in full:
            wide = self.paper.measure(f"{count}", script.size, bold=True)
            if right - left > wide + 3 and top - bottom > script.size + 1:
                spot = (left + right) / 2, (bottom + top) / 2 - script.size * CAP
                self.write(spot, count, script)


def open_plot(canvas: Canvas, counted: Counted) -> Plot:
    """Put numbers on a canvas."""
    return Plot(canvas.paper, canvas.axes, canvas.box, counted)


def list_columns(counted: Counted) -> list[LegendEntry]:
    """List the columns that have something."""
    return [LegendEntry(c["title"], "square", c["colour"]) for c, _ in counted.columns]


def list_ticks(most: int) -> list[int]:
    """List round numbers from 0 to the first that is no less than the most."""
    step = next((s for s in _STEPS if most <= s * (_MOST_TICKS - 1)), most)
    return list(range(0, most + step, step))


def draw_columns(canvas: Canvas, counted: Counted) -> None:
    """Stack the columns over each row's title, the sum on top."""
    plot = open_plot(canvas, counted)
    left, bottom, right, top = plot.box
    ticks = list_ticks(max(plot.counted.sums))
    left += plot.measure(ticks) + 6
    step = (right - left) / len(plot.counted.rows)
    bottom += _name_columns(plot, (left, bottom), step)
    unit = max(top - bottom - LEADING_PX, 1) / ticks[-1]
    plot.rule(
        LineString([(left, y), (right, y)]) for y in (bottom + t * unit for t in ticks)
    )
    muted = Script(LETTER_PX, plot.paper.palette["muted"])
    for tick in ticks:
        plot.write((plot.box[0], bottom + tick * unit - 4), tick, muted)
    edges = [
        (left + (n + _GAP_SHARE / 2) * step, left + (n + 1 - _GAP_SHARE / 2) * step)
        for n in range(len(plot.counted.rows))
    ]
    for category, spans in _stack(plot):
        boxes = [
            (a, bottom + low * unit, b, bottom + high * unit)
            for (a, b), (low, high) in zip(edges, spans, strict=True)
        ]
        plot.stack(category["colour"], boxes, [high - low for low, high in spans])
    script = Script(LETTER_PX, plot.paper.palette["ink"], centred=True)
    for (a, b), total in zip(edges, plot.counted.sums, strict=True):
        plot.write(((a + b) / 2, bottom + total * unit + 3), total or "", script)


def _stack(plot: Plot) -> list[tuple[Category, list[tuple[int, int]]]]:
    """Give each column its lower and upper end in each row."""
    rows = [
        list(accumulate((counts[n] for _, counts in plot.columns), initial=0))
        for n in range(len(plot.counted.rows))
    ]
    return [
        (category, [(row[i], row[i + 1]) for row in rows])
        for i, (category, _) in enumerate(plot.columns)
    ]


def _name_columns(plot: Plot, corner: tuple[float, float], step: float) -> float:
    """Write the rows' titles below the columns; give the px that they take."""
    titles = [row["title"].split() for row in plot.counted.rows]
    left, bottom = corner
    fits = plot.measure(word for words in titles for word in words) <= step - 2
    tall = max(map(len, titles)) * LEADING_PX + 4
    if not fits:
        titles = [[" ".join(words)] for words in titles]
        tall = plot.measure(words[0] for words in titles) + 6
    every = 1 if fits else max(1, -int(-LEADING_PX // step))
    muted = plot.paper.palette["muted"]
    for n, words in list(enumerate(titles))[::every]:
        x = left + (n + 0.5) * step
        for line, word in enumerate(words if fits else ()):
            script = Script(LETTER_PX, muted, centred=True)
            plot.write((x, bottom + tall - (line + 1) * LEADING_PX), word, script)
        if not fits:
            script = Script(LETTER_PX, muted, turned=True)
            plot.write((x + LETTER_PX * CAP, bottom), words[0], script)
    return tall


def draw_bars(canvas: Canvas, counted: Counted) -> None:
    """Stack the columns beside each row's title, the sum at the end."""
    plot = open_plot(canvas, counted)
    left, bottom, right, top = plot.box
    bottom += LEADING_PX
    shown = max(1, min(len(plot.counted.rows), int((top - bottom) // LEADING_PX)))
    step = min((top - bottom) / shown, _THICKEST_PX)
    bottom = top - step * shown
    plot.tell_left(bottom, plot.counted.left + len(plot.counted.rows) - shown)
    left += name_rows(plot, plot.titles[:shown], (top, step)) + 8
    ticks = list_ticks(max(plot.counted.sums))
    unit = max(right - left - plot.measure(plot.counted.sums) - 4, 1) / ticks[-1]
    plot.rule(
        LineString([(x, bottom), (x, top)]) for x in (left + t * unit for t in ticks)
    )
    script = Script(LETTER_PX, plot.paper.palette["muted"], centred=True)
    for tick in ticks:
        plot.write((left + tick * unit, bottom - LEADING_PX + 2), tick, script)
    gap = step * _GAP_SHARE / 2
    edges = [(top - (n + 1) * step + gap, top - n * step - gap) for n in range(shown)]
    for category, spans in _stack(plot):
        boxes = [
            (left + low * unit, a, left + high * unit, b)
            for (a, b), (low, high) in zip(edges, spans, strict=False)
        ]
        counts = [high - low for low, high in spans[:shown]]
        plot.stack(category["colour"], boxes, counts)
    ink = Script(LETTER_PX, plot.paper.palette["ink"])
    for (a, b), total in zip(edges, plot.counted.sums, strict=False):
        spot = left + total * unit + 4, (a + b) / 2 - LETTER_PX * CAP
        plot.write(spot, total, ink)


def draw_cells(canvas: Canvas, counted: Counted) -> None:
    """Colour each pair of rows by its number, which stands in it."""
    plot = open_plot(canvas, counted)
    left, bottom, right, top = plot.box
    rows = plot.counted.rows
    bottom += LEADING_PX if plot.counted.tally.left else 0
    wide = min(plot.measure(r["title"] for r in rows), (right - left) * NAME_SHARE)
    across = (right - left - wide - 8) / len(rows)
    top -= name_above(plot, plot.titles, (right - across * len(rows), top), across)
    down = min(max(top - bottom, 1) / len(rows), _THICKEST_PX)
    name_rows(plot, plot.titles, (top, down))
    bottom = top - len(rows) * down
    plot.tell_left(bottom, plot.counted.left)
    cells: dict[int, list[Box]] = {}
    for i, row in enumerate(plot.counted.tally.values):
        for j, count in enumerate(row):
            x, y = right - (len(rows) - j) * across, top - (i + 1) * down
            if i != j:
                cells.setdefault(count, []).append((x, y, x + across, y + down))
    for count, places in cells.items():
        _draw_cells(plot, places, count, max(cells) or 1)


def _draw_cells(plot: Plot, places: Sequence[Box], count: int, most: int) -> None:
    """Draw those of one number; its root, as on the page: small ones differ too."""
    palette = plot.paper.palette
    colour = blend(palette["raised"], palette["accent"], sqrt(count / most))
    shapes = [box(a + 1, b + 1, c - 1, d - 1) for a, b, c, d in places]
    plot.paper.fill(plot.axes, shapes, Brush(colour, order=4))
    ink = choose_ink(palette, colour)
    for left, bottom, right, top in places:
        size = max(LEAST_LETTER_PX, min(LETTER_PX + 1, (top - bottom) * 0.6))
        spot = (left + right) / 2, (bottom + top) / 2 - size * CAP
        plot.write(spot, count or "", Script(size, ink, centred=True))
