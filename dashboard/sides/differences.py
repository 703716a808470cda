"""Where two sides of a view differ, as a table for pages without a script."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dashboard.texts import TEXTS
from dashboard.view.dates import tell_day
from dashboard.view.model import PageIndex, View
from geodata.atlas import Atlas, Record
from geodata.index.wordings import list_differences, say
from geodata.side import DISPUTED, REJECTED


class _Pair(NamedTuple):
    """The two sides, and the day of which they are told."""

    one: str
    other: str
    day: int


@dataclass(frozen=True, slots=True)
class Differences:
    """What two sides say otherwise.

    sentence: of which day it is told. rows: a record's title, what of it is said, and
    how each side says it, below the heads.
    """

    sentence: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]


def find_differences(
    atlas: Atlas, index: PageIndex, view: View, records: Iterable[Record], day: int
) -> Differences | None:
    """Find what each side says of each record shown; None without two sides."""
    titles = {side["id"]: side["title"] for side in index["sides"]}
    if view.compare not in titles:
        return None
    pair = _Pair(view.side, view.compare, day)
    rows = [row for one in records for row in _list_rows(atlas, index, one, pair)]
    words = TEXTS["differences-text" if rows else "differences-none"]
    return Differences(
        sentence=words.format(day=tell_day(day)),
        heads=(TEXTS["column-title"], "", titles[view.side], titles[view.compare]),
        rows=rows,
    )


def _list_rows(
    atlas: Atlas, index: PageIndex, record: Record, pair: _Pair
) -> Iterator[tuple[str, ...]]:
    wordings = index["wordings"]
    sides = (pair.one, pair.other)
    for name in list_differences(wordings, sides, record.id, pair.day):
        values = [say(wordings, side, record.id, name, pair.day) for side in sides]
        told = (_name(atlas, value) for value in values)
        yield (record.title, TEXTS[f"says-{name}"], *told)


def _name(atlas: Atlas, value: str) -> str:
    """Name an actor; a text stands as it is."""
    if value in {DISPUTED, REJECTED}:
        return TEXTS[f"says-{value}"]
    if value in atlas.actors:
        return atlas.actors[value].name
    return value or TEXTS["says-nothing"]
