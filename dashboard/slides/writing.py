"""Texts on slides: a title that fits, and lines below one another."""

from collections.abc import Iterable

from pptx.util import Pt

from dashboard.slides.template import Deck

_TITLES = ((110, 28), (150, 24), (1000, 20))
"""A title of so many letters has letters of so many points: it takes two lines."""

LEAST_POINTS = 12
"""What a room can read from its last row."""


def write_title(page: Deck, text: str) -> None:
    """Write a slide's title, smaller where it is long."""
    points = next(size for most, size in _TITLES if len(text) <= most)
    write_text(page.shapes.title.text_frame, text, points)


def write_text(frame: Deck, text: str, points: int) -> None:
    """Write a text of one paragraph; points: of its letters."""
    write_lines(frame, [text], points)


def write_lines(frame: Deck, lines: Iterable[str], points: int) -> None:
    """Write a paragraph a line."""
    frame.word_wrap = True
    frame.text = "\n".join(lines)
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            run.font.size = Pt(points)
