"""A trip as a view asks it; `assets/lib/trips/asking.mjs` asks it in the browser."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType

from dashboard.view.model import PageIndex, View
from dashboard.view.trip_words import name_stops
from geodata.atlas import Atlas
from geodata.index.selecting import read_moment
from geodata.network import (
    Answer,
    Network,
    Route,
    Scenario,
    answer,
    default_scenario,
    find_route,
)


@dataclass(frozen=True, slots=True)
class Trip:
    """A trip between two stops by their ids, and its answer.

    scenario: its day, what is closed and opened, and the estimates. baseline: the way
    with nothing changed.
    """

    start: str
    end: str
    scenario: Scenario
    answer: Answer
    baseline: Route | None


def ask_view(atlas: Atlas, network: Network, index: PageIndex, view: View) -> Trip:
    """Answer the trip of a view on the day of its states.

    The baseline has the same day and the same estimates, and nothing changed.
    """
    links = index["trips"]["links"]
    stops = {word: stop for stop, word in name_stops(network, links).items()}
    start, end = (stops[word] for word in view.trip or index["trips"]["usual"])
    usual = default_scenario(atlas, view.by)
    plain = replace(
        usual,
        day=read_moment(index["edition"], view.dates).as_of,
        parameters=MappingProxyType({**usual.parameters, **dict(view.pace)}),
    )
    closes = {one.id: one.closes for one in atlas.switches}
    opens = {one.id: one.opens for one in atlas.switches}
    scenario = replace(
        plain,
        closed=_join(_mean(word, stops, closes, opens) for word in view.closed),
        opened=_join(opens.get(word, (word,)) for word in view.opened),
    )
    return Trip(
        start=start,
        end=end,
        scenario=scenario,
        answer=answer(network, scenario, start, end),
        baseline=find_route(network, plain, start, end),
    )


def _mean(
    word: str,
    stops: dict[str, str],
    closes: dict[str, tuple[str, ...]],
    opens: dict[str, tuple[str, ...]],
) -> tuple[str, ...]:
    """Give the ids that a word closes; a switch that only opens stands for that."""
    if word in closes:
        return closes[word] or opens[word]
    return (stops.get(word, word),)


def _join(found: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset(one for some in found for one in some)
