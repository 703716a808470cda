"""A chart of what held when, before anything is filtered: rows, spans, states.

The browser's half gets it as JSON and only asks what holds of a view and a day
(assets/lib/histories/holding.mjs).
"""

from collections.abc import Sequence
from typing import Literal, TypedDict

Layout = Literal["tracks", "matrix"]


class HistoryRow(TypedDict):
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


class HistoryStretch(TypedDict):
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
    rows: Sequence[HistoryRow]
    columns: Sequence[Column]
    states: Sequence[State]
    stretches: Sequence[HistoryStretch]
    events: Sequence[tuple[int, int]]
    scale: Sequence[tuple[int, float]]
    ticks: Sequence[tuple[float, str]]
