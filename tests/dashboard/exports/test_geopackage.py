"""GDAL reads what we write."""

from pathlib import Path

import geopandas
import pyogrio
import pytest

from dashboard.compiled.edition import Compiled
from dashboard.exports.excerpt import Excerpt, take, take_whole
from dashboard.exports.geojson import write_geojson
from dashboard.exports.geopackage import write_geopackage
from geodata import read_atlas

TABLES = {"atlas_sources", "atlas_spans", "atlas_positions", "atlas_names"}


@pytest.fixture(scope="module")
def shown() -> Excerpt:
    atlas = read_atlas()
    return take(atlas, Compiled(atlas).read(""))


@pytest.fixture(scope="module")
def file(shown: Excerpt, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gpkg") / "records.gpkg"
    path.write_bytes(write_geopackage(shown))
    return path


def test_every_layer_is_there_with_its_records(shown: Excerpt, file: Path) -> None:
    names = {name for name, _ in pyogrio.list_layers(file)}
    ids = {layer.id for layer in shown.layers}
    assert names == ids | {"corridors_parts"} | TABLES
    for name in ids:
        frame = pyogrio.read_dataframe(file, layer=name)
        assert list(frame["id"]) == [r.id for r in shown.narrow(name).records]
        assert frame["atlas_licence"].notna().all()
        assert frame.crs == "EPSG:4326"
        assert pyogrio.read_info(file, layer=name)["layer_metadata"] is not None


def test_geometry_is_that_of_the_geojson(shown: Excerpt, file: Path) -> None:
    other = file.with_suffix(".geojson")
    other.write_bytes(write_geojson(shown.narrow("corridors")))
    ours = pyogrio.read_dataframe(file, layer="corridors")
    theirs = pyogrio.read_dataframe(other)
    assert list(ours["id"]) == list(theirs["id"])
    assert geopandas.GeoSeries(ours.geometry).geom_equals(theirs.geometry).all()


def test_the_same_data_gives_the_same_bytes(shown: Excerpt, file: Path) -> None:
    assert write_geopackage(shown) == file.read_bytes()


def test_the_whole_has_the_base_layers(small_atlas: Path, tmp_path: Path) -> None:
    whole = take_whole(read_atlas(small_atlas))
    path = tmp_path / "atlas.gpkg"
    path.write_bytes(write_geopackage(whole))
    names = {name for name, _ in pyogrio.list_layers(path)}
    assert whole.atlas.layers.keys() <= names
    sources = pyogrio.read_dataframe(path, layer="atlas_sources")
    assert list(sources["id"]) == ["gazette", "old-book"]
