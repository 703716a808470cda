"""A word that leans stands only as the word of a side that is named before it."""

import shutil
from pathlib import Path

import pytest

from geodata import read_atlas
from geodata.checking import check_atlas
from geodata.reading.leaning import LEANING

ATLAS = Path(__file__).parents[2] / "atlas"
SUBJECTS = "tables/subjects.csv"
WORDS = (
    "word,phrase,reason\n"
    "blockad,,A side’s word\nleft,,Of people: of their own will\n"
    "left,left open,Of a date\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the fixture atlas, with leaning words and a text in which one may stand."""
    folder = shutil.copytree(ATLAS, tmp_path / "atlas")
    (folder / LEANING).write_text(WORDS, "utf-8")
    say(folder, "")
    return folder


def say(folder: Path, text: str) -> None:
    """Let the subject “charter” say this in our own voice, beside what may stand."""
    told = f'charter,The charter,"Their day is left open. {text}",enclave\n'
    (folder / SUBJECTS).write_text(f"id,title,text,features\n{told}", "utf-8")


def find_problems(folder: Path) -> set[tuple[str, str, str]]:
    return {(p.file, p.feature, p.field) for p in check_atlas(folder).problems}


@pytest.mark.parametrize(
    "text",
    [
        "The blockade began.",
        "Alphaland spoke; the blockade began.",
        "Protesters, who called themselves friends, blockaded it.",
        "People left for Betaland.",
    ],
)
def test_a_leaning_word_in_our_own_voice_is_refused(folder: Path, text: str) -> None:
    say(folder, text)
    assert find_problems(folder) == {(SUBJECTS, "charter", "text")}


@pytest.mark.parametrize(
    "text",
    ["Alphaland calls it a blockade.", "By Betaland’s word all left of 12.7 houses."],
)
def test_it_passes_as_the_word_of_who_is_named_before(folder: Path, text: str) -> None:
    say(folder, text)
    assert not find_problems(folder)


def test_an_exception_that_nothing_needs_is_refused(folder: Path) -> None:
    with (folder / LEANING).open("a", encoding="utf-8") as file:
        file.write("left,left over,Of what remains\n")
    assert find_problems(folder) == {(LEANING, "line 5 (left)", "phrase")}


def test_an_exception_has_a_reason(folder: Path) -> None:
    with (folder / LEANING).open("a", encoding="utf-8") as file:
        file.write("war,,\n")
    assert (LEANING, "line 5 (war)", "reason") in find_problems(folder)


def test_the_words_that_lean_are_checked_in_the_real_atlas() -> None:
    atlas = read_atlas()
    assert atlas.folder
    words = (atlas.folder / LEANING).read_text("utf-8")
    for word in ("blockad", "occup", "liberat", "leave", "closed", "separatis"):
        assert f"\n{word},," in words
