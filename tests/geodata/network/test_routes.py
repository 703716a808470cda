"""Ways through a small network whose answers can be told by hand."""

from collections.abc import Iterable
from dataclasses import replace
from types import MappingProxyType

import pytest

from geodata.network import (
    Network,
    Route,
    Scenario,
    Segment,
    Stop,
    answer,
    find_minutes,
    find_route,
)

PARAMETERS = {
    "rail_speed": 60.0,
    "road_speed": 60.0,
    "sea_speed": 30.0,
    "border_rail": 10.0,
    "border_road": 5.0,
    "border_union": 1.0,
    "gauge_break": 6.0,
    "port": 12.0,
    "ship_wait": 24.0,
    "reloading": 3.0,
}
SCENARIO = Scenario(
    day=100,
    by="distance",
    closed=frozenset(),
    opened=frozenset(),
    parameters=MappingProxyType(PARAMETERS),
    unions=(("AAA", "CCC"),),
)


def make_stop(identity: str, *countries: str) -> Stop:
    kind = "border_crossing" if len(countries) > 1 else "place"
    return Stop(identity, identity.upper(), kind, countries, (0.0, 0.0))


def make_segment(ends: str, km: float, mode: str = "rail", **values: object) -> Segment:
    start, end = ends.split("-")
    plain = Segment(
        id=f"{ends}-{mode}",
        mode=mode,
        ends=(start, end),
        tenths=round(km * 10),
        gauges=("1520",) if mode == "rail" else (),
        countries=("AAA",),
        corridors=("line",),
        status="operational",
        history=(),
        schematic=False,
    )
    return replace(plain, **values)  # type: ignore[arg-type] # any field


def make_network(segments: Iterable[Segment]) -> Network:
    stops = [
        *(make_stop(name, "AAA") for name in ("a", "b", "c", "port")),
        *(make_stop("ab", "AAA", "BBB"), make_stop("ac", "AAA", "CCC")),
        *(make_stop("x", "BBB"), make_stop("y", "CCC"), make_stop("quay", "BBB")),
    ]
    return Network(
        MappingProxyType({stop.id: stop for stop in stops}),
        MappingProxyType({segment.id: segment for segment in segments}),
    )


def find(network: Network, start: str, end: str, **changes: object) -> Route:
    scenario = replace(SCENARIO, **changes)  # type: ignore[arg-type] # any field
    route = find_route(network, scenario, start, end)
    assert route
    return route


LONG_WAY = (make_segment("a-c", 40), make_segment("c-b", 40))


def test_the_shortest_way_is_taken_and_measured() -> None:
    route = find(make_network([make_segment("a-b", 100), *LONG_WAY]), "a", "b")
    assert (route.stops, route.km) == (("a", "c", "b"), 80.0)


def test_what_is_not_operational_on_the_day_is_not_taken() -> None:
    history = ((None, 99, "operational"), (100, None, "blocked"))
    short = make_segment("a-b", 10, history=history)
    network = make_network([short, *LONG_WAY])
    assert find(network, "a", "b", day=99).km == 10
    assert find(network, "a", "b", day=100).km == 80


def test_a_day_before_the_history_begins_is_not_known_to_be_open() -> None:
    short = make_segment("a-b", 10, history=((50, None, "operational"),))
    assert find(make_network([short, *LONG_WAY]), "a", "b", day=49).km == 80


@pytest.mark.parametrize("opened", ["a-b-rail", "line"])
def test_an_opened_segment_counts_as_operational(opened: str) -> None:
    network = make_network([make_segment("a-b", 10, status="missing"), *LONG_WAY])
    assert find(network, "a", "b", opened=frozenset([opened])).km == 10


@pytest.mark.parametrize("closed", ["c", "a-c-rail", "AAA"])
def test_what_is_closed_is_not_taken_even_if_it_is_opened(closed: str) -> None:
    network = make_network(LONG_WAY)
    scenario = replace(SCENARIO, closed=frozenset([closed]), opened=frozenset(["line"]))
    assert find_route(network, scenario, "a", "b") is None


def test_a_pipeline_carries_no_trip() -> None:
    network = make_network([make_segment("a-b", 1, "pipeline"), *LONG_WAY])
    assert find(network, "a", "b").km == 80


def test_a_change_of_gauge_is_counted_and_track_of_both_gauges_bears_it() -> None:
    dual = make_segment("a-c", 40, gauges=("1520", "1435"))
    network = make_network([dual, make_segment("c-b", 40, gauges=("1435",))])
    assert find(network, "a", "b").gauge_breaks == ()
    network = make_network([LONG_WAY[0], make_segment("c-b", 40, gauges=("1435",))])
    assert find(network, "a", "b").gauge_breaks == ("c",)


def test_a_closed_country_closes_the_ships_that_call_there() -> None:
    ship = make_segment("port-quay", 300, "sea", countries=("AAA", "BBB"))
    network = make_network([make_segment("a-port", 10), ship])
    assert find(network, "a", "quay").sea_legs == 1
    scenario = replace(SCENARIO, closed=frozenset(["BBB"]))
    assert find_route(network, scenario, "a", "quay") is None


def test_the_time_counts_speed_borders_gauges_and_ports() -> None:
    ship = make_segment("port-quay", 300, "sea", countries=("AAA", "BBB"))
    network = make_network(
        [
            *(make_segment("a-ab", 60), make_segment("ab-x", 30, countries=("BBB",))),
            *(make_segment("a-ac", 60), make_segment("ac-y", 30, countries=("CCC",))),
            *(make_segment("a-port", 60), ship, LONG_WAY[0]),
            make_segment("c-b", 40, gauges=("1435",)),
        ]
    )
    hours = {
        end: find(network, "a", end, by="time").weight / 60
        for end in ("x", "y", "quay", "b")
    }
    assert hours["x"] == 1.5 + 10
    assert hours["y"] == 1.5 + 1
    assert hours["quay"] == 1 + 12 + 24 + 10
    assert hours["b"] == pytest.approx(80 / 60 + 6, abs=0.02)
    for end, expected in hours.items():
        assert find_minutes(network, SCENARIO, find(network, "a", end)) / 60 == expected


def test_the_other_way_leaves_out_a_country_of_the_best() -> None:
    network = make_network(
        [
            *(make_segment("a-ab", 5), make_segment("ab-x", 5, countries=("BBB",))),
            *(make_segment("x-b", 5, countries=("BBB",)), *LONG_WAY),
            make_segment("a-b", 50),
        ]
    )
    told = answer(network, SCENARIO, "a", "b")
    assert told.best
    assert told.other
    assert (told.best.km, told.other.km) == (15.0, 50.0)
    assert told.best.countries == ("AAA", "BBB")
    assert [(one.id, one.added) for one in told.closures] == [("ab", 350_000)]


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [("a", "a", "same"), ("x", "a", "start"), ("a", "x", "end"), ("a", "y", "apart")],
)
def test_no_route_is_an_answer_with_its_reason(
    start: str, end: str, reason: str
) -> None:
    far = make_segment("ac-y", 5, countries=("CCC",))
    told = answer(make_network([*LONG_WAY, far]), SCENARIO, start, end)
    assert (told.best, told.reason) == (None, reason)
