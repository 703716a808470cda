"""Rows of CSV tables with a fixed header (RFC 4180, UTF-8)."""

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from geodata.parsing.files import read_text
from geodata.problems import AtlasError, Findings, Place, quote

CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")
"""What no text of an atlas holds: control and non-characters, and line ends."""

_Item = TypeVar("_Item")
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its place, and its cells by column."""

    place: Place
    cells: Mapping[str, str]

    def demand(self, column: str, pattern: re.Pattern[str], remedy: str) -> str:
        """Give the cell, if it has the form; raises AtlasError."""
        cell = self.cells[column]
        if pattern.fullmatch(cell):
            return cell
        message = f"{quote(cell)} is not of the right form" if cell else "it is empty"
        raise AtlasError(self.place.problem(column, message, remedy))


def read_rows(  # noqa: PLR0913 - two of them usual
    folder: Path,
    file: str,
    columns: Sequence[str],
    findings: Findings,
    *,
    more: re.Pattern[str] | None = None,
    required: bool = False,
) -> tuple[Row, ...]:
    """Read the rows that are sound of a table whose header has these columns.

    more: what other columns it may have. required: else a table that is not there has
    no rows.
    """
    path = folder / file
    if not required and folder.is_dir() and not (path.exists() or path.is_symlink()):
        return ()
    with findings.catch():
        header, lines = _read_lines(folder, file)
        free = [name for name in header if more and more.fullmatch(name)]
        _check_header(file, header, [*columns, *free])
        return read_all(lines, lambda line: _read_row(file, header, *line), findings)
    return ()


def read_all(
    rows: Sequence[_Item], read: Callable[[_Item], _Read], findings: Findings
) -> tuple[_Read, ...]:
    """Read each row, and gather what is wrong with those that cannot be read."""
    items = []
    for row in rows:
        with findings.catch():
            items.append(read(row))
    return tuple(items)


def _read_lines(
    folder: Path, file: str
) -> tuple[list[str], list[tuple[int, list[str]]]]:
    reader = csv.reader(io.StringIO(read_text(folder, file), newline=""), strict=True)
    try:
        header = next(reader, [])
        return header, [(reader.line_num, cells) for cells in reader if any(cells)]
    except csv.Error as error:
        message = f"line {reader.line_num} is not CSV: {error}"
        raise AtlasError(Place(file).problem("", message, "Mend that line")) from None


def _check_header(file: str, header: list[str], columns: Sequence[str]) -> None:
    wrong = [
        *(f"{quote(name)} is missing" for name in columns if name not in header),
        *(f"{quote(name)} is not known" for name in header if name not in columns),
        *(f"{quote(name)} stands twice" for name in columns if header.count(name) > 1),
    ]
    if wrong:
        other = next((sign for sign in ";\t" if sign in "".join(header)), "")
        parted = f"; cells are parted by commas, not by {quote(other)}" if other else ""
        remedy = f"Let the first line be {','.join(columns)}{parted}"
        message = "; ".join(wrong)
        raise AtlasError(Place(file).problem("header", message, remedy))


def _read_row(file: str, header: list[str], line: int, cells: list[str]) -> Row:
    named = f" ({cells[0]})" if cells and cells[0] else ""
    place = Place(file, f"line {line}{named}")
    if len(cells) != len(header):
        message = f"there are {len(cells)} cells under {len(header)} columns"
        raise AtlasError(place.problem("", message, "Quote cells that hold commas"))
    row = dict(zip(header, cells, strict=True))
    for column, cell in row.items():
        if CONTROL.search(cell):
            message = f"{quote(cell)} holds a control character"
            remedy = "Remove it: a cell is one line of text"
            raise AtlasError(place.problem(column, message, remedy))
    return Row(place, MappingProxyType(row))
