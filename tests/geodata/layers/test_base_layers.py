"""The base layers that are committed, against what is published of the world."""

import gzip
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import shapely
from pyproj import Geod
from shapely.geometry import Point, box, shape
from shapely.geometry.base import BaseGeometry

LAYERS = Path(__file__).parents[3] / "geodata" / "layers"
REGION = box(38, 35.5, 56, 45)
GEOD = Geod(ellps="WGS84")

Layer = dict[str, dict[str, Any]]


def read_layer(name: str) -> Layer:
    content = json.loads((LAYERS / f"{name}.geojson").read_text(encoding="utf-8"))
    return {one["properties"]["id"]: one for one in content["features"]}


@pytest.fixture(scope="module")
def countries() -> Mapping[str, BaseGeometry]:
    layer = read_layer("countries")
    return {one["properties"]["iso3"]: shape(one["geometry"]) for one in layer.values()}


@pytest.fixture(scope="module")
def borders() -> Layer:
    return read_layer("borders")


@pytest.fixture(scope="module")
def water() -> Mapping[str, BaseGeometry]:
    return {key: shape(one["geometry"]) for key, one in read_layer("water").items()}


@pytest.fixture(scope="module")
def places() -> Layer:
    return read_layer("places")


@pytest.mark.parametrize(
    ("iso3", "place"),
    [
        ("ARM", (44.51, 40.18)),
        ("AZE", (49.85, 40.38)),
        ("AZE", (45.41, 39.21)),
        ("AZE", (46.75, 39.82)),
        ("GEO", (41.02, 43.0)),
        ("GEO", (43.97, 42.22)),
        ("IRN", (45.70, 38.92)),
        ("TUR", (43.1, 40.6)),
        ("UKR", (34.1, 45.0)),
        ("CYP", (33.36, 35.24)),
        ("AZE", (45.02333, 41.06611)),
        ("AZE", (45.22528, 40.99333)),
        ("AZE", (45.21417, 41.00083)),
        ("ARM", (45.51556, 40.64611)),
        ("AZE", (45.0819, 41.0967)),
        ("ARM", (45.0563, 41.0645)),
        ("ARM", (45.0995, 41.0475)),
        ("CHN", (116.4, 39.9)),
        ("GBR", (-0.12, 51.5)),
    ],
)
def test_known_points_lie_in_the_recognised_country(
    countries: Mapping[str, BaseGeometry], iso3: str, place: tuple[float, float]
) -> None:
    held = {code for code, area in countries.items() if area.contains(Point(place))}
    assert held == {iso3}


def test_countries_are_the_known_ones_and_many(
    countries: Mapping[str, BaseGeometry],
) -> None:
    wanted = (
        "ARM AZE GEO TUR IRN IRQ SYR RUS KAZ UZB TKM KGZ TJK CHN MNG IND PAK AFG "
        "UKR MDA BLR POL DEU AUT HUN ROU BGR GRC SRB HRV SVN ITA FRA GBR BEL NLD"
    )
    assert set(wanted.split()) <= set(countries)
    assert 230 <= len(countries) <= 249


def test_countries_and_seas_fill_the_region_without_gap_or_overlap(
    countries: Mapping[str, BaseGeometry], water: Mapping[str, BaseGeometry]
) -> None:
    seas = [water["caspian-sea"], water["ocean"]]
    parts = [area.intersection(REGION) for area in [*countries.values(), *seas]]
    assert sum(part.area for part in parts) == pytest.approx(18 * 9.5, abs=1e-9)
    assert shapely.union_all(parts).area == pytest.approx(18 * 9.5, abs=1e-9)


def test_all_areas_are_valid(
    countries: Mapping[str, BaseGeometry], water: Mapping[str, BaseGeometry]
) -> None:
    bad = [key for key, area in {**countries, **water}.items() if not area.is_valid]
    assert bad == []


@pytest.mark.parametrize("name", ["countries", "water", "villages"])
def test_rings_follow_the_right_hand_rule(name: str) -> None:
    wrong = []
    for key, feature in read_layer(name).items():
        for part in shapely.get_parts(shape(feature["geometry"])):
            if part.geom_type != "Polygon":
                continue
            holes = any(ring.is_ccw for ring in part.interiors)
            if holes or not part.exterior.is_ccw:
                wrong.append(key)
    assert wrong == []


@pytest.mark.parametrize("name", ["countries", "water", "borders", "places"])
def test_coordinates_are_few_digits_on_the_globe(name: str) -> None:
    for feature in read_layer(name).values():
        points = shapely.get_coordinates(shape(feature["geometry"]))
        assert abs(points[:, 0]).max() <= 180
        assert abs(points[:, 1]).max() <= 90
        assert (points.round(5) == points).all()


def test_no_speckle_in_the_region(
    countries: Mapping[str, BaseGeometry], water: Mapping[str, BaseGeometry]
) -> None:
    areas = [*countries.values(), *water.values()]
    parts = [part for area in areas for part in shapely.get_parts(area)]
    inside = [part for part in parts if REGION.contains(part)]
    sizes = [abs(GEOD.geometry_area_perimeter(part)[0]) / 1e6 for part in inside]
    holes = [
        abs(GEOD.geometry_area_perimeter(shapely.Polygon(ring))[0]) / 1e6
        for part in inside
        for ring in part.interiors
    ]
    assert min(sizes + holes) > 0.1


