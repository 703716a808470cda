"""What each side calls and says of a feature, and where two of them differ."""

from collections.abc import Callable
from pathlib import Path

import pytest

from geodata import Atlas, read_atlas
from geodata.days import parse_date
from geodata.index.indexing import Index, index_atlas
from geodata.index.wordings import list_differences, say

Ask = Callable[[str, str, str, str], str]


def read_day(text: str) -> int:
    last = parse_date(text).days.last
    assert last is not None
    return last


def ask_about(index: Index) -> Ask:
    """Ask what a side says of a property of a feature on a day."""

    def ask(side: str, feature: str, name: str, day: str) -> str:
        return say(index["wordings"], side, feature, name, read_day(day))

    return ask


@pytest.fixture(scope="module")
def small(small_atlas: Path) -> Index:
    return index_atlas(read_atlas(small_atlas))


@pytest.fixture(scope="module")
def real() -> Atlas:
    return read_atlas()


@pytest.fixture(scope="module")
def index(real: Atlas) -> Index:
    return index_atlas(real)


def test_a_side_that_says_nothing_tells_the_record(small: Index) -> None:
    ask = ask_about(small)
    assert ask("beta", "enclave", "control", "2024-05-23") == "AAA"
    assert ask("beta", "enclave", "control", "2024-05-24") == "BBB"
    assert ask("alpha", "enclave", "control", "2024-05-24") == "AAA"
    assert ask("alpha", "enclave", "term", "1991") == "Exclave village"
    assert ask("alpha", "enclave", "term", "1992") == "Land of <b>Alphaland</b>"


def test_a_wording_holds_on_its_days_then_the_name_does(small: Index) -> None:
    ask = ask_about(small)
    assert ask("beta", "enclave", "title", "2023") == "Inner Betaland"
    assert ask("beta", "enclave", "title", "2024") == "Enclave"
    assert ask("beta", "east-west", "title", "2024") == 'The "Straight" <Corridor>'
    assert ask("alpha", "east-west", "title", "2024") == "East–west line"


def test_differences_are_of_one_day(small: Index) -> None:
    def differ(day: str) -> list[str]:
        pair = "alpha", "beta"
        return list_differences(small["wordings"], pair, "enclave", read_day(day))

    assert differ("2023") == ["title", "term", "whose"]
    assert differ("2024-05-24") == ["term", "whose", "control"]


def test_labels_are_a_sides_own_or_nobodys(small: Index) -> None:
    labels = small["labels"]
    assert labels["alpha"]["hy"] == {"enclave": "Անկլավ"}
    assert labels["beta"]["hy"] == {}
    assert labels["plain"]["hy"] == {"enclave": "Անկլավ"}
    assert labels["alpha"]["ru"] == labels["beta"]["ru"] == {"enclave": "Анклав"}


def test_an_exclave_has_the_names_of_whose_view_it_is(index: Index) -> None:
    ask = ask_about(index)
    titles = [ask(s, "karki", "title", "2024") for s in ("neutral", "aze", "arm")]
    assert titles == ["Karki / Tigranashen", "Karki", "Tigranashen"]
    assert index["labels"]["arm"]["hy"]["karki"] == "Տիգրանաշեն"
    assert index["labels"]["aze"]["az"]["karki"] == "Kərki"
    assert "karki" not in index["labels"]["aze"]["hy"]


@pytest.mark.parametrize(
    ("day", "holders"),
    [
        ("2024-03-01", ["disputed", "ARM", "disputed"]),
        ("2024-05-01", ["disputed", "ARM", "AZE"]),
        ("2024-05-24", ["AZE", "AZE", "AZE"]),
    ],
)
def test_who_held_a_village_is_told_by_day_and_side(
    index: Index, day: str, holders: list[str]
) -> None:
    ask = ask_about(index)
    told = [ask(s, "gizilhajili", "control", day) for s in ("neutral", "aze", "arm")]
    assert told == holders


def test_whose_artsvashen_is(index: Index) -> None:
    ask = ask_about(index)
    told = [ask(s, "artsvashen", "whose", "2025") for s in ("neutral", "aze", "arm")]
    assert told == ["ARM", "AZE", "ARM"]


def test_a_sides_words_stand_as_its_own(real: Atlas) -> None:
    """Each names who speaks, so that nobody takes it for ours."""
    speakers = {side.id: side.title for side in real.sides}
    for wording in real.wordings:
        if wording.property == "term":
            assert speakers[wording.side] in wording.value, wording
