"""The records of a view as a plain page: no script, every source a link."""

from collections.abc import Iterable, Iterator
from html import escape

from dashboard.compiled.edition import Compiled
from dashboard.library.library import Library
from dashboard.page.plain import write_plain
from dashboard.page.stage import find_about
from dashboard.pictures.request import write_address
from dashboard.sides.differences import write_differences
from dashboard.sides.naming import name_record
from dashboard.texts import TEXTS
from dashboard.view.model import PageIndex, View
from dashboard.view.notices import write_notices
from dashboard.view.shown import Shown
from geodata.atlas import Atlas, Record
from geodata.index.wordings import say

_Told = tuple[Record, str, str]
"""A record, its title, and what it is."""

_COLUMNS = (
    *("column-date", "column-title", "column-kind", "column-place"),
    "column-sources",
)


def write_records(library: Library, compiled: Compiled, shown: Shown) -> str:
    """Write the page for what a link shows, and what was not understood of it."""
    atlas, index, view = compiled.atlas, compiled.index, shown.view
    pairs = zip(atlas.records, shown.selection.shown, strict=True)
    records = [record for record, is_shown in pairs if is_shown]
    day = shown.selection.as_of
    told = [(one, *_tell(atlas, index, view, one, day)) for one in records]
    sentence, root = shown.sentence, library.home
    body = f"""<h1>{escape(atlas.title)}</h1>
<p><strong>{escape(sentence)}</strong></p>
{write_notices(root, index, view, shown.notices)}
<p><a href="{escape(shown.join(root))}">{escape(TEXTS["back-to-map"])}</a>
· <a href="{escape(root + find_about(index))}">{escape(TEXTS["about"])}</a></p>
<img class="whole-still" src="{escape(root + write_address(shown.link))}" alt=""
 width="1200" height="675">
{write_differences(atlas, index, view, records, day)}
{_write_table(atlas, told)}"""
    return write_plain(library, f"{sentence} · {atlas.title}", body)


def _tell(
    atlas: Atlas, index: PageIndex, view: View, record: Record, day: int
) -> tuple[str, str]:
    """Give title and kind, as the view's side has them."""
    kind = atlas.layers[record.layer].kinds[record.kind].title
    term = say(index["wordings"], view.side, record.id, "term", day)
    return name_record(index, view, record.id, day), term or kind


def _write_table(atlas: Atlas, told: Iterable[_Told]) -> str:
    rows = sorted(told, key=lambda row: f"{row[0].properties.get('start') or ''}")
    heads = "".join(f'<th scope="col">{escape(TEXTS[name])}</th>' for name in _COLUMNS)
    body = "\n".join(_write_row(atlas, *row) for row in rows)
    return (
        f'<div class="scroll" role="region" tabindex="0" '
        f'aria-label="{escape(TEXTS["table"])}"><table>'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>{body}</tbody></table></div>"
    )


def _write_row(atlas: Atlas, record: Record, title: str, kind: str) -> str:
    place = record.properties.get("place") or TEXTS["no-place"]
    sources = "; ".join(_list_sources(atlas, record))
    return (
        f'<tr><td class="date">{escape(_write_dates(record))}</td>'
        f'<th scope="row">{escape(title)}</th><td>{escape(kind)}</td>'
        f"<td>{escape(f'{place}')}</td><td>{sources}</td></tr>"
    )


def _write_dates(record: Record) -> str:
    start, end = (record.properties.get(key) for key in ("start", "end"))
    if record.time == "event" and not end:
        return f"{start or ''}"
    return f"{start or ''} – {end or ''}".strip() if start or end else ""


def _list_sources(atlas: Atlas, record: Record) -> Iterator[str]:
    for key in record.sources:
        source = atlas.sources[key]
        words = escape(source.publisher or source.title or key)
        safe = source.url.lower().startswith(("https://", "http://"))
        if safe:
            yield f'<a href="{escape(source.url)}" rel="noopener">{words}</a>'
        else:
            yield words
