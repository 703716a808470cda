"""The first rows of the table, as the page begins with them."""

from collections.abc import Iterator, Mapping
from heapq import nlargest
from typing import Any

from dashboard.filters.choices import style_mark
from dashboard.sides.naming import find_language, label_record, name_record
from dashboard.view.dates import tell_date, tell_range
from dashboard.view.model import PageIndex
from dashboard.view.shown import Shown
from geodata.index.columns import Columns
from geodata.index.indexing import KindEntry
from geodata.index.wordings import say

COLUMNS = ("date", "title", "kind", "place", "actors")
_MOST = 12


def list_rows(index: PageIndex, shown: Shown) -> Iterator[dict[str, Any]]:
    """List what rows say, the newest first, as `assets/lib/records/table.mjs` does."""
    kinds = {
        f"{layer['id']}.{kind['id']}": kind
        for layer in index["layers"]
        for kind in layer["kinds"]
    }
    names = {actor["id"]: actor["name"] for actor in index["actors"]}
    first, flags = index["columns"].first, shown.selection.shown
    numbers = [number for number, is_shown in enumerate(flags) if is_shown]
    for number in nlargest(_MOST, numbers, key=first.__getitem__):
        yield _tell(index, shown, number, kinds, names)


def _tell(
    index: PageIndex,
    shown: Shown,
    number: int,
    kinds: Mapping[str, KindEntry],
    names: Mapping[str, str],
) -> dict[str, Any]:
    columns, view, day = index["columns"], shown.view, shown.selection.as_of
    record, kind = columns.ids[number], kinds[columns.kinds.find(number)]
    name = name_record(index, view, record, day)
    label = label_record(index, view, record, day)
    term = say(index["wordings"], view.side, record, "term", day)
    actors = dict.fromkeys(actor for actor, *_ in columns.casts.find(number)[1])
    return {
        "id": record,
        "date": _tell_span(columns, number),
        "title": name,
        "other": label if label != name else "",
        "language": find_language(index, view),
        "mark": style_mark(kind["symbol"], kind["colour"]),
        "kind": term or kind["title"],
        "place": columns.places.find(number),
        "actors": ", ".join(names[actor] for actor in actors),
        "here": record == view.pick,
    }


def _tell_span(columns: Columns, number: int) -> str:
    """Tell start and end; a state without an end goes on."""
    start, end = columns.find_dates(number)
    is_one_day = start and not end and columns.find_time(number) != "state"
    return tell_date(start) if is_one_day else tell_range(start, end)
