"""Where records stand: places grouped, segments and control by day."""

from typing import Any

import pytest

from dashboard.borders import compile_borders
from dashboard.details import compile_details
from dashboard.marks import compile_marks
from geodata import Atlas, read_atlas
from geodata.days import parse_date


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return read_atlas()


@pytest.fixture(scope="module")
def marks(atlas: Atlas) -> dict[str, Any]:
    return compile_marks(atlas)


def day(text: str) -> int:
    first = parse_date(text).days.first
    assert first is not None
    return first


def test_moscow_is_one_place_whatever_the_hall(marks: dict[str, Any]) -> None:
    moscow = [place for place in marks["places"] if place["title"] == "Moscow"]
    assert len(moscow) == 1
    assert len(moscow[0]["records"]) > 5


def test_every_event_with_a_point_stands_at_exactly_one_place(
    atlas: Atlas, marks: dict[str, Any]
) -> None:
    placed = [key for place in marks["places"] for key in place["records"]]
    events = {r.id for r in atlas.records if r.time == "event"}
    assert sorted(placed) == sorted(events & marks["points"].keys())


def test_a_statement_made_nowhere_stands_nowhere(marks: dict[str, Any]) -> None:
    assert not any(key.startswith("2023-12-07") for key in marks["points"])


def test_an_exclave_has_its_mark_in_the_village_and_its_outline(
    marks: dict[str, Any],
) -> None:
    lon, lat = marks["points"]["yukhari-askipara"]
    assert (lon, lat) == pytest.approx((45.02333, 41.06611), abs=1e-4)
    assert "Polygon" in marks["areas"]["yukhari-askipara"]["type"]


def test_karki_is_a_point_because_no_outline_was_found(marks: dict[str, Any]) -> None:
    assert "karki" in marks["points"]
    assert "karki" not in marks["areas"]


def test_control_passes_between_two_days(marks: dict[str, Any]) -> None:
    spans = marks["controls"]["baghanis-ayrum"]
    held = {
        text: [value for first, last, value in spans if holds(first, last, day(text))]
        for text in ("2024-05-23", "2024-05-24")
    }
    assert held == {"2024-05-23": ["ARM"], "2024-05-24": ["AZE"]}


def holds(first: int | None, last: int | None, when: int) -> bool:
    return (first is None or first <= when) and (last is None or when <= last)


def test_the_line_of_contact_is_there_in_2015_only(atlas: Atlas) -> None:
    lines = [
        line["properties"]
        for line in compile_borders(atlas)
        if line["properties"]["kind"] == "former_line"
    ]
    assert lines
    for line in lines:
        assert line["from"] <= day("2015-06-01") <= line["to"]
        assert line["to"] < day("2021-01-01")


def test_details_name_only_sources_that_exist(atlas: Atlas) -> None:
    compiled = compile_details(atlas)
    for record in compiled["evidence"].values():
        assert record["sources"]
        assert set(record["sources"]) <= compiled["sources"].keys()
