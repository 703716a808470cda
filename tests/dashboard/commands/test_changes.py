"""The command that tells what changed: from folders and summaries, for all readers."""

import json
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.commands.freeze import freeze_summary
from tests.editions import OLDER, make_older

SMALL = Path(__file__).parents[2] / "atlas"


def test_a_folder_and_its_summary_tell_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = make_older(SMALL, tmp_path) / "older"
    kept, _ = freeze_summary(older, tmp_path)
    told = []
    for named in (older, kept):
        assert main(["changes", str(named), str(SMALL)]) == 0
        told.append(capsys.readouterr().out)
    assert told[0] == told[1]
    assert told[0].startswith(f"{OLDER} – 2024-06-30: 1 added\n")
    assert main(["changes", str(kept), "--data", str(SMALL), "--json"]) == 0
    (change,) = json.loads(capsys.readouterr().out)["changes"]
    assert (change["part"], change["kind"]) == ("records", "added")
    assert change["id"] in told[0]
