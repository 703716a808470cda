"""Cells that a spreadsheet shows and does not compute."""

import csv
from io import StringIO
from pathlib import Path

import pytest

from dashboard.exports.excerpt import take_whole
from dashboard.exports.table import guard, write_csv
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
