"""What changed between two days, without a script: what held before and after."""

from dashboard.app import create_app
from dashboard.changes.changes import Changes, find_changes
from dashboard.changes.turnings import compile_changes
from dashboard.compiled.edition import Compiled
from dashboard.settings import Settings, find_assets
from geodata import read_atlas
from geodata.index.selecting import select_then

COMPILED = Compiled(read_atlas())
FILE = compile_changes(COMPILED.atlas, COMPILED.network)


def find(query: str) -> Changes:
    shown = COMPILED.read(query)
    assert not shown.notices
    then = select_then(COMPILED.index, shown.view)
    assert then
    return find_changes(FILE, COMPILED.index, shown.view, shown.selection, then)


def list_entries(query: str) -> dict[str, dict[str, list[str]]]:
    return {
        title: {name: list(lines) for name, lines in entries}
        for title, entries in find(query).groups
    }


def test_villages_borders_and_corridors_say_what_held_before_and_after() -> None:
    found = list_entries("then=2020-01-01")
    assert found["Villages"]["Kheyrimli"] == ["Armenia → Azerbaijan, 24 May 2024"]
    assert set(found["Borders and lines"]) == {
        "Line of contact, 1994 to 2020",
        "Armenia–Azerbaijan border, section delimited in 2024",
    }
    zangezur = found["Corridors"]["Zangezur corridor (Azerbaijan’s concept)"]
    assert zangezur[0] == "new since March 2021"
    assert any(line.endswith("→ under construction") for line in zangezur)
    (agarak,) = [told for name, told in found["Sites"].items() if "Agarak" in name]
    assert agarak == ["presence: Russia → Armenia, 1 January 2025"]
    assert list(found)[:2] == ["Villages", "Borders and lines"]


def test_what_held_again_on_the_later_day_did_not_change() -> None:
    # suspended from May 2023 to May 2024
    name = "Baku–Tbilisi–Kars"
    again = list_entries("then=2022&dates=..2026-01").get("Corridors", {})
    between = list_entries("then=2022&dates=..2023-12")["Corridors"]
    assert not [title for title in again if title.startswith(name)]
    (told,) = [lines for title, lines in between.items() if title.startswith(name)]
    assert told[0].endswith("in operation → suspended or blocked")


def test_a_side_says_who_held_a_village() -> None:
    query = "then=2020&dates=..2024-06&layers=villages"
    told = {side: list_entries(f"{query}&side={side}") for side in ("neutral", "aze")}
    lines = {
        side: next(
            lines for name, lines in one["Villages"].items() if name[:5] == "Gizil"
        )
        for side, one in told.items()
    }
    assert lines["neutral"] == ["disputed → Azerbaijan, 24 May 2024"]
    assert lines["aze"] == ["Armenia → Azerbaijan, 24 May 2024"]


def test_only_what_is_shown_is_told_and_events_between_are_counted() -> None:
    found = find("then=2024-05-24&dates=..2024-05-26&layers=villages&base=none")
    assert found.groups == []
    assert found.sentence.startswith("Nothing")
    events = find("then=2024-05-09&dates=..2024-05-10&layers=meetings").events
    assert events == "1 event between the two days"


def test_the_page_without_a_script_has_them_as_a_list() -> None:
    app = create_app(Settings(find_assets()), COMPILED.atlas)
    ask = app.server.test_client().get
    row = "<strong>Kheyrimli</strong>: Armenia → Azerbaijan, 24 May 2024</li>"
    assert row in ask("/records?layers=villages&then=2020").text
    assert "<h2>What changed" not in ask("/records?layers=villages").text
    bad = ask("/records?then=2030").text
    assert "“2030” is not before 8 June 2026" in bad
