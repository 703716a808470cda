"""Cells that a spreadsheet shows and does not compute."""

import csv
import re
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from dashboard.exports.excerpt import take_whole
from dashboard.exports.table import guard, write_csv
from dashboard.exports.workbook import write_workbook
from geodata import read_atlas


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\uff1d1"),
        *("-", "=", "--5", "+5 km", "\u200b=1"),
    ],
)
def test_what_a_spreadsheet_would_compute_is_text(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["-5", "+5", "-0.25", "", "a=b", "2024-05-24", "'x"])
def test_other_text_stays(text: str) -> None:
    assert guard(text) == text


def test_a_workbook_has_a_sheet_a_layer_and_computes_nothing(
    small_atlas: Path,
) -> None:
    whole = take_whole(read_atlas(small_atlas))
    body = write_workbook(whole, whole.layers)
    with ZipFile(BytesIO(body)) as parts:
        book = parts.read("xl/workbook.xml").decode()
        sheets = [parts.read(n).decode() for n in parts.namelist() if "/sheet" in n]
        texts = parts.read("xl/sharedStrings.xml").decode()
    titles = [layer.title for layer in whole.layers]
    assert re.findall('<sheet name="([^"]+)"', book) == [*titles, "Sources", "Licences"]
    assert not any("<f>" in sheet for sheet in sheets)
    assert "=1+1 joint statement" in texts
    assert "2024-05-24" in texts
    assert write_workbook(whole, whole.layers) == body


def test_a_hostile_atlas_gives_a_safe_table(small_atlas: Path) -> None:
    whole = take_whole(read_atlas(small_atlas))
    data = write_csv(whole, whole.layers)
    assert data.startswith(b"\xef\xbb\xbfid,")
    rows = list(csv.DictReader(StringIO(data.decode("utf-8-sig"), newline="")))
    told = {row["id"]: row for row in rows}
    assert told["2024-05-24-statement"]["title"] == "'=1+1 joint statement"
    assert told["2023-12-winter-talks"]["note"].startswith("'=HYPERLINK")
    leap = told["2024-01-31-leap-talks"]
    assert (leap["lon"], leap["lat"]) == ("180", "-9.5")
    assert told["2024-05-24-statement"]["lon"] == ""
    assert not any(cell.startswith(("=", "@")) for row in rows for cell in row.values())
