"""Whatever the view, files hold the records that the explorer shows."""

import csv
import json
from io import StringIO

import pytest
from hypothesis import given, settings

from dashboard.compiled.edition import Compiled
from dashboard.exports.excerpt import OWN, join_geometry, list_sources, take, take_whole
from dashboard.exports.geojson import write_geojson
from dashboard.exports.table import write_csv
from dashboard.view.model import View, default_view
from dashboard.view.shown import show_view
from geodata import read_atlas
from geodata.index.selecting import select
from tests.vectors.real import real_views

ATLAS = read_atlas()
INDEX = Compiled(ATLAS).index


@settings(max_examples=40)
@given(real_views(INDEX))
def test_files_hold_exactly_the_records_shown(view: View) -> None:
    flags = select(INDEX, view).shown
    expected = [r.id for r, on in zip(ATLAS.records, flags, strict=True) if on]
    excerpt = take(ATLAS, show_view(INDEX, view))
    features = json.loads(write_geojson(excerpt))["features"]
    assert [feature["id"] for feature in features] == expected
    table = write_csv(excerpt, excerpt.layers).decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(table, newline="")))
    assert [row["id"] for row in rows] == expected


def test_every_source_and_licence_of_the_records_is_inside() -> None:
    view = default_view(INDEX)
    document = json.loads(write_geojson(take(ATLAS, show_view(INDEX, view))))
    for feature in document["features"]:
        told = feature["properties"]
        assert set(told["source"].split(";")) <= document["sources"].keys()
        assert all(told[name] for name in OWN if name != "atlas_state")
    layers = {one["layer"] for one in document["licences"]}
    assert layers == {f["properties"]["atlas_layer"] for f in document["features"]}


@pytest.mark.parametrize(("day", "control"), [("2024-05-23", "ARM"), ("2024", "AZE")])
def test_states_are_those_of_the_last_day(day: str, control: str) -> None:
    view = View(kinds=default_view(INDEX).kinds, dates=(None, day))
    features = json.loads(write_geojson(take(ATLAS, show_view(INDEX, view))))[
        "features"
    ]
    (village,) = (f for f in features if f["id"] == "baghanis-ayrum")
    assert village["properties"]["atlas_state"] == f"control: {control}"
    assert village["properties"]["atlas_day"] == {"2024": "2024-12-31"}.get(day, day)


def test_the_whole_has_every_record_and_source() -> None:
    whole = take_whole(ATLAS)
    assert whole.records == ATLAS.records
    assert list_sources(whole) == list(ATLAS.sources.values())


def test_parts_become_one_geometry() -> None:
    line = {"geometry": {"type": "LineString", "coordinates": [[1, 2], [3, 4]]}}
    lines = {"type": "MultiLineString", "coordinates": [[[5, 6], [7, 8]]]}
    point = {"geometry": {"type": "Point", "coordinates": [1, 2]}}
    assert join_geometry([]) is None
    assert join_geometry([{"geometry": None}, line]) == line["geometry"]
    assert join_geometry([line, {"geometry": lines}]) == {
        "type": "MultiLineString",
        "coordinates": [[[1, 2], [3, 4]], [[5, 6], [7, 8]]],
    }
    joined = join_geometry([line, point])
    assert joined
    assert joined["type"] == "GeometryCollection"
