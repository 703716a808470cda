"""Symbols and colours that an atlas names are there, or refused by name."""

import shutil
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.compiled.edition import Compiled
from geodata import AtlasError, read_atlas

FAULTS = (
    ('symbol = "star"', 'symbol = "constructor"', "“constructor” is no symbol"),
    ('colour = "meeting"', 'colour = "nosuch"', "“nosuch” is no colour"),
    ('colour = "stance-for"', 'colour = "</style>"', "“</style>” is no colour"),
)


@pytest.mark.parametrize(("old", "new", "words"), FAULTS)
def test_what_the_style_lacks_is_refused_by_name(
    fault: tuple[Path, str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder, words = fault
    assert main(["check", "--data", str(folder)]) == 1
    assert words in capsys.readouterr().out
    with pytest.raises(AtlasError, match=f"{words}.* Write one of "):
        Compiled(read_atlas(folder))


@pytest.fixture
def fault(
    small_atlas: Path, tmp_path: Path, old: str, new: str, words: str
) -> tuple[Path, str]:
    folder = Path(shutil.copytree(small_atlas, tmp_path / "atlas"))
    declared = folder / "atlas.toml"
    text = declared.read_text("utf-8")
    assert old in text
    declared.write_text(text.replace(old, new), "utf-8")
    return folder, words
