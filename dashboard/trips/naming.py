"""A trip asked by names, as on the command line."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from dashboard.texts import TEXTS
from dashboard.trips.console import Trip
from geodata.atlas import Atlas
from geodata.network import (
    Network,
    UnknownNameError,
    answer,
    default_scenario,
    find_closed,
    find_opened,
    find_route,
    find_stop,
)
from geodata.network.scenario import Measure


class Wishes(Protocol):
    """What a reader asks; date None: the edition's."""

    start: str
    end: str
    by: Measure
    date: int | None
    close: list[str]
    open: list[str]


def ask_trip(atlas: Atlas, network: Network, wishes: Wishes) -> Trip:
    """Answer what a reader asks; raises UnknownNameError."""
    if not network.stops:
        raise UnknownNameError(TEXTS["trip-no-network"])
    start, end = (find_stop(network, name) for name in (wishes.start, wishes.end))
    plain = default_scenario(atlas, wishes.by)
    if wishes.date is not None:
        plain = replace(plain, day=wishes.date)
    scenario = replace(
        plain,
        closed=_join(find_closed(atlas, network, name) for name in wishes.close),
        opened=_join(find_opened(atlas, network, name) for name in wishes.open),
    )
    return Trip(
        start=start,
        end=end,
        closed=tuple(wishes.close),
        opened=tuple(wishes.open),
        scenario=scenario,
        answer=answer(network, scenario, start, end),
        baseline=find_route(network, plain, start, end),
    )


def _join(found: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*found)
