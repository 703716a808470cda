"""Slides of views: PowerPoint with an editable title, alternative text and notes.

A map is a picture; counts are a chart of PowerPoint's own, whose numbers the
presenter can edit.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any

from pptx.oxml.ns import qn
from pptx.util import Emu

from dashboard.compiled.charts import Charted
from dashboard.exports.citations import write_citation
from dashboard.exports.excerpt import Excerpt, cite, list_sources
from dashboard.slides.ends import Ends, add_close, add_cover
from dashboard.slides.forms import NATIVE, Native
from dashboard.slides.steps import Telling
from dashboard.slides.template import (
    BESIDE,
    CLAIM,
    CONTENT,
    KNOWN,
    LANGUAGE,
    SENTENCE,
    SOURCE,
    STEP,
    VIEW,
    Box,
    Deck,
    Slot,
    open_template,
)
from dashboard.slides.writing import LEAST_POINTS, write_lines, write_text, write_title
from dashboard.texts import TEXTS, count
from dashboard.view.credits import list_credits, list_printed
from dashboard.view.dates import tell_date, tell_day

_MOST_SOURCES = 60
_LONGEST = 255  # characters of a title in the properties of a file (ECMA-376)
_PX_A_POINT = 1.2
"""Of a picture: its smallest letters, of 10 px, are 12 points high."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide; heading: its title. link: absolute, or empty.

    chart: what it shows. draw_picture: draws that as a PNG of so many px, width and
    height. shown: the chart of the view; None: a map. told: of a story's step. side: of
    whose view it is, and what that means.
    """

    chart: str
    heading: str
    excerpt: Excerpt
    link: str
    draw_picture: Callable[[int, int], bytes]
    shown: Charted | None = None
    told: Telling | None = None
    side: str = ""

    @property
    def native(self) -> Native | None:
        """How PowerPoint draws it; None: it is a picture."""
        return NATIVE.get(self.shown.form) if self.shown else None

    @property
    def sentence(self) -> str:
        """What it shows, below its title: what is counted, and of what view."""
        day = TEXTS["as-of"].format(day=tell_day(self.excerpt.as_of))
        about = [self.shown.template["about"]] if self.shown else []
        own = self.excerpt.sentence
        said = [f"{own}."] if own != self.heading else []
        return " ".join([*about, *said, f"{day}."])

    @property
    def words(self) -> str:
        """What a reader hears instead of the picture."""
        if self.shown:
            about, sentence = self.shown.template["about"], self.shown.sentence
            told = {"finding": self.shown.finding, "about": about, "sentence": sentence}
            return TEXTS["slide-chart"].format(**told)
        return TEXTS["slide-map"].format(sentence=self.heading)


def write_slides(slides: Sequence[Slide], site: str, today: date) -> bytes:
    """Write a presentation, 16:9, a slide each; several have a first and a last one.

    site: the absolute address of the atlas, or empty. today: the day of access.
    """
    deck = open_template()
    ends = _find_ends(slides, site)
    if len(slides) > 1:
        add_cover(deck, ends)
    for slide in slides:
        _add_slide(deck, slide, today)
    if len(slides) > 1:
        add_close(deck, ends)
    _write_properties(deck, ends.title, slides[0].excerpt.atlas.title, today)
    _write_language(deck)
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _find_ends(slides: Sequence[Slide], site: str) -> Ends:
    """Find what a deck is: one story, or some views of the atlas."""
    first = slides[0]
    atlas, told = first.excerpt.atlas, first.told
    stories = {slide.told.story for slide in slides if slide.told}
    whole = told is not None and stories == {told.story}
    edition = TEXTS["edition"].format(day=tell_date(first.excerpt.edition))
    alone = first.heading if len(slides) == 1 else atlas.title
    told_of = [told.cited, atlas.title] if told and whole else [atlas.subtitle]
    return Ends(
        title=told.story if told and whole else alone,
        lines=tuple(filter(None, [*told_of, edition])),
        link=f"{site}?{told.link}" if site and told and whole else site,
        credits=tuple(list_credits(atlas, list_printed(atlas))),
    )


def _write_properties(deck: Deck, title: str, name: str, today: date) -> None:
    """Say in the file's properties what it is, and that it is ours."""
    told = deck.core_properties
    told.title, told.author = title[:_LONGEST], name[:_LONGEST]
    told.last_modified_by = told.author
    told.comments = TEXTS["slide-made"].format(title=name)[:_LONGEST]
    told.language = LANGUAGE
    told.created = told.modified = datetime.combine(today, datetime.min.time())


