"""Bars of two who are compared, on paper: of each, to its side, with whom it was."""

from dashboard.charts.counted import Counted
from dashboard.drawing.canvas import LEADING_PX, LETTER_PX, Canvas, name_row
from dashboard.stills.plots import Plot, open_plot, sink

_NAME_SHARE, _WIDEST_NAME_PX = 0.28, 170.0
_HEAD_PX, _HEAD_LETTER_PX = 22.0, 13.0
_WIDEST_UNIT_PX = 36.0
_TALLEST_PX, _THICKEST_PX, _SHARE = 36.0, 22.0, 0.62


def draw_bars(canvas: Canvas, counted: Counted) -> None:
    """Draw as many rows as there is room for; say how many are left."""
    plot = open_plot(canvas, counted)
    left, bottom, right, top = plot.box
    roof, floor = top - _HEAD_PX, bottom + LEADING_PX
    fit = max(1, min(len(counted.rows), int((roof - floor) // LEADING_PX)))
    step = min((roof - floor) / fit, _TALLEST_PX)
    half = min((right - left) * _NAME_SHARE, _WIDEST_NAME_PX) / 2
    middle = (left + right) / 2
    edges = (middle - half, middle + half)
    most = max(map(max, counted.tally.values))
    long = max(1.0, middle - half - left - plot.measure([most]) - 6)
    unit = min(long / most, _WIDEST_UNIT_PX)
    _name_two(plot, edges, roof + 7)
    for n, row in enumerate(counted.rows[:fit]):
        y = roof - (n + 0.5) * step
        _draw_row(plot, counted.tally.values[n], (y, step), edges, unit)
        token = "muted" if len({*counted.tally.values[n]}) == 1 else "ink"
        script = plot.choose(token, min(LETTER_PX, step * 0.75))
        wide = min(plot.measure([row["title"]], script.size), half * 2 - 8)
        deep = max(1, int(step // (script.size * 1.15)))
        name_row(
            plot, row["title"], (middle - wide / 2, y), script, (half * 2 - 8, deep)
        )
    left_out = counted.left + len(counted.rows) - fit
    plot.tell_left(roof - fit * step, left_out)


def _name_two(plot: Plot, edges: tuple[float, float], y: float) -> None:
    one, other = (
        plot.counted.template["columns"][column]["title"]
        for column in plot.counted.tally.columns
    )
    script = plot.choose("ink", _HEAD_LETTER_PX, bold=True)
    plot.write_right((edges[0], y), one, script)
    plot.write((edges[1], y), other, script)


def _draw_row(
    plot: Plot,
    counts: tuple[int, ...],
    place: tuple[float, float],
    edges: tuple[float, float],
    unit: float,
) -> None:
    """Draw both bars from the middle outwards; what one has more is in colour."""
    y, step = place
    thick = min(step * _SHARE, _THICKEST_PX) / 2
    script = plot.choose("ink", min(LETTER_PX, step * 0.75))
    for sign, edge, count in zip((-1, 1), edges, counts, strict=True):
        for token, number in (("accent", count), ("control", min(counts))):
            ends = sorted((edge, edge + sign * number * unit))
            if number:
                plot.fill(token, (ends[0], y - thick, ends[1], y + thick))
        at = edge + sign * (count * unit + 4), sink(y, script.size)
        (plot.write_right if sign < 0 else plot.write)(at, count, script)
