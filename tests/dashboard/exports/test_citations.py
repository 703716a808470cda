"""An independent parser reads the BibTeX; the text names what it must."""

from datetime import date

import pytest
from pybtex.database import Entry, parse_string

from dashboard.compiled.edition import Compiled
from dashboard.exports.citations import write_bibtex, write_citation, write_entry
from dashboard.exports.excerpt import Excerpt, list_sources, take, take_whole
from geodata import read_atlas
from geodata.atlas import Source
from tests.counts import EDITION

ADDRESS = "https://example.org/?layers=villages&q=100%25_{a}"
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def excerpt() -> Excerpt:
    atlas = read_atlas()
    return take(atlas, Compiled(atlas).read("layers=villages"))


def test_every_source_of_the_atlas_is_an_entry() -> None:
    whole = take_whole(read_atlas())
    parsed = parse_string(write_bibtex(whole, ADDRESS, TODAY), "bibtex").entries
    assert len(parsed) == len(whole.atlas.sources) + 1
    assert all(entry.fields["title"] for entry in parsed.values())


def test_a_view_is_cited_with_edition_link_and_day(excerpt: Excerpt) -> None:
    parsed = parse_string(write_bibtex(excerpt, ADDRESS, TODAY), "bibtex").entries
    view = parsed[f"corridor-atlas:{EDITION}"]
    assert view.fields["note"] == f"Data up to {EDITION}"
    assert view.fields["urldate"] == "2026-11-24"
    assert view.fields["url"].startswith("https://example.org/?layers=villages")
    assert excerpt.sentence in view.fields["title"]
    assert parsed.keys() - {view.key} == {one.id for one in list_sources(excerpt)}


def test_a_view_is_cited_in_words(excerpt: Excerpt) -> None:
    assert write_citation(excerpt, ADDRESS, TODAY) == (
        "Corridor Atlas: the South Caucasus. "
        f"{excerpt.sentence}. "
        f"Data up to {EDITION}. {ADDRESS}, accessed 2026-11-24"
    )
    assert write_citation(excerpt, "", TODAY).endswith(
        f"{EDITION}. Accessed 2026-11-24"
    )


def parse(source: Source) -> Entry:
    return parse_string(write_entry(source), "bibtex").entries[source.id]


def test_hostile_text_stays_in_its_field() -> None:
    source = Source(
        id="x.1",
        author="{A} and \\input{B} # % & _ $ ^ ~",
        title="}}, note = {injected}, x = {{y",
        publisher="P",
        published="2024-05~",
        accessed="",
        url="https://example.org/{a}%20b_c",
        language="az",
        verified="page",
    )
    entry = parse(source)
    assert set(entry.fields) == {
        *("title", "howpublished", "year", "month", "language", "url")
    }
    assert entry.fields["month"] == "May"
    assert entry.fields["url"] == "https://example.org/%7Ba%7D%20b_c"
    assert len(entry.persons["author"]) == 1
