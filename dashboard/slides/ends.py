"""The first and the last slide of a deck: what it is, and where to find it."""

from dataclasses import dataclass
from io import BytesIO

import segno

from dashboard.slides.template import CODE, COVER, Deck
from dashboard.slides.writing import write_lines, write_title
from dashboard.texts import TEXTS

_DOT = 12  # pixels of each of the code's modules
_CONTENT = "Title and Content"


@dataclass(frozen=True, slots=True)
class Ends:
    """What a deck is, in short, and its link; lines: author, edition and the like.

    sources: of all that it shows, one line each; the notes of its slides have more.
    """

    title: str
    lines: tuple[str, ...]
    link: str
    credits: tuple[str, ...]


def add_cover(deck: Deck, ends: Ends) -> None:
    """Add the first slide."""
    page = deck.slides.add_slide(deck.slide_layouts.get_by_name(COVER))
    write_title(page, ends.title)
    write_lines(page.placeholders[1].text_frame, ends.lines, 20)


def add_close(deck: Deck, ends: Ends) -> None:
    """Add the last slide: the link as a code for phones, and whose the data are."""
    page = deck.slides.add_slide(deck.slide_layouts.get_by_name(_CONTENT))
    write_title(page, TEXTS["slide-close"])
    body = page.placeholders[1]
    body.left, body.top, body.width, body.height = _beside(body)
    lines = [ends.title, *filter(None, [ends.link]), *ends.credits]
    write_lines(body.text_frame, lines, 16)
    if ends.link:
        picture = page.shapes.add_picture(BytesIO(_draw_code(ends.link)), *CODE)
        words = TEXTS["slide-code"].format(link=ends.link)
        picture._element.xpath(".//p:cNvPr")[0].set("descr", words)  # noqa: SLF001 - the library has no other way


def _beside(body: Deck) -> tuple[int, int, int, int]:
    """Leave the code its room at the right."""
    return body.left, body.top, CODE[0] - body.left - CODE[2] // 8, body.height


def _draw_code(link: str) -> bytes:
    file = BytesIO()
    segno.make(link, error="m", micro=False).save(file, kind="png", scale=_DOT)
    return file.getvalue()
