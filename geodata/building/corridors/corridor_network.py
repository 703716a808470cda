"""The OpenStreetMap rail and road networks that corridors follow.

The package scgraph_data holds them for the whole world, contracted to their
junctions: an edge runs straight between two junctions and carries the mapped
length. A line drawn through it is right at regional scale and no finer; a
stop that lies between two junctions bends the edge to itself.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
import shapely
from pyproj import Geod

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from geodata.building.corridors.corridor_stops import Position

    Part = nx.Graph[Position]

GEOD = Geod(ellps="WGS84")
_SNAP_KM = 2.0
_NEAR_KM = 4.5
_SLACK = 1.02
_SLACK_KM = 1.5
_GAP_KM = 2.0
_LOOSE_KM = 0.3
_GAP_COST = 3.0
_KM_A_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class BuiltRoute:
    """A way through a network: its vertices, and its length as mapped."""

    positions: tuple[Position, ...]
    km: float


@dataclass(frozen=True, slots=True)
class BuiltNetwork:
    """A network of junctions.

    nodes: longitudes and latitudes, shape (n, 2). edges: pairs of node
    indices, shape (m, 2). km: the edges' lengths as mapped, shape (m,).
    """

    nodes: NDArray[np.float64]
    edges: NDArray[np.int64]
    km: NDArray[np.float64]

    def snap(self, position: Position) -> Position:
        """Find the nearest junction within 2 km, not a line's end; else the place."""
        distances = _measure_km(self.nodes, position)
        near = np.flatnonzero(distances < _SNAP_KM)
        through = [n for n in near if np.count_nonzero(self.edges == n) > 1]
        if not through:
            return position
        nearest = min(through, key=lambda node: (distances[node], node))
        return (float(self.nodes[nearest, 0]), float(self.nodes[nearest, 1]))

    def find_route(self, start: Position, end: Position) -> BuiltRoute | None:
        """Find the shortest way between two places, None where there is none."""
        part = self._cut(start, end)
        _close_gaps(part)
        for place in (start, end):
            if place not in part and not _bend(part, place):
                return None
        if not nx.has_path(part, start, end):
            return None
        path = nx.dijkstra_path(part, start, end, weight="km")
        return BuiltRoute(tuple(path), float(nx.path_weight(part, path, weight="km")))

    def _cut(self, start: Position, end: Position) -> Part:
        """Cut out the part of the network around two places."""
        corners = np.array([start, end])
        margin = 0.5 + 0.3 * np.ptp(corners, axis=0).max()
        low, high = corners.min(axis=0) - margin, corners.max(axis=0) + margin
        inside = ((self.nodes >= low) & (self.nodes <= high)).all(axis=1)
        part: Part = nx.Graph()
        for index in np.flatnonzero(inside[self.edges].all(axis=1)):
            ends = self.nodes[self.edges[index]]
            tail, head = ((float(x), float(y)) for x, y in ends)
            known = part.get_edge_data(tail, head, {"km": np.inf})
            if tail != head:
                part.add_edge(tail, head, km=min(known["km"], float(self.km[index])))
        return part


def measure_line(positions: Sequence[Position]) -> float:
    """Measure the geodesic length on WGS84, in km."""
    longitudes, latitudes = zip(*positions, strict=True)
    return float(GEOD.line_length(longitudes, latitudes)) / 1000


def read_network(package: Path, module: str) -> BuiltNetwork:
    """Read one network out of the unpacked package, without running its code."""
    text = (package / "scgraph_data" / f"{module}.py").read_text(encoding="utf-8")
    graph = json.loads(re.sub(r"(\d+):", r'"\1":', _find_literal(text, "graph")))
    places = json.loads(_find_literal(text, "nodes"))
    links = [
        (tail, int(head), km)
        for tail, heads in enumerate(graph)
        for head, km in heads.items()
        if tail < int(head)
    ]
    return BuiltNetwork(
        nodes=np.array(places, dtype=np.float64)[:, ::-1],
        edges=np.array([link[:2] for link in links], dtype=np.int64),
        km=np.array([link[2] for link in links], dtype=np.float64),
    )


def _find_literal(text: str, name: str) -> str:
    """Find what the module assigns to the name, on one line."""
    start = text.index(f"\n{name}=") + len(name) + 2
    return text[start : text.index("\n", start)]


def _measure_km(points: NDArray[np.float64], place: Position) -> NDArray[np.float64]:
    """Measure on the plane that touches the earth at the place: exact enough."""
    shift = (points - np.array(place)) * _squeeze(place)
    return np.asarray(np.hypot(shift[:, 0], shift[:, 1]) * _KM_A_DEGREE)


def _squeeze(place: Position) -> NDArray[np.float64]:
    """Tell how much shorter a degree of longitude is than one of latitude."""
    return np.array([np.cos(np.radians(place[1])), 1.0])


def _bend(part: Part, place: Position) -> bool:
    """Lead an edge through the place; False where no line can pass there.

    An edge is straight where its line is not. Its line can pass the place only
    if the way over the place, as the crow flies, is no longer than the line.
    """
    edges = [(tail, head, float(part[tail][head]["km"])) for tail, head in part.edges]
    if not edges:
        return False
    edges.sort()
    tails, heads = (np.array([edge[end] for edge in edges]) for end in (0, 1))
    ways = _measure_km(tails, place) + _measure_km(heads, place)
    aside = _measure_km(_find_feet(tails, heads, place), place)
    longest = np.array([edge[2] for edge in edges]) * _SLACK + _SLACK_KM
    fitting = np.flatnonzero((ways <= longest) | (aside < _NEAR_KM))
    if not len(fitting):
        return False
    _split_edge(part, edges[fitting[aside[fitting].argmin()]], place)
    return True


def _split_edge(
    part: Part, edge: tuple[Position, Position, float], place: Position
) -> None:
    """Put two edges over the place for one, as long together as the one."""
    tail, head, km = edge
    part.remove_edge(tail, head)
    ways = {end: measure_line((place, end)) for end in (tail, head)}
    stretch = max(1.0, km / sum(ways.values()))
    for end, way in ways.items():
        part.add_edge(place, end, km=way * stretch)


def _find_feet(
    tails: NDArray[np.float64], heads: NDArray[np.float64], place: Position
) -> NDArray[np.float64]:
    """Find on each edge the point nearest to the place."""
    squeeze = _squeeze(place)
    flat = (heads - tails) * squeeze
    square = np.maximum((flat**2).sum(axis=1), 1e-12)
    share = ((np.array(place) - tails) * squeeze * flat).sum(axis=1) / square
    return np.asarray(tails + (heads - tails) * np.clip(share, 0, 1)[:, None])


def _close_gaps(part: Part) -> None:
    """Join pieces that the generalisation tore apart, at a price."""
    nodes = sorted(part)
    if not nodes:
        return
    pieces = enumerate(nx.connected_components(part))
    piece_of = {node: index for index, piece in pieces for node in piece}
    points = [shapely.Point(node) for node in nodes]
    reach = _GAP_KM / _KM_A_DEGREE * 1.5
    pairs = shapely.STRtree(points).query(points, predicate="dwithin", distance=reach)
    for first, second in pairs.T[pairs[0] < pairs[1]]:
        tail, head = nodes[first], nodes[second]
        km = measure_line((tail, head))
        apart = piece_of[tail] != piece_of[head] and km < _GAP_KM
        loose = min(part.degree[tail], part.degree[head]) == 1 and km < _LOOSE_KM
        if (apart or loose) and not part.has_edge(tail, head):
            part.add_edge(tail, head, km=km * _GAP_COST)
