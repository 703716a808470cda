"""A chart of what held when, before anything is filtered: rows, spans, states.

The browser's half gets it as JSON and only asks what holds of a view and a day
(assets/lib/histories/holding.mjs).
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Literal, TypedDict

from dashboard.timeline.lanes import read_year
from geodata.days import count_days, parse_date, write_day

Layout = Literal["tracks", "matrix"]


class Row(TypedDict):
    """A row. record: the place in the index of what must be shown, or None.

    pick: the id of the record that it is about, or empty.
    """

    title: str
    record: int | None
    pick: str


class Column(TypedDict):
    """A column; actor: its id, empty: whom no id names, None: no actor's."""

    title: str
    actor: str | None


class State(TypedDict):
    """What can hold. sign: a short one, for who sees no colours. colour: a token.

    told: whether it says something; else it says that nothing is known.
    """

    title: str
    sign: str
    colour: str
    told: bool


class Stretch(TypedDict):
    """That a state holds for a time.

    row, column, state: places in the history's lists. days: first and last,
    inclusive; None is open. start, end: as written. soft: which ends are
    approximate or open. id: of the position that says so, or empty; note and
    sources: of a span.
    """

    row: int
    column: int
    state: int
    days: tuple[int | None, int | None]
    start: str
    end: str
    soft: tuple[bool, bool]
    id: str
    note: str
    sources: Sequence[str]


class History(TypedDict):
    """One chart of one atlas.

    about: one sentence: what is shown. events: row, and place of the event's
    record in the index. scale: (day, share of the width) of each knot, in order;
    between two knots time is even. ticks: share of the width, and words.
    """

    slug: str
    title: str
    about: str
    reducer: Literal["hold"]
    form: Layout
    rows: Sequence[Row]
    columns: Sequence[Column]
    states: Sequence[State]
    stretches: Sequence[Stretch]
    events: Sequence[tuple[int, int]]
    scale: Sequence[tuple[int, float]]
    ticks: Sequence[tuple[float, str]]


def is_soft(text: str) -> bool:
    """Whether a date as written leaves open which day it is."""
    return not text or parse_date(text).approximate


def lay_scale(begin: int, busy: int, end: int, quiet: float) -> list[tuple[int, float]]:
    """Lay out time: the years before the busy ones get a share, these the rest."""
    if not begin < busy < end:
        return [(begin, 0.0), (max(end, begin + 1), 1.0)]
    return [(begin, 0.0), (busy, quiet), (end, 1.0)]


def place_day(
    scale: Sequence[tuple[int, float]], day: int | None, usual: float
) -> float:
    """Find a day's share of the width, within it; usual: of an open end."""
    if day is None:
        return usual
    for (first, low), (last, high) in pairwise(scale):
        if day <= last:
            return low + (high - low) * max(0, day - first) / (last - first)
    return 1.0


def list_ticks(
    scale: Sequence[tuple[int, float]], step: int
) -> list[tuple[float, str]]:
    """List the knots' years, and within the last part every so many."""
    years = {read_year(day) for day, _ in scale[:-1]}
    years |= {
        year
        for year in range(read_year(scale[-2][0]) + 1, read_year(scale[-1][0]) + 1)
        if year % step == 0
    }
    days = ((year, count_days(date(year, 1, 1))) for year in sorted(years))
    return [(round(place_day(scale, day, 0), 4), f"{year}") for year, day in days]


def find_new_year(day: int) -> int:
    """Find the first day of a day's year."""
    return count_days(date(read_year(day), 1, 1))


def find_month(day: int) -> int:
    """Find the first day of a day's month."""
    return count_days(date.fromisoformat(f"{write_day(day)[:7]}-01"))
