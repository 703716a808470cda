"""Coordinates that are none are found wherever they lie, and named by their place."""

import json
import shutil
from math import inf, nan
from pathlib import Path

import pytest

from geodata.checking.folder import check_atlas
from geodata.parsing.coordinates import find_misformed
from geodata.problems import AtlasError
from geodata.reading.folder import read_atlas

A, B = [45.0, 40.0], [46.0, 41.0]

SOUND = {
    "Point": A,
    "MultiPoint": [A],
    "LineString": [A, B],
    "MultiLineString": [[A, B]],
    "Polygon": [[A, B, A, A]],
    "MultiPolygon": [[[A, B, A, A]]],
}

BAD: tuple[tuple[object, object, str], ...] = (
    ("Point", [45], "coordinates is no position"),
    ("Point", [45, 40, 900], "coordinates is no position"),
    ("Point", ["45", 40], "coordinates is no position"),
    ("Point", [True, 40], "coordinates is no position"),
    ("Point", [45, nan], "coordinates is no position"),
    ("Point", [inf, 40], "coordinates is no position"),
    ("Point", [40, 91], "coordinates is no position"),
    ("Point", [-180.5, 40], "coordinates is no position"),
    ("Point", None, "coordinates is no position"),
    ("MultiPoint", [], "coordinates lacks a position"),
    ("LineString", [A], "coordinates lacks 2 positions"),
    ("LineString", {"0": A}, "coordinates lacks 2 positions"),
    ("LineString", [A, [B]], "coordinates[1] is no position"),
    ("MultiLineString", [[A, B], [A]], "coordinates[1] lacks 2 positions"),
    ("Polygon", [[A, B, A]], "coordinates[0] lacks 4 positions"),
    ("MultiPolygon", [[[A, B, A, A], []]], "coordinates[0, 1] lacks 4 positions"),
    ("MultiPolygon", [[]], "coordinates[0] lacks a position"),
    ("GeometryCollection", [A], "“GeometryCollection” is no geometry"),
    (["Point"], A, "is no geometry"),
)


@pytest.mark.parametrize("kind", SOUND)
def test_sound_coordinates_are_taken(kind: str) -> None:
    assert find_misformed({"type": kind, "coordinates": SOUND[kind]}) == ""


@pytest.mark.parametrize(("kind", "coordinates", "words"), BAD)
def test_the_first_that_is_none_is_named(
    kind: object, coordinates: object, words: str
) -> None:
    told = find_misformed({"type": kind, "coordinates": coordinates})
    assert told.endswith(words)


@pytest.mark.parametrize("coordinates", [[A], [], [A, ["x", 1]], [A, [1e9, 0]]])
def test_a_folder_with_such_a_line_is_refused_by_name(
    small_atlas: Path, tmp_path: Path, coordinates: object
) -> None:
    folder = Path(shutil.copytree(small_atlas, tmp_path / "atlas"))
    layer = folder / "layers" / "borders.geojson"
    content = json.loads(layer.read_text("utf-8"))
    content["features"][0]["geometry"]["coordinates"] = coordinates
    layer.write_text(json.dumps(content), "utf-8")
    with pytest.raises(AtlasError) as refusal:
        read_atlas(folder)
    for problems in (refusal.value.problems, check_atlas(folder).problems):
        (place,) = {(p.file, p.feature, p.field) for p in problems}
        assert place == ("layers/borders.geojson", "old-line", "geometry")
