"""The command that tells what each corridor is."""

import json
from pathlib import Path

import pytest

from dashboard.cli import main


def test_corridors_tell_their_status_by_date(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["corridors", "--json", "--date", "2019-01-01"]) == 0
    told = {one["id"]: one for one in json.loads(capsys.readouterr().out)}
    assert set(told["tripp-syunik"]["by_status"]) == {"missing"}
    assert told["btk"]["gauge_breaks"] == 1


def test_people_get_a_table_in_the_words_of_the_page(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["corridors", "--date", "2019-01-01"]) == 0
    heads, *rows = capsys.readouterr().out.splitlines()
    assert heads.split("  ")[-1] == "km by status"
    assert "Changes of track gauge" in heads
    assert "tripp-syunik" in {row.split()[0] for row in rows}
    assert any(row.endswith("(in pieces)") for row in rows)


def test_an_atlas_without_corridors_has_none(
    small_atlas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["corridors", "--json", "--data", str(small_atlas)]) == 0
    assert capsys.readouterr().out == "[]\n"
