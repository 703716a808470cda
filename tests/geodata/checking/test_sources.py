"""A source is named by something and stands once; what it lacks can be listed."""

import shutil
from pathlib import Path

import pytest

from geodata.checking import check_atlas

ATLAS = Path(__file__).parents[2] / "atlas"
SOURCES = "tables/sources.csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the fixture atlas."""
    return shutil.copytree(ATLAS, tmp_path / "atlas")


def add_source(folder: Path, row: str) -> None:
    with (folder / SOURCES).open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")


def test_a_source_that_nothing_names_is_refused(folder: Path) -> None:
    add_source(folder, "stray,,Stray,,2024,,https://example.org/stray,en,page,")
    (problem,) = check_atlas(folder).problems
    assert (problem.file, problem.feature, problem.field) == (SOURCES, "stray", "")


def test_an_address_stands_once(folder: Path) -> None:
    add_source(folder, "copy,,Copy,,,,https://example.org/gazette?a=1&b=%22,en,page,")
    places = {(p.feature, p.field) for p in check_atlas(folder).problems}
    assert ("copy", "url") in places


def test_what_sources_lack_is_listed_when_asked(folder: Path) -> None:
    report = check_atlas(folder)
    lines = report.write(sources=True).splitlines()
    assert "2 sources: 1 en, 1 ru" in lines
    assert "no accessed (1): old-book" in lines
    assert "told: title of 2 (100 %)" in "\n".join(lines)
    assert "old-book" not in report.write()


@pytest.mark.parametrize(
    ("title", "address", "language", "found"),
    [
        ("Новости", "https://example.org/1", "de", "language unlike its title"),
        ("Новости", "https://example.org/1", "uk", ""),
        ("News", "https://example.org/ru/1", "en", "language unlike its address"),
        ("News", "https://example.org/eng/1", "en", ""),
        ("News", "https://example.org/ge/1", "ka", ""),
    ],
)
def test_a_language_that_title_or_address_deny_is_listed(
    folder: Path, title: str, address: str, language: str, found: str
) -> None:
    add_source(folder, f"new,,{title},,2024,2024,{address},{language},page,")
    lines = check_atlas(folder).write(sources=True).splitlines()
    assert [line.partition(" (")[0] for line in lines if "unlike" in line] == [
        *filter(None, [found])
    ]


def test_subjects_on_which_one_side_speaks_less_are_listed(folder: Path) -> None:
    positions = folder / "tables/positions.csv"
    text = positions.read_text("utf-8")
    assert "uneven: charter: BBB 0 (sought, none found), AAA 1" in check_atlas(
        folder
    ).write(coverage=True)
    row = "bbb-charter,charter,BBB,denies,Says no.,2021,,,gazette,report,,\n"
    none = text[text.index("bbb-charter-none") :]
    positions.write_text(text.replace(none, row), "utf-8")
    assert "uneven" not in check_atlas(folder).write(coverage=True)
