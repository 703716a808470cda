"""GDAL reads what we write."""

from dataclasses import replace
from pathlib import Path

import geopandas
import pyogrio
import pytest

from dashboard.compiled.edition import Compiled
from dashboard.exports.excerpt import Excerpt, take, take_whole
from dashboard.exports.geojson import write_geojson
from dashboard.exports.geopackage import write_geopackage
from geodata import read_atlas

DAYS = ("first", "last")
TABLES = {"atlas_sources", "atlas_spans", "atlas_positions", "atlas_names"}


@pytest.fixture(scope="module")
def shown() -> Excerpt:
    atlas = read_atlas()
    return take(atlas, Compiled(atlas).read(""))


@pytest.fixture(scope="module")
def file(shown: Excerpt, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gpkg") / "records.gpkg"
    path.write_bytes(write_geopackage(shown, shown.layers))
    return path


FORMS = {
    "meetings": "Point",
    "sites": "Point",
    "corridors": "MultiLineString",
    "corridors_parts": "MultiLineString",
    "villages_points": "Point",
    "villages_areas": "MultiPolygon",
}


def test_every_layer_is_there_with_its_records_in_one_form(
    shown: Excerpt, file: Path
) -> None:
    assert {name for name, _ in pyogrio.list_layers(file)} == FORMS.keys() | TABLES
    found: list[str] = []
    for name, form in FORMS.items():
        frame = pyogrio.read_dataframe(file, layer=name)
        assert frame.crs == "EPSG:4326"
        info = pyogrio.read_info(file, layer=name)
        assert info["geometry_type"] == form
        assert info["layer_metadata"] is not None
        if not name.endswith("_parts"):
            assert frame["atlas_licence"].notna().all()
            found += list(frame["id"])
    assert sorted(found) == sorted(record.id for record in shown.records)


def test_dates_stand_as_written_and_as_the_days_that_they_cover(file: Path) -> None:
    info = pyogrio.read_info(file, layer="meetings")
    types = dict(zip(info["fields"], info["ogr_types"], strict=True))
    assert types["start"] == "OFTString"
    assert {types[f"{end}_{day}"] for end in ("start", "end") for day in DAYS} == {
        "OFTDate"
    }
    frame = pyogrio.read_dataframe(file, layer="meetings")
    row = frame[frame["start"].str.len() == len("2021-03")].iloc[0]
    days = [row[f"start_{day}"].strftime("%Y-%m-%d") for day in DAYS]
    assert days[0] == f"{row['start']}-01"
    assert days[1] > f"{row['start']}-27"


def test_a_view_of_nothing_is_empty_layers_with_their_columns(
    shown: Excerpt, file: Path, tmp_path: Path
) -> None:
    empty = replace(shown, records=())
    path = tmp_path / "empty.gpkg"
    path.write_bytes(write_geopackage(empty, shown.layers))
    for name in FORMS.keys() | TABLES:
        infos = [pyogrio.read_info(one, layer=name) for one in (path, file)]
        assert infos[0]["features"] == 0
        assert [*infos[0]["fields"]] == [*infos[1]["fields"]]
        assert infos[0]["ogr_types"] == infos[1]["ogr_types"]
        assert infos[0]["geometry_type"] == infos[1]["geometry_type"]


def test_geometry_is_that_of_the_geojson(shown: Excerpt, file: Path) -> None:
    other = file.with_suffix(".geojson")
    other.write_bytes(write_geojson(shown.narrow("corridors")))
    ours = pyogrio.read_dataframe(file, layer="corridors")
    theirs = pyogrio.read_dataframe(other)
    assert list(ours["id"]) == list(theirs["id"])
    assert geopandas.GeoSeries(ours.geometry).geom_equals(theirs.geometry).all()


def test_the_same_data_gives_the_same_bytes(shown: Excerpt, file: Path) -> None:
    assert write_geopackage(shown, shown.layers) == file.read_bytes()


def test_the_whole_has_the_base_layers(small_atlas: Path, tmp_path: Path) -> None:
    whole = take_whole(read_atlas(small_atlas))
    path = tmp_path / "atlas.gpkg"
    path.write_bytes(write_geopackage(whole, whole.layers))
    names = {name.partition("_")[0] for name, _ in pyogrio.list_layers(path)}
    assert whole.atlas.layers.keys() <= names
    sources = pyogrio.read_dataframe(path, layer="atlas_sources")
    assert list(sources["id"]) == ["gazette", "old-book"]
