"""Where two sides of a view differ, as a table for pages without a script."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from dashboard.texts import TEXTS
from dashboard.view.model import PageIndex, View
from geodata.atlas import Atlas, Record
from geodata.days import write_day
from geodata.index.wordings import list_differences, say
from geodata.side import DISPUTED, REJECTED


class _Pair(NamedTuple):
    """The two sides, and the day of which they are told."""

    one: str
    other: str
    day: int


def write_differences(
    atlas: Atlas, index: PageIndex, view: View, records: Iterable[Record], day: int
) -> str:
    """Write what each side says of each record shown; empty without two sides."""
    titles = {side["id"]: side["title"] for side in index["sides"]}
    if view.compare not in titles:
        return ""
    pair = _Pair(view.side, view.compare, day)
    rows = [row for one in records for row in _list_rows(atlas, index, one, pair)]
    heads = (TEXTS["column-title"], "", titles[view.side], titles[view.compare])
    top = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    words = TEXTS["differences-text" if rows else "differences-none"]
    table = (
        f'<div class="scroll" role="region" tabindex="0" '
        f'aria-label="{escape(TEXTS["says"])}"><table><thead><tr>{top}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )
    said = f"<p>{escape(words.format(day=write_day(day)))}</p>"
    return f"<h2>{escape(TEXTS['says'])}</h2>{said}{table if rows else ''}"


def _list_rows(
    atlas: Atlas, index: PageIndex, record: Record, pair: _Pair
) -> Iterator[str]:
    wordings = index["wordings"]
    sides = (pair.one, pair.other)
    for name in list_differences(wordings, sides, record.id, pair.day):
        values = [say(wordings, side, record.id, name, pair.day) for side in sides]
        told = (TEXTS[f"says-{name}"], *(_name(atlas, value) for value in values))
        cells = "".join(f"<td>{escape(text)}</td>" for text in told)
        yield f'<tr><th scope="row">{escape(record.title)}</th>{cells}</tr>'


def _name(atlas: Atlas, value: str) -> str:
    """Name an actor; a text stands as it is."""
    if value in {DISPUTED, REJECTED}:
        return TEXTS[f"says-{value}"]
    if value in atlas.actors:
        return atlas.actors[value].name
    return value or TEXTS["says-nothing"]
