"""Which records a filter shows, and how many more each choice would show.

`assets/lib/select.mjs` is the same in JavaScript; tests hold the two together.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from geodata.atlas import Timing
from geodata.days import Interval, parse_date
from geodata.folding import fold
from geodata.indexing import Index, RecordEntry
from geodata.wordings import list_differences

Match = Literal["any", "all"]

LONGEST_TEXT = 200


@dataclass(frozen=True, kw_only=True)
class Filter:
    """What narrows the records; lists are kept sorted, each member once.

    dates: from and to as typed (``2024``, ``2024-05``, ``2024-05-24``), valid
    and in order; None is open. kinds: the tokens (``sites.port``) that are on.
    traits: tokens of facets; a record has one of those chosen under each facet.
    text: at most 200 characters, the rest is cut. side, compare: ids of whose
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

    def __post_init__(self) -> None:
        """Bring equal filters into one form."""
        for name in ("actors", "roles", "kinds", "traits"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))
        since, until = self.dates
        object.__setattr__(self, "dates", (since or None, until or None))
        whole = "".join(c for c in self.text if not "\ud800" <= c <= "\udfff")
        object.__setattr__(self, "text", whole[:LONGEST_TEXT])
        if self.compare == self.side:
            object.__setattr__(self, "compare", "")
        object.__setattr__(self, "differ", bool(self.differ and self.compare))


@dataclass(frozen=True, slots=True)
class Moment:
    """The chosen range of days, and the day of which states are shown."""

    span: Interval
    as_of: int

    def admits(self, time: Timing, days: Interval | None) -> bool:
        """Events overlap the range, states hold on its last day."""
        if days is None or time == "always":
            return True
        return self.span.overlaps(days) if time == "event" else days.holds(self.as_of)


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
class _Verdict:
    """One record under a filter.

    actors: those there in a chosen role. missing: the facets under which it has
    none of the chosen traits.
    """

    token: str
    on: bool
    apt: bool
    actors: frozenset[str]
    fits: bool
    traits: Sequence[str]
    missing: frozenset[str]

    @property
    def whole(self) -> bool:
        return self.apt and not self.missing

    @property
    def shown(self) -> bool:
        return self.on and self.whole and self.fits


def read_moment(edition: int, dates: tuple[str | None, str | None]) -> Moment:
    """Read two dates; with an open end, states are those of the edition."""
    since, until = (parse_date(text).days if text else None for text in dates)
    span = Interval(since.first if since else None, until.last if until else None)
    return Moment(span, edition if span.last is None else span.last)


def select(index: Index, wanted: Filter) -> Selection:
    """Apply a filter to all records of an index, in one pass."""
    moment = read_moment(index["edition"], wanted.dates)
    words = fold(wanted.text).split()
    facets = _group_traits(wanted.traits)
    verdicts = [
        _judge(record, wanted, facets, moment, words) for record in index["records"]
    ]
    apart = _list_apart(index, wanted, moment.as_of)
    if apart is not None:
        verdicts = [
            replace(verdict, apt=verdict.apt and record["id"] in apart)
            for verdict, record in zip(verdicts, index["records"], strict=True)
        ]
    shown = tuple(verdict.shown for verdict in verdicts)
    return Selection(
        shown=shown,
        count=sum(shown),
        as_of=moment.as_of,
        actor_counts=_count_actors(index, wanted, verdicts),
        kind_counts=_count_kinds(index, verdicts),
        trait_counts=_count_traits(index, verdicts),
    )


def _group_traits(traits: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """Gather the chosen traits by facet."""
    facets = [find_facet(trait) for trait in traits]
    return {
        facet: frozenset(trait for trait in traits if find_facet(trait) == facet)
        for facet in facets
    }


def _list_apart(index: Index, wanted: Filter, day: int) -> Collection[str] | None:
    """List what two sides tell otherwise, by id; None, where it does not matter."""
    if not wanted.differ:
        return None
    pair = wanted.side, wanted.compare
    told = {feature for side in index["wordings"].values() for feature in side}
    return {
        feature
        for feature in told
        if list_differences(index["wordings"], pair, feature, day)
    }


def find_facet(trait: str) -> str:
    """Give the facet of a trait's token."""
    return trait.partition(".")[0]


def _judge(
    record: RecordEntry,
    wanted: Filter,
    facets: Mapping[str, frozenset[str]],
    moment: Moment,
    words: list[str],
) -> _Verdict:
    time, days = record["time"], record["days"]
    token = f"{record['layer']}.{record['kind']}"
    actors = frozenset(
        actor
        for actor, role, first, last in record["actors"]
        if (not wanted.roles or role in wanted.roles)
        and moment.admits(time, Interval(first, last))
    )
    return _Verdict(
        token=token,
        on=token in wanted.kinds,
        apt=moment.admits(time, Interval(*days) if days else None)
        and all(word in record["text"] for word in words),
        actors=actors,
        fits=_fit(actors, wanted),
        traits=record["traits"],
        missing=frozenset(
            facet
            for facet, chosen in facets.items()
            if chosen.isdisjoint(record["traits"])
        ),
    )


def _fit(actors: frozenset[str], wanted: Filter) -> bool:
    if not wanted.actors:
        return True
    found = (actor in actors for actor in wanted.actors)
    return all(found) if wanted.match == "all" else any(found)


def _count_actors(
    index: Index, wanted: Filter, verdicts: list[_Verdict]
) -> Mapping[str, int]:
    """Count records as they would be with one more actor.

    Under `any`, one more actor keeps what is shown and adds the records where
    it is and no chosen one; else it keeps, of what is shown, where it is.
    """
    adds = wanted.match == "any" and bool(wanted.actors)
    kept = sum(verdict.shown for verdict in verdicts)
    found = Counter(
        actor
        for verdict in verdicts
        if verdict.on and verdict.whole and verdict.fits != adds
        for actor in verdict.actors
    )
    base = kept if adds else 0
    return {
        actor["id"]: kept if actor["id"] in wanted.actors else base + found[actor["id"]]
        for actor in index["actors"]
    }


def _count_kinds(index: Index, verdicts: list[_Verdict]) -> Mapping[str, int]:
    found = Counter(
        verdict.token for verdict in verdicts if verdict.whole and verdict.fits
    )
    return {
        token: found[token]
        for layer in index["layers"]
        if layer["role"] == "records"
        for token in (f"{layer['id']}.{kind['id']}" for kind in layer["kinds"])
    }


def _count_traits(index: Index, verdicts: list[_Verdict]) -> Mapping[str, int]:
    found = Counter(
        trait
        for verdict in verdicts
        if verdict.on and verdict.apt and verdict.fits
        for trait in verdict.traits
        if verdict.missing <= {find_facet(trait)}
    )
    return {
        trait: found[trait] for facet in index["facets"] for trait in facet["values"]
    }
