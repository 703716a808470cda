"""The forms of charts on paper: stacked columns, ranked bars, cells with numbers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import sqrt

from matplotlib.axes import Axes
from shapely.geometry import LineString, box

from dashboard.charts.counting import Counted
from dashboard.charts.template import Category
from dashboard.stills.paper import Box, Brush, Paper, Pen, Script
from dashboard.stills.shades import blend, choose_ink
from dashboard.texts import TEXTS

_LETTER_PX, _LEADING_PX, _LEAST_LETTER_PX = 10.5, 13.0, 7.0
_CAP = 0.36
"""Half the height of a figure, as a part of its letter: it stands in the middle."""

_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MOST_TICKS = 6
_GAP_SHARE = 0.2
_NAME_SHARE = 0.36
_THICKEST_PX = 52.0


@dataclass(frozen=True, slots=True)
class Plot:
    """Where a chart is drawn; box: its room in px of the axes."""

    paper: Paper
    axes: Axes
    counted: Counted
    box: Box

    @property
    def columns(self) -> list[tuple[Category, list[int]]]:
        """The columns that have something, with a number for each row."""
        return self.counted.columns

    def write(self, at: tuple[float, float], text: object, script: Script) -> None:
        """Write one line."""
        self.paper.write(self.axes, at, f"{text}", script)

    def measure(self, texts: Iterable[object], size: float = _LETTER_PX) -> float:
        """How many px wide the widest of some texts is."""
        return max((self.paper.measure(f"{t}", size) for t in texts), default=0)

    def rule(self, lines: Iterable[LineString]) -> None:
        """Draw the lines by which numbers are read."""
        pen = Pen(self.paper.palette["rule"], 1, order=2)
        self.paper.stroke(self.axes, lines, pen)

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
                spot = (left + right) / 2, (bottom + top) / 2 - script.size * _CAP
                self.write(spot, count, script)


def list_ticks(most: int) -> list[int]:
    """List round numbers from 0 to the first that is no less than the most."""
    step = next((s for s in _STEPS if most <= s * (_MOST_TICKS - 1)), most)
    return list(range(0, most + step, step))


def draw_columns(plot: Plot) -> None:
    """Stack the columns over each row's title, the sum on top."""
    left, bottom, right, top = plot.box
    ticks = list_ticks(max(plot.counted.sums))
    left += plot.measure(ticks) + 6
    step = (right - left) / len(plot.counted.rows)
    bottom += _name_columns(plot, (left, bottom), step)
    unit = max(top - bottom - _LEADING_PX, 1) / ticks[-1]
    plot.rule(
        LineString([(left, y), (right, y)]) for y in (bottom + t * unit for t in ticks)
    )
    muted = Script(_LETTER_PX, plot.paper.palette["muted"])
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
    script = Script(_LETTER_PX, plot.paper.palette["ink"], centred=True)
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
    tall = max(map(len, titles)) * _LEADING_PX + 4
    if not fits:
        titles = [[" ".join(words)] for words in titles]
        tall = plot.measure(words[0] for words in titles) + 6
    every = 1 if fits else max(1, -int(-_LEADING_PX // step))
    muted = plot.paper.palette["muted"]
    for n, words in list(enumerate(titles))[::every]:
        x = left + (n + 0.5) * step
        for line, word in enumerate(words if fits else ()):
            script = Script(_LETTER_PX, muted, centred=True)
            plot.write((x, bottom + tall - (line + 1) * _LEADING_PX), word, script)
        if not fits:
            script = Script(_LETTER_PX, muted, turned=True)
            plot.write((x + _LETTER_PX * _CAP, bottom), words[0], script)
    return tall


def draw_bars(plot: Plot) -> None:
    """Stack the columns beside each row's title, the sum at the end."""
    left, bottom, right, top = plot.box
    bottom += _LEADING_PX
    shown = max(1, min(len(plot.counted.rows), int((top - bottom) // _LEADING_PX)))
    step = min((top - bottom) / shown, _THICKEST_PX)
    bottom = top - step * shown
    _tell_left(plot, bottom, len(plot.counted.rows) - shown)
    left += _name_rows(plot, plot.counted.rows[:shown], (top, step)) + 8
    ticks = list_ticks(max(plot.counted.sums))
    unit = max(right - left - plot.measure(plot.counted.sums) - 4, 1) / ticks[-1]
    plot.rule(
        LineString([(x, bottom), (x, top)]) for x in (left + t * unit for t in ticks)
    )
    script = Script(_LETTER_PX, plot.paper.palette["muted"], centred=True)
    for tick in ticks:
        plot.write((left + tick * unit, bottom - _LEADING_PX + 2), tick, script)
    gap = step * _GAP_SHARE / 2
    edges = [(top - (n + 1) * step + gap, top - n * step - gap) for n in range(shown)]
    for category, spans in _stack(plot):
        boxes = [
            (left + low * unit, a, left + high * unit, b)
            for (a, b), (low, high) in zip(edges, spans, strict=False)
        ]
        counts = [high - low for low, high in spans[:shown]]
        plot.stack(category["colour"], boxes, counts)
    ink = Script(_LETTER_PX, plot.paper.palette["ink"])
    for (a, b), total in zip(edges, plot.counted.sums, strict=False):
        spot = left + total * unit + 4, (a + b) / 2 - _LETTER_PX * _CAP
        plot.write(spot, total, ink)


def _tell_left(plot: Plot, bottom: float, cut: int) -> None:
    """Say below the rows how many more have something; cut: those without room."""
    count = plot.counted.tally.left + cut
    if count:
        script = Script(_LETTER_PX, plot.paper.palette["muted"])
        words = TEXTS["chart-left"].format(count=count)
        plot.write((plot.box[0], bottom - _LEADING_PX + 2), words, script)


def _name_rows(
    plot: Plot, rows: Sequence[Category], place: tuple[float, float]
) -> float:
    """Write titles at the left, one below another; give the px that they take.

    place: top, and the height of a row.
    """
    top, step = place
    size = max(_LEAST_LETTER_PX, min(_LETTER_PX, step * 0.8))
    room = (plot.box[2] - plot.box[0]) * _NAME_SHARE
    deep = max(1, int(step // (size * 1.15)))
    ink = Script(size, plot.paper.palette["ink"])
    wide = 0.0
    for n, row in enumerate(rows):
        lines = plot.paper.wrap(row["title"], size, room)
        lines = (
            lines if len(lines) <= deep else [*lines[: deep - 1], lines[deep - 1] + "…"]
        )
        y = top - (n + 0.5) * step + (len(lines) / 2 - 1) * size * 1.15 + size * 0.22
        for line in lines:
            plot.write((plot.box[0], y), line, ink)
            y -= size * 1.15
        wide = max(wide, plot.measure(lines, size))
    return wide


def draw_cells(plot: Plot) -> None:
    """Colour each pair of rows by its number, which stands in it."""
    left, bottom, right, top = plot.box
    rows = plot.counted.rows
    bottom += _LEADING_PX if plot.counted.tally.left else 0
    wide = min(plot.measure(r["title"] for r in rows), (right - left) * _NAME_SHARE)
    across = (right - left - wide - 8) / len(rows)
    top -= _name_above(plot, (right - across * len(rows), top), across)
    down = min(max(top - bottom, 1) / len(rows), _THICKEST_PX)
    _name_rows(plot, rows, (top, down))
    bottom = top - len(rows) * down
    _tell_left(plot, bottom, 0)
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
        size = max(_LEAST_LETTER_PX, min(_LETTER_PX + 1, (top - bottom) * 0.6))
        spot = (left + right) / 2, (bottom + top) / 2 - size * _CAP
        plot.write(spot, count or "", Script(size, ink, centred=True))


def _name_above(plot: Plot, corner: tuple[float, float], step: float) -> float:
    """Write the titles above the cells, turned where needed; give their height."""
    left, top = corner
    size = max(_LEAST_LETTER_PX, min(_LETTER_PX, step * 0.8))
    titles = [row["title"] for row in plot.counted.rows]
    fits = plot.measure((w for t in titles for w in t.split()), size) <= step - 4
    ink = plot.paper.palette["ink"]
    if fits:
        lines = [plot.paper.wrap(title, size, step - 4) for title in titles]
        tall = max(map(len, lines)) * size * 1.2 + 4
    else:
        lines, tall = [[title] for title in titles], plot.measure(titles, size) + 6
    for n, words in enumerate(lines):
        x = left + (n + 0.5) * step
        for line, word in enumerate(reversed(words)):
            y = top - tall + 5 + line * size * 1.2
            if fits:
                plot.write((x, y), word, Script(size, ink, centred=True))
            else:
                script = Script(size, ink, turned=True)
                plot.write((x + size * _CAP, y), word, script)
    return tall
