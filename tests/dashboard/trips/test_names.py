"""Words of trips, found by the names that people write."""

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.trips.names import find_word, list_names
from dashboard.view.nearest import list_nearest
from dashboard.view.refusals import RefusedError
from geodata import read_atlas

COMPILED = Compiled(read_atlas())
WORDS = COMPILED.index["trips"]
NAMES = list_names(COMPILED.atlas, COMPILED.network, WORDS)


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("istanbul-marmaray", "istanbul-marmaray"),
        ("stop-istanbul-marmaray", "istanbul-marmaray"),
        ("ISTANBUL", "istanbul-marmaray"),
        ("Igdir", "igdir"),
        ("Türkiye", "TUR"),
        ("rus", "RUS"),
        ("Тбилиси", "tbilisi"),
        ("Ագարակ", "agarak"),
        ("Ахалцихе", "akhaltsikhe-vale"),
        ("Иран", "IRN"),
        ("Poti", "poti-port"),
        ("middle corridor", "titr"),
        ("Khorgos-border Khorgos–Altynkol", "khorgos--border-khorgos-altynkol"),
        ("iran closed", "iran_closed"),
    ],
)
def test_a_name_is_a_word_an_id_a_title_a_translation_or_a_part(
    name: str, word: str
) -> None:
    assert find_word(name, NAMES, "bad-close") == word


def test_each_word_and_id_is_a_name_of_its_own() -> None:
    for word in NAMES:
        assert find_word(word, NAMES, "bad-close") == word
    stops = {word: NAMES[word] for word in WORDS["stops"]}
    for stop in COMPILED.network.stops.values():
        found = find_word(stop.title, stops, "bad-stop")
        assert WORDS["stops"][found] == stop.title


def test_a_name_of_several_asks_which() -> None:
    with pytest.raises(RefusedError) as refused:
        find_word("Horadiz–Yukhari Marjanli", NAMES, "bad-close")
    assert str(refused.value) == (
        "“Horadiz–Yukhari Marjanli” can mean “horadiz--yukhari-marjanli-rail”, "
        "“horadiz--yukhari-marjanli-road”: write one of these."
    )


def test_an_unknown_name_is_shown_as_it_is_seen() -> None:
    with pytest.raises(RefusedError) as refused:
        find_word("\x1b[31m\u202e", NAMES, "bad-stop")
    assert str(refused.value) == "“[31m\ufffd” is not a stop of this atlas."


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Istambul", ["istanbul-marmaray"]),
        ("Istnabul", ["istanbul-marmaray"]),
        ("Horgos", ["khorgos", "gorgan"]),
        ("Almaata", ["almaty"]),
        ("Тбилисы", ["tbilisi"]),
        ("тиблиси", ["tbilisi"]),
        ("x", []),
        ("", []),
    ],
)
def test_the_nearest_need_not_begin_alike(text: str, nearest: list[str]) -> None:
    names = [
        ("istanbul", "istanbul-marmaray"),
        ("istanbul (marmaray)", "istanbul-marmaray"),
        ("shahbuz", "shahbuz"),
        ("khorgos", "khorgos"),
        ("gorgan", "gorgan"),
        ("almaty", "almaty"),
        ("tbilisi", "tbilisi"),
        ("тбилиси", "tbilisi"),
    ]
    assert list_nearest(text, names) == nearest


def test_there_are_at_most_three_nearest() -> None:
    names = [(name, name) for name in ("kara", "karb", "karc", "kard")]
    assert list_nearest("kar", names) == ["kara", "karb", "karc"]
    assert list_nearest("kar", []) == []
