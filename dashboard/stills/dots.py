"""Dots by year on paper: a line for each place, what stands apart below the others."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from shapely.geometry import LineString, Point

from dashboard.charts.counted import Counted
from dashboard.charts.headline import list_leaders
from dashboard.drawing.canvas import LEADING_PX, LETTER_PX, Canvas, name_row
from dashboard.drawing.paper import Brush
from dashboard.stills.plots import Plot, open_plot, sink
from dashboard.texts import TEXTS

_NAME_SHARE, _WIDEST_NAME_PX, _TOTAL_PX = 0.32, 300.0, 30.0
_TALLEST_PX, _APART_PX = 34.0, 18.0
_LEAST_DOT_PX, _WIDEST_DOT_PX, _ONE_PX = 5.0, 30.0, 11.0
"""Widths of a dot; one: so wide is one record at most."""

_NUMBERED_PX = 13.0


@dataclass(frozen=True, slots=True)
class _Line:
    """A place: its title and numbers; rows: how many of the chart it stands for."""

    title: str
    counts: Sequence[int]
    total: int
    colour: str
    apart: bool = False
    rows: int = 1


def draw_dots(canvas: Canvas, counted: Counted) -> None:
    """Draw as many lines as there is room for; say how many are left."""
    plot = open_plot(canvas, counted)
    left, bottom, right, top = plot.box
    roof, floor = top - LEADING_PX - 2, bottom + LEADING_PX
    lines = list(_list_lines(counted))
    gap = _APART_PX * any(line.apart for line in lines)
    fit = max(1, min(len(lines), int((roof - floor - gap) // LEADING_PX)))
    step = min((roof - floor - gap) / fit, _TALLEST_PX)
    side = min((right - left) * _NAME_SHARE, _WIDEST_NAME_PX)
    years = left + side, (right - left - side - _TOTAL_PX) / len(counted.tally.columns)
    _name_years(plot, years, roof + 3)
    dot = _Dot(lines, step, years[1])
    y, before = roof, False
    for line in lines[:fit]:
        if line.apart and not before:
            y -= gap
            plot.write((left, y + 3), TEXTS["chart-nowhere"], plot.choose("muted", 9.5))
        _draw_line(plot, line, y - step / 2, step, years, dot)
        y, before = y - step, line.apart
    plot.tell_left(y, sum(line.rows for line in lines[fit:]))


class _Dot:
    """How wide a dot is: its area is the number."""

    def __init__(self, lines: Sequence[_Line], step: float, year: float) -> None:
        """Choose the widest, for the room of a line and of a year."""
        self.most = max(number for line in lines for number in line.counts)
        room = min(step * 0.94, year * 0.94, _WIDEST_DOT_PX)
        self.widest = min(room, _ONE_PX * sqrt(self.most))

    def measure(self, number: int) -> float:
        """Measure a dot, px."""
        return max(_LEAST_DOT_PX, self.widest * sqrt(number / self.most))


def _list_lines(counted: Counted) -> list[_Line]:
    """List the rows; before those that stand apart all that are not shown."""
    tally = counted.tally
    leaders = list_leaders(counted.template, tally)
    lines = []
    for n, row in enumerate(counted.rows):
        colour = "control" if row["minor"] else "muted"
        colour = "accent" if leaders == [n] else colour
        one = _Line(row["title"], tally.values[n], tally.sums[n], colour, row["minor"])
        lines.append(one)
    if counted.others:
        rest = _Line(
            counted.others, tally.rest, sum(tally.rest), "control", rows=tally.left
        )
        lines.insert(sum(not line.apart for line in lines), rest)
    return lines


def _name_years(plot: Plot, years: tuple[float, float], y: float) -> None:
    """Write as many years above the lines as there is room for."""
    columns = plot.counted.template["columns"]
    titles = [columns[column]["title"] for column in plot.counted.tally.columns]
    every = max(1, -int(-(plot.measure(titles) + 5) // years[1]))
    ink = plot.choose("muted")
    for number, title in list(enumerate(titles))[::every]:
        x = years[0] + (number + 0.5) * years[1] - plot.measure([title]) / 2
        plot.write((x, y), title, ink)


def _draw_line(  # noqa: PLR0913, PLR0917 - where it stands
    plot: Plot,
    line: _Line,
    y: float,
    step: float,
    years: tuple[float, float],
    dot: _Dot,
) -> None:
    """Draw its dots, its name before and its sum behind them."""
    start, year = years
    end = plot.box[2] - _TOTAL_PX
    lead = line.colour == "accent"
    size = min(LETTER_PX, step * 0.75)
    plot.rule([LineString([(start, y), (end, y)])])
    name = plot.choose("accent" if lead else "ink", size, bold=lead)
    deep = max(1, int(step // (size * 1.15)))
    name_row(plot, line.title, (plot.box[0], y), name, (start - plot.box[0] - 8, deep))
    total = plot.choose("accent" if lead else "ink", size, bold=True)
    plot.write_right((plot.box[2], sink(y, size)), line.total, total)
    brush = Brush(plot.paper.palette[line.colour], order=4)
    for number, count in enumerate(line.counts):
        if not count:
            continue
        x, wide = start + (number + 0.5) * year, dot.measure(count)
        plot.paper.fill(plot.axes, [Point(x, y).buffer(wide / 2)], brush)
        if count > 1 and wide >= _NUMBERED_PX:
            ink = plot.choose("panel", 9.5, bold=True)
            half = plot.paper.measure(f"{count}", ink.size, bold=True) / 2
            plot.write((x - half, sink(y, ink.size)), count, ink)
