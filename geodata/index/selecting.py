"""Which records a filter shows, and how many more each choice would show.

`assets/lib/geodata/selecting.mjs` is the same in JavaScript; tests hold
the two together.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from geodata.atlas import Timing
from geodata.days import Interval, parse_date
from geodata.declared.facets import find_facet
from geodata.folding import fold
from geodata.index.columns import (
    EARLIEST,
    LATEST,
    Coded,
    Columns,
    Flags,
    IntArray,
    Parts,
    Traits,
)
from geodata.index.indexing import Index
from geodata.index.wordings import list_differences

Counts = NDArray[np.int64]

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

    def limit(self, times: Sequence[Timing]) -> tuple[IntArray, IntArray]:
        """Give the first and last days of which things of these times have one.

        Events overlap the range, states hold on its last day.
        """
        span = self.span
        limits: Mapping[Timing, tuple[int, int]] = {
            "event": (
                EARLIEST if span.first is None else span.first,
                LATEST if span.last is None else span.last,
            ),
            "state": (self.as_of, self.as_of),
            "always": (EARLIEST, LATEST),
        }
        early, late = (
            np.array([limits[t][n] for t in times], np.int32) for n in (0, 1)
        )
        return early, late


@dataclass(frozen=True, slots=True)
class Selection:
    """What a filter shows.

    shown: one flag a record, in the index's order. actor_counts: how many
    records would be shown with that actor chosen too. kind_counts: how many of
    a token would be shown with it on. trait_counts: how many with that trait
    are shown when it is chosen under its facet. All under every other filter.
    """

    shown: tuple[bool, ...]
    count: int
    as_of: int
    actor_counts: Mapping[str, int]
    kind_counts: Mapping[str, int]
    trait_counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class _Lacks:
    """What sets of traits lack of those chosen.

    count: of each set, the chosen facets under which it has no chosen trait. fill: of
    each trait of each set, whether it would pass, were that trait chosen instead.
    """

    count: IntArray
    fill: Flags


def read_moment(edition: int, dates: tuple[str | None, str | None]) -> Moment:
    """Read two dates; with an open end, states are those of the edition."""
    since, until = (parse_date(text).days if text else None for text in dates)
    span = Interval(since.first if since else None, until.last if until else None)
    return Moment(span, edition if span.last is None else span.last)


def select(index: Index, wanted: Filter) -> Selection:
    """Apply a filter to all records of an index."""
    columns, moment = index["columns"], read_moment(index["edition"], wanted.dates)
    kinds, casts, sets = columns.kinds, columns.casts, columns.traits
    present = _find_present(columns.parts, wanted.roles, moment)
    lacks = _find_lacks(columns.told, wanted.traits, len(sets.values))
    on = _mark(kinds.values, wanted.kinds)[kinds.numbers]
    fits = _fit(columns, present, wanted)[casts.numbers]
    apt = _admit(columns, moment) & _find_words(index, fold(wanted.text).split())
    if wanted.differ:
        apt &= _mark(columns.ids, _list_apart(index, wanted, moment.as_of))
    whole = apt & (lacks.count == 0)[sets.numbers]
    shown = on & whole & fits
    adds = wanted.match == "any" and bool(wanted.actors)
    more = _count(casts, on & whole & (fits != adds))
    count = int(shown.sum())
    return Selection(
        shown=tuple(shown.tolist()),
        count=count,
        as_of=moment.as_of,
        actor_counts={
            actor["id"]: count if actor["id"] in wanted.actors else number
            for actor, number in zip(
                index["actors"],
                _count_actors(index, present, more, count if adds else 0),
                strict=True,
            )
        },
        kind_counts=dict(
            zip(kinds.values, _count(kinds, whole & fits).tolist(), strict=True)
        ),
        trait_counts=_count_traits(index, lacks, _count(sets, on & apt & fits)),
    )


def _mark(values: Sequence[str], wanted: Collection[str]) -> Flags:
    """Flag the values that are wanted."""
    chosen = frozenset(wanted)
    return np.array([value in chosen for value in values], np.bool_)


def _count(column: Coded[Any], flags: Flags) -> Counts:
    """Count the records that have a flag, for each value of the column."""
    return np.bincount(column.numbers[flags], minlength=len(column.values))


def _admit(columns: Columns, moment: Moment) -> Flags:
    """Flag the records that have the right dates."""
    early, late = moment.limit(columns.times)
    kinds = columns.kinds.numbers
    return (columns.first <= late[kinds]) & (early[kinds] <= columns.last)


def _find_words(index: Index, words: Sequence[str]) -> Flags:
    """Flag the records in which, or in whose actors, every word is."""
    columns = index["columns"]
    found = np.ones(len(columns), np.bool_)
    for word in words:
        actors = [actor["id"] for actor in index["actors"] if word in actor["words"]]
        parts = columns.parts
        casts = np.zeros(len(columns.casts.values), np.bool_)
        casts[parts.pair_casts[_mark(parts.actors, actors)[parts.pair_actors]]] = True
        own = np.array([word in text for text in columns.texts], np.bool_)
        found &= own | casts[columns.casts.numbers]
    return found


def _find_present(parts: Parts, roles: Collection[str], moment: Moment) -> Flags:
    """Flag the pairs of cast and actor that are there in a chosen role."""
    early, late = moment.limit(parts.times.values)
    times = parts.times.numbers
    there = (parts.first <= late[times]) & (early[times] <= parts.last)
    if roles:
        there &= _mark(parts.roles.values, roles)[parts.roles.numbers]
    present = np.zeros(len(parts.pair_casts), np.bool_)
    present[parts.pairs[there]] = True
    return present


def _fit(columns: Columns, present: Flags, wanted: Filter) -> Flags:
    """Flag the casts that have the chosen actors."""
    if not wanted.actors:
        return np.ones(len(columns.casts.values), np.bool_)
    parts = columns.parts
    chosen = present & _mark(parts.actors, wanted.actors)[parts.pair_actors]
    found = np.bincount(parts.pair_casts[chosen], minlength=len(columns.casts.values))
    least = len(wanted.actors) if wanted.match == "all" else 1
    return found >= least


def _list_apart(index: Index, wanted: Filter, day: int) -> Collection[str]:
    """List what two sides tell otherwise, by id."""
    pair = wanted.side, wanted.compare
    told = {feature for side in index["wordings"].values() for feature in side}
    return {
        feature
        for feature in told
        if list_differences(index["wordings"], pair, feature, day)
    }


def _find_lacks(told: Traits, wanted: Sequence[str], sets: int) -> _Lacks:
    """Find what sets of traits lack of those chosen."""
    facets = {find_facet(trait) for trait in wanted}
    chosen = _mark(told.tokens.values, wanted)[told.tokens.numbers]
    count, own = np.zeros(sets, np.int32), np.zeros(len(told.sets), np.int32)
    for facet in facets:
        members = _mark(told.facets.values, (facet,))[told.facets.numbers]
        lacking = np.ones(sets, np.bool_)
        lacking[told.sets[members & chosen]] = False
        count += lacking
        own += members & lacking[told.sets]
    return _Lacks(count, count[told.sets] == own)


def _count_actors(
    index: Index, present: Flags, more: Counts, base: int
) -> Sequence[int]:
    """Count records as they would be with one more actor.

    Under `any`, one more actor keeps what is shown (`base`) and adds the records
    where it is and no chosen one; else it keeps, of what is shown, where it is.
    more: of each cast, the records that its actors add or keep.
    """
    parts = index["columns"].parts
    found = np.zeros(len(parts.actors), np.int64)
    np.add.at(found, parts.pair_actors[present], more[parts.pair_casts[present]])
    counts = dict(zip(parts.actors, found.tolist(), strict=True))
    return [base + counts.get(actor["id"], 0) for actor in index["actors"]]


def _count_traits(index: Index, lacks: _Lacks, able: Counts) -> Mapping[str, int]:
    """Count records by trait. able: of each set, those that fit but for traits."""
    told = index["columns"].told
    found = np.zeros(len(told.tokens.values), np.int64)
    np.add.at(found, told.tokens.numbers[lacks.fill], able[told.sets[lacks.fill]])
    counts = dict(zip(told.tokens.values, found.tolist(), strict=True))
    return {
        trait: counts.get(trait, 0)
        for facet in index["facets"]
        for trait in facet["values"]
    }
