"""Charts and tables of PowerPoint's own: a presenter can edit their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.util import Length, Pt

from dashboard.charts.counted import Counted
from dashboard.charts.headline import list_leaders
from dashboard.style.colours import PALETTES
from dashboard.timeline.dated import Dated
from geodata.atlas import Atlas, Lane

Box = tuple[Length, Length, Length, Length]
"""Left, top, width, height."""

_PALETTE = PALETTES["light"]
_LYING = (XL_CHART_TYPE.BAR_STACKED, XL_CHART_TYPE.BAR_CLUSTERED)
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
    """Draw stacked columns of the series that are no part of another."""
    names, series = _list_series(counted)
    parts = {column["title"] for column, _ in counted.columns if column["minor"]}
    whole = [one for one in series if one.title not in parts]
    return _label(_add_stack(page, box, names, whole))


def draw_stack(page: Any, counted: Counted, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw stacked bars that lie, in the colours that they have in the atlas."""
    return _add_stack(page, box, *_list_series(counted), kind=XL_CHART_TYPE.BAR_STACKED)


def draw_dots(page: Any, counted: Counted, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw a bar for each row, whatever its columns; the fullest are in colour."""
    names = [line[0] for line in counted.lines]
    sums = [*counted.sums, *[sum(counted.tally.rest)] * bool(counted.others)]
    series = Series(counted.template["title"], sums, "control")
    frame = _label(
        _add_stack(page, box, names, [series], kind=XL_CHART_TYPE.BAR_STACKED)
    )
    frame.chart.has_legend = False
    for leader in list_leaders(counted.template, counted.tally):
        point = frame.chart.plots[0].series[0].points[leader]
        _fill_shape(point, "accent")
    return frame


def draw_bars(page: Any, counted: Counted, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw for each row a bar of either of the two who are compared."""
    names, series = _list_series(counted)
    tokens = ("accent", "control")
    told = [
        Series(one.title, one.counts, token)
        for one, token in zip(series, tokens, strict=False)
    ]
    return _label(_add_stack(page, box, names, told, kind=XL_CHART_TYPE.BAR_CLUSTERED))


def _list_series(counted: Counted) -> tuple[list[str], list[Series]]:
    names = [row["title"] for row in counted.rows]
    return names, [
        Series(column["title"], counts, column["colour"])
        for column, counts in counted.columns
    ]


def _label(frame: Any) -> Any:  # noqa: ANN401 - see above
    """Write the numbers at the bars, in place of an axis; none where there is none."""
    plot = frame.chart.plots[0]
    plot.has_data_labels = True
    plot.data_labels.number_format = "0;;"
    plot.data_labels.number_format_is_linked = False
    frame.chart.value_axis.visible = False
    frame.chart.value_axis.has_major_gridlines = False
    return frame


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
    kind: XL_CHART_TYPE = XL_CHART_TYPE.COLUMN_STACKED,
) -> Any:  # noqa: ANN401 - see above
    """Add stacked columns, or of another kind bars that lie, the first on top."""
    data = CategoryChartData(number_format="0")
    data.categories = names
    for one in series:
        data.add_series(one.title, one.counts)
    frame = page.shapes.add_chart(kind, *box, data)
    if kind in _LYING:  # the first on top, and the numbers below all the same
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
        _fill_shape(series, token)


def _fill_shape(part: Any, token: str) -> None:  # noqa: ANN401 - see above
    part.format.fill.solid()
    part.format.fill.fore_color.rgb = _read_colour(_PALETTE[token])


def _read_colour(colour: str) -> RGBColor:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return RGBColor(red, green, blue)
