"""The command that cites a record tells what the site's file tells."""

from pathlib import Path

import pytest

from dashboard.cli import main

SMALL = Path(__file__).parents[2] / "atlas"
RECORD = "2024-05-24-statement"


def test_a_record_is_cited_with_its_sources(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["cite", RECORD, "--data", str(SMALL)]
    assert main([*asked, "--site", "https://example.org/"]) == 0
    first, _, *sources = capsys.readouterr().out.splitlines()
    assert f"https://example.org/?pick={RECORD}, accessed" in first
    assert len(sources) == 2
    assert main([*asked, "--format", "bib"]) == 0
    assert capsys.readouterr().out.startswith("@misc{")


def test_an_unknown_record_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "nope", "--data", str(SMALL)]) == 1
    assert "No record has this id" in capsys.readouterr().err
