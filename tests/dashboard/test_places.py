"""Names of places on the ground, by language and by side."""

from dashboard.places import compile_places, find_name
from geodata import read_atlas

PLACES = {
    place["properties"]["name"]: place["properties"]
    for place in compile_places(read_atlas())
}


def test_a_place_is_named_in_the_language_else_as_always() -> None:
    yerevan = PLACES["Yerevan"]
    names = [find_name(yerevan, code, "neutral") for code in ("en", "az", "hy", "fa")]
    assert names == ["Yerevan", "İrəvan", "Երևան", "Yerevan"]
    assert find_name(PLACES["Karanlukh"], "az", "aze") == "Karanlukh"


def test_a_sides_own_name_comes_first() -> None:
    town = PLACES["Khankendi"]
    names = [find_name(town, "en", side) for side in ("neutral", "aze", "arm")]
    assert names == ["Khankendi", "Khankendi", "Stepanakert"]


def test_a_country_has_its_actors_names() -> None:
    assert find_name(PLACES["Armenia"], "az", "aze") == "Ermənistan"
