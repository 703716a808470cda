"""The command that answers a trip: what the page asks, in the words of the page."""

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from dashboard.cli import main
from dashboard.compiled.edition import Compiled
from dashboard.texts import write_number
from geodata import read_atlas

OPEN = "Khorgos Istanbul --close RUS --open tripp_syunik"
ARMENIA = f"{OPEN} --close georgia_closed"


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    return Compiled(read_atlas())


@pytest.mark.parametrize(
    ("line", "query"),
    [
        (OPEN, "trip=khorgos..istanbul-marmaray&close=RUS&open=tripp_syunik"),
        (
            "Баку ТБИЛИСИ --by time --pace border_rail:0 --dates ..2019",
            "trip=baku..tbilisi&by=time&pace=border_rail:0&dates=..2019",
        ),
        (
            "gyumri Kars --close Georgia --close 'Julfa' --dates 2025-09",
            "trip=gyumri..kars&close=GEO~julfa&dates=2025-09",
        ),
    ],
)
def test_it_asks_and_tells_what_a_link_does(
    capsys: pytest.CaptureFixture[str], compiled: Compiled, line: str, query: str
) -> None:
    main(["route", *shlex.split(line), "--json"])
    told = json.loads(capsys.readouterr().out)
    shown = compiled.read(f"chart=trip&{query}")
    report, _ = compiled.answer(shown.view)
    assert shown.notices == ()
    assert told["link"] == f"?{shown.link}"
    assert told["sentence"] == report.sentence
    assert told["ways"] == list(report.ways)
    cells = [list(row.cells) for row in report.lines]
    assert [row["cells"] for row in told["lines"]] == cells
    main(["route", *shlex.split(line)])
    text = capsys.readouterr().out
    assert text.startswith(f"{report.sentence}.\n")
    assert all(row.title in text for row in report.lines)
    for one in report.effects:
        assert f"  {one.title}: {one.words}\n" in text


def test_scripts_get_the_numbers_behind_the_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["route", *ARMENIA.split(), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    usual, best = (told["routes"][name] for name in ("baseline", "best"))
    assert "ARM" in best["countries"]
    assert "ARM" not in usual["countries"]
    assert sum(best["by_mode"].values()) == pytest.approx(best["km"])
    assert told["lines"][1]["cells"][1].startswith(write_number(round(best["km"])))
    assert told["lines"][2]["cells"][1].startswith(f"{best['hours'] / 24:.0f} days")
    worst = told["effects"][0]
    assert worst["words"] == f"+{write_number(round(worst['added']))}\u202fkm"
    assert main(["route", *ARMENIA.split(), "--close", worst["id"], "--json"]) == 0
    longer = json.loads(capsys.readouterr().out)["routes"]["best"]
    assert longer["km"] == pytest.approx(best["km"] + worst["added"])


def test_no_way_is_an_answer(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["route", "Gyumri", "Kars", "--close", "TUR", "--close", "GEO"]
    assert main(asked) == 1
    assert ": no route, every way into Kars is closed" in capsys.readouterr().out
    assert main([*asked, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["reason"] == "end"
    assert set(told["routes"]) == {"baseline"}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Khorgos Istambul", "“Istambul” is not a stop of this atlas; nearest: "),
        ("Khorgos Istambul", "“istanbul-marmaray”"),
        ("Khorgos Baku --open iran_closed", "“iran_closed” cannot be op"),
        ("Khorgos Baku --close Zangezr", "“zangezur”"),
        ("Khorgos Baku --pace rail_sped:30", "the nearest is “rail_speed”"),
        ("Khorgos Baku --dates 2026-13", "“2026-13” is not a date"),
    ],
)
def test_what_is_not_known_is_told_with_the_nearest(
    capsys: pytest.CaptureFixture[str], line: str, words: str
) -> None:
    assert main(["route", *line.split()]) == 2
    printed: Any = capsys.readouterr()
    assert words in printed.err
    assert printed.out == ""


def test_an_atlas_without_a_trip_answers_none(
    small_atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["route", "A", "B", "--data", str(small_atlas)]) == 2
    assert "no network to plan a route on" in capsys.readouterr().err
