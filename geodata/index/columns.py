"""The records of an index: a column for each thing that is asked of all of them.

What many records share (a kind, who takes part, traits) stands once, and each
record has the number of its own; filtering judges it once and not at each record.
"""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Generic, NamedTuple, Self, TypeAlias, TypedDict, TypeVar

from geodata.atlas import Timing
from geodata.days import write_day
from geodata.declared.facets import find_facet
from geodata.folding import gather_words

IntArray: TypeAlias = "array[int]"
"""Whole numbers of 32 bits, as numpy can see them too."""

Days = tuple[int | None, int | None]
"""First and last day number, both inclusive; None is an open end."""

Part = tuple[str, str, int | None, int | None]
"""Actor, role, first and last day; two open ends say: as long as the record."""

PackedPart = tuple[str, str] | Part
"""The same, without days where both are open."""

Cast = tuple[Timing, tuple[Part, ...]]
"""Who takes part in records of that time."""

EARLIEST: Final = -(2**31)
LATEST: Final = 2**31 - 1
"""The day numbers of open ends."""

_PRECISIONS: Final[Mapping[int, int]] = {0: 0, 4: 1, 7: 2, 10: 3}
_LENGTHS: Final = (0, 4, 7, 10)
_APPROXIMATE: Final = 4
_WRITTEN: Final = 8
"""A date as written is a number: its precision, and four more where it is
approximate; eight times that of the end is added to that of the start."""

Value = TypeVar("Value")


def make_array(numbers: Iterable[int]) -> IntArray:
    """Make an array of whole numbers."""
    return array("i", numbers)


class IndexRow(NamedTuple):
    """One record. words: by which it is found, beside title, place and actors.

    start, end: as written. place, certainty: empty where there is none; so is km.
    """

    id: str
    token: str
    title: str
    days: Days | None = None
    actors: tuple[Part, ...] = ()
    traits: tuple[str, ...] = ()
    words: str = ""
    start: str = ""
    end: str = ""
    place: str = ""
    certainty: str = ""
    km: float | str = ""


class Packed(TypedDict, Generic[Value]):
    """A column's distinct values, and the number of each record's among them."""

    values: Sequence[Value]
    numbers: Sequence[int]


class PackedColumns(TypedDict):
    """The columns in JSON's own types; see `Columns.pack`.

    A part of a cast that has days of its own has them behind actor and role.
    """

    ids: Sequence[str]
    titles: Sequence[str]
    kinds: Sequence[int]
    first: Sequence[int | None]
    last: Sequence[int | None]
    written: Sequence[int]
    casts: Packed[Sequence[PackedPart]]
    traits: Packed[tuple[str, ...]]
    places: Packed[str]
    called: Sequence[str]
    certainties: Packed[str]
    kms: Packed[float | str]
    words: Packed[str]


@dataclass(frozen=True, slots=True)
class Coded(Generic[Value]):
    """A column of which many records have the same value: the values, and numbers."""

    values: tuple[Value, ...]
    numbers: IntArray

    @classmethod
    def code(cls, column: Iterable[Value], known: Iterable[Value] = ()) -> Self:
        """Give numbers to values in the order in which they come, those known first."""
        places = {value: number for number, value in enumerate(known)}
        numbers = [places.setdefault(value, len(places)) for value in column]
        return cls(tuple(places), make_array(numbers))

    def find(self, record: int) -> Value:
        """Find the value of a record."""
        return self.values[self.numbers[record]]

    def pack(self) -> Packed[Value]:
        """Write values and numbers in JSON's own types."""
        return {"values": self.values, "numbers": self.numbers.tolist()}


