"""Text of a table as people save it: its encoding, its separator, its lines."""

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final

from geodata.problems import AtlasError, Place

SEPARATORS: Final = {",": "comma", ";": "semicolon", "\t": "tab"}
_CYRILLIC = range(0xC0, 0x100)
_RUN = 3
"""So many letters of one script in a row are a word; in Latin script accents part."""


def decode(place: Place, data: bytes, encoding: str = "") -> tuple[str, str]:
    """Give the text of a file and the name of its encoding; raises AtlasError."""
    if encoding:
        return _decode(place, data, encoding), encoding
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _decode(place, data, "utf-16"), "UTF-16"
    if b"\x00" in data:
        message = "the file is no text: it holds zero bytes"
        remedy = "Save the table as CSV, XLSX or ODS"
        raise AtlasError(place.problem("", message, remedy))
    try:
        return data.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        name = "cp1251" if _is_cyrillic(data) else "cp1254"
        return data.decode(name, "replace"), name


def _decode(place: Place, data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except LookupError:
        remedy = "Write utf-8, cp1251, cp1254 or another that Python knows"
        message = f"the encoding “{encoding}” is not known"
        raise AtlasError(place.problem("--encoding", message, remedy)) from None
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not {encoding}"
        remedy = "Name another --encoding, or save the table as UTF-8"
        raise AtlasError(place.problem("", message, remedy)) from None


def _is_cyrillic(data: bytes) -> bool:
    """Whether most letters beyond ASCII stand in words that are all of such."""
    runs = [len(run) for run in _list_runs(data)]
    return sum(run for run in runs if run >= _RUN) > sum(runs) / 2


def _list_runs(data: bytes) -> Iterator[list[int]]:
    run: list[int] = []
    for byte in data:
        if byte in _CYRILLIC:
            run.append(byte)
        elif run:
            yield run
            run = []
    if run:
        yield run


def read_lines(place: Place, text: str) -> tuple[str, list[tuple[int, list[str]]]]:
    """Give the separator, and each line's number and cells; raises AtlasError."""
    separator = _find_separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    lines = []
    try:
        lines = [(reader.line_num, cells) for cells in reader]
    except csv.Error as error:
        message = f"line {reader.line_num} is not CSV: {error}"
        raise AtlasError(place.problem("", message, "Mend that line")) from None
    return separator, lines


def _find_separator(text: str) -> str:
    """Find what stands most often in the first line, outside of quotes."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    bare = "".join(first.split('"')[::2])
    return max(SEPARATORS, key=lambda sign: (bare.count(sign), sign == ","))


def name_columns(place: Place, header: Sequence[str]) -> list[str]:
    """Give the columns' names, without blanks around; raises AtlasError."""
    names = [" ".join(name.split()) for name in header]
    if not any(names):
        message = "the first line names no columns"
        raise AtlasError(place.problem("", message, "Put the names above the rows"))
    twice = next((name for name in names if name and names.count(name) > 1), "")
    if twice:
        message = f"two columns are named “{twice}”"
        raise AtlasError(place.problem(twice, message, "Rename one"))
    return names