def _write_language(deck: Deck) -> None:
    """Say of each text in which language it is."""
    sheets = [sheet for page in deck.slides for sheet in (page, page.notes_slide)]
    for sheet in sheets:
        for run in sheet._element.iter(qn("a:r")):  # noqa: SLF001 - no other way
            run.get_or_add_rPr().set("lang", LANGUAGE)


def _add_slide(deck: Deck, slide: Slide, today: date) -> None:
    told = slide.told
    page = deck.slides.add_slide(deck.slide_layouts.get_by_name(STEP if told else VIEW))
    write_title(page, slide.heading)
    if told:
        _write_headed(page, CLAIM, told.claim)
        _write_headed(page, KNOWN, told.known)
    else:
        write_text(_find_frame(page, SENTENCE), slide.sentence, SENTENCE.points)
    drawn = _draw(page, slide, BESIDE if told else CONTENT)
    drawn._element.xpath(".//p:cNvPr")[0].set("descr", slide.words)  # noqa: SLF001 - the library has no other way
    _write_source(page, slide)
    page.notes_slide.notes_text_frame.text = _write_notes(slide, today)


def _find_frame(page: Deck, place: Slot) -> Any:  # noqa: ANN401 - see `Deck`
    return page.placeholders[place.at].text_frame


def _write_headed(page: Deck, place: Slot, told: tuple[str, str]) -> None:
    """Write a text below its head."""
    frame = _find_frame(page, place)
    write_lines(frame, told, place.points)
    (head,) = frame.paragraphs[0].runs
    head.font.bold = True


def _write_source(page: Deck, slide: Slide) -> None:
    """Write whose the data are, small; a click on it opens the link."""
    atlas, shown = slide.excerpt.atlas, slide.shown
    layers = shown.layers if shown else list_printed(atlas)
    text = TEXTS["slide-foot"].format(
        title=atlas.title,
        edition=tell_date(slide.excerpt.edition),
        credits=", ".join(list_credits(atlas, layers)),
    )
    left = count("left", shown.left) if shown and shown.left else ""
    cited = f"{slide.told.cited}." if slide.told and slide.told.cited else ""
    shape = page.placeholders[SOURCE.at]
    said = " ".join(filter(None, [left, cited, slide.side, text]))
    write_text(shape.text_frame, said, LEAST_POINTS)
    if slide.link:
        shape.click_action.hyperlink.address = slide.link


def _write_notes(slide: Slide, today: date) -> str:
    if slide.told:
        citation = write_citation(slide.excerpt, slide.link, today)
        return "\n".join([*slide.told.notes, "", citation, "", *slide.told.sources])
    sources = sorted(cite(source) for source in list_sources(slide.excerpt))
    left = len(sources) - _MOST_SOURCES
    more = [count("more", left)] if left > 0 else []
    head = [slide.words if slide.shown else slide.excerpt.sentence]
    head.append(write_citation(slide.excerpt, slide.link, today))
    return "\n".join([*head, "", *sources[:_MOST_SOURCES], *more])


def _draw(page: Deck, slide: Slide, box: Box) -> Deck:
    """Draw what the slide shows, or say that there is nothing to draw."""
    if slide.shown and slide.shown.is_empty:
        frame = page.shapes.add_textbox(*box)
        write_text(frame.text_frame, slide.shown.finding, 18)
        return frame
    if slide.native:
        return slide.native(page, slide.shown, box)
    size = [round(Emu(side).pt / _PX_A_POINT) for side in box[2:]]
    return page.shapes.add_picture(BytesIO(slide.draw_picture(*size)), *box)
