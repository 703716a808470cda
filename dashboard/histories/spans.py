"""A chart of what held when, before anything is filtered: rows, spans, states.

The browser's half gets it as JSON and only asks what holds of a view and a day
(assets/lib/histories/holding.mjs).
"""

from collections.abc import Sequence
from typing import Literal, TypedDict

Layout = Literal["tracks", "matrix"]


class RowGroup(TypedDict):
    """Rows that belong together; folded: what they tell is asked for first."""

    title: str
    folded: bool


class HistoryRow(TypedDict):
    """A row. record: the place in the index of what must be shown, or None.

    short: its title without what explains it. group: its place in the list of groups.
    about: the id of what it is about. pick: the same where that is a record, or empty.
    """

    title: str
    short: str
    group: int
    record: int | None
    about: str
    pick: str


class Column(TypedDict):
    """A column; actor: its id, empty: whom no id names, None: no actor's."""

    title: str
    short: str
    actor: str | None


class State(TypedDict):
    """What can hold. sign: a short one, for who sees no colours. colour: a token.

    told: whether it says something; else it says that nothing is known. sided: whether
    it is for something or against it.
    """

    title: str
    sign: str
    colour: str
    told: bool
    sided: bool


class HistoryStretch(TypedDict):
    """That a state holds for a time.

    row, column, state: places in the history's lists; word: in that of its words, what
    holds exactly. days: first and last, inclusive; None is open. start, end: as
    written. soft: which ends are approximate or open. id: of the position that says so,
    or empty; note and sources: of a span.
    """

    row: int
    column: int
    state: int
    word: int
    days: tuple[int | None, int | None]
    start: str
    end: str
    soft: tuple[bool, bool]
    id: str
    note: str
    sources: Sequence[str]


class History(TypedDict):
    """One chart of one atlas.

    about: one sentence: what is shown. rows: those of a group together, groups in
    their order. events: row, and place of the event's record in the index. edition: the
    atlas's day. scale: (day, share of the width) of each knot, in order; between two
    knots time is even. ticks: share of the width, and words.
    """

    slug: str
    title: str
    about: str
    reducer: Literal["hold"]
    form: Layout
    groups: Sequence[RowGroup]
    rows: Sequence[HistoryRow]
    columns: Sequence[Column]
    states: Sequence[State]
    words: Sequence[str]
    stretches: Sequence[HistoryStretch]
    events: Sequence[tuple[int, int]]
    edition: int
    scale: Sequence[tuple[int, float]]
    ticks: Sequence[tuple[float, str]]


def shorten(title: str) -> str:
    """Leave out of a title what explains it, in brackets or after a colon."""
    return title.partition(" (")[0].partition(": ")[0]
