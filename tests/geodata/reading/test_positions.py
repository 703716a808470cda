"""The positions of the real atlas: who is heard on what, and rules that each keeps."""

from collections import Counter, defaultdict
from pathlib import Path

import pytest

from geodata import Atlas, read_atlas
from geodata.atlas import Position
from geodata.reading.positions import NONE_FOUND

DOCS = Path(__file__).parents[3] / "docs"
ON_THE_CORRIDOR = (
    *("AZE", "ARM", "TUR", "IRN", "RUS", "USA", "EU", "CHN", "KAZ"),
    *("GEO", "IND", "FRA"),
)
BY_BOTH = (
    *("peace-treaty", "constitution", "observer-mission", "maps-basis", "exclaves"),
    *("arms-supplies", "minsk-group", "cop", "aras-iran", "arm-aze-delimited-2024"),
)


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return read_atlas()


def find_told(atlas: Atlas, subject: str) -> list[Position]:
    return [each for each in atlas.positions if each.subject == subject]


def test_there_are_as_many_as_the_record_promises(atlas: Atlas) -> None:
    found = [each for each in atlas.positions if each.stance != NONE_FOUND]
    assert len(found) >= 120


@pytest.mark.parametrize("subject", ["zangezur", "tripp-syunik"])
def test_on_the_corridor_every_actor_is_heard_or_was_sought(
    atlas: Atlas, subject: str
) -> None:
    heard = {each.actor for each in find_told(atlas, subject)}
    assert set(ON_THE_CORRIDOR) <= heard


@pytest.mark.parametrize("subject", BY_BOTH)
def test_both_states_are_heard(atlas: Atlas, subject: str) -> None:
    told = find_told(atlas, subject)
    heard = {each.actor for each in told if each.stance != NONE_FOUND}
    assert {"ARM", "AZE"} <= heard


def test_both_states_are_heard_on_every_village(atlas: Atlas) -> None:
    for record in atlas.records:
        if record.layer == "villages":
            heard = {each.actor for each in find_told(atlas, record.id)}
            assert {"ARM", "AZE"} <= heard, record.id


@pytest.mark.parametrize(
    ("actor", "subject", "stances"),
    [
        ("RUS", "tripp-syunik", ["reserves", "reserves", "offers", "offers"]),
        ("AZE", "maps-basis", ["rejects", "supports", "states"]),
        ("USA", "zangezur", ["supports-with-conditions", "supports", "offers"]),
    ],
)
def test_a_change_of_stance_is_a_row_of_its_own(
    atlas: Atlas, actor: str, subject: str, stances: list[str]
) -> None:
    told = [each for each in find_told(atlas, subject) if each.actor == actor]
    assert [each.stance for each in told] == stances


def test_persons_stand_last_and_their_notes_say_who_they_are(atlas: Atlas) -> None:
    speakers: dict[str, list[str]] = defaultdict(list)
    for position in atlas.positions:
        speakers[position.subject].append(position.actor)
        assert position.actor or position.note, position.id
    opinions = [names for names in speakers.values() if "" in names]
    assert [names for names in opinions if any(names[names.index("") :])] == []


def test_one_author_is_told_once_a_subject(atlas: Atlas) -> None:
    told = Counter(
        each.subject
        for each in atlas.positions
        if "taghizade-2024-10-18" in each.sources
    )
    assert len(told) == 7
    assert set(told.values()) == {1}


@pytest.mark.parametrize("subject", ["2022-12-12-lachin", "2023-09-24-exodus"])
def test_both_sides_of_one_matter_have_the_same_stance(
    atlas: Atlas, subject: str
) -> None:
    first = {each.actor: each.stance for each in reversed(find_told(atlas, subject))}
    assert first["ARM"] == first["AZE"]


def test_every_position_is_one_sentence_without_quotation(atlas: Atlas) -> None:
    for position in atlas.positions:
        assert position.text.endswith("."), position.id
        assert len(position.text) <= 260, position.id
        assert "“" not in position.text, position.id


def test_the_rules_of_the_stances_stand_in_the_docs(atlas: Atlas) -> None:
    told = (DOCS / "positions.md").read_text("utf-8")
    for stance in atlas.stances.values():
        assert f"`{stance.id}`" in told
        assert stance.rule.rstrip(".") in told
