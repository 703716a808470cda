"""What the comparison of corridors is made of, compiled once for both halves."""

from collections.abc import Mapping, Sequence
from typing import TypedDict

from dashboard.charts.template import Template


class ProfileStop(TypedDict):
    """Where pieces meet; rank: the lower, the sooner its name is written."""

    title: str
    kind: str
    rank: int


class StateSpell(TypedDict):
    """A state and its days, both inclusive; since: its start, as published."""

    first: int | None
    last: int | None
    state: str
    since: str


class Piece(TypedDict):
    """A segment; tenths: of a km. country: an ISO code, ``sea`` on a ship.

    gauge: of its track, as published; empty off the rails, or not known.
    """

    id: str
    mode: str
    tenths: int
    country: str
    gauge: str
    spells: Sequence[StateSpell]


class ProfileLine(TypedDict):
    """Places of pieces in their order, and of the stops around each of them."""

    pieces: Sequence[int]
    stops: Sequence[int]


class Measured(TypedDict):
    """A length as published, from stop to stop, and ours; both in km."""

    start: str
    end: str
    published: float
    ours: float
    sources: Sequence[str]


class Corridor(TypedDict):
    """A corridor, whatever the day; km by mode and by country, the longest first.

    short: its title without what stands in brackets. crossings: titles of its
    border crossings. said: what its record says of lengths.
    """

    id: str
    short: str
    lines: Sequence[ProfileLine]
    tenths: int
    modes: Mapping[str, float]
    countries: Mapping[str, float]
    crossings: Sequence[str]
    breaks: int
    ships: int
    measured: Sequence[Measured]
    said: str
    capacity: str
    sources: Sequence[str]


class CorridorComparison(Template):
    """The chart of corridors: its rows are `corridors`, its columns the states.

    names: of countries, by their codes.
    """

    corridors: Sequence[Corridor]
    pieces: Sequence[Piece]
    stops: Sequence[ProfileStop]
    names: Mapping[str, str]
