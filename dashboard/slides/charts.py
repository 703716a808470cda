"""Charts and tables of PowerPoint's own: a presenter can edit their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Emu, Length, Pt

from dashboard.charts.counted import Counted
from dashboard.drawing.shades import blend, choose_ink
from dashboard.style.colours import PALETTES
from dashboard.timeline.dated import Dated
from geodata.atlas import Atlas, Lane

Box = tuple[Length, Length, Length, Length]
"""Left, top, width, height."""

_PALETTE = PALETTES["light"]
_NAME_SHARE = 0.16
_SPARE = ("road", "muted", "rail", "accent")
"""Colours for lanes whose own are taken."""


@dataclass(frozen=True, slots=True)
class Series:
    """A number for each category, under one title; colour: a token."""

    title: str
    counts: Sequence[int]
    colour: str


def write_text(frame: Any, text: str, size: int) -> None:  # noqa: ANN401 - the library has no types
    """Write a text; size: of its letters, in points."""
    frame.word_wrap = True
    frame.text = text
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(size)


def draw_columns(page: Any, counted: Counted, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw stacked columns, in the colours that they have in the atlas."""
    return _add_stack(page, box, *_list_series(counted))


def draw_bars(page: Any, counted: Counted, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw stacked bars that lie, in the colours that they have in the atlas."""
    return _add_stack(page, box, *_list_series(counted), lying=True)


def _list_series(counted: Counted) -> tuple[list[str], list[Series]]:
    names = [row["title"] for row in counted.rows]
    return names, [
        Series(column["title"], counts, column["colour"])
        for column, counts in counted.columns
    ]


def draw_years(page: Any, dated: Dated, box: Box) -> Any:  # noqa: ANN401 - see above
    """Count the events of the timeline by year, in columns of its lanes."""
    years, lanes = dated.years
    colours = _choose_colours(dated.atlas, dated.lanes)
    series = [
        Series(lane.title, counts, colour)
        for (lane, counts), colour in zip(lanes, colours, strict=True)
    ]
    return _add_stack(page, box, [f"{year}" for year in years], series)


def _choose_colours(atlas: Atlas, lanes: Sequence[Lane]) -> list[str]:
    """Choose a colour for each lane: of its first kind that no lane before has."""
    chosen: list[str] = []
    for lane in lanes:
        own = [atlas.find_kind(token).colour for token in lane.kinds]
        spare = [token for token in _SPARE if token not in chosen]
        free = [token for token in own if token not in chosen]
        chosen.append(next(iter([*free, *spare, *own])))
    return chosen


def _add_stack(
    page: Any,  # noqa: ANN401 - see above
    box: Box,
    names: Sequence[str],
    series: Sequence[Series],
    *,
    lying: bool = False,
) -> Any:  # noqa: ANN401 - see above
    """Add stacked columns, or bars that lie, the first of them on top."""
    data = CategoryChartData(number_format="0")
    data.categories = names
    for one in series:
        data.add_series(one.title, one.counts)
    kind = XL_CHART_TYPE.BAR_STACKED if lying else XL_CHART_TYPE.COLUMN_STACKED
    frame = page.shapes.add_chart(kind, *box, data)
    if lying:  # the first on top, and the numbers below all the same
        frame.chart.category_axis.reverse_order = True
        frame.chart.category_axis.crosses = XL_AXIS_CROSSES.MAXIMUM
    _dress(frame.chart, [one.colour for one in series])
    return frame


def _dress(chart: Any, colours: Sequence[str]) -> None:  # noqa: ANN401 - see above
    """Give a chart the atlas's look; colours: of its series."""
    chart.font.size = Pt(12)
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.BOTTOM
    chart.legend.include_in_layout = False
    chart.plots[0].gap_width = 40
    chart.value_axis.minimum_scale = 0
    rule = chart.value_axis.major_gridlines.format.line
    rule.color.rgb = _read_colour(_PALETTE["rule"])
    for series, token in zip(chart.plots[0].series, colours, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = _read_colour(_PALETTE[token])


def draw_table(page: Any, counted: Counted, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw a chart of cells: a table whose cells are coloured by their number."""
    names = [row["title"] for row in counted.rows]
    frame = page.shapes.add_table(len(names) + 1, len(names) + 1, *box)
    table = frame.table
    table.columns[0].width = Emu(round(box[2] * _NAME_SHARE))
    for column in list(table.columns)[1:]:
        column.width = Emu(round(box[2] * (1 - _NAME_SHARE) / len(names)))
    most = max(map(max, counted.tally.values)) or 1
    _fill(table.cell(0, 0), "", _PALETTE["panel"])
    for i, name in enumerate(names):
        _fill(table.cell(i + 1, 0), name, _PALETTE["panel"])
        _fill(table.cell(0, i + 1), name, _PALETTE["panel"])
        for j, count in enumerate(counted.tally.values[i]):
            shade = blend(_PALETTE["raised"], _PALETTE["accent"], sqrt(count / most))
            colour = _PALETTE["panel"] if i == j else shade
            _fill(table.cell(i + 1, j + 1), f"{count or ''}", colour)
    return frame


def _fill(cell: Any, text: str, colour: str) -> None:  # noqa: ANN401 - see above
    write_text(cell.text_frame, text, 11)
    cell.margin_left = cell.margin_right = Pt(3)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    cell.fill.solid()
    cell.fill.fore_color.rgb = _read_colour(colour)
    for paragraph in cell.text_frame.paragraphs:
        paragraph.alignment = PP_ALIGN.CENTER if text.isdigit() else PP_ALIGN.LEFT
        for run in paragraph.runs:
            run.font.bold = False
            run.font.color.rgb = _read_colour(choose_ink(_PALETTE, colour))


def _read_colour(colour: str) -> RGBColor:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return RGBColor(red, green, blue)
