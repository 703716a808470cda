"""The legend of a still map: entries in columns, a sample before each."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from matplotlib.axes import Axes
from shapely.geometry import LineString, Point, box

from dashboard.drawing.paper import Brush, Dashes, Paper, Pen, Script
from dashboard.map.looks import FAINT, nest_lanes
from dashboard.stills.map.marks import shape_mark
from dashboard.texts import TEXTS

_SAMPLE_PX, _GAP_PX = 24.0, 8.0
_LINE_PX, _STRONG_PX, _LANE_PX, _BAND_PX, _BAND = 2.4, 6.0, 3.0, 6.0, 0.42
_SIZES = ((11.0, 16.0), (10.0, 14.0))


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One row: a sample and its words.

    symbol: a mark's, or ``line``, ``ring`` and the like; ``head``: the title of those
    below. group: the title of the layer that it is of. left: how many others it stands
    for.
    """

    words: str
    symbol: str
    colour: str
    dashes: Dashes = ()
    number: str = ""
    group: str = ""
    left: int = 0


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries set in columns. size, leading: px of the letters and of a line."""

    columns: tuple[tuple[tuple[LegendEntry, tuple[str, ...]], ...], ...]
    size: float
    leading: float
    height: float


def set_legend(
    paper: Paper, entries: Sequence[LegendEntry], wide: float, tall: float, columns: int
) -> Legend:
    """Set entries in columns as large as fits; what does not fit is counted."""
    each = wide / columns
    for size, leading in _SIZES:
        legend = _flow(paper, entries, (each, tall, size, leading), columns)
        if legend:
            return legend
    size, leading = _SIZES[-1]
    for kept in range(len(entries) - 1, 0, -1):
        told = [entry for entry in entries[kept:] if entry.symbol != "head"]
        left = sum(entry.left or 1 for entry in told)
        whole = kept - (entries[kept - 1].symbol == "head")
        cut = [*entries[:whole], tell_left(left)]
        legend = _flow(paper, cut, (each, tall, size, leading), columns)
        if legend:
            return legend
    return Legend((), size, leading, 0)


def tell_left(count: int) -> LegendEntry:
    """Say how many entries more there are."""
    return LegendEntry(TEXTS["still-more"].format(count=count), "", "label", left=count)


def _flow(
    paper: Paper,
    entries: Sequence[LegendEntry],
    room: tuple[float, float, float, float],
    columns: int,
) -> Legend | None:
    """Break entries into columns of even height; None if they do not fit."""
    each, tall, size, leading = room
    words_px = each - _SAMPLE_PX - _GAP_PX - 10
    rows = [(e, tuple(paper.wrap(e.words, size, words_px))) for e in entries]
    total = sum(len(lines) for _, lines in rows)
    for limit in range(max(1, -(-total // columns)), int(tall // leading) + 1):
        made: list[list[tuple[LegendEntry, tuple[str, ...]]]] = [[]]
        filled = 0
        for entry, lines in rows:
            if filled + len(lines) > limit and made[-1]:
                made.append([])
                filled = 0
            made[-1].append((entry, lines))
            filled += len(lines)
        if len(made) <= columns:
            deep = max(sum(len(lines) for _, lines in column) for column in made)
            return Legend(tuple(map(tuple, made)), size, leading, deep * leading)
    return None


def draw_legend(
    paper: Paper, axes: Axes, legend: Legend, place: tuple[float, float, float]
) -> None:
    """Draw it; place: left and top in px of the axes, and the width of a column."""
    left, top, each = place
    script = Script(legend.size, paper.palette["ink"])
    for number, column in enumerate(legend.columns):
        x, y = left + number * each, top
        for entry, lines in column:
            middle = y - legend.leading / 2
            is_head = entry.symbol == "head"
            if not is_head:
                _draw_sample(paper, axes, entry, (x + _SAMPLE_PX / 2, middle))
            for line in lines:
                baseline = y - legend.leading / 2 - legend.size * 0.36
                spot = x + (0 if is_head else _SAMPLE_PX + _GAP_PX), baseline
                paper.write(axes, spot, line, replace(script, bold=is_head))
                y -= legend.leading


@dataclass(frozen=True, slots=True)
class _LegendSample:
    """Where a sample is drawn, and what of."""

    paper: Paper
    axes: Axes
    entry: LegendEntry
    x: float
    y: float

    @property
    def tint(self) -> str:
        palette = self.paper.palette
        return palette.get(self.entry.colour, palette["label"])

    def stroke(self, width: float, opacity: float = 1, tint: str = "") -> None:
        """Draw a short line."""
        half = _SAMPLE_PX / 2
        line = LineString([(self.x - half, self.y), (self.x + half, self.y)])
        dashes = self.entry.dashes
        pen = Pen(tint or self.tint, width, order=8, dashes=dashes, opacity=opacity)
        self.paper.stroke(self.axes, [line], pen)

    def stroke_lanes(self) -> None:
        """Draw two lines beside each other."""
        for width, is_line in nest_lanes(_LANE_PX, 2):
            self.stroke(width, tint="" if is_line else self.paper.palette["panel"])

    def fill_area(self) -> None:
        half = _SAMPLE_PX / 2
        patch = box(self.x - half, self.y - 5, self.x + half, self.y + 5)
        self.paper.fill(self.axes, [patch], Brush(self.tint, order=8, opacity=0.38))

    def open_mark(self) -> None:
        halo = self.paper.palette["halo"]
        rim = Brush(halo, order=8, edge=self.tint, edge_px=2)
        self.paper.fill(self.axes, [shape_mark("circle", self.x, self.y, 11)], rim)

    def ring(self) -> None:
        around = Point(self.x, self.y).buffer(5.5)
        self.paper.stroke(self.axes, [around], Pen(self.tint, 2.5, order=8))

    def mark(self) -> None:
        """Draw a mark, and the number that it may carry."""
        number = self.entry.number
        outline = shape_mark(self.entry.symbol, self.x, self.y, 14 if number else 12)
        self.paper.fill(self.axes, [outline], Brush(self.tint, order=8))
        if number:
            ink = self.paper.palette["panel"]
            script = Script(9, ink, bold=True, centred=True)
            self.paper.write(self.axes, (self.x, self.y - 3), number, script)


_DRAWN: Mapping[str, Callable[[_LegendSample], None]] = MappingProxyType(
    {
        "line": lambda sample: sample.stroke(_LINE_PX),
        "strong": lambda sample: sample.stroke(_STRONG_PX),
        "faint": lambda sample: sample.stroke(_LINE_PX, FAINT),
        "band": lambda sample: sample.stroke(_BAND_PX, _BAND),
        "beside": _LegendSample.stroke_lanes,
        "area": _LegendSample.fill_area,
        "open": _LegendSample.open_mark,
        "ring": _LegendSample.ring,
    }
)
"""By the symbol of an entry; all others are marks."""


def _draw_sample(
    paper: Paper, axes: Axes, entry: LegendEntry, spot: tuple[float, float]
) -> None:
    if entry.symbol:
        draw = _DRAWN.get(entry.symbol, _LegendSample.mark)
        draw(_LegendSample(paper, axes, entry, *spot))
