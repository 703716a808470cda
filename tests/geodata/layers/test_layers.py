"""Every layer of the real atlas is GeoJSON that any tool reads."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geojson_validator
import pyogrio
import pytest

from geodata.atlas import Atlas
from geodata.checking import check_atlas
from geodata.reading.catalogue import read_catalogue
from geodata.reading.folder import FOLDER, read_atlas

LAYERS = tuple(read_catalogue(FOLDER).layers)
ROUNDED = re.compile(r"-?\d{1,3}(\.\d{1,6})?", re.ASCII)


@pytest.fixture(autouse=True, scope="module")
def _quiet() -> None:
    """Keep the validator from writing what a test asserts anyway."""
    geojson_validator.configure_logging(enabled=False)


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return read_atlas()


@pytest.fixture(params=LAYERS)
def file(request: pytest.FixtureRequest) -> Path:
    return FOLDER / "layers" / f"{request.param}.geojson"


@pytest.fixture
def document(file: Path) -> Any:  # noqa: ANN401 -- JSON is anything
    return json.loads(file.read_text("utf-8"))


def test_gdal_opens_it(file: Path, document: Any) -> None:  # noqa: ANN401 -- JSON
    info = pyogrio.read_info(file)
    assert info["driver"] == "GeoJSON"
    assert info["crs"] == "EPSG:4326"
    assert info["features"] == len(document["features"])
    assert set(info["fields"]) == {
        name for feature in document["features"] for name in feature["properties"]
    }


def test_an_independent_validator_finds_nothing(
    document: Any,  # noqa: ANN401 -- JSON is anything
) -> None:
    assert geojson_validator.validate_structure(document, check_crs=True) == {}
    # Not asked: its test of the antimeridian takes a polygon that ends at 180 for
    # one that crosses it. `geodata.checking.geometry` tests that.
    found = geojson_validator.validate_geometries(
        document,
        criteria_problematic=(
            *("self_intersection", "inner_and_exterior_ring_intersect"),
            *("excessive_coordinate_precision", "3d_coordinates"),
            "outside_lat_lon_boundaries",
        ),
    )
    assert found["invalid"] == {}
    assert found["problematic"] == {}


def test_coordinates_are_written_with_at_most_six_decimals(file: Path) -> None:
    document = json.loads(file.read_text("utf-8"), parse_float=str, parse_int=str)
    for feature in document["features"]:
        for number in _list_numbers((feature["geometry"] or {}).get("coordinates", [])):
            assert ROUNDED.fullmatch(number), feature["properties"]["id"]


def test_a_feature_is_a_line(file: Path, document: Any) -> None:  # noqa: ANN401 -- JSON
    lines = file.read_text("utf-8").splitlines()
    features = [line for line in lines if '"Feature"' in line]
    assert len(features) == len(document["features"])
    assert all(json.loads(line.rstrip(",")) for line in features)


def test_ids_are_unique_over_the_whole_atlas(atlas: Atlas) -> None:
    ids = [
        feature["properties"]["id"]
        for features in atlas.features.values()
        for feature in features
    ]
    ids += [r.id for r in atlas.records if atlas.layers[r.layer].table]
    assert len(set(ids)) == len(ids)


def test_every_record_has_a_source_and_every_part_a_record(atlas: Atlas) -> None:
    assert all(record.sources for record in atlas.records)
    drawn = {part for record in atlas.records for part in record.parts}
    segments = {f["properties"]["id"] for f in atlas.features["corridors"]}
    assert segments <= drawn


def test_the_check_finds_no_problem() -> None:
    report = check_atlas(FOLDER)
    assert report.problems == ()
    assert [row.layer for row in report.rows] == list(LAYERS)


def _list_numbers(coordinates: list[Any] | str) -> Iterator[str]:
    if isinstance(coordinates, str):
        yield coordinates
        return
    for part in coordinates:
        yield from _list_numbers(part)
