"""A chart of a view as a still picture: bytes of an SVG, a PNG, a WebP or a PDF."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from dashboard.compiled.charts import Charted
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.margins import (
    FOOT_PX,
    PAD,
    HeadLine,
    measure_foot,
    measure_head,
    write_foot,
    write_head,
    write_source,
)
from dashboard.drawing.paper import Box, Paper, Script
from dashboard.drawing.printing import Format, print_paper
from dashboard.stills.forms import FORMS
from dashboard.stills.map.legend import Legend, LegendEntry, draw_legend, set_legend
from dashboard.style.colours import PALETTES, Theme
from dashboard.texts import TEXTS
from geodata.atlas import Atlas

_WIDE_PX = 720
_LEAST_PX = 120
_PANEL_PX, _COLUMN_PX = 190.0, 160.0
_LEGEND_SHARE = 0.3
_TITLE_PX, _NARROW_TITLE_PX, _ABOUT_PX = 17.0, 13.0, 10.5


@dataclass(frozen=True, slots=True)
class _ChartSheet:
    """A laid-out paper; box: what is left for the plot, px."""

    paper: Paper
    head: Sequence[HeadLine]
    foot: Sequence[str]

    @property
    def box(self) -> Box:
        bottom = measure_foot(self.foot) + PAD / 2
        top = self.paper.height - measure_head(self.head) - PAD / 2
        return (PAD, bottom, self.paper.width - PAD, top)

    @property
    def has_room(self) -> bool:
        left, bottom, right, top = self.box
        return right - left >= _LEAST_PX and top - bottom >= _LEAST_PX


def draw_chart(  # noqa: PLR0913 - what the address of a picture says
    atlas: Atlas,
    shown: Charted,
    theme: Theme,
    size: tuple[int, int],
    form: Format,
    *,
    bare: bool = False,
    scale: int = 1,
) -> bytes:
    """Draw a chart at so many pixels, width and height.

    bare: the chart and its legend alone; else the finding, what is counted, the
    view's sentence, sources and licences stand in the picture, unless it is too
    small for a chart beside them. scale: dots of a PNG for each pixel. The same view
    gives the same bytes.
    """
    paper = Paper(*size, PALETTES[theme], form == "svg")
    sheet = _lay_out(paper, atlas, shown)
    axes = paper.open_window((0, 0, *size))
    if bare or not sheet.has_room:
        sheet = _ChartSheet(paper, (), ())
    else:
        write_head(paper, axes, sheet.head)
        write_foot(paper, axes, sheet.foot)
    canvas = Canvas(paper, axes, sheet.box)
    if shown.is_empty:
        _write_finding(canvas, shown.finding)
    else:
        _draw_form(canvas, shown)
    title = f"{shown.template['title']}. {shown.finding}"
    return print_paper(paper, title, form, scale)


def _lay_out(paper: Paper, atlas: Atlas, shown: Charted) -> _ChartSheet:
    room = paper.width - 2 * PAD
    big = _TITLE_PX if paper.width >= _WIDE_PX else _NARROW_TITLE_PX
    lines = paper.wrap(shown.finding, big, room, bold=True)
    told = (shown.template["about"], f"{shown.sentence}.")
    small = [line for text in told for line in paper.wrap(text, _ABOUT_PX, room)]
    head = [(line, big, True) for line in lines]
    head += [(line, _ABOUT_PX, False) for line in small]
    words = write_source(atlas, TEXTS["chart-foot"], shown.layers)
    return _ChartSheet(paper, head, paper.wrap(words, FOOT_PX, room))


def _draw_form(canvas: Canvas, shown: Charted) -> None:
    """Draw a chart as its form is drawn, and its legend."""
    form = FORMS[shown.form]
    if form.list_entries:
        entries = form.list_entries(shown)
        box = _place_legend(canvas, entries, above=form.above)
        canvas = replace(canvas, box=box)
    form.draw(canvas, shown)


def _place_legend(
    canvas: Canvas,
    entries: Sequence[LegendEntry],
    *,
    above: bool = False,
) -> Box:
    """Draw the legend beside or above the chart; give the room that it leaves."""
    left, bottom, right, top = canvas.box
    if top - bottom < _LEAST_PX:
        return canvas.box
    paper = canvas.paper
    if paper.width >= _WIDE_PX and paper.width > paper.height and not above:
        legend = set_legend(paper, entries, _PANEL_PX, top - bottom, 1)
        edge = right - _PANEL_PX
        draw_legend(paper, canvas.axes, legend, (edge, top, _PANEL_PX))
        return (left, bottom, edge - PAD, top)
    legend = _set_above(paper, entries, right - left, (top - bottom) * _LEGEND_SHARE)
    each = (right - left) / max(1, len(legend.columns))
    draw_legend(paper, canvas.axes, legend, (left, top, each))
    return (left, bottom, right, top - legend.height - PAD / 2)


def _set_above(
    paper: Paper, entries: Sequence[LegendEntry], wide: float, tall: float
) -> Legend:
    columns = max(1, min(len(entries), int(wide // _COLUMN_PX)))
    return set_legend(paper, entries, wide, tall, columns)


def _write_finding(canvas: Canvas, finding: str) -> None:
    """Say in the middle what would else be a blank chart."""
    left, bottom, right, top = canvas.box
    lines = canvas.paper.wrap(finding, _NARROW_TITLE_PX, right - left)
    y = (bottom + top) / 2 + _NARROW_TITLE_PX * len(lines) / 2
    ink = canvas.paper.palette["ink"]
    for line in lines:
        y -= _NARROW_TITLE_PX * 1.3
        script = Script(_NARROW_TITLE_PX, ink, centred=True)
        canvas.write(((left + right) / 2, y), line, script)