@dataclass(frozen=True)
class Columns:
    """The records in their order; an array has one element for each.

    kinds: tokens. times: of each token. first, last: day numbers; open ends and no
    dates at all are `EARLIEST` and `LATEST`. written: how dates are written.
    called: what else each of the places is called, folded.
    texts: folded words of the record itself, its actors' are `words` of them.
    """

    ids: tuple[str, ...]
    titles: tuple[str, ...]
    kinds: Coded[str]
    times: tuple[Timing, ...]
    first: IntArray
    last: IntArray
    written: IntArray
    casts: Coded[Cast]
    traits: Coded[tuple[str, ...]]
    places: Coded[str]
    called: tuple[str, ...]
    certainties: Coded[str]
    kms: Coded[float | str]
    words: Coded[str]
    texts: tuple[str, ...]

    @classmethod
    def gather(
        cls,
        rows: Sequence[IndexRow],
        times: Mapping[str, Timing],
        call: Callable[[str], str] = lambda _: "",
    ) -> Self:
        """Turn rows into columns.

        times: of every token that there is. call: gives what else a place is called.
        """
        days = [row.days or (None, None) for row in rows]
        places = Coded.code(row.place for row in rows)
        called = tuple(map(call, places.values))
        folded = [
            gather_words(told) for told in zip(places.values, called, strict=True)
        ]
        own = [
            _fold_own(row, folded[place])
            for row, place in zip(rows, places.numbers, strict=True)
        ]
        return cls(
            ids=tuple(row.id for row in rows),
            titles=tuple(row.title for row in rows),
            kinds=Coded.code((row.token for row in rows), times),
            times=tuple(times.values()),
            first=_number((first for first, _ in days), EARLIEST),
            last=_number((last for _, last in days), LATEST),
            written=make_array(map(_code_dates, rows)),
            casts=Coded.code((times[row.token], row.actors) for row in rows),
            traits=Coded.code(row.traits for row in rows),
            places=places,
            called=called,
            certainties=Coded.code(row.certainty for row in rows),
            kms=Coded.code(row.km for row in rows),
            words=Coded.code(words for _, words in own),
            texts=tuple(f"{text} {words}" if words else text for text, words in own),
        )

    def __len__(self) -> int:
        """Count the records."""
        return len(self.ids)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each record, by its id."""
        return {name: number for number, name in enumerate(self.ids)}

    def find_layer(self, number: int) -> str:
        """Find the layer of a record."""
        return self.kinds.find(number).partition(".")[0]

    def find_time(self, number: int) -> Timing:
        """Find of what time a record is."""
        return self.casts.find(number)[0]

    def find_dates(self, number: int) -> tuple[str, str]:
        """Find start and end of a record as written; empty where there is none."""
        end, start = divmod(self.written[number], _WRITTEN)
        first, last = self.first[number], self.last[number]
        return _write_date(first, start), _write_date(last, end)

    @cached_property
    def parts(self) -> "Parts":
        """Who takes part in the casts."""
        return Parts.take(self.casts.values)

    @cached_property
    def told(self) -> "Traits":
        """The traits of the sets."""
        return Traits.take(self.traits.values)

    def pack(self) -> PackedColumns:
        """Write what a browser needs, in JSON's own types; it rebuilds the rest.

        A last day is counted from the first, or where that is open from day 0;
        parts without days of their own are written without.
        """
        return {
            "ids": self.ids,
            "titles": self.titles,
            "kinds": self.kinds.numbers.tolist(),
            "first": _open(self.first, EARLIEST, self.first),
            "last": _open(self.last, LATEST, self._count_days()),
            "written": self.written.tolist(),
            "casts": {
                "values": [
                    list(map(_pack_part, cast)) for _, cast in self.casts.values
                ],
                "numbers": self.casts.numbers.tolist(),
            },
            "traits": self.traits.pack(),
            "places": self.places.pack(),
            "called": self.called,
            "certainties": self.certainties.pack(),
            "kms": self.kms.pack(),
            "words": self.words.pack(),
        }

    def _count_days(self) -> list[int]:
        days = zip(self.first, self.last, strict=True)
        return [last - (0 if first == EARLIEST else first) for first, last in days]


@dataclass(frozen=True, slots=True)
class Parts:
    """Who takes part in casts: an element for each part of each of them.

    pairs: cast and actor (a number in `actors`) together; in several roles, or for
    several stretches of days, it is the same pair. pair_casts, pair_actors: the two
    of each pair, as arrays.
    """

    actors: tuple[str, ...]
    pairs: IntArray
    pair_casts: IntArray
    pair_actors: IntArray
    roles: Coded[str]
    times: Coded[Timing]
    first: IntArray
    last: IntArray

    @classmethod
    def take(cls, casts: Sequence[Cast]) -> Self:
        """Take the casts apart."""
        rows = [
            (number, time, *part)
            for number, (time, cast) in enumerate(casts)
            for part in cast
        ]
        numbers, times, names, roles, first, last = (
            zip(*rows, strict=True) if rows else ((),) * 6
        )
        actors = Coded.code(names)
        pairs = Coded.code(zip(numbers, actors.numbers, strict=True))
        return cls(
            actors=actors.values,
            pairs=pairs.numbers,
            pair_casts=make_array(cast for cast, _ in pairs.values),
            pair_actors=make_array(actor for _, actor in pairs.values),
            roles=Coded.code(roles),
            times=Coded.code(times),
            first=_number(first, EARLIEST),
            last=_number(last, LATEST),
        )


@dataclass(frozen=True, slots=True)
class Traits:
    """The traits of sets: an element for each trait of each of them, with its facet."""

    sets: IntArray
    tokens: Coded[str]
    facets: Coded[str]

    @classmethod
    def take(cls, sets: Sequence[Sequence[str]]) -> Self:
        """Take the sets apart."""
        rows = [(number, token) for number, told in enumerate(sets) for token in told]
        return cls(
            sets=make_array(number for number, _ in rows),
            tokens=Coded.code(token for _, token in rows),
            facets=Coded.code(find_facet(token) for _, token in rows),
        )


def _fold_own(row: IndexRow, place: str) -> tuple[str, str]:
    """Fold title and place, and give what else the record is found by."""
    own = f"{gather_words((row.title,))} {place}".strip()
    if not row.words:
        return own, ""
    known = set(own.split(" "))
    return own, " ".join(word for word in row.words.split(" ") if word not in known)


def _number(days: Iterable[int | None], usual: int) -> IntArray:
    return make_array(usual if day is None else day for day in days)


def _code_dates(row: IndexRow) -> int:
    start, end = (_code_date(text) for text in (row.start, row.end))
    return start + _WRITTEN * end


def _code_date(text: str) -> int:
    bare = text.removesuffix("~")
    return _PRECISIONS[len(bare)] + (_APPROXIMATE if bare != text else 0)


def _write_date(day: int, written: int) -> str:
    if not written:
        return ""
    approximate, precision = divmod(written, _APPROXIMATE)
    return write_day(day)[: _LENGTHS[precision]] + ("~" if approximate else "")


def _open(days: IntArray, usual: int, written: Iterable[int]) -> list[int | None]:
    pairs = zip(days, written, strict=True)
    return [None if day == usual else told for day, told in pairs]


def _pack_part(part: Part) -> PackedPart:
    return part[:2] if part[2] is None and part[3] is None else part
