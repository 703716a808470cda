"""Histories: what holds on a day, in which rows and columns, and what is said of it."""

from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.exports.table import write_numbers
from dashboard.histories.held import Held
from dashboard.histories.holding import find_turn, find_voice, hold, tell
from dashboard.texts import TEXTS
from dashboard.timeline.scale import (
    lay_breaks,
    lay_scale,
    list_busy_years,
    list_ticks,
    place_day,
)
from geodata.atlas import Atlas
from geodata.reading.folder import FOLDER, read_atlas
from tests.vectors.cases import count, read_cases

if TYPE_CHECKING:
    from dashboard.histories.held import HistoryChart
    from dashboard.histories.spans import History

CASES = read_cases("histories")
FOUR = {"Baghanis Ayrum", "Kheyrimli", "Gizilhajili", "Ashaghi (Lower) Askipara"}


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return read_atlas(FOLDER)


@pytest.fixture(scope="module")
def compiled(atlas: Atlas) -> Compiled:
    return Compiled(atlas)


def show(compiled: Compiled, chart: str, query: str) -> Held:
    shown = compiled.read(query)
    assert not shown.notices
    return cast("Held", compiled.chart(chart, shown.view))


def find_history(compiled: Compiled, slug: str) -> "History":
    return cast("HistoryChart", compiled.tabs[slug]).template


def read_day(text: str) -> int:
    day = count(text)
    assert day is not None
    return day


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["case"]))
def test_what_holds_and_what_is_said(case: dict[str, Any]) -> None:
    history = cast("History", case["history"])
    found = hold(history, case["shown"], case["actors"], case["day"])
    assert [list(found.rows), list(found.columns)] == [case["rows"], case["columns"]]
    assert [[list(cell) for cell in row] for row in found.cells] == case["cells"]
    assert found.total == case["total"]
    assert tell(history, found, case["day"], TEXTS) == case["says"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2024-05-23", {"Armenia", "disputed"}), ("2024-05-24", {"Azerbaijan"})],
)
def test_the_four_villages_change_hands_in_a_day(
    compiled: Compiled, day: str, expected: set[str]
) -> None:
    held = show(compiled, "control", f"dates=..{day}")
    told = held.template
    states = {
        told["rows"][row]["title"]: told["states"][told["stretches"][cell[0]]["state"]]
        for row, (cell,) in zip(held.holding.rows, held.holding.cells, strict=True)
    }
    assert {states[village]["title"] for village in FOUR} == expected
    assert states["Artsvashen / Bashkend"]["title"] == "Azerbaijan"
    assert len(states) == 13


def test_every_place_has_an_unbroken_history_to_the_edition(
    compiled: Compiled,
) -> None:
    history = find_history(compiled, "control")
    for row, place in enumerate(history["rows"]):
        mine = [one["days"] for one in history["stretches"] if one["row"] == row]
        assert mine[0][0] is None, place["title"]
        assert mine[-1][1] is None, place["title"]
        for (_, last), (first, _) in pairwise(mine):
            assert (last or 0) + 1 == first, place["title"]


def test_events_stand_at_the_places_that_name_them(compiled: Compiled) -> None:
    history = find_history(compiled, "control")
    handed = {
        history["rows"][row]["title"]
        for row, number in history["events"]
        if compiled.atlas.records[number].id == "2024-05-24-handover"
    }
    assert handed == FOUR | {"Kirants"}


def test_every_position_stands_in_one_cell(compiled: Compiled) -> None:
    history = find_history(compiled, "stances")
    assert [one["id"] for one in history["stretches"]] == [
        p.id for p in compiled.atlas.positions
    ]
    signs = [state["sign"] for state in history["states"]]
    assert len(set(signs)) == len(signs)  # read without colour
    silent = {n for n, s in enumerate(history["states"]) if not s["told"]}
    found = {one["word"] for one in history["stretches"] if one["state"] in silent}
    assert [history["words"][word] for word in found] == ["none found"]


def test_the_main_subjects_stand_first_and_the_others_in_groups(
    compiled: Compiled,
) -> None:
    history = find_history(compiled, "stances")
    groups = [row["group"] for row in history["rows"]]
    assert groups == sorted(groups)
    assert 5 <= groups.count(0) <= 8
    assert [group["folded"] for group in history["groups"]][:2] == [False, True]
    assert {"Villages", "Corridors"} <= {one["title"] for one in history["groups"]}


def test_a_position_is_of_the_attitude_that_names_it_or_its_subject(
    compiled: Compiled,
) -> None:
    history = find_history(compiled, "stances")
    by_id = {one["id"]: one for one in history["stretches"]}
    told = {
        name: (
            history["words"][by_id[name]["word"]],
            history["states"][by_id[name]["state"]]["title"],
        )
        for name in ("aze-zangezur-2025-09", "arm-arms-2025-01", "irn-zangezur-2022-07")
    }
    assert told == {
        "aze-zangezur-2025-09": ("claims", "for"),  # named itself
        "arm-arms-2025-01": ("rejects", "neither for nor against"),  # its subject is
        "irn-zangezur-2022-07": ("opposes", "against"),
    }


