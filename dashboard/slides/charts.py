"""Charts and tables of PowerPoint's own: a presenter can edit their numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.util import Pt

from dashboard.charts.counted import Counted
from dashboard.charts.headline import list_leaders
from dashboard.slides.template import Box
from dashboard.slides.writing import LEAST_POINTS
from dashboard.style.colours import PALETTES
from dashboard.texts import TEXTS
from dashboard.timeline.dated import Dated
from geodata.atlas import Atlas, Lane

_PALETTE = PALETTES["light"]
_LYING = (XL_CHART_TYPE.BAR_STACKED, XL_CHART_TYPE.BAR_CLUSTERED)
_SPARE = ("road", "muted", "rail", "accent")
"""Colours for lanes whose own are taken."""

_GREYS = ("control", "chart-8", "muted")
"""Colours for series whose own is taken."""

_EARLY = 5
"""From so many years on they stand as one, where some of them have no event."""


@dataclass(frozen=True, slots=True)
class Series:
    """A number for each category, under one title; colour: a token."""

    title: str
    counts: Sequence[int]
    colour: str


def draw_columns(page: Any, counted: Counted, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw stacked columns of the series that are no part of another."""
    names, series = _list_series(counted)
    parts = {column["title"] for column, _ in counted.columns if column["minor"]}
    whole = [one for one in series if one.title not in parts]
    return _label(_add_stack(page, box, names, _tell_apart(whole)), within=True)


def _tell_apart(series: Sequence[Series]) -> list[Series]:
    """Give those that have one colour in the atlas another on a slide."""
    spare = iter(token for token in _GREYS if token not in {s.colour for s in series})
    seen: set[str] = set()
    told = []
    for one in series:
        colour = next(spare, one.colour) if one.colour in seen else one.colour
        seen.add(colour)
        told.append(replace(one, colour=colour))
    return told


def draw_stack(page: Any, counted: Counted, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw stacked bars that lie, in the colours that they have in the atlas."""
    names, series = _list_series(counted)
    kind = XL_CHART_TYPE.BAR_STACKED
    return _label(_add_stack(page, box, names, series, kind=kind), within=True)


def draw_dots(page: Any, counted: Counted, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw a bar for each row, whatever its columns; the fullest are in colour."""
    names = [line[0] for line in counted.lines]
    sums = [*counted.sums, *[sum(counted.tally.rest)] * bool(counted.others)]
    series = Series(counted.template["title"], sums, "control")
    frame = _label(
        _add_stack(page, box, names, [series], kind=XL_CHART_TYPE.BAR_CLUSTERED)
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


def _label(frame: Any, *, within: bool = False) -> Any:  # noqa: ANN401 - see above
    """Write the numbers at the bars, in place of an axis; none where there is none.

    within: they stand on the bars.
    """
    plot = frame.chart.plots[0]
    plot.has_data_labels = True
    plot.data_labels.number_format = "0;;"
    plot.data_labels.number_format_is_linked = False
    if within:
        plot.data_labels.font.color.rgb = _read_colour(_PALETTE["panel"])
        plot.data_labels.font.bold = True
    plot.data_labels.font.size = Pt(LEAST_POINTS)
    frame.chart.value_axis.visible = False
    frame.chart.value_axis.has_major_gridlines = False
    return frame


def draw_years(page: Any, dated: Dated, box: Box) -> Any:  # noqa: ANN401 - see above
    """Count the events of the timeline by year, in columns of its lanes."""
    names, lanes = _join_early(*dated.years)
    colours = _choose_colours(dated.atlas, dated.lanes)
    series = [
        Series(lane.title, counts, colour)
        for (lane, counts), colour in zip(lanes, colours, strict=True)
    ]
    return _add_stack(page, box, names, series)


def _join_early(
    years: Sequence[int], lanes: Sequence[tuple[Lane, Sequence[int]]]
) -> tuple[list[str], list[tuple[Lane, list[int]]]]:
    """Count as one what lies before the years of which each has events."""
    sums = [sum(counts[n] for _, counts in lanes) for n in range(len(years))]
    start = max((n + 1 for n, total in enumerate(sums) if not total), default=0)
    if start < _EARLY:
        return [f"{year}" for year in years], [(one, [*told]) for one, told in lanes]
    before = TEXTS["slide-before"].format(year=years[start])
    names = [before, *(f"{year}" for year in years[start:])]
    return names, [(lane, [sum(n[:start]), *n[start:]]) for lane, n in lanes]


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
    chart.has_title = False
    chart.font.size = Pt(LEAST_POINTS)
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
