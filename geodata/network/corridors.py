"""Each corridor by itself: how long, where, how far built, and whether connected."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geodata.atlas import Atlas
from geodata.network.graph import BORDER, CORRIDORS, GAUGES, Network, Segment
from geodata.network.routes import Route
from geodata.network.states import UNKNOWN

if TYPE_CHECKING:
    import networkx as nx

_ONWARD = 2

AT_SEA = "sea"
"""What stands for a country in km by country, where a ship sails."""


@dataclass(frozen=True, slots=True)
class CorridorSummary:
    """One corridor on a day; km by mode, by country (``sea``: none) and by status.

    crossings: ids of the border crossings. gauge_breaks, sea_legs: how many.
    connected: every part can be reached from every other.
    """

    id: str
    title: str
    km: float
    by_mode: Mapping[str, float]
    by_country: Mapping[str, float]
    by_status: Mapping[str, float]
    crossings: tuple[str, ...]
    gauge_breaks: int
    sea_legs: int
    connected: bool


@dataclass(frozen=True, slots=True)
class RouteSums:
    """A route's km by mode and by country, and how many are drawn schematically."""

    by_mode: Mapping[str, float]
    by_country: Mapping[str, float]
    schematic: float


def summarise_route(route: Route) -> RouteSums:
    """Sum up what a route's segments are."""
    parts = route.segments
    return RouteSums(
        by_mode=sum_km((one.mode, one.tenths) for one in parts),
        by_country=sum_km((find_country(one), one.tenths) for one in parts),
        schematic=sum(one.tenths for one in parts if one.schematic) / 10,
    )


def summarise_corridors(
    atlas: Atlas, network: Network, day: int
) -> list[CorridorSummary]:
    """Summarise every corridor that has segments, in the table's order."""
    return [
        _summarise(record.id, record.title, segments, network, day)
        for record in atlas.records
        if record.layer == CORRIDORS
        for segments in [[network.segments[part] for part in record.parts]]
        if segments
    ]


def _summarise(
    identity: str, title: str, segments: list[Segment], network: Network, day: int
) -> CorridorSummary:
    import networkx as nx  # noqa: PLC0415 - large; see geodata.network

    modes = ((one.mode, one.tenths) for one in segments)
    statuses = ((one.find_status(day) or UNKNOWN, one.tenths) for one in segments)
    stops = dict.fromkeys(stop for one in segments for stop in one.ends)
    return CorridorSummary(
        id=identity,
        title=title,
        km=sum(one.tenths for one in segments) / 10,
        by_mode=sum_km(modes),
        by_country=sum_km((find_country(one), one.tenths) for one in segments),
        by_status=sum_km(statuses),
        crossings=tuple(s for s in stops if network.stops[s].kind == BORDER),
        gauge_breaks=_count_breaks(segments),
        sea_legs=_count_ships(segments),
        connected=nx.is_connected(_join(segments)),
    )


def find_country(segment: Segment) -> str:
    """Find the country that a segment's length counts for."""
    return AT_SEA if segment.mode == "sea" else segment.countries[0]


def sum_km(pieces: Iterable[tuple[str, int]]) -> dict[str, float]:
    """Sum tenths of a km by key, the longest first; gives km."""
    sums: Counter[str] = Counter()
    for key, tenths in pieces:
        sums[key] += tenths
    return {key: tenths / 10 for key, tenths in sums.most_common()}


def _join(segments: Iterable[Segment]) -> "nx.Graph[str]":
    import networkx as nx  # noqa: PLC0415 - large; see geodata.network

    graph: nx.Graph[str] = nx.Graph()
    graph.add_edges_from(segment.ends for segment in segments)
    return graph


def _count_ships(segments: list[Segment]) -> int:
    """Count voyages; a ship sails on where only two of its lines meet."""
    touched = Counter(stop for segment in segments for stop in segment.ends)
    ships = [segment for segment in segments if segment.mode == "sea"]
    calls = Counter(stop for ship in ships for stop in ship.ends)
    passed = [stop for stop in calls if calls[stop] == touched[stop] == _ONWARD]
    return len(ships) - len(passed)


def _count_breaks(segments: Iterable[Segment]) -> int:
    """Count where both gauges meet; track that carries both lies between them."""
    import networkx as nx  # noqa: PLC0415 - large; see geodata.network

    rails = [segment for segment in segments if segment.gauges]
    graph = _join(segment for segment in rails if len(segment.gauges) == len(GAUGES))
    graph.add_nodes_from(stop for segment in rails for stop in segment.ends)
    single = [segment for segment in rails if len(segment.gauges) == 1]
    return sum(
        len({one.gauges for one in single if not place.isdisjoint(one.ends)}) > 1
        for place in nx.connected_components(graph)
    )
