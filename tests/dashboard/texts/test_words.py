"""What docs/words.md says of words, as far as a test can hold it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dashboard.app import create_app
from dashboard.settings import Settings, find_assets
from dashboard.texts import TEXTS
from geodata import read_atlas

ROOT = Path(__file__).parents[3]
ISO = re.compile(r"\b(?:19|20)\d\d-[01]\d(?:-[0-3]\d)?\b")
TYPED = frozenset(
    {
        *("date-hint", "bad-date", "bad-dates", "bad-accessed", "bad-then"),
        "undated-edition",
    }
)
"""Words that say how a date is typed, which is as links write it."""

ATLAS = read_atlas()
PAGES = (
    *("/", "/about", "/calendar", "/embed/map?controls=timeline~filters"),
    *("/embed/control", "/embed/stances", "/embed/corridors", "/embed/pairs"),
    *(f"/story/{story.id}" for story in ATLAS.stories),
)


class Reader(HTMLParser):
    """Reads what of a page is seen: texts, and the attributes that are told."""

    _HIDDEN = frozenset({"script", "style", "template", "textarea", "input"})
    _TOLD = frozenset({"title", "alt", "aria-label"})

    def __init__(self) -> None:
        """Begin."""
        super().__init__()
        self.hidden = 0
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what is told of an element, and whether its text is seen."""
        self.seen += [text or "" for name, text in attrs if name in self._TOLD]
        self.hidden += tag in self._HIDDEN - {"input"}

    def handle_endtag(self, tag: str) -> None:
        """Come out of what is not seen."""
        self.hidden -= tag in self._HIDDEN - {"input"}

    def handle_data(self, data: str) -> None:
        """Read a text."""
        if not self.hidden:
            self.seen.append(data)


def list_never() -> Iterator[str]:
    """List the words that never stand in our own voice, as the page has them."""
    page = (ROOT / "docs" / "words.md").read_text("utf-8")
    never = page.partition("## What we never say")[2].partition("\n## ")[0]
    leaning = never.partition("in our own voice: ")[2].partition(", corridor")[0]
    yield from leaning.split(", ")
    yield from re.findall(r"“([^”]+)”", never.replace(",”", "”"))


def test_no_text_of_ours_leans_or_calls_out() -> None:
    words = [*list_never()]
    assert {"occupied", "ceded", "of course"} <= {*words}
    never = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b|!", re.IGNORECASE)
    assert [key for key, text in TEXTS.items() if never.search(text)] == []


def test_no_text_of_ours_tells_a_date_as_links_write_it() -> None:
    told = {key for key, text in TEXTS.items() if ISO.search(text)}
    assert told - TYPED == set()


@pytest.mark.parametrize("page", PAGES)
def test_no_page_tells_a_date_as_links_write_it(page: str) -> None:
    client = create_app(Settings(find_assets()), ATLAS).server.test_client()
    answer = client.get(page)
    assert answer.status_code == 200, answer.text[:200]
    reader = Reader()
    reader.feed(answer.text)
    hint = TEXTS["date-hint"]
    assert [text for text in reader.seen if ISO.search(text.replace(hint, ""))] == []
