"""Slides of views: PowerPoint with an editable title, alternative text and notes.

A map is a picture; counts are a chart of PowerPoint's own, whose numbers the
presenter can edit.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from types import MappingProxyType
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.util import Emu, Inches, Length, Pt

from dashboard.colours import PALETTES
from dashboard.credits import list_credits
from dashboard.exports.bibliography import write_citation
from dashboard.exports.excerpt import Excerpt, cite, list_sources
from dashboard.texts import TEXTS
from dashboard.timeline import count_years
from geodata.atlas import Atlas, Lane

PICTURE_PX = (1232, 600, 2)
"""Width and height of a slide's picture in pixels, and dots for each."""

_TITLE_ONLY = 5
_WIDE, _TALL = Inches(13.333), Inches(7.5)
_EDGE, _TOP, _FOOT = Inches(0.25), Inches(0.85), Inches(0.35)
_MOST_SOURCES = 60
SPARE = ("road", "muted", "rail", "accent")
"""Colours for lanes whose own are taken."""

Box = tuple[Length, Length, Length, Length]
"""Left, top, width, height."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; picture: a PNG, where its chart has one; link: absolute, or empty."""

    chart: str
    excerpt: Excerpt
    link: str
    picture: bytes


def write_slides(slides: Sequence[Slide], today: date) -> bytes:
    """Write a presentation, 16:9, a slide each; today: the day of access."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDE, _TALL
    for slide in slides:
        _add_slide(deck, slide, today)
    first = slides[0].excerpt
    told = deck.core_properties
    told.title, told.author = first.sentence, first.atlas.title
    told.created = told.modified = datetime.combine(today, datetime.min.time())
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _add_slide(deck: Any, slide: Slide, today: date) -> None:  # noqa: ANN401 - the library has no types
    page = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    title = page.shapes.title
    title.left, title.top = _EDGE, Inches(0.1)
    title.width, title.height = Emu(_WIDE - 2 * _EDGE), Emu(_TOP - Inches(0.15))
    _write_text(title.text_frame, slide.excerpt.sentence, 22)
    tall = Emu(_TALL - _TOP - _FOOT - Inches(0.05))
    drawn = _DRAWERS[slide.chart](page, slide, (_EDGE, _TOP, title.width, tall))
    words = TEXTS[f"slide-{slide.chart}"].format(sentence=slide.excerpt.sentence)
    drawn._element.xpath(".//p:cNvPr")[0].set("descr", words)  # noqa: SLF001 - the library has no other way
    _write_foot(page, slide)
    page.notes_slide.notes_text_frame.text = _write_notes(slide, today)


def _write_text(frame: Any, text: str, size: int) -> None:  # noqa: ANN401 - see above
    frame.word_wrap = True
    frame.text = text
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(size)


def _write_foot(page: Any, slide: Slide) -> None:  # noqa: ANN401 - see above
    atlas = slide.excerpt.atlas
    place = (_EDGE, Emu(_TALL - _FOOT - Inches(0.05)), Emu(_WIDE - 2 * _EDGE), _FOOT)
    frame = page.shapes.add_textbox(*place).text_frame
    text = TEXTS["slide-foot"].format(
        title=atlas.title,
        edition=slide.excerpt.edition,
        credits=", ".join(list_credits(atlas)),
    )
    _write_text(frame, text, 9)
    if slide.link:
        frame.paragraphs[0].runs[0].hyperlink.address = slide.link


def _write_notes(slide: Slide, today: date) -> str:
    sources = sorted(cite(source) for source in list_sources(slide.excerpt))
    left = len(sources) - _MOST_SOURCES
    more = [TEXTS["slide-more"].format(count=left)] if left > 0 else []
    head = [slide.excerpt.sentence, write_citation(slide.excerpt, slide.link, today)]
    return "\n".join([*head, "", *sources[:_MOST_SOURCES], *more])


def _draw_map(page: Any, slide: Slide, box: Box) -> Any:  # noqa: ANN401 - see above
    """Put the picture into the box, its middle in the middle."""
    left, top, wide, tall = box
    width, height, _ = PICTURE_PX
    share = min(wide / width, tall / height)
    size = Emu(round(width * share)), Emu(round(height * share))
    place = Emu(left + (wide - size[0]) // 2), Emu(top + (tall - size[1]) // 2)
    return page.shapes.add_picture(BytesIO(slide.picture), *place, *size)


def _draw_timeline(page: Any, slide: Slide, box: Box) -> Any:  # noqa: ANN401 - see above
    """Count the events shown by year, in columns of the timeline's lanes."""
    years, lanes = count_years(slide.excerpt.atlas, slide.excerpt.records)
    if not lanes:
        frame = page.shapes.add_textbox(*box)
        _write_text(frame.text_frame, TEXTS["slide-empty"], 18)
        return frame
    data = CategoryChartData(number_format="0")
    data.categories = [f"{year}" for year in years]
    for lane, counts in lanes:
        data.add_series(lane.title, counts)
    frame = page.shapes.add_chart(XL_CHART_TYPE.COLUMN_STACKED, *box, data)
    _dress(
        frame.chart, _choose_colours(slide.excerpt.atlas, [lane for lane, _ in lanes])
    )
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
    rule.color.rgb = _read_colour("rule")
    for series, token in zip(chart.plots[0].series, colours, strict=True):
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = _read_colour(token)


def _choose_colours(atlas: Atlas, lanes: Sequence[Lane]) -> list[str]:
    """Choose a colour for each lane: of its first kind that no lane before has."""
    chosen: list[str] = []
    for lane in lanes:
        own = [_find_colour(atlas, token) for token in lane.kinds]
        spare = [token for token in SPARE if token not in chosen]
        free = [token for token in own if token not in chosen]
        chosen.append(next(iter([*free, *spare, *own])))
    return chosen


def _find_colour(atlas: Atlas, token: str) -> str:
    layer, kind = token.split(".")
    return atlas.layers[layer].kinds[kind].colour


def _read_colour(token: str) -> RGBColor:
    red, green, blue = bytes.fromhex(PALETTES["light"][token].removeprefix("#"))
    return RGBColor(red, green, blue)


_DRAWERS: Mapping[str, Callable[[Any, Slide, Box], Any]] = MappingProxyType(
    {"map": _draw_map, "timeline": _draw_timeline}
)
