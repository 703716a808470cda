"""From a corridor's legs to the lines that the map draws."""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from shapely import LineString
from shapely.affinity import scale

from geodata.building.corridors.corridor_network import measure_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from geodata.building.corridors.corridor_network import BuiltNetwork
    from geodata.building.corridors.corridor_stops import (
        BuiltStop,
        Leg,
        LegKey,
        Position,
    )

_DECIMALS = 5
_METRES_A_DEGREE = 111_200
_REGION = (38.0, 35.5, 56.0, 45.0)
_DETOUR_DRAWN = 1.45
_DETOUR_MAPPED = 1.7
_SLACK = 1.15
_SURVEYED_SHARE = 0.9
_SPUR_KM = 20.0
BORDER = "border_crossing"
"""The kind of a stop that is the point where a line crosses a border."""


@dataclass(frozen=True, slots=True)
class BuiltLine:
    """A segment's vertices, from the first stop of its first leg to the last.

    surveyed: at least nine tenths of it follow a mapped line.
    chord_km: from vertex to vertex of that line, in the mean: the graph's own
    edges can be long chords, which show no course.
    """

    start: str
    end: str
    positions: tuple[Position, ...]
    surveyed: bool
    chord_km: float = 0.0

    @property
    def km(self) -> float:
        """Geodesic length on WGS84."""
        return measure_line(self.positions)

    def leave(self, stop: str) -> tuple[Position, ...]:
        """List the vertices, beginning at the stop of that name."""
        return self.positions if self.start == stop else self.positions[::-1]


def draw_lines(
    legs: Iterable[Leg], networks: Mapping[str, BuiltNetwork]
) -> dict[LegKey, BuiltLine]:
    """Draw every leg's line, by its key; legs that share a key share the line.

    networks: by mode; a mode without one goes straight through its waypoints.
    """
    lines: dict[LegKey, BuiltLine] = {}
    for leg in legs:
        if leg.key not in lines:
            lines[leg.key] = _draw(leg, networks.get(leg.first.mode))
    return {key: _simplify(line) for key, line in _meet(lines).items()}


def _draw(leg: Leg, network: BuiltNetwork | None) -> BuiltLine:
    """Follow the network, piece by piece between stops and waypoints."""
    positions: list[Position] = []
    found_km = 0.0
    for start, end in pairwise(leg.stops):
        ends = _place(start, network), _place(end, network)
        piece = _find_piece(network, start, end, ends)
        positions += (piece or ends)[bool(positions) :]
        found_km += measure_line(piece) if piece else 0
    length = measure_line(positions)
    surveyed = found_km >= _SURVEYED_SHARE * length
    chord_km = length / (len(positions) - 1)
    return BuiltLine(
        leg.first.name, leg.last.name, tuple(positions), surveyed, chord_km
    )


def _place(stop: BuiltStop, network: BuiltNetwork | None) -> Position:
    if network is None or stop.offset or stop.kind == BORDER:
        return stop.position
    return network.snap(stop.position)


def _find_piece(
    network: BuiltNetwork | None,
    start: BuiltStop,
    end: BuiltStop,
    ends: tuple[Position, Position],
) -> tuple[Position, ...] | None:
    """Find the way, or None where it is too long to be the line."""
    if network is None or start.offset or end.offset or start.absent:
        return None
    route = network.find_route(*ends)
    if route is None:
        return None
    straight_km = measure_line(ends)
    drawn_km, mapped_km = straight_km * _DETOUR_DRAWN, straight_km * _DETOUR_MAPPED
    if start.published_km and not end.waypoint:
        drawn_km = mapped_km = float(start.published_km) * _SLACK
    fits = measure_line(route.positions) <= drawn_km and route.km <= mapped_km
    return route.positions if fits else None


def _meet(lines: Mapping[LegKey, BuiltLine]) -> dict[LegKey, BuiltLine]:
    """Make all lines of a stop end at one place, without there-and-back spurs.

    A station beside its line makes every train run in and out on the same
    track; where all lines at a stop share that track, they meet at its root.
    Ships call where trains do: a port is one place for both.
    """
    at_stop: defaultdict[tuple[str, str], list[LegKey]] = defaultdict(list)
    for key in lines:
        for stop in sorted(key[1]):
            at_stop["rail" if key[0] == "sea" else key[0], stop].append(key)
    met = dict(lines)
    for (_, stop), keys in at_stop.items():
        root = _find_root([met[key].leave(stop) for key in keys])
        for key in keys:
            met[key] = _begin_at(met[key], stop, root)
    return met


def _begin_at(line: BuiltLine, stop: str, root: Position) -> BuiltLine:
    """Cut the stop's end back to the root, or move it there."""
    tail = line.leave(stop)
    cut = tail.index(root) if root in tail else 0
    moved = (root, *tail[cut + 1 :])
    return replace(line, positions=moved if line.start == stop else moved[::-1])


def _find_root(tails: Sequence[tuple[Position, ...]]) -> Position:
    """Find where the lines from a stop part, at most 20 km from it."""
    shortest = min(len(tail) for tail in tails)
    steps = takewhile(lambda same: len(set(same)) == 1, zip(*tails, strict=False))
    common: list[Position] = [same[0] for same in steps][: shortest - 1]
    if len(tails) == 1 or not common:
        return tails[0][0]
    near = [
        i for i in range(1, len(common)) if measure_line(common[: i + 1]) < _SPUR_KM
    ]
    return common[near[-1]] if near else common[0]


def _simplify(line: BuiltLine) -> BuiltLine:
    """Leave out what the map cannot show: 100 m in the region, 500 m elsewhere."""
    west, south, east, north = _REGION
    inside = any(west <= x <= east and south <= y <= north for x, y in line.positions)
    tolerance = (100 if inside else 500) / _METRES_A_DEGREE
    squeeze = math.cos(math.radians(line.positions[0][1]))
    plane = scale(LineString(line.positions), squeeze, 1, origin=(0, 0))
    slim = scale(plane.simplify(tolerance), 1 / squeeze, 1, origin=(0, 0))
    rounded = ((round(x, _DECIMALS), round(y, _DECIMALS)) for x, y in slim.coords)
    return replace(line, positions=tuple(rounded))
