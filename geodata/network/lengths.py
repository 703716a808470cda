"""The network's lengths beside the published ones."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from geodata.atlas import Atlas, PublishedLength
from geodata.network.graph import CORRIDORS, Network
from geodata.problems import AtlasError, Place, quote

FILE = "tables/lengths.csv"


@dataclass(frozen=True, slots=True)
class LengthCheck:
    """A published length and ours, in km as drawn; difference: ours beyond it.

    segments: the ids of those that it was measured along.
    """

    published: PublishedLength
    km: float
    segments: frozenset[str]

    @property
    def difference(self) -> float:
        """The difference as a share of the published length."""
        return self.km / self.published.km - 1


def compare_lengths(atlas: Atlas, network: Network) -> list[LengthCheck]:
    """Measure what was published, along the corridor's own segments.

    Raises AtlasError where a corridor or a stop is not known, or nothing joins
    the two stops.
    """
    drawn = dict(_list_drawn(atlas))
    titles = {stop.title: stop.id for stop in network.stops.values()}
    return [_measure(network, drawn, titles, one) for one in atlas.lengths]


def _list_drawn(atlas: Atlas) -> Iterator[tuple[str, float]]:
    for feature in atlas.features.get(CORRIDORS, ()):
        yield feature["properties"]["id"], feature["properties"]["length_km"]


def _measure(
    network: Network,
    drawn: Mapping[str, float],
    titles: Mapping[str, str],
    length: PublishedLength,
) -> LengthCheck:
    import networkx as nx  # noqa: PLC0415 - large; see geodata.network

    graph: nx.Graph[str] = nx.Graph()
    for segment in network.segments.values():
        if length.corridor in segment.corridors:
            graph.add_edge(*segment.ends, km=drawn[segment.id], id=segment.id)
    start, end = titles.get(length.start, ""), titles.get(length.end, "")
    if start not in graph or end not in graph or not nx.has_path(graph, start, end):
        message = f"{quote(length.corridor)} does not join these stops"
        remedy = "Write the corridor's id and two of its stops"
        raise AtlasError(Place(FILE, length.id).problem("from", message, remedy))
    way = nx.dijkstra_path(graph, start, end, weight="km")
    edges = [graph.edges[pair] for pair in pairwise(way)]
    km = float(sum(edge["km"] for edge in edges))
    return LengthCheck(length, km, frozenset(edge["id"] for edge in edges))
