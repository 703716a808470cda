"""The house: the rooms that docs/code.md names are those that there are."""

import ast
import re
import sys
from pathlib import Path

import pytest

from dashboard.settings import find_assets

ROOT = Path(__file__).parents[1]
TEXT = (ROOT / "docs" / "code.md").read_text("utf-8")
MOST_LOOSE, MOST_LINES = 6, 400


def list_rooms(folder: Path) -> set[str]:
    kept = (one for one in folder.iterdir() if one.is_dir() and one.name[0] != "_")
    return {path.name for path in kept if any(path.glob("*.[pm][yj]*"))}


def read_table(title: str) -> list[list[str]]:
    part = TEXT.split(f"## {title}", 1)[1].split("\n## ", 1)[0]
    rows = [row.strip("|").split("|") for row in part.splitlines() if row[:1] == "|"]
    return [[cell.strip() for cell in row] for row in rows[2:]]


def read_names(cell: str) -> list[str]:
    return re.findall(r"`(\w+)`", cell)


@pytest.mark.parametrize(
    ("column", "folder"),
    [(2, ROOT / "dashboard"), (3, Path(find_assets(), "lib"))],
)
def test_the_rooms_of_the_product_are_those_of_the_tree(
    column: int, folder: Path
) -> None:
    rows = read_table("Rooms of `dashboard/`")
    told = [name for row in rows if row[column] for name in read_names(row[0])]
    assert sorted(told) == sorted(list_rooms(folder))


def test_the_rooms_of_the_data_are_those_of_the_tree() -> None:
    told = [
        name for row in read_table("Rooms of `geodata/`") for name in read_names(row[0])
    ]
    assert sorted(told) == sorted(list_rooms(ROOT / "geodata"))


@pytest.mark.parametrize("folder", ["dashboard", "geodata", "assets/lib"])
def test_few_files_lie_loose_and_none_is_long(folder: str) -> None:
    files = [*(ROOT / folder).rglob("*.py"), *(ROOT / folder).rglob("*.mjs")]
    loose = [f for f in files if f.parent == ROOT / folder and f.name[0] != "_"]
    assert len(loose) <= MOST_LOOSE
    long = [
        f.name for f in files if len(f.read_text("utf-8").splitlines()) > MOST_LINES
    ]
    assert long == []


def test_every_path_that_the_documents_name_is_there() -> None:
    documents = [*(ROOT / "docs").glob("*.md"), *ROOT.glob("*.md")]
    for document in documents:
        text = document.read_text("utf-8")
        named = re.findall(r"`((?:dashboard|geodata|assets|tests)/[\w./-]+)`", text)
        missing = [path for path in named if not (ROOT / path).exists()]
        assert missing == [], document.name


def test_a_class_has_a_name_of_its_own() -> None:
    found: dict[str, list[str]] = {}
    for folder in ("dashboard", "geodata"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.ClassDef):
                    found.setdefault(node.name.lstrip("_"), []).append(file.name)
    assert {name: files for name, files in found.items() if len(files) > 1} == {}


def test_no_module_has_the_name_of_one_of_the_standard_library() -> None:
    files = [*(ROOT / "dashboard").rglob("*.py"), *(ROOT / "geodata").rglob("*.py")]
    names = {one.parent.name if one.stem == "__init__" else one.stem for one in files}
    assert names & sys.stdlib_module_names - {"__main__"} == set()