def test_the_latest_side_speaks_and_the_turn_is_the_one_before(
    compiled: Compiled,
) -> None:
    """Iran on TRIPP: against, after conditions, though it said other things between."""
    history = find_history(compiled, "stances")
    held = show(compiled, "stances", "actors=IRN")
    row = [history["rows"][n]["about"] for n in held.holding.rows].index("tripp-syunik")
    voice = find_voice(history, held.holding.cells[row][0])
    assert voice is not None
    turn = find_turn(history, voice)
    assert turn is not None
    told = [history["stretches"][n]["id"] for n in (voice, turn)]
    assert told == ["irn-tripp-2025-12", "irn-tripp-2025-09-04"]


def test_villages_are_grouped_by_what_they_are_and_whose(compiled: Compiled) -> None:
    history = find_history(compiled, "control")
    groups = [
        (
            group["title"],
            group["folded"],
            sum(row["group"] == n for row in history["rows"]),
        )
        for n, group in enumerate(history["groups"])
    ]
    assert groups == [
        ("The four villages of May 2024", False, 4),
        ("Exclave villages of Azerbaijan on the maps of 1991", False, 4),
        ("Exclave villages of Armenia on the maps of 1991", False, 1),
        ("Border villages", True, 4),
    ]


def test_what_was_sought_in_vain_shows_on_any_day(compiled: Compiled) -> None:
    held = show(compiled, "stances", "actors=IND&dates=..2024")
    history = held.template
    rows = [history["rows"][row]["title"] for row in held.holding.rows]
    (cell,) = held.holding.cells[rows.index("Zangezur corridor (Azerbaijan’s concept)")]
    (number,) = cell
    assert not history["states"][history["stretches"][number]["state"]]["told"]
    assert "Others" not in [
        history["columns"][n]["title"] for n in held.holding.columns
    ]


def test_the_file_holds_every_position_with_its_source(compiled: Compiled) -> None:
    lines = write_numbers(show(compiled, "stances", "actors=KAZ")).decode("utf-8-sig")
    head, *rows = lines.splitlines()
    assert head.startswith("About,Actor,What,From,Until,In words,How we read it,")
    mine = [one for one in compiled.atlas.positions if one.actor == "KAZ"]
    assert len(rows) == len(mine)
    assert sum("https://" in row for row in rows) == sum(bool(p.sources) for p in mine)
    assert all(one.text in lines.replace('""', '"') for one in mine)


def test_a_part_of_the_years_is_drawn_narrower() -> None:
    begin, busy, end = map(read_day, ("1920-01-01", "1990-01-01", "2030-01-01"))
    scale = lay_scale(begin, busy, end, 0.2)
    assert place_day(scale, begin - 5, 0.5) == 0
    assert place_day(scale, busy, 0.5) == pytest.approx(0.2)
    assert place_day(scale, read_day("2010-01-01"), 0.5) == pytest.approx(0.6, abs=1e-3)
    assert place_day(scale, end + 5, 0.5) == 1
    assert place_day(scale, None, 0.5) == 0.5
    assert [words for _, words in list_ticks(scale, 20)] == [
        "1920",
        "1990",
        "2000",
        "2020",
    ]


def test_years_without_a_change_are_cut_short() -> None:
    """Both busy times keep one measure; what lies between takes its share alone."""
    days = list(map(read_day, ("1990-03-24", "1992-08-08", "2024-05-24")))
    begin, end = read_day("1920-01-01"), read_day("2026-01-01")
    scale = lay_breaks(begin, days, end, apart=5 * 366, quiet=0.1)
    shares = [share for _, share in scale]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    assert [shares[n + 1] - shares[n] for n in (0, 2)] == pytest.approx([0.1, 0.1])
    year = place_day(scale, read_day("1991-01-01"), 0) - place_day(
        scale, read_day("1990-01-01"), 0
    )
    late = place_day(scale, end, 0) - place_day(scale, read_day("2025-01-01"), 0)
    assert late == pytest.approx(year, abs=1e-3)
    named = [words for _, words in list_busy_years(scale)]
    assert named == ["1990", "1991", "1992", "2024", "2025"]


def test_an_atlas_tells_only_of_what_it_has(small_atlas: Path) -> None:
    small = Compiled(read_atlas(small_atlas))
    assert {*small.tabs} > {"stances", "control"}
    assert [row["title"] for row in find_history(small, "control")["rows"]] == [
        "Enclave"
    ]
    signs = [state["sign"] for state in find_history(small, "stances")["states"]]
    assert signs == ["<", "not", "–"]
