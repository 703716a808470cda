"""The sieve: a filter applied to all records at once, with numpy."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from geodata.atlas import Timing
from geodata.declared.facets import find_facet
from geodata.folding import fold
from geodata.index.columns import (
    EARLIEST,
    LATEST,
    Coded,
    Columns,
    IntArray,
    Parts,
    Traits,
)
from geodata.index.indexing import Index
from geodata.index.selecting import (
    Filter,
    Moment,
    Selection,
    find_day,
    read_moment,
)
from geodata.index.wordings import list_differences

Numbers = NDArray[np.int32]
Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Lacks:
    """What sets of traits lack of those chosen.

    count: of each set, the chosen facets under which it has no chosen trait. fill: of
    each trait of each set, whether it would pass, were that trait chosen instead.
    """

    count: Numbers
    fill: Flags


def sift(index: Index, wanted: Filter) -> Selection:
    """Apply a filter to all records of an index."""
    columns, moment = index["columns"], read_moment(index["edition"], wanted.dates)
    kinds, casts, sets = columns.kinds, columns.casts, columns.traits
    present = _find_present(columns.parts, wanted.roles, moment)
    lacks = _find_lacks(columns.told, wanted.traits, len(sets.values))
    on = _mark(kinds.values, wanted.kinds)[_see(kinds.numbers)]
    fits = _fit(columns, present, wanted)[_see(casts.numbers)]
    apt = _admit(columns, moment) & _find_words(index, fold(wanted.text).split())
    if wanted.differ:
        apt &= _mark(columns.ids, _list_apart(index, wanted, moment.as_of))
    whole = apt & (lacks.count == 0)[_see(sets.numbers)]
    shown = on & whole & fits
    return Selection(
        shown=tuple(shown.tolist()),
        count=int(shown.sum()),
        as_of=moment.as_of,
        actor_counts=_count_actors(index, present, _count(casts, on & whole)),
        kind_counts=dict(
            zip(kinds.values, _count(kinds, whole & fits).tolist(), strict=True)
        ),
        trait_counts=_count_traits(index, lacks, _count(sets, on & apt & fits)),
        beside=find_day(wanted.then) if wanted.then else None,
    )


def _see(column: IntArray) -> Numbers:
    """See a column as numpy does; nothing is copied."""
    return np.asarray(column)


def _limit(moment: Moment, times: Sequence[Timing]) -> tuple[Numbers, Numbers]:
    """Give the first and last days of which things of these times have one.

    Events overlap the range, states hold on its last day.
    """
    span = moment.span
    limits: Mapping[Timing, tuple[int, int]] = {
        "event": (
            EARLIEST if span.first is None else span.first,
            LATEST if span.last is None else span.last,
        ),
        "state": (moment.as_of, moment.as_of),
        "always": (EARLIEST, LATEST),
    }
    early, late = (np.array([limits[t][n] for t in times], np.int32) for n in (0, 1))
    return early, late


def _mark(values: Sequence[str], wanted: Collection[str]) -> Flags:
    """Flag the values that are wanted."""
    chosen = frozenset(wanted)
    return np.array([value in chosen for value in values], np.bool_)


def _count(column: Coded[Any], flags: Flags) -> Counts:
    """Count the records that have a flag, for each value of the column."""
    return np.bincount(_see(column.numbers)[flags], minlength=len(column.values))


def _admit(columns: Columns, moment: Moment) -> Flags:
    """Flag the records that have the right dates."""
    early, late = _limit(moment, columns.times)
    kinds = _see(columns.kinds.numbers)
    return (_see(columns.first) <= late[kinds]) & (early[kinds] <= _see(columns.last))


def _find_words(index: Index, words: Sequence[str]) -> Flags:
    """Flag the records in which, or in whose actors, every word is."""
    columns = index["columns"]
    found = np.ones(len(columns), np.bool_)
    for word in words:
        actors = [actor["id"] for actor in index["actors"] if word in actor["words"]]
        parts = columns.parts
        casts = np.zeros(len(columns.casts.values), np.bool_)
        called = _mark(parts.actors, actors)[_see(parts.pair_actors)]
        casts[_see(parts.pair_casts)[called]] = True
        own = np.array([word in text for text in columns.texts], np.bool_)
        found &= own | casts[_see(columns.casts.numbers)]
    return found


def _find_present(parts: Parts, roles: Collection[str], moment: Moment) -> Flags:
    """Flag the pairs of cast and actor that are there in a chosen role."""
    early, late = _limit(moment, parts.times.values)
    times = _see(parts.times.numbers)
    there = (_see(parts.first) <= late[times]) & (early[times] <= _see(parts.last))
    if roles:
        there &= _mark(parts.roles.values, roles)[_see(parts.roles.numbers)]
    present = np.zeros(len(_see(parts.pair_casts)), np.bool_)
    present[_see(parts.pairs)[there]] = True
    return present


def _fit(columns: Columns, present: Flags, wanted: Filter) -> Flags:
    """Flag the casts that have the chosen actors."""
    if not wanted.actors:
        return np.ones(len(columns.casts.values), np.bool_)
    parts = columns.parts
    chosen = present & _mark(parts.actors, wanted.actors)[_see(parts.pair_actors)]
    own = _see(parts.pair_casts)[chosen]
    found = np.bincount(own, minlength=len(columns.casts.values))
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
    chosen = _mark(told.tokens.values, wanted)[_see(told.tokens.numbers)]
    count, own = np.zeros(sets, np.int32), np.zeros(len(_see(told.sets)), np.int32)
    for facet in facets:
        members = _mark(told.facets.values, (facet,))[_see(told.facets.numbers)]
        lacking = np.ones(sets, np.bool_)
        lacking[_see(told.sets)[members & chosen]] = False
        count += lacking
        own += members & lacking[_see(told.sets)]
    return _Lacks(count, count[_see(told.sets)] == own)


def _count_actors(index: Index, present: Flags, able: Counts) -> Mapping[str, int]:
    """Count records by actor. able: of each cast, those that pass but for actors."""
    parts = index["columns"].parts
    found = np.zeros(len(parts.actors), np.int64)
    casts = _see(parts.pair_casts)[present]
    np.add.at(found, _see(parts.pair_actors)[present], able[casts])
    counts = dict(zip(parts.actors, found.tolist(), strict=True))
    return {actor["id"]: counts.get(actor["id"], 0) for actor in index["actors"]}


def _count_traits(index: Index, lacks: _Lacks, able: Counts) -> Mapping[str, int]:
    """Count records by trait. able: of each set, those that fit but for traits."""
    told = index["columns"].told
    found = np.zeros(len(told.tokens.values), np.int64)
    able = able[_see(told.sets)[lacks.fill]]
    np.add.at(found, _see(told.tokens.numbers)[lacks.fill], able)
    counts = dict(zip(told.tokens.values, found.tolist(), strict=True))
    return {
        trait: counts.get(trait, 0)
        for facet in index["facets"]
        for trait in facet["values"]
    }
