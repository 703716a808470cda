"""Features of the map: one for each state of what a filter can show."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.map.features import MapFeature, MapFeatures, compile_features
from dashboard.map.shapes import list_parts
from geodata import Atlas, read_atlas
from geodata.days import Interval, parse_date
from geodata.index.wordings import say
from tests.layers import PARKS, WALLS, make_layered


def compile_all(atlas: Atlas) -> MapFeatures:
    return compile_features(atlas, Compiled(atlas).index["wordings"])


@pytest.fixture(scope="module")
def real() -> Atlas:
    return read_atlas()


@pytest.fixture(scope="module")
def found(real: Atlas) -> MapFeatures:
    return compile_all(real)


@pytest.fixture(scope="module")
def small(small_atlas: Path) -> Atlas:
    return read_atlas(small_atlas)


@pytest.fixture(scope="module")
def layered(
    small_atlas: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Atlas, MapFeatures]:
    atlas = read_atlas(make_layered(small_atlas, tmp_path_factory.mktemp("atlas")))
    return atlas, compile_all(atlas)


def day(text: str) -> int:
    first = parse_date(text).days.first
    assert first is not None
    return first


def keep(
    features: Iterable[MapFeature], when: int, side: str, slot: str = ""
) -> list[MapFeature]:
    return [
        one
        for one in features
        if Interval(one.first, one.last).holds(when)
        and (one.sides is None or side in one.sides)
        and slot in ("", one.slot)
    ]


def test_each_thing_has_one_state_on_any_day_for_any_side(
    real: Atlas, found: MapFeatures
) -> None:
    everything = {(one.slot, one.id, one.at) for one in found.features}
    for when in map(day, ("1990-01-01", "2020-11-10", "2024-05-23", "2024-05-24")):
        for side in real.sides:
            held = keep(found.features, when, side.id)
            assert len(held) == len(everything)
            assert {(one.slot, one.id, one.at) for one in held} == everything


def test_control_passes_between_two_days(found: MapFeatures) -> None:
    held = {
        text: [
            one.state and one.state["holder"]
            for one in keep(found.features, day(text), "neutral", "point")
            if one.id == "baghanis-ayrum"
        ]
        for text in ("2024-05-23", "2024-05-24")
    }
    assert held == {"2024-05-23": ["ARM"], "2024-05-24": ["AZE"]}


def test_states_are_those_of_spans_and_of_what_sides_say(small: Atlas) -> None:
    wordings = Compiled(small).index["wordings"]
    features = compile_features(small, wordings).features
    for text in ("1990-01-01", "2024-05-23", "2024-05-24"):
        for side in small.sides:
            (area,) = keep(features, day(text), side.id, "area")
            said = say(wordings, side.id, "enclave", "control", day(text))
            assert area.state is not None
            assert area.state["holder"] == (said or "none")
    (line,) = [
        one
        for one in keep(features, day("2023-11-30"), "plain", "line")
        if one.id == "east--middle"
    ]
    assert line.state == {"status": "proposed"}


def test_a_segment_belongs_to_all_its_corridors(small: Atlas) -> None:
    features = compile_all(small).features
    line, _ = keep(features, small.edition, "plain", "line")
    titles = {small.records[number].id for number in line.records}
    assert titles == {"east-west", "programme"}


def test_events_at_a_spot_are_no_features(real: Atlas, found: MapFeatures) -> None:
    shown = {real.records[n].time for one in found.features for n in one.records}
    assert shown == {"state"}


def test_two_villages_of_one_exclave_share_its_shape(found: MapFeatures) -> None:
    shapes = {one.id: one.shape for one in found.features if one.slot == "area"}
    assert shapes["barkhudarli"] == shapes["sofulu"]
    assert len(set(shapes.values())) == len(shapes) - 1


def test_marks_lie_over_lines_and_these_over_areas(found: MapFeatures) -> None:
    slots = list(dict.fromkeys(one.slot for one in found.features))
    assert slots == ["halo", "area", "line", "point"]


def test_what_is_held_is_drawn_by_its_holder_and_with_its_owner_around(
    found: MapFeatures,
) -> None:
    (point,) = [
        one
        for one in keep(found.features, day("2024-05-01"), "neutral", "point")
        if one.id == "karki"
    ]
    assert point.state == {"holder": "ARM", "whose": "AZE"}
    look = found.looks[point.look]
    assert (look["colour"], look["ring"]) == ("side-2", "side-1")


@pytest.mark.parametrize(
    ("ids", "slot", "token", "colour"),
    [(WALLS, "line", "colour", "base"), (PARKS, "area", "fill", "agreement")],
)
def test_a_layer_more_is_drawn_by_its_geometry_and_kind(
    layered: tuple[Atlas, MapFeatures],
    ids: tuple[str, ...],
    slot: str,
    token: str,
    colour: str,
) -> None:
    atlas, found = layered
    for one in found.features:
        if one.id in ids:
            assert (one.slot, found.looks[one.look][token]) == (slot, colour)
    drawn = [one for one in found.features if one.id in ids]
    assert [one.id for one in drawn] == list(ids)
    geometries: list[Any] = [
        feature["geometry"]
        for feature in (*atlas.features["walls"], *atlas.features["parks"])
        if feature["properties"]["id"] in ids
    ]
    parts = [len(found.shapes.shapes[one.shape or 0]) for one in drawn]
    assert parts == [len(list_parts(geometry)) for geometry in geometries]


def test_a_text_for_the_browser_has_no_empty_keys(found: MapFeatures) -> None:
    for one in found.features:
        told = one.write()
        assert None not in told.values()
        assert {"slot", "id", "records", "look"} <= told.keys()
