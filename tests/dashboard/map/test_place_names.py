"""Names of places on the ground, by language and by side."""

from dashboard.map.place_names import compile_names
from geodata import read_atlas

PLACES = {place.name: place for place in compile_names(read_atlas())}


def test_a_place_is_named_in_the_language_else_as_always() -> None:
    yerevan = PLACES["Yerevan"]
    names = [yerevan.call(code, "neutral") for code in ("en", "az", "hy", "fa")]
    assert names == ["Yerevan", "İrəvan", "Երևան", "Yerevan"]
    assert PLACES["Karanlukh"].call("az", "aze") == "Karanlukh"


def test_a_sides_own_name_comes_first() -> None:
    town = PLACES["Khankendi"]
    names = [town.call("en", side) for side in ("neutral", "aze", "arm")]
    assert names == ["Khankendi", "Khankendi", "Stepanakert"]


def test_a_country_has_its_actors_names() -> None:
    assert PLACES["Armenia"].call("az", "aze") == "Ermənistan"


def test_capitals_come_before_towns_and_waters_last() -> None:
    kinds = list(dict.fromkeys(place.kind for place in PLACES.values()))
    assert kinds[:2] == ["capital", "country"]
    assert kinds[-1] == "water"
