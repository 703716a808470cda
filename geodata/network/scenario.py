"""A scenario: a day, what is closed and opened, and how long things take."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor
from types import MappingProxyType
from typing import Literal

from geodata.atlas import Atlas
from geodata.network.graph import BORDER, OPEN, Segment, Stop

Measure = Literal["distance", "time"]
MODES = ("rail", "road", "sea")
"""The modes that a trip can take; a pipeline carries no trip."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """What a trip is asked under.

    closed: ids of countries, stops, segments and corridors. opened: ids of
    segments and corridors that count as operational whatever their status; what is
    closed stays closed. parameters: by id, in km/h and hours. unions: groups of
    countries without controls between them.
    """

    day: int
    by: Measure
    closed: frozenset[str]
    opened: frozenset[str]
    parameters: Mapping[str, float]
    unions: tuple[tuple[str, ...], ...]

    def passes(self, segment: Segment) -> bool:
        """Tell whether the segment can be travelled."""
        if segment.mode not in MODES or self._closes(segment.id, segment.corridors):
            return False
        if not self.closed.isdisjoint((*segment.ends, *segment.countries)):
            return False
        opened = {segment.id, *segment.corridors} & self.opened
        return bool(opened) or segment.find_status(self.day) == OPEN

    def weigh_segment(self, segment: Segment) -> int:
        """Weigh a segment: 10,000 a km by distance, minutes by time."""
        if self.by == "distance":
            return segment.tenths * 1000
        return round_half_up(
            segment.tenths * 6 / self.parameters[f"{segment.mode}_speed"]
        )

    def weigh_border(self, stop: Stop, mode: str) -> int:
        """Weigh the controls at a stop, none where it is no border crossing."""
        if self.by == "distance" or stop.kind != BORDER:
            return 0
        free = any(set(stop.countries) <= set(union) for union in self.unions)
        return self._count("border_union" if free else f"border_{mode}")

    def weigh_change(self, before: str, after: str) -> int:
        """Weigh a change between the tracks of a stop; by distance, one each."""
        if self.by == "distance":
            return 1
        if "sea" in (before, after):
            wait = self._count("ship_wait") if after == "sea" else 0
            return self._count("port") + wait
        if "road" in (before, after):
            return self._count("reloading")
        return self._count("gauge_break")

    def _count(self, parameter: str) -> int:
        return round_half_up(self.parameters[parameter] * 60)

    def _closes(self, segment: str, corridors: tuple[str, ...]) -> bool:
        return not self.closed.isdisjoint((segment, *corridors))


def round_half_up(value: float) -> int:
    """Round as JavaScript does, so that both halves find the same numbers."""
    return floor(value + 0.5)


def default_scenario(atlas: Atlas, by: Measure = "distance") -> Scenario:
    """Give the scenario of the edition's day, with nothing closed or opened."""
    values = {one.id: one.value for one in atlas.parameters}
    return Scenario(
        day=atlas.edition,
        by=by,
        closed=frozenset(),
        opened=frozenset(),
        parameters=MappingProxyType(values),
        unions=tuple(union.countries for union in atlas.unions),
    )
