"""Where records stand: places grouped, segments and control by day."""

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.map.data import MapData
from dashboard.records.details import compile_details
from geodata import Atlas, read_atlas
from geodata.days import parse_date


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return read_atlas()


@pytest.fixture(scope="module")
def marks(atlas: Atlas) -> MapData:
    return Compiled(atlas).map


def day(text: str) -> int:
    first = parse_date(text).days.first
    assert first is not None
    return first


def test_moscow_is_one_place_whatever_the_hall(marks: MapData) -> None:
    moscow = [place for place in marks.places if place["title"] == "Moscow"]
    assert len(moscow) == 1
    assert len(moscow[0]["records"]) > 5


def test_every_event_with_a_point_stands_at_exactly_one_place(
    atlas: Atlas, marks: MapData
) -> None:
    placed = [key for place in marks.places for key in place["records"]]
    events = {r.id for r in atlas.records if r.time == "event"}
    assert sorted(placed) == sorted(events & marks.points.keys())


def test_a_statement_made_nowhere_stands_nowhere(marks: MapData) -> None:
    assert not any(key.startswith("2023-12-07") for key in marks.points)


def test_an_exclave_has_its_mark_in_the_village_and_its_outline(
    marks: MapData,
) -> None:
    lon, lat = marks.points["yukhari-askipara"]
    assert (lon, lat) == pytest.approx((45.02333, 41.06611), abs=1e-4)
    drawn = {one.slot for one in marks.drawn.features if one.id == "yukhari-askipara"}
    assert drawn >= {"area", "point"}


def test_karki_is_a_point_because_no_outline_was_found(marks: MapData) -> None:
    assert "karki" in marks.points
    drawn = {one.slot for one in marks.drawn.features if one.id == "karki"}
    assert "point" in drawn
    assert "area" not in drawn


def test_control_passes_between_two_days(marks: MapData) -> None:
    spans = marks.controls["baghanis-ayrum"]
    held = {
        text: [value for first, last, value in spans if holds(first, last, day(text))]
        for text in ("2024-05-23", "2024-05-24")
    }
    assert held == {"2024-05-23": ["ARM"], "2024-05-24": ["AZE"]}


def holds(first: int | None, last: int | None, when: int) -> bool:
    return (first is None or first <= when) and (last is None or when <= last)


def test_details_name_only_sources_that_exist(atlas: Atlas) -> None:
    compiled = compile_details(atlas)
    for record in compiled["evidence"].values():
        assert record["sources"]
        assert set(record["sources"]) <= compiled["sources"].keys()
