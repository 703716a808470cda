"""The best way between two stops, and what it passes."""

from dataclasses import dataclass, replace
from itertools import groupby, pairwise, permutations
from typing import TYPE_CHECKING, Any

from geodata.network.graph import BORDER, GAUGES, Network, Segment
from geodata.network.scenario import Scenario

if TYPE_CHECKING:
    import networkx as nx

TRACKS = (*GAUGES, "road", "sea")
"""What can pass through a stop side by side; a change between two takes time."""

State = tuple[str, str]
"""A stop, and a track at it."""


@dataclass(frozen=True, slots=True)
class Route:
    """A way through the network: its segments, and the track at each end of them.

    weight: see Scenario.weigh_segment. tracks: one for each segment.
    """

    start: str
    end: str
    segments: tuple[Segment, ...]
    tracks: tuple[str, ...]
    weight: int

    @property
    def stops(self) -> tuple[str, ...]:
        """The ids of all stops, from the first to the last."""
        stops = [self.start]
        for segment in self.segments:
            stops.append(leave(segment, stops[-1]))
        return tuple(stops)

    @property
    def countries(self) -> tuple[str, ...]:
        """The ISO codes of the countries on the way, in the order of the trip."""
        found: dict[str, None] = {}
        for segment, start in zip(self.segments, self.stops, strict=False):
            forward = segment.ends[0] == start
            codes = segment.countries if forward else segment.countries[::-1]
            found |= dict.fromkeys(codes)
        return tuple(found)

    @property
    def gauge_breaks(self) -> tuple[str, ...]:
        """The ids of the stops where the train changes from one gauge to another."""
        inner = zip(self.stops[1:], pairwise(self.tracks), strict=False)
        return tuple(
            stop
            for stop, (before, after) in inner
            if before != after and before.isdigit() and after.isdigit()
        )

    @property
    def sea_legs(self) -> int:
        """How many times a ship is taken."""
        return sum(track == "sea" for track, _ in groupby(self.tracks))

    @property
    def km(self) -> float:
        """The whole length in km."""
        return sum(segment.tenths for segment in self.segments) / 10

    def list_crossings(self, network: Network) -> tuple[str, ...]:
        """List the ids of the border crossings on the way."""
        inner = self.stops[1:-1]
        return tuple(stop for stop in inner if network.stops[stop].kind == BORDER)


def leave(segment: Segment, stop: str) -> str:
    """Find the other end of a segment."""
    return segment.ends[1] if segment.ends[0] == stop else segment.ends[0]


def find_route(
    network: Network, scenario: Scenario, start: str, end: str
) -> Route | None:
    """Find the best way between two stops, None where there is none."""
    import networkx as nx  # noqa: PLC0415 - large; see geodata.network

    graph = build_graph(network, scenario)
    sources = _list_states(graph, start)
    if not sources or start == end:
        return None
    found: Any = nx.multi_source_dijkstra(graph, sources)
    weights, paths = found
    # States come in the order in which they were reached: the first is the best.
    reached = next((state for state in weights if state[0] == end), None)
    if reached is None:
        return None
    steps = [(a, b) for a, b in pairwise(paths[reached]) if a[0] != b[0]]
    return Route(
        start=start,
        end=end,
        segments=tuple(network.segments[graph[a][b]["id"]] for a, b in steps),
        tracks=tuple(before[1] for before, _ in steps),
        weight=int(weights[reached]),
    )


def build_graph(network: Network, scenario: Scenario) -> "nx.DiGraph[State]":
    """Build the graph of what can be travelled: stops by track, and changes."""
    import networkx as nx  # noqa: PLC0415 - large; see geodata.network

    graph: nx.DiGraph[State] = nx.DiGraph()
    tracks: dict[str, set[str]] = {}
    for segment in filter(scenario.passes, network.segments.values()):
        for track in segment.gauges or (segment.mode,):
            for tail, head in (segment.ends, segment.ends[::-1]):
                tracks.setdefault(tail, set()).add(track)
                weight = scenario.weigh_segment(segment)
                weight += scenario.weigh_border(network.stops[tail], segment.mode)
                graph.add_edge(
                    (tail, track), (head, track), weight=weight, id=segment.id
                )
    for stop, present in tracks.items():
        # In a fixed order, so that the browser's half settles ties alike.
        for before, after in permutations(filter(present.__contains__, TRACKS), 2):
            weight = scenario.weigh_change(before, after)
            graph.add_edge((stop, before), (stop, after), weight=weight)
    return graph


def _list_states(graph: "nx.DiGraph[State]", stop: str) -> list[State]:
    return [state for state in ((stop, track) for track in TRACKS) if state in graph]


def find_minutes(network: Network, scenario: Scenario, route: Route) -> int:
    """Estimate how long a route takes, in minutes, whatever it is the best by."""
    timed = replace(scenario, by="time")
    borders = (
        timed.weigh_border(network.stops[stop], segment.mode)
        for stop, segment in zip(route.stops, route.segments, strict=False)
    )
    changes = (
        timed.weigh_change(before, after)
        for before, after in pairwise(route.tracks)
        if before != after
    )
    return sum(map(timed.weigh_segment, route.segments)) + sum(borders) + sum(changes)
