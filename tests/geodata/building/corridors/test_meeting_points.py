"""Stops where lines meet, and the countries of what lies between them."""

from itertools import pairwise

import pytest

from geodata.building.corridors.corridor_lines import draw_lines
from geodata.building.corridors.corridor_stops import BuiltStop, Leg
from geodata.building.corridors.corridors import build_segments
from geodata.building.corridors.meeting_points import build_stops, write_slug
from tests.geodata.building.corridors.test_corridor_lines import make_stop

ROWS = {"main": {"id": "main", "parent": "", "source": "a"}}
BORDER = {"kind": "border_crossing", "country": "AZE;GEO"}


def make_legs(*stops: BuiltStop) -> list[Leg]:
    return [Leg(pair) for pair in pairwise(stops)]


def test_a_stop_is_one_point_however_many_lines_meet_there() -> None:
    train = make_legs(make_stop("A", (50.0, 0.0)), make_stop("B", (50.5, 0.0)))
    lorry = make_legs(
        make_stop("B", (50.6, 0.0), mode="road"), make_stop("C", (51.0, 0.0))
    )
    features = build_stops([*train, *lorry], draw_lines([*train, *lorry], {}))
    points = {
        one["properties"]["id"]: (one["geometry"].x, one["geometry"].y)
        for one in features
    }
    assert points["stop-b"] == pytest.approx((50.55, 0.0))
    assert set(points) == {"stop-a", "stop-b", "stop-c"}


def test_a_border_crossing_parts_two_countries() -> None:
    legs = make_legs(
        make_stop("A", (50.0, 0.0)),
        make_stop("border", (50.5, 0.0), **BORDER),
        make_stop("C", (51.0, 0.0), country="GEO"),
    )
    lines = draw_lines(legs, {})
    segments = build_segments(legs, ROWS, lines)
    assert [one["properties"]["countries"] for one in segments] == ["AZE", "GEO"]
    kinds = [one["properties"]["kind"] for one in build_stops(legs, lines)]
    assert kinds == ["place", "border_crossing", "place"]


def test_no_line_crosses_a_border_without_a_crossing() -> None:
    legs = make_legs(
        make_stop("A", (50.0, 0.0)), make_stop("C", (51.0, 0.0), country="GEO")
    )
    with pytest.raises(ValueError, match="put a border crossing between them"):
        build_segments(legs, ROWS, draw_lines(legs, {}))


def test_a_ship_lies_in_both_its_countries() -> None:
    legs = make_legs(
        make_stop("A", (50.0, 0.0), mode="sea", gauge=""),
        make_stop("C", (51.0, 0.0), country="GEO"),
    )
    (ship,) = build_segments(legs, ROWS, draw_lines(legs, {}))
    assert ship["properties"]["countries"] == "AZE;GEO"


def test_corridors_tell_the_same_of_a_stop_that_they_share() -> None:
    legs = [
        *make_legs(make_stop("A", (50.0, 0.0)), make_stop("B", (50.5, 0.0))),
        *make_legs(
            make_stop("C", (51.0, 0.0)), make_stop("B", (50.5, 0.0), kind="port")
        ),
    ]
    with pytest.raises(ValueError, match="B but differ in kind or country"):
        build_stops(legs, draw_lines(legs, {}))


def test_names_become_plain_slugs() -> None:
    assert write_slug("Xi’an") == "xian"
    assert write_slug("border Brest–Małaszewicze") == "border-brest-malaszewicze"
    assert write_slug("Sar\u0131kam\u0131\u015f") == "sarikamis"
