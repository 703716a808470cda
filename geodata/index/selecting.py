"""Which records a filter shows, and how many each choice would show.

`assets/lib/geodata/selecting.mjs` is the same in JavaScript; tests hold
the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from geodata.days import Interval, parse_date
from geodata.index.indexing import Index

Match = Literal["any", "all"]


@dataclass(frozen=True, kw_only=True)
class Filter:
    """What narrows the records, in the one form that equal filters have.

    Lists are sorted, each member once.

    dates: from and to as typed (``2024``, ``2024-05``, ``2024-05-24``), valid
    and in order; None is open. kinds: the tokens (``sites.port``) that are on.
    traits: tokens of facets; a record has one of those chosen under each facet.
    text: at most 200 characters, without surrogates. side, compare: ids of whose
    view it is and of another beside it; empty: the first, and none. differ: only
    records that these two tell otherwise on the day of states. then: an earlier date,
    on whose last day another map beside it is; None: none.
    """

    actors: tuple[str, ...] = ()
    match: Match = "any"
    roles: tuple[str, ...] = ()
    dates: tuple[str | None, str | None] = (None, None)
    kinds: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
    text: str = ""
    side: str = ""
    compare: str = ""
    differ: bool = False
    then: str | None = None


FilterType = TypeVar("FilterType", bound=Filter)


@dataclass(frozen=True, slots=True)
class Moment:
    """The chosen range of days, and the day of which states are shown."""

    span: Interval
    as_of: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What a filter shows.

    shown: one flag a record, in the index's order. as_of: the day of which states
    are shown. beside: that of another map beside it; None: there is none.
    actor_counts: how many records would be shown with that actor alone. kind_counts:
    how many of a token would be shown with it on. trait_counts: how many with that
    trait are shown when it is chosen under its facet. All under every other filter.
    """

    shown: tuple[bool, ...]
    count: int
    as_of: int
    actor_counts: Mapping[str, int]
    kind_counts: Mapping[str, int]
    trait_counts: Mapping[str, int]
    beside: int | None = None


def read_moment(edition: int, dates: tuple[str | None, str | None]) -> Moment:
    """Read two dates; with an open end, states are those of the edition."""
    since, until = (parse_date(text).days if text else None for text in dates)
    span = Interval(since.first if since else None, until.last if until else None)
    return Moment(span, edition if span.last is None else span.last)


def select_then(index: Index, wanted: Filter) -> Selection | None:
    """Apply a filter as of its earlier day; None where it has none.

    Events are those up to then, states those of then.
    """
    if wanted.then is None:
        return None
    back = look_back(wanted, wanted.then)
    now = read_moment(index["edition"], wanted.dates).as_of
    return replace(select(index, back), beside=now)


def look_back(wanted: FilterType, then: str) -> FilterType:
    """Give the same filter as of an earlier day alone."""
    since = wanted.dates[0]
    first = since if since and is_before(since, then) else then
    return replace(wanted, dates=(since and first, then), then=None)


def is_before(then: str, until: str | None) -> bool:
    """Whether a date's last day is before that of another; an open end is later."""
    return until is None or find_day(then) < find_day(until)


def find_day(date: str) -> int:
    """Find the day of which states are told for a date: its last."""
    return read_moment(0, (None, date)).as_of


def select(index: Index, wanted: Filter) -> Selection:
    """Apply a filter to all records of an index."""
    # Only here: numpy is large, and what an atlas opens with is known before.
    from geodata.index.sieve import sift  # noqa: PLC0415 - see above

    return sift(index, wanted)
