"""Folders as an enemy makes them: each is refused by the name of a file, or is safe."""

import csv
import json
import os
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.exports.excerpt import take_whole
from dashboard.exports.table import write_csv
from dashboard.library.library import gather_library
from dashboard.page.listing import write_records
from dashboard.settings import find_assets
from dashboard.stories.compiling import check_views
from dashboard.style.checking import check_style
from geodata import read_atlas
from geodata.checking import check_atlas
from tests.hostile import MARK, TEXTS

SMALL = Path(__file__).parents[2] / "atlas"
FILES = sorted(str(one.relative_to(SMALL)) for one in SMALL.rglob("*.*"))
TABLES = [file for file in FILES if file.endswith(".csv")]
LAYERS = [file for file in FILES if file.endswith(".geojson")]
REFERRING = {file for file in FILES if file.startswith(("tables/", "stories/"))}
"""Where what is gone, or called otherwise, is missed."""

KINDS = [*TEXTS]
FEW = 4
"""So many hostile texts stand in each place, others in the next."""


def choose(number: int) -> list[str]:
    """Choose the texts for the place of a number: all of them come in turn."""
    first = number * FEW % len(KINDS)
    return [*KINDS, *KINDS][first : first + FEW]


def judge(folder: Path, file: str) -> bool:
    """Check a folder: whether it is sound; AssertionError unless a file is named."""
    report = check_atlas(folder, [check_style, check_views])
    named = {problem.file for problem in report.problems}
    assert named <= {*FILES}
    assert not named or file in named or REFERRING & named
    return not named


def show(folder: Path) -> None:
    """Hold that no text of a sound folder is markup in a page, or runs in a table."""
    compiled = Compiled(read_atlas(folder))
    library = gather_library({"icon.svg": b"", "atlas.css": b""}, find_assets(), "/")
    assert MARK not in write_records(library, compiled, compiled.opening)
    excerpt = take_whole(compiled.atlas)
    table = write_csv(excerpt, excerpt.layers).decode("utf-8-sig")
    cells = [cell for row in csv.reader(StringIO(table)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "@", "\t"))]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(copytree(SMALL, tmp_path / "atlas"))


def _link_to(target: str) -> Callable[[Path], None]:
    def make(file: Path) -> None:
        file.unlink()
        file.symlink_to(target)

    return make


def _fifo(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


FAULTS: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "a folder": _folder,
    "a pipe": _fifo,
    "a link to a device": _link_to("/dev/zero"),
    "a link outside": _link_to("/etc/passwd"),
    "a link to itself": lambda file: _link_to(file.name)(file),
    "no letters": lambda file: file.write_bytes(b"\xff\xfe\xfa" * 99),
    "zeros": lambda file: file.write_bytes(bytes(4096)),
    "a deep nest": lambda file: file.write_text("[" * 100_000),
    "a deep table": lambda file: file.write_text("a" + ".a" * 50_000 + " = 1"),
    "an open quote": lambda file: file.write_text('"' + "x,\n" * 50_000),
    "a page": lambda file: file.write_text(f"<!DOCTYPE html>{MARK}alert(1)>"),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_none_is_refused(folder: Path, file: str, fault: str) -> None:
    FAULTS[fault](folder / file)
    sound = judge(folder, file)
    optional = fault == "gone" and file.startswith(("tables/", "stories/"))
    assert not sound or optional


def _list_cells() -> list[tuple[str, str]]:
    cells = []
    for file in TABLES:
        with (SMALL / file).open(encoding="utf-8", newline="") as opened:
            cells += [(file, column) for column in next(csv.reader(opened))]
    return cells


def _list_properties() -> list[tuple[str, str]]:
    found = []
    for file in LAYERS:
        features = json.loads((SMALL / file).read_text())["features"]
        names = {name: None for one in features for name in one["properties"]}
        found += [(file, name) for name in names]
    return found


def _write_cell(folder: Path, file: str, name: str, text: str) -> None:
    """Put a text into the first row of a table."""
    with (SMALL / file).open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    with (folder / file).open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]))
        writer.writeheader()
        writer.writerows([{**rows[0], name: text}, *rows[1:]])


def _write_property(folder: Path, file: str, name: str, text: str) -> None:
    """Put a text into the first feature of a layer."""
    layer: dict[str, Any] = json.loads((SMALL / file).read_text())
    layer["features"][0]["properties"][name] = text
    (folder / file).write_text(json.dumps(layer))


PLACED = [
    *((_write_cell, *cell) for cell in _list_cells()),
    *((_write_property, *one) for one in _list_properties()),
]
CASES = [
    pytest.param(*place, kind, id=f"{place[1]}-{place[2]}-{kind}")
    for number, place in enumerate(PLACED)
    for kind in choose(number)
]


def test_there_are_enough_of_every_kind() -> None:
    assert len(CASES) + len(FILES) * len(FAULTS) >= 400
    assert len(PLACED) * FEW >= len(KINDS)


@pytest.mark.parametrize(("write", "file", "name", "kind"), CASES)
def test_a_hostile_text_is_refused_or_safe(
    folder: Path, write: Callable[..., None], file: str, name: str, kind: str
) -> None:
    write(folder, file, name, TEXTS[kind])
    if judge(folder, file) and (MARK in TEXTS[kind] or kind == "formula"):
        show(folder)