@pytest.mark.parametrize(
    ("key", "published", "tolerance"),
    [
        ("arm-irn-main", 44, 2.5),
        ("aze-tur-nakhchivan", 17, 1.5),
        ("arm-geo-main", 219, 8),
        ("arm-aze-nakhchivan", 221, 28),
        ("arm-aze-delimited-2024", 12.7, 0.3),
        ("geo-tur-main", 273, 8),
    ],
)
def test_lengths_agree_with_the_published_ones(
    borders: Layer, key: str, published: float, tolerance: float
) -> None:
    length = borders[key]["properties"]["length_km"]
    assert length == pytest.approx(published, abs=tolerance)


def test_sections_of_armenia_and_azerbaijan(borders: Layer) -> None:
    rows = [one["properties"] for one in borders.values()]
    ours = {one["section"]: one for one in rows if one.get("pair") == "ARM-AZE"}
    assert set(ours) == {
        "main",
        "nakhchivan",
        "delimited-2024",
        "exclave-yukhari-askipara",
        "exclave-barkhudarli-sofulu",
        "exclave-artsvashen",
    }
    delimited = [key for key, one in ours.items() if one["status"] == "delimited"]
    assert delimited == ["delimited-2024"]
    assert sum(one["length_km"] for one in ours.values()) == pytest.approx(1007, abs=15)


def test_nothing_is_called_demarcated(borders: Layer) -> None:
    statuses = {one["properties"]["status"] for one in borders.values()}
    assert "demarcated" not in statuses


def test_borders_run_along_the_countries(
    borders: Layer, countries: Mapping[str, BaseGeometry]
) -> None:
    for key in ("arm-aze-main", "arm-aze-exclave-artsvashen", "arm-irn-main"):
        line = shape(borders[key]["geometry"])
        for code in borders[key]["properties"]["pair"].split("-"):
            assert countries[code].boundary.covers(line), (key, code)


def test_only_borders_between_states_have_a_pair(borders: Layer) -> None:
    for one in (feature["properties"] for feature in borders.values()):
        paired = one["kind"] == "international"
        assert ("pair" in one) == paired, one["id"]
        if paired:
            first, second = one["pair"].split("-")
            assert first < second


@pytest.mark.parametrize(
    ("key", "kind", "start", "end"),
    [
        ("nkao-1991", "former_boundary", "1923-07-07", "1991-11-26"),
        ("line-of-contact-1994", "former_line", "1994-05-12", "2020-11-09"),
        ("line-abkhazia", "de_facto", "2008-08-16~", None),
        ("line-south-ossetia", "de_facto", "2008-08-17~", None),
        ("line-crimea", "de_facto", "2014-03", None),
    ],
)
def test_lines_of_the_past_and_of_control_have_their_days(
    borders: Layer, key: str, kind: str, start: str, end: str | None
) -> None:
    one = borders[key]["properties"]
    assert (one["kind"], one["start"], one["end"]) == (kind, start, end)


@pytest.mark.parametrize(
    ("key", "area", "tolerance"),
    [
        ("lake-sevan", 1260, 160),
        ("lake-van", 3700, 600),
        ("caspian-sea", 389000, 15000),
    ],
)
def test_waters_have_about_their_published_size(
    water: Mapping[str, BaseGeometry], key: str, area: float, tolerance: float
) -> None:
    ours = abs(GEOD.geometry_area_perimeter(water[key])[0]) / 1e6
    assert ours == pytest.approx(area, abs=tolerance)


@pytest.mark.parametrize(
    ("village", "area"),
    [("yukhari-askipara", 32.4), ("barkhudarli", 9.9), ("artsvashen", 39.2)],
)
def test_exclaves_have_the_area_of_their_outline(village: str, area: float) -> None:
    one = read_layer("villages")[village]
    assert one["geometry"]["type"] == "Polygon"
    assert one["properties"]["area_km2"] == pytest.approx(area, abs=0.1)


def test_karki_has_no_outline() -> None:
    one = read_layer("villages")["karki"]
    assert one["geometry"]["type"] == "Point"
    assert one["properties"]["area_km2"] is None


@pytest.mark.parametrize(
    ("number", "names"),
    [
        ("616052", {"name": "Yerevan", "name_hy": "Երևան", "name_ru": "Ереван"}),
        ("587084", {"name": "Baku", "name_az": "Bakı", "name_ru": "Баку"}),  # noqa: RUF001 - Azerbaijani
        ("611717", {"name": "Tbilisi", "name_ka": "თბილისი"}),
        ("112931", {"name": "Tehran", "name_fa": "تهران"}),
    ],
)
def test_capitals_bear_their_names(
    places: Layer, number: str, names: dict[str, str]
) -> None:
    one = places[f"geonames-{number}"]["properties"]
    assert one["kind"] == "capital"
    assert {key: one[key] for key in names} == names


def test_labels_are_denser_in_the_caucasus(places: Layer) -> None:
    core = box(42.5, 38.2, 51, 43.2)
    towns = [p for p in places.values() if p["properties"]["kind"] != "country"]
    inside = [p for p in towns if core.contains(shape(p["geometry"]))]
    assert 400 <= len(inside) <= 700
    assert len(towns) - len(inside) <= 400


def test_what_the_browser_draws_beneath_is_light() -> None:
    packed = [
        len(gzip.compress((LAYERS / f"{name}.geojson").read_bytes(), 9))
        for name in ("water", "borders", "places")
    ]
    assert sum(packed) <= 380_000
