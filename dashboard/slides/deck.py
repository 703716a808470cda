"""Slides of views: PowerPoint with an editable title, alternative text and notes.

A map is a picture; counts are a chart of PowerPoint's own, whose numbers the
presenter can edit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from pptx import Presentation
from pptx.util import Emu, Inches, Length

from dashboard.compiled.charts import Charted
from dashboard.exports.citations import write_citation
from dashboard.exports.excerpt import Excerpt, cite, list_sources
from dashboard.slides.charts import Box, write_text
from dashboard.slides.forms import NATIVE, Native
from dashboard.slides.request import PICTURE_PX
from dashboard.slides.steps import Telling
from dashboard.texts import TEXTS, count
from dashboard.view.credits import list_credits, list_printed
from dashboard.view.dates import tell_date

_TITLE_ONLY = 5
_WIDE, _TALL = Inches(13.333), Inches(7.5)
_EDGE, _TOP, _FOOT = Inches(0.25), Inches(0.85), Inches(0.35)
_CLAIM = Inches(0.7)
_MOST_SOURCES = 60
_LONGEST = 255  # characters of a title in the properties of a file (ECMA-376)


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; link: absolute, or empty.

    chart: what it shows. draw_picture: draws that as a PNG. shown: the chart of the
    view; None: a map. told: of a story's step. answer: of a trip.
    """

    chart: str
    excerpt: Excerpt
    link: str
    draw_picture: Callable[[], bytes]
    shown: Charted | None = None
    told: Telling | None = None
    answer: str = ""

    @property
    def native(self) -> Native | None:
        """How PowerPoint draws it; None: it is a picture."""
        return NATIVE.get(self.shown.form) if self.shown else None

    @property
    def headed(self) -> Charted | None:
        """The chart whose finding heads the slide, if one does."""
        return self.shown if not self.native or self.native.headed else None

    @property
    def title(self) -> str:
        """A step's heading, else what a chart finds, else what the view shows."""
        if self.told:
            return self.told.heading
        found = self.headed.finding if self.headed else self.answer
        return found or self.excerpt.sentence

    @property
    def words(self) -> str:
        """What a reader hears instead of the picture."""
        if chart := self.headed:
            told = {"about": chart.template["about"], "sentence": chart.sentence}
            return TEXTS["slide-chart"].format(finding=chart.finding, **told)
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
    drawn = _draw(page, slide, (_EDGE, top, title.width, tall))
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
    atlas, shown = slide.excerpt.atlas, slide.headed
    layers = shown.layers if shown else list_printed(atlas)
    place = (_EDGE, Emu(_TALL - _FOOT - Inches(0.05)), Emu(_WIDE - 2 * _EDGE), _FOOT)
    frame = page.shapes.add_textbox(*place).text_frame
    text = TEXTS["slide-foot"].format(
        title=atlas.title,
        edition=tell_date(slide.excerpt.edition),
        credits=", ".join(list_credits(atlas, layers)),
    )
    if shown and shown.left:
        text = f"{count('left', shown.left)} {text}"
    if slide.told and slide.told.cited:
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
    more = [count("more", left)] if left > 0 else []
    head = [slide.words if slide.headed else slide.excerpt.sentence]
    head.append(write_citation(slide.excerpt, slide.link, today))
    return "\n".join([*head, "", *sources[:_MOST_SOURCES], *more])


def _draw(page: Any, slide: Slide, box: Box) -> Any:  # noqa: ANN401 - see above
    """Draw what the slide shows, or say that there is nothing to draw."""
    if slide.shown and slide.shown.is_empty:
        return _draw_nothing(page, slide, box)
    if slide.native:
        return slide.native.draw(page, slide.shown, box)
    return _draw_picture(page, slide, box)


def _draw_picture(page: Any, slide: Slide, box: Box) -> Any:  # noqa: ANN401 - see above
    """Put the picture into the box, its middle in the middle."""
    left, top, wide, tall = box
    width, height, _ = PICTURE_PX
    share = min(wide / width, tall / height)
    size = Emu(round(width * share)), Emu(round(height * share))
    place = Emu(left + (wide - size[0]) // 2), Emu(top + (tall - size[1]) // 2)
    return page.shapes.add_picture(BytesIO(slide.draw_picture()), *place, *size)


def _draw_nothing(page: Any, slide: Slide, box: Box) -> Any:  # noqa: ANN401 - see above
    frame = page.shapes.add_textbox(*box)
    told = slide.headed.finding if slide.headed else TEXTS["slide-empty"]
    write_text(frame.text_frame, told, 18)
    return frame
