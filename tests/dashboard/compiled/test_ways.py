"""The ways in: what each answers, as the data has it."""

from dataclasses import replace
from pathlib import Path

from dashboard.compiled.edition import Compiled
from geodata.atlas import Entry
from geodata.reading.folder import read_atlas

LONGEST = 120
"""Letters for which a card has room."""


def test_a_way_in_answers_with_what_its_link_opens(small_atlas: Path) -> None:
    """The finding of a chart, else what the picked record is, else its own words."""
    links = ("chart=control", "at=45.1,40.1,9&pick=enclave", "layers=villages")
    entries = tuple(Entry("A way", "Its words.", link) for link in links)
    atlas = replace(read_atlas(small_atlas), entries=entries)
    charted, picked, told = Compiled(atlas).frame.ways
    assert charted.answer.startswith("On 24 May 2024, Enclave came under")
    assert picked.answer == "Alphaland’s land around it, Betaland’s village in it."
    assert picked.view.at == (45.1, 40.1, 9.0)
    assert told.answer == "Its words."


def test_a_card_tells_whole_parts_of_a_sentence_and_no_more_than_fit() -> None:
    for way in Compiled(read_atlas()).frame.ways:
        assert len(way.brief) <= LONGEST
        rest = way.answer.removeprefix(way.brief)
        assert rest == "" or rest.startswith((", ", "; ", " "))
