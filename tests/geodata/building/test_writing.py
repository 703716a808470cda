"""Layer files: canonical, right-handed, one feature a line."""

import json
from pathlib import Path

import pytest
from shapely.geometry import Point, Polygon

from geodata.building.writing import make_feature, write_layer


def test_features_stand_one_a_line_in_the_order_of_their_ids(tmp_path: Path) -> None:
    path = tmp_path / "layer.geojson"
    size = write_layer(
        path, [make_feature(Point(2, 3), id="b"), make_feature(None, id="a")]
    )
    assert path.read_text(encoding="utf-8").splitlines() == [
        '{"type":"FeatureCollection","features":[',
        '{"type":"Feature","properties":{"id":"a"},"geometry":null},',
        (
            '{"type":"Feature","properties":{"id":"b"},'
            '"geometry":{"type":"Point","coordinates":[2,3]}}'
        ),
        "]}",
    ]
    assert size == path.stat().st_size


def test_rings_are_turned_and_rounded(tmp_path: Path) -> None:
    path = tmp_path / "layer.geojson"
    clockwise = Polygon([(0, 0), (0, 1.00000049), (1, 1), (1, 0)])
    write_layer(path, [make_feature(clockwise, id="a")])
    feature = json.loads(path.read_text(encoding="utf-8"))["features"][0]
    ring = feature["geometry"]["coordinates"][0]
    assert Polygon(ring).exterior.is_ccw
    assert [0, 1] in ring


def test_mappings_are_written_as_geometries_are(tmp_path: Path) -> None:
    paths = tmp_path / "a.geojson", tmp_path / "b.geojson"
    shape = {"type": "Point", "coordinates": [1.0, 2.5]}
    one = {"type": "Feature", "properties": {"id": "a"}, "geometry": shape}
    write_layer(paths[0], [one])
    write_layer(paths[1], [make_feature(Point(1, 2.5), id="a")])
    assert paths[0].read_bytes() == paths[1].read_bytes()


@pytest.mark.parametrize(
    ("ids", "words"), [(["a", "a"], "stand twice: a"), ([""], "has no id")]
)
def test_bad_ids_are_refused(tmp_path: Path, ids: list[str], words: str) -> None:
    features = [make_feature(None, id=one) for one in ids]
    with pytest.raises(ValueError, match=words):
        write_layer(tmp_path / "layer.geojson", features)
