"""A corridor straightened: its segments one after another, from start to end.

A corridor that forks is several lines: the longest way between two of its ends,
then the longest of what is left, until every segment stands in one line.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from geodata.network.graph import Segment, Stop

if TYPE_CHECKING:
    import networkx as nx

_CARRIERS = {"road": "road", "pipeline": "pipeline"}
"""What travels on a segment; trains go by rail, and by ship where it carries on."""


@dataclass(frozen=True, slots=True)
class NetworkLine:
    """Segments in their order, and the stops before, between and behind them."""

    segments: tuple[Segment, ...]
    stops: tuple[str, ...]

    @property
    def tenths(self) -> int:
        """The length in tenths of a km."""
        return sum(segment.tenths for segment in self.segments)


def straighten(
    segments: Iterable[Segment], stops: Mapping[str, Stop], words: str = ""
) -> tuple[NetworkLine, ...]:
    """Give the lines of a corridor, the longest first; every segment is in one.

    words: what says where it goes: a line starts at the end that is named first
    there, else in the east. Trains and lorries have lines of their own.
    """
    left = {segment.id: segment for segment in segments}
    lines = []
    while left:
        line = _find_longest(left.values())
        lines.append(_turn(line, stops, words))
        for segment in line.segments:
            del left[segment.id]
    return tuple(lines)


def _find_longest(segments: Iterable[Segment]) -> NetworkLine:
    return max(_list_longest(segments), key=lambda line: line.tenths)


def _list_longest(segments: Iterable[Segment]) -> Iterator[NetworkLine]:
    """Give the longest line of each part that nothing joins to the others."""
    import networkx as nx  # noqa: PLC0415 - large; see geodata.network

    graphs: dict[str, nx.Graph[str]] = {}
    for segment in segments:
        carrier = _CARRIERS.get(segment.mode, "train")
        graph = graphs.setdefault(carrier, nx.Graph())
        graph.add_edge(*segment.ends, km=segment.tenths, segment=segment)
    for graph in graphs.values():
        for part in nx.connected_components(graph):
            yield _find_way(graph, part)


def _find_way(graph: "nx.Graph[str]", part: Iterable[str]) -> NetworkLine:
    """Find the longest of the shortest ways between two ends."""
    import networkx as nx  # noqa: PLC0415 - large; see geodata.network

    places = sorted(part)
    ends = [stop for stop in places if graph.degree(stop) == 1]
    found: list[Sequence[str]] = []
    for start, end in combinations(ends if len(ends) > 1 else places, 2):
        found.append(nx.dijkstra_path(graph, start, end, weight="km"))
    return max((_gather(graph, way) for way in found), key=lambda line: line.tenths)


def _gather(graph: "nx.Graph[str]", way: Sequence[str]) -> NetworkLine:
    segments = (graph.edges[pair]["segment"] for pair in pairwise(way))
    return NetworkLine(tuple(segments), tuple(way))


def _turn(line: NetworkLine, stops: Mapping[str, Stop], words: str) -> NetworkLine:
    """Let a line start where the words do, else in the east."""
    first, last = (_rank(stops[line.stops[at]], words) for at in (0, -1))
    if first <= last:
        return line
    return NetworkLine(line.segments[::-1], line.stops[::-1])


def _rank(stop: Stop, words: str) -> tuple[int, float]:
    name = stop.title.partition(" (")[0].removesuffix(" port")
    place = words.find(name)
    return (place if place >= 0 else len(words), -stop.position[0])
