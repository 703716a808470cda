"""An excerpt as a workbook (Office Open XML): a sheet a layer, sources and licences.

Every cell but a number is a text: no Office takes 2024-05 for a day, or computes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from dashboard.exports.excerpt import Excerpt, list_columns, list_sources, tell
from geodata.atlas import Layer, Source

_LONGEST_NAME = 31
_TERMS = ("title", "licence", "attribution", "provenance")


def write_workbook(excerpt: Excerpt, layers: Iterable[Layer]) -> bytes:
    """Write it; the same excerpt, the same bytes."""
    layers = list(layers)
    file = BytesIO()
    book = Workbook(file, {"in_memory": True})
    day = datetime.fromisoformat(excerpt.edition)
    title = excerpt.atlas.title
    book.set_properties({"title": title, "comments": excerpt.sentence, "created": day})
    for layer in layers:
        columns = list_columns([layer])
        rows = [tell(excerpt, one) for one in excerpt.narrow(layer.id).records]
        _add_sheet(book, layer.title, columns, rows)
    sources = [asdict(one) for one in list_sources(excerpt)]
    _add_sheet(book, "Sources", [field.name for field in fields(Source)], sources)
    terms = [{name: getattr(layer, name) for name in _TERMS} for layer in layers]
    _add_sheet(book, "Licences", _TERMS, terms)
    book.close()
    return file.getvalue()


def _add_sheet(
    book: Any,  # noqa: ANN401 - the library has no types
    name: str,
    columns: Sequence[str],
    rows: Iterable[dict[str, Any]],
) -> None:
    sheet = book.add_worksheet(name[:_LONGEST_NAME])
    sheet.freeze_panes(1, 0)
    head = book.add_format({"bold": True})
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column, head)
    for line, row in enumerate(rows, 1):
        for place, column in enumerate(columns):
            value = row.get(column)
            if isinstance(value, int | float) and not isinstance(value, bool):
                sheet.write_number(line, place, value)
            elif value is not None:
                sheet.write_string(line, place, f"{value}")
