"""Lines along a hand-made network: a main line, a station beside it, a gap."""

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from geodata.building.corridors.corridor_lines import BuiltLine, draw_lines
from geodata.building.corridors.corridor_network import BuiltNetwork
from geodata.building.corridors.corridor_stops import BuiltStop, Leg
from geodata.building.corridors.corridors import build_segments

WEST, FORK, EAST, STATION = (50.0, 0.0), (50.5, 0.0), (51.0, 0.0), (50.5, 0.1)
BEYOND, FAR = (51.01, 0.0), (51.5, 0.0)
ROWS = {
    "whole": {"id": "whole", "parent": "", "source": "d"},
    "main": {"id": "main", "parent": "", "source": "a;b"},
    "branch": {"id": "branch", "parent": "whole", "source": "b;c"},
}


def make_network(*edges: tuple[int, int, float]) -> BuiltNetwork:
    return BuiltNetwork(
        nodes=np.array([WEST, FORK, EAST, STATION, BEYOND, FAR, (50.0, -0.01)]),
        edges=np.array([edge[:2] for edge in edges], dtype=np.int64),
        km=np.array([edge[2] for edge in edges]),
    )


RAIL = make_network((0, 1, 56.0), (1, 2, 56.0), (1, 3, 11.5), (4, 5, 55.0), (0, 6, 1.2))


def make_stop(name: str, position: tuple[float, float], **values: object) -> BuiltStop:
    plain = BuiltStop(
        corridor="main",
        name=name,
        waypoint=False,
        kind="place",
        offset=False,
        absent=False,
        position=position,
        precision_km=1.0,
        country="AZE",
        mode="rail",
        gauge="1520",
        status="operational",
        published_km="",
        sources=(),
        note="",
    )
    return replace(plain, **values)  # type: ignore[arg-type] # any field


def draw(*stops: BuiltStop, network: BuiltNetwork = RAIL) -> list[BuiltLine]:
    legs = [Leg(pair) for pair in pairwise(stops)]
    lines = draw_lines(legs, {"rail": network})
    return [lines[leg.key] for leg in legs]


def test_a_leg_follows_the_network() -> None:
    (line,) = draw(make_stop("West", WEST), make_stop("Station", STATION))
    assert line.positions == (WEST, FORK, STATION)
    assert line.surveyed


def test_a_stop_beside_the_line_bends_it() -> None:
    beside = make_stop("Beside", (50.25, 0.03))
    (line,) = draw(make_stop("West", WEST), beside)
    assert line.positions == (WEST, (50.25, 0.03))
    assert line.surveyed


def test_a_stop_that_the_line_cannot_reach_is_joined_straight() -> None:
    away = make_stop("Away", (50.2, 0.3))
    (line,) = draw(make_stop("West", WEST), away)
    assert line.positions == (WEST, (50.2, 0.3))
    assert not line.surveyed


def test_a_small_gap_is_closed() -> None:
    (line,) = draw(make_stop("West", WEST), make_stop("Far", FAR))
    assert line.surveyed
    assert line.km == pytest.approx(167.0, abs=0.3)


def test_a_detour_is_not_the_line() -> None:
    roundabout = make_network((0, 1, 160.0), (1, 2, 56.0), (0, 6, 1.2))
    (line,) = draw(make_stop("West", WEST), make_stop("East", EAST), network=roundabout)
    assert not line.surveyed


def test_an_absent_line_is_drawn_straight() -> None:
    start = make_stop("West", WEST, absent=True)
    (line,) = draw(start, make_stop("Station", STATION))
    assert line.positions == (WEST, STATION)
    assert not line.surveyed


def test_lines_meet_where_the_track_to_a_station_leaves_them() -> None:
    west, station, east = (
        make_stop("West", WEST),
        make_stop("Station", STATION),
        make_stop("East", EAST),
    )
    arriving, leaving = draw(west, station, east)
    assert arriving.positions == (WEST, FORK)
    assert leaving.positions == (FORK, EAST)


def test_a_shared_leg_is_one_segment_with_all_its_corridors() -> None:
    there = Leg(
        (make_stop("I\u011fd\u0131r", WEST), make_stop("Łódź (Şerur)", STATION))
    )
    back = Leg(
        tuple(replace(stop, corridor="branch") for stop in reversed(there.stops))
    )
    (segment,) = build_segments([there, back], ROWS, draw_lines([there, back], {}))
    properties = segment["properties"]
    assert properties["id"] == "igdir--lodz-serur"
    assert properties["corridors"] == "whole;main;branch"
    assert properties["source"] == "a;b;c"
    assert properties["alignment"] == "schematic"
    assert properties["length_km"] == pytest.approx(56.7, abs=0.2)


def test_corridors_that_disagree_about_a_segment_are_refused() -> None:
    one = Leg((make_stop("West", WEST), make_stop("East", EAST)))
    other = Leg(
        (
            make_stop("West", WEST, corridor="branch", status="missing"),
            make_stop("East", EAST),
        )
    )
    with pytest.raises(ValueError, match="main and branch share the line from West"):
        build_segments([one, other], ROWS, draw_lines([one, other], {}))
