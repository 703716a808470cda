"""Which records a filter shows, and how many each choice would show.

`assets/lib/geodata/selecting.mjs` is the same in JavaScript; tests hold
the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

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
    records that these two tell otherwise on the day of states.
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


@dataclass(frozen=True, slots=True)
class Moment:
    """The chosen range of days, and the day of which states are shown."""

    span: Interval
    as_of: int


@dataclass(frozen=True, slots=True)
class Selection:
    """What a filter shows.

    shown: one flag a record, in the index's order. actor_counts: how many
    records would be shown with that actor alone. kind_counts: how many of
    a token would be shown with it on. trait_counts: how many with that trait
    are shown when it is chosen under its facet. All under every other filter.
    """

    shown: tuple[bool, ...]
    count: int
    as_of: int
    actor_counts: Mapping[str, int]
    kind_counts: Mapping[str, int]
    trait_counts: Mapping[str, int]


def read_moment(edition: int, dates: tuple[str | None, str | None]) -> Moment:
    """Read two dates; with an open end, states are those of the edition."""
    since, until = (parse_date(text).days if text else None for text in dates)
    span = Interval(since.first if since else None, until.last if until else None)
    return Moment(span, edition if span.last is None else span.last)


def select(index: Index, wanted: Filter) -> Selection:
    """Apply a filter to all records of an index."""
    # Only here: numpy is large, and what an atlas opens with is known before.
    from geodata.index.sieve import sift  # noqa: PLC0415 - see above

    return sift(index, wanted)
