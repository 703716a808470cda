"""The records of a view as a plain page: no script, every source a link."""

from collections.abc import Iterator
from typing import Any

from dashboard.changes.changes import Changes, find_changes
from dashboard.changes.turnings import compile_changes
from dashboard.compiled.edition import Compiled
from dashboard.library.library import Library
from dashboard.page.open_graph import Cards
from dashboard.page.stage import find_page
from dashboard.page.template import render
from dashboard.pictures.request import write_address
from dashboard.sides.differences import find_differences
from dashboard.sides.naming import name_record
from dashboard.texts import TEXTS
from dashboard.view.dates import tell_date, tell_range
from dashboard.view.notices import tell_notices
from dashboard.view.shown import Shown
from geodata.atlas import Atlas, Record
from geodata.index.selecting import select_then
from geodata.index.wordings import say

_COLUMNS = (
    *("column-date", "column-title", "column-kind", "column-place"),
    "column-sources",
)


def write_records(
    library: Library, compiled: Compiled, shown: Shown, cards: Cards = None
) -> str:
    """Write the page for what a link shows, and what was not understood of it.

    cards: what other sites show of it.
    """
    atlas, index, view = compiled.atlas, compiled.index, shown.view
    pairs = zip(atlas.records, shown.selection.shown, strict=True)
    records = [record for record, is_shown in pairs if is_shown]
    day, home = shown.selection.as_of, library.home
    return render(
        "page/records.html",
        library=library,
        title=f"{shown.sentence} · {atlas.title}",
        atlas=atlas,
        cards=cards,
        shown=shown,
        notices=tell_notices(home, index, view, shown.notices),
        about=library.locate(find_page(index)),
        still=library.locate(write_address(shown.link)),
        differing=find_differences(atlas, index, view, records, day),
        changed=_find_changes(compiled, shown),
        heads=[TEXTS[name] for name in _COLUMNS],
        rows=[_tell(compiled, shown, one) for one in sorted(records, key=_find_start)],
    )


def _find_changes(compiled: Compiled, shown: Shown) -> Changes | None:
    """Find what changed since the earlier day of a view; None where it has none."""
    index, view = compiled.index, shown.view
    then = select_then(index, view)
    if then is None:
        return None
    file = compile_changes(compiled.atlas, compiled.network)
    return find_changes(file, index, view, shown.selection, then)


def _find_start(record: Record) -> str:
    return f"{record.properties.get('start') or ''}"


def _tell(compiled: Compiled, shown: Shown, record: Record) -> dict[str, Any]:
    """Tell what a row says; title and kind are as the view's side has them."""
    atlas, index, view = compiled.atlas, compiled.index, shown.view
    day = shown.selection.as_of
    term = say(index["wordings"], view.side, record.id, "term", day)
    return {
        "date": _write_dates(record),
        "title": name_record(index, view, record.id, day),
        "kind": term or atlas.layers[record.layer].kinds[record.kind].title,
        "place": record.properties.get("place") or TEXTS["no-place"],
        "sources": list(_name_sources(atlas, record)),
    }


def _write_dates(record: Record) -> str:
    start, end = (f"{record.properties.get(key) or ''}" for key in ("start", "end"))
    is_one_day = start and not end and record.time == "event"
    return tell_date(start) if is_one_day else tell_range(start, end)


def _name_sources(atlas: Atlas, record: Record) -> Iterator[tuple[str, str]]:
    for key in record.sources:
        source = atlas.sources[key]
        yield source.publisher or source.title or key, source.url
