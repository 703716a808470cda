"""Outlines of exclaves go into the villages' file, and nothing else changes."""

import json
from pathlib import Path

import pytest
from shapely.geometry import LineString, Point, Polygon

from geodata.building.borders.exclaves import build_exclaves, measure_distance
from geodata.building.coverage.coverage import Coverage
from geodata.building.coverage.topology import Arc
from geodata.building.writing import make_feature, write_layer

LABEL = "ARM:exclave-artsvashen"
RING = LineString([(45, 40), (45.1, 40), (45.1, 40.1), (45, 40.1), (45, 40)])
COVERAGE = Coverage(
    full=(
        Arc(RING, LABEL, "AZE"),
        Arc(LineString([(44.9, 39), (44.9, 41)]), "ARM", "AZE"),
    ),
    drawn=(),
    areas={LABEL: [Polygon([(45, 40), (45.1, 40), (45.1, 40.1)])]},
)


def test_outline_area_and_distance_are_written_twice_the_same(tmp_path: Path) -> None:
    path = tmp_path / "villages.geojson"
    village = {"lon": 45.05, "lat": 40.05, "summary": "kept"}
    write_layer(
        path,
        [
            make_feature(Point(45.05, 40.05), id="artsvashen", **village),
            make_feature(Point(45.05, 40.05), id="karki", area_km2=None, **village),
        ],
    )
    build_exclaves(COVERAGE, path)
    first = path.read_bytes()
    build_exclaves(COVERAGE, path)
    assert path.read_bytes() == first
    exclave, point = json.loads(first)["features"]
    assert exclave["geometry"]["type"] == "Polygon"
    assert exclave["properties"]["area_km2"] == pytest.approx(94.7, abs=0.2)
    assert exclave["properties"]["summary"] == "kept"
    assert point["geometry"] == {"type": "Point", "coordinates": [45.05, 40.05]}
    assert point["properties"]["area_km2"] is None
    assert point["properties"]["km_to_border"] == pytest.approx(12.8, abs=0.1)


def test_the_nearest_point_is_found_on_the_ground_not_in_degrees() -> None:
    # One degree of longitude at 60° is half of one of latitude: the line to the
    # east is nearer although it is further off in degrees.
    line = LineString([(0.14, 60), (0, 60.1)])
    assert measure_distance(Point(0, 60), line) == pytest.approx(6.4, abs=0.1)
