"""Where two sides differ, without a script: what each says, as text."""

import re
from html import unescape

from dashboard.compiled.edition import Compiled
from dashboard.sides.differences import write_differences
from dashboard.view.links import parse_link
from geodata import read_atlas
from geodata.index.selecting import select

ATLAS = read_atlas()
INDEX = Compiled(ATLAS).index


def write(query: str) -> str:
    view, notices = parse_link(query, INDEX)
    assert not notices
    selection = select(INDEX, view)
    pairs = zip(ATLAS.records, selection.shown, strict=True)
    shown = [record for record, is_shown in pairs if is_shown]
    return write_differences(ATLAS, INDEX, view, shown, selection.as_of)


def read_rows(page: str) -> list[list[str]]:
    rows = re.findall(r"<tr>(.*?)</tr>", page)
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in rows]
    return [[unescape(cell) for cell in row] for row in cells]


def test_each_row_says_what_the_two_say() -> None:
    rows = read_rows(write("layers=villages.exclave&side=aze&compare=arm"))
    assert rows[0] == ["Record", "", "Azerbaijan", "Armenia"]
    assert ["Karki / Tigranashen", "Name", "Karki", "Tigranashen"] in rows
    assert ["Artsvashen / Bashkend", "Counted to", "Azerbaijan", "Armenia"] in rows


def test_a_dispute_has_a_word_and_ends_with_the_day() -> None:
    query = "layers=villages.handed_over&compare=aze&dates=..2024-05-"
    before, after = (read_rows(write(f"{query}{day}")) for day in ("23", "24"))
    row = ["Gizilhajili", "Held by", "disputed", "Armenia"]
    assert row in before
    assert not [told for told in after if told[:2] == row[:2]]


def test_where_nothing_differs_it_says_so_and_alone_it_says_nothing() -> None:
    none = write("layers=sites&side=aze&compare=arm")
    assert "The two say the same of what is shown" in none
    assert "<table>" not in none
    assert not write("layers=villages&side=aze")
