"""The first rows of the table, as the page begins with them."""

from collections.abc import Iterator
from typing import Any

from dashboard.compiled.edition import Compiled
from dashboard.filters.choices import style_mark
from dashboard.sides.naming import find_language, label_record, name_record
from dashboard.texts import TEXTS
from dashboard.view.shown import Shown
from geodata.atlas import Atlas, Record
from geodata.index.wordings import say

COLUMNS = ("date", "title", "kind", "place", "actors")
_MOST = 12


def list_rows(compiled: Compiled, shown: Shown) -> Iterator[dict[str, Any]]:
    """List what rows say, the newest first, as `assets/lib/records/table.mjs` does."""
    flags = zip(compiled.atlas.records, shown.selection.shown, strict=True)
    records = [record for record, is_shown in flags if is_shown]
    for record in sorted(records, key=_find_day, reverse=True)[:_MOST]:
        yield _tell(compiled, shown, record)


def _find_day(record: Record) -> float:
    days = record.days
    return -float("inf") if days is None or days.first is None else days.first


def _tell(compiled: Compiled, shown: Shown, record: Record) -> dict[str, Any]:
    atlas, index, view = compiled.atlas, compiled.index, shown.view
    day = shown.selection.as_of
    kind = atlas.layers[record.layer].kinds[record.kind]
    name = name_record(index, view, record, day)
    label = label_record(index, view, record, day)
    return {
        "id": record.id,
        "date": _tell_span(record),
        "title": name,
        "other": label if label != name else "",
        "language": find_language(index, view),
        "mark": style_mark(kind.symbol, kind.colour),
        "kind": say(index["wordings"], view.side, record.id, "term", day) or kind.title,
        "place": record.properties.get("place") or "",
        "actors": ", ".join(_list_actors(atlas, record)),
        "here": record.id == view.pick,
    }


def _list_actors(atlas: Atlas, record: Record) -> list[str]:
    ids = dict.fromkeys(one.actor for one in record.participations)
    return [atlas.actors[name].name for name in ids]


def _tell_span(record: Record) -> str:
    """Tell start and end; a state without an end goes on."""
    told = (f"{record.properties.get(key) or ''}" for key in ("start", "end"))
    start, end = (_tell_day(day) for day in told)
    if record.time == "state" and start and not end:
        return f"{TEXTS['since'].lower()} {start}"
    return " – ".join(filter(None, (start, end)))


def _tell_day(day: str) -> str:
    return TEXTS["circa"].format(day=day[:-1]) if day.endswith("~") else day
