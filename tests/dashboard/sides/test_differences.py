"""Where two sides differ, without a script: what each says, as text."""

from dashboard.app import create_app
from dashboard.compiled.edition import Compiled
from dashboard.settings import Settings, find_assets
from dashboard.sides.differences import Differences, find_differences
from dashboard.view.links import parse_link
from geodata import read_atlas
from geodata.index.selecting import select

ATLAS = read_atlas()
INDEX = Compiled(ATLAS).index


def find(query: str) -> Differences | None:
    view, notices = parse_link(query, INDEX)
    assert not notices
    selection = select(INDEX, view)
    pairs = zip(ATLAS.records, selection.shown, strict=True)
    shown = [record for record, is_shown in pairs if is_shown]
    return find_differences(ATLAS, INDEX, view, shown, selection.as_of)


def list_rows(query: str) -> list[list[str]]:
    found = find(query)
    assert found
    return [list(row) for row in found.rows]


def test_each_row_says_what_the_two_say() -> None:
    found = find("layers=villages.exclave&side=aze&compare=arm")
    assert found
    assert list(found.heads) == ["Record", "", "Azerbaijan", "Armenia"]
    rows = [list(row) for row in found.rows]
    assert ["Karki / Tigranashen", "Name", "Karki", "Tigranashen"] in rows
    assert [
        "Artsvashen / Bashkend",
        "Counted as part of",
        "Azerbaijan",
        "Armenia",
    ] in rows


def test_the_page_without_a_script_has_them_as_a_table() -> None:
    app = create_app(Settings(find_assets()), ATLAS)
    address = "/records?layers=villages.exclave&side=aze"
    ask = app.server.test_client().get
    row = "<td>Name</td><td>Karki</td><td>Tigranashen</td></tr>"
    assert row in ask(f"{address}&compare=arm").text
    assert "<td>Name</td>" not in ask(address).text


def test_a_dispute_has_a_word_and_ends_with_the_day() -> None:
    query = "layers=villages.handed_over&compare=aze&dates=..2024-05-"
    before, after = (list_rows(f"{query}{day}") for day in ("23", "24"))
    row = ["Gizilhajili", "Controlled by", "disputed", "Armenia"]
    assert row in before
    assert not [told for told in after if told[:2] == row[:2]]


def test_where_nothing_differs_it_says_so_and_alone_it_says_nothing() -> None:
    none = find("layers=sites&side=aze&compare=arm")
    assert none
    assert "The two say the same about what is shown" in none.sentence
    assert not none.rows
    assert find("layers=villages&side=aze") is None
