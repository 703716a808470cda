"""An excerpt as a table (CSV, RFC 4180), safe to open in a spreadsheet."""

import csv
import re
from io import StringIO
from typing import Any

from dashboard.compiled.charts import Charted
from dashboard.exports.excerpt import Excerpt, find_parts, list_columns, tell
from geodata.atlas import Layer, Record

FORMULA = re.compile(r"[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)


def write_csv(excerpt: Excerpt, layers: list[Layer]) -> bytes:
    """Write a row a record below the properties of the layers.

    It begins with a byte order mark: without one, spreadsheets take UTF-8 for
    an older code and break every letter that is not ASCII.
    """
    file = StringIO(newline="")
    columns = list_columns(layers)
    rows = csv.writer(file, lineterminator="\r\n")
    rows.writerow(columns)
    for record in excerpt.records:
        rows.writerow(write_cells(excerpt, record, columns).values())
    return file.getvalue().encode("utf-8-sig")


def write_cells(excerpt: Excerpt, record: Record, columns: list[str]) -> dict[str, str]:
    """Write the cells of a record's row, by their columns."""
    told = {**tell(excerpt, record), **_find_point(excerpt, record)}
    return {name: guard(_write_cell(told.get(name))) for name in columns}


def write_numbers(shown: Charted) -> bytes:
    """Write a chart as a table: its numbers, or what held from when to when.

    Of corridors everything that is measured, and what was published.
    """
    file = StringIO(newline="")
    rows = csv.writer(file, lineterminator="\r\n")
    for line in shown.list_rows():
        rows.writerow([guard(c) if isinstance(c, str) else c for c in line])
    return file.getvalue().encode("utf-8-sig")


def guard(text: str) -> str:
    """Keep a spreadsheet from computing a text: an apostrophe goes before it.

    Plain numbers stay, the negative ones too.
    """
    runs = FORMULA.match(text) and not _NUMBER.fullmatch(text)
    return f"'{text}" if runs else text


def _write_cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else f"{value}"


def _find_point(excerpt: Excerpt, record: Record) -> dict[str, Any]:
    """Give the degrees of a record that is one point, unless it tells its own."""
    if "lon" in record.properties:
        return {}
    parts = find_parts(excerpt.atlas, record.layer, record.parts)
    shapes = [part["geometry"] for part in parts if part["geometry"]]
    if len(shapes) != 1 or shapes[0]["type"] != "Point":
        return {}
    lon, lat, *_ = shapes[0]["coordinates"]
    return {"lon": lon, "lat": lat}
