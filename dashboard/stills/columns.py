"""Columns over the years on paper: a strip for each series, all on one scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from shapely.geometry import LineString

from dashboard.charts.counted import Counted
from dashboard.charts.headline import find_turn, weigh_turn
from dashboard.charts.template import Category
from dashboard.drawing.canvas import LEADING_PX, LETTER_PX, Canvas, name_row
from dashboard.stills.plots import Plot, open_plot, sink
from dashboard.texts import TEXTS

_NAME_SHARE, _WIDEST_NAME_PX = 0.27, 190.0
_GAP_PX = 16.0
"""Between two strips; it holds the number on a column."""

_LEAST_UNIT_PX, _MOST_UNIT_PX = 3.5, 26.0
"""Of one record; where it would be less, parts are left out."""

_WHOLE, _PART, _THICKEST_PX = 0.72, 0.46, 40.0
"""What of a year a column takes, and how wide it is at most."""

_INDENT_PX = 12.0


@dataclass(frozen=True, slots=True)
class _ColumnStrip:
    """A series: its title, and a number for each year."""

    category: Category
    counts: Sequence[int]

    @property
    def most(self) -> int:
        return max(self.counts)

    @property
    def token(self) -> str:
        """The colour of its name."""
        if self.category["minor"]:
            return "muted"
        return "accent" if self.category["colour"] == "accent" else "ink"


@dataclass(frozen=True, slots=True)
class _Years:
    """Where the years stand: the left end of the first, and how wide each is, px."""

    left: float
    step: float

    def place(self, number: float) -> float:
        """Give where a year begins."""
        return self.left + number * self.step


def draw_columns(canvas: Canvas, counted: Counted) -> None:
    """Draw a strip for each series, the years below, and where the share turns."""
    plot = open_plot(canvas, counted)
    left, bottom, right, top = plot.box
    turn = find_turn(counted.template, counted.tally)
    roof = top - (LEADING_PX + 4) * bool(turn)
    bottom += LEADING_PX + 2
    strips, unit = _fit(counted, roof - bottom)
    side = min((right - left) * _NAME_SHARE, _WIDEST_NAME_PX)
    years = _Years(left + side, (right - left - side) / len(counted.rows))
    floors = [roof - down * unit for down in accumulate(s.most for s in strips)]
    for number, (strip, floor) in enumerate(zip(strips, floors, strict=True), 1):
        _draw_strip(plot, strip, floor - _GAP_PX * number, unit, years)
    base = floors[-1] - _GAP_PX * len(strips)
    _name_years(plot, years, base - LEADING_PX)
    if turn:
        _note_turn(plot, years, turn, (base, top))


def _fit(counted: Counted, tall: float) -> tuple[list[_ColumnStrip], float]:
    """Choose the strips, all or those that are no parts, and the height of a record."""
    every = [_ColumnStrip(category, counts) for category, counts in counted.columns]
    whole = [strip for strip in every if not strip.category["minor"]]
    for strips in (every, whole):
        unit = (tall - _GAP_PX * len(strips)) / sum(strip.most for strip in strips)
        if unit >= _LEAST_UNIT_PX:
            break
    return strips, max(0.1, min(unit, _MOST_UNIT_PX))


def _draw_strip(
    plot: Plot, strip: _ColumnStrip, floor: float, unit: float, years: _Years
) -> None:
    """Draw its columns with their numbers, and at the left its name and its sum."""
    minor = strip.category["minor"]
    plot.rule([LineString([(years.left, floor), (plot.box[2], floor)])])
    wide = min(years.step * (_PART if minor else _WHOLE), _THICKEST_PX)
    ink = plot.choose("muted" if minor else "ink")
    for number, count in enumerate(strip.counts):
        if not count:
            continue
        x, roof = years.place(number + 0.5), floor + count * unit
        plot.fill(strip.category["colour"], (x - wide / 2, floor, x + wide / 2, roof))
        half = plot.measure([count]) / 2
        plot.write((x - half, roof + 2.5), count, ink)
    name = plot.choose(strip.token, bold=not minor)
    total = sum(strip.counts)
    plot.write_right((years.left - 8, floor + 1), total, name)
    x = plot.box[0] + _INDENT_PX * minor
    room = years.left - 8 - x - plot.measure([total]) - 8
    wrapped = plot.paper.wrap(strip.category["title"], LETTER_PX, room, bold=not minor)
    tall = strip.most * unit + _GAP_PX
    lines = min(len(wrapped), max(1, int(tall // (LETTER_PX * 1.15))))
    y = floor + 1 - LETTER_PX * 0.22 + lines * LETTER_PX * 1.15 / 2
    name_row(plot, strip.category["title"], (x, y), name, (room, lines))


def _name_years(plot: Plot, years: _Years, y: float) -> None:
    """Write as many years as there is room for."""
    titles = [row["title"] for row in plot.counted.rows]
    every = max(1, -int(-(plot.measure(titles) + 5) // years.step))
    ink = plot.choose("muted")
    for number, title in list(enumerate(titles))[::every]:
        x = years.place(number + 0.5) - plot.measure([title]) / 2
        plot.write((x, y), title, ink)


def _note_turn(plot: Plot, years: _Years, turn: int, high: tuple[float, float]) -> None:
    """Draw a line where the share turns, with the share on either side."""
    x, (bottom, top) = years.place(turn), high
    plot.dash(x, bottom, top)
    after, before = (
        TEXTS["chart-turn"].format(hits=hits, total=total)
        for hits, total in weigh_turn(plot.counted.template, plot.counted.tally, turn)
    )
    y = sink(top - LEADING_PX / 2)
    plot.write_right((x - 6, y), before, plot.choose("muted"))
    plot.write((x + 6, y), after, plot.choose("accent", bold=True))
