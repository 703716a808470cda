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
from pptx.util import Emu, Inches, Length

from dashboard.compiled.charts import Charted
from dashboard.compiled.counted import Counted
from dashboard.exports.citations import write_citation
from dashboard.exports.excerpt import Excerpt, cite, list_sources
from dashboard.histories.held import Held
from dashboard.pictures.request import MAP
from dashboard.slides.charts import (
    Box,
    Series,
    add_stack,
    draw_stack,
    draw_table,
    write_text,
)
from dashboard.slides.steps import Telling
from dashboard.texts import TEXTS
from dashboard.timeline.dated import SLUG as TIMELINE
from dashboard.timeline.lanes import count_years
from dashboard.view.credits import list_credits
from dashboard.view.trip_words import TRIP
from geodata.atlas import Atlas, Lane

PICTURE_PX = (1232, 600, 2)
"""Width and height of a slide's picture in pixels, and dots for each."""

_TITLE_ONLY = 5
_WIDE, _TALL = Inches(13.333), Inches(7.5)
_EDGE, _TOP, _FOOT = Inches(0.25), Inches(0.85), Inches(0.35)
_CLAIM = Inches(0.7)
_MOST_SOURCES = 60
_LONGEST = 255  # characters of a title in the properties of a file (ECMA-376)
SPARE = ("road", "muted", "rail", "accent")
"""Colours for lanes whose own are taken."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; link: absolute, or empty.

    picture: a PNG, of a map or a history. shown: what a chart of the atlas shows.
    told: of a story's step. answer: of a trip.
    """

    chart: str
    excerpt: Excerpt
    link: str
    picture: bytes = b""
    shown: Charted | None = None
    told: Telling | None = None
    answer: str = ""

    @property
    def title(self) -> str:
        """A step's heading, else what a chart finds, else what the view shows."""
        if self.told:
            return self.told.heading
        found = self.shown.finding if self.shown else self.answer
        return found or self.excerpt.sentence

    @property
    def words(self) -> str:
        """What a reader hears instead of the picture."""
        if self.shown:
            about = self.shown.template["about"]
            told = {"about": about, "sentence": self.shown.sentence}
            return TEXTS["slide-chart"].format(finding=self.shown.finding, **told)
        words = TEXTS[f"slide-{self.chart}"]
        return words.format(sentence=self.answer or self.excerpt.sentence)


def write_slides(slides: Sequence[Slide], today: date) -> bytes:
    """Write a presentation, 16:9, a slide each; today: the day of access."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = _WIDE, _TALL
    for slide in slides:
        _add_slide(deck, slide, today)
    first = slides[0].excerpt
    told = deck.core_properties
    told.title, told.author = slides[0].title[:_LONGEST], first.atlas.title[:_LONGEST]
    told.created = told.modified = datetime.combine(today, datetime.min.time())
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _add_slide(deck: Any, slide: Slide, today: date) -> None:  # noqa: ANN401 - the library has no types
    page = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    title = page.shapes.title
    title.left, title.top = _EDGE, Inches(0.1)
    title.width, title.height = Emu(_WIDE - 2 * _EDGE), Emu(_TOP - Inches(0.15))
    write_text(title.text_frame, slide.title, 22)
    top = _write_claim(page, slide)
    tall = Emu(_TALL - top - _FOOT - Inches(0.05))
    draw = _DRAWERS.get(slide.chart, _draw_shown)
    drawn = draw(page, slide, (_EDGE, top, title.width, tall))
    drawn._element.xpath(".//p:cNvPr")[0].set("descr", slide.words)  # noqa: SLF001 - the library has no other way
    _write_foot(page, slide)
    page.notes_slide.notes_text_frame.text = _write_notes(slide, today)


def _write_claim(page: Any, slide: Slide) -> Length:  # noqa: ANN401 - see above
    """Write a step's claim below the title; returns where the picture begins."""
    if not slide.told:
        return _TOP
    place = (_EDGE, _TOP, Emu(_WIDE - 2 * _EDGE), _CLAIM)
    frame = page.shapes.add_textbox(*place).text_frame
    write_text(frame, slide.told.claim, 16)
    return Emu(_TOP + _CLAIM)


def _write_foot(page: Any, slide: Slide) -> None:  # noqa: ANN401 - see above
    atlas, shown = slide.excerpt.atlas, slide.shown
    layers = shown.layers if shown else None
    place = (_EDGE, Emu(_TALL - _FOOT - Inches(0.05)), Emu(_WIDE - 2 * _EDGE), _FOOT)
    frame = page.shapes.add_textbox(*place).text_frame
    text = TEXTS["slide-foot"].format(
        title=atlas.title,
        edition=slide.excerpt.edition,
        credits=", ".join(list_credits(atlas, layers)),
    )
    if shown and shown.left:
        text = f"{TEXTS['slide-left'].format(count=shown.left)} {text}"
    if slide.told:
        text = f"{slide.told.cited}. {text}"
    write_text(frame, text, 9)
    if slide.link:
        frame.paragraphs[0].runs[0].hyperlink.address = slide.link


def _write_notes(slide: Slide, today: date) -> str:
    if slide.told:
        citation = write_citation(slide.excerpt, slide.link, today)
        return "\n".join([*slide.told.notes, "", citation, "", *slide.told.sources])
    sources = sorted(cite(source) for source in list_sources(slide.excerpt))
    left = len(sources) - _MOST_SOURCES
    more = [TEXTS["slide-more"].format(count=left)] if left > 0 else []
    head = [slide.words if slide.shown else slide.excerpt.sentence]
    head.append(write_citation(slide.excerpt, slide.link, today))
    return "\n".join([*head, "", *sources[:_MOST_SOURCES], *more])


def _draw_picture(page: Any, slide: Slide, box: Box) -> Any:  # noqa: ANN401 - see above
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
        return _draw_nothing(page, slide, box)
    colours = _choose_colours(slide.excerpt.atlas, [lane for lane, _ in lanes])
    series = [
        Series(lane.title, counts, colour)
        for (lane, counts), colour in zip(lanes, colours, strict=True)
    ]
    return add_stack(page, box, [f"{year}" for year in years], series)


def _choose_colours(atlas: Atlas, lanes: Sequence[Lane]) -> list[str]:
    """Choose a colour for each lane: of its first kind that no lane before has."""
    chosen: list[str] = []
    for lane in lanes:
        own = [atlas.find_kind(token).colour for token in lane.kinds]
        spare = [token for token in SPARE if token not in chosen]
        free = [token for token in own if token not in chosen]
        chosen.append(next(iter([*free, *spare, *own])))
    return chosen


def _draw_shown(page: Any, slide: Slide, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw a chart of the atlas, or say that it has nothing."""
    if isinstance(slide.shown, Held) and not slide.shown.is_empty:
        return _draw_picture(page, slide, box)
    if not isinstance(slide.shown, Counted) or slide.shown.is_empty:
        return _draw_nothing(page, slide, box)
    draw = draw_table if slide.shown.template["form"] == "cells" else draw_stack
    return draw(page, slide.shown, box)


def _draw_nothing(page: Any, slide: Slide, box: Box) -> Any:  # noqa: ANN401 - see above
    frame = page.shapes.add_textbox(*box)
    told = slide.shown.finding if slide.shown else TEXTS["slide-empty"]
    write_text(frame.text_frame, told, 18)
    return frame


_DRAWERS: Mapping[str, Callable[[Any, Slide, Box], Any]] = MappingProxyType(
    {MAP: _draw_picture, TRIP: _draw_picture, TIMELINE: _draw_timeline}
)
