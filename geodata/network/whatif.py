"""What if: the best way, the next best, and which closure would hurt most."""

from dataclasses import dataclass, replace

from geodata.network.graph import Network
from geodata.network.routes import Route, find_route
from geodata.network.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Closure:
    """What closing one crossing or sea leg would add; None: no way is left."""

    id: str
    added: int | None


@dataclass(frozen=True, slots=True)
class Answer:
    """The best way; the next best; closures, the worst first; why there is none."""

    best: Route | None
    other: Route | None
    closures: tuple[Closure, ...]
    reason: str


def answer(network: Network, scenario: Scenario, start: str, end: str) -> Answer:
    """Answer a trip under a scenario.

    other: the best way that leaves out at least one country of the best one.
    reason: ``same``, ``start`` or ``end`` where that stop cannot be reached at
    all, ``apart`` where nothing joins the two, empty where there is a way.
    """
    best = find_route(network, scenario, start, end)
    if best is None:
        return Answer(None, None, (), _find_reason(network, scenario, start, end))
    return Answer(
        best=best,
        other=_find_other(network, scenario, best),
        closures=_rank_closures(network, scenario, best),
        reason="",
    )


def _find_reason(network: Network, scenario: Scenario, start: str, end: str) -> str:
    if start == end:
        return "same"
    joined = {
        stop
        for segment in network.segments.values()
        if scenario.passes(segment)
        for stop in segment.ends
    }
    if start not in joined:
        return "start"
    return "apart" if end in joined else "end"


def _find_other(network: Network, scenario: Scenario, best: Route) -> Route | None:
    others = [
        route
        for country in best.countries
        for route in [_find_without(network, scenario, best, country)]
        if route
    ]
    return min(others, key=lambda route: route.weight, default=None)


def _rank_closures(
    network: Network, scenario: Scenario, best: Route
) -> tuple[Closure, ...]:
    ships = (segment.id for segment in best.segments if segment.mode == "sea")
    closures = [
        Closure(barrier, route.weight - best.weight if route else None)
        for barrier in (*best.list_crossings(network), *ships)
        for route in [_find_without(network, scenario, best, barrier)]
    ]
    return tuple(
        sorted(closures, key=lambda one: (one.added is not None, -(one.added or 0)))
    )


def _find_without(
    network: Network, scenario: Scenario, best: Route, barrier: str
) -> Route | None:
    closed = replace(scenario, closed=scenario.closed | {barrier})
    return find_route(network, closed, best.start, best.end)
