"""The files are what JavaScript is told of them: its checker judges."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from deno import find_deno_bin

from dashboard.compiled.edition import Compiled
from dashboard.server.contents import build_files
from dashboard.server.declarations import FILE
from dashboard.settings import find_assets
from geodata import read_atlas

_TYPES = {
    "atlas.json": "AtlasFile",
    "charts.json": "ChartsFile",
    "details.json": "DetailsFile",
    "ground.json": "GroundFile",
    "ground-near.json": "GroundFile",
    "land.json": "LandFile",
    "network.json": "NetworkFile",
    "stories/tour.json": "StoryFile",
}


@pytest.fixture(scope="module")
def files(small_atlas: Path) -> dict[str, str]:
    """Give the files of the small atlas, as the browser gets them."""
    built = build_files(Compiled(read_atlas(small_atlas)), find_assets())
    return {name: built[name].decode() for name in _TYPES}


def judge(folder: Path, files: Mapping[str, str]) -> str:
    """Tell what is wrong with files; empty: they are what they should be."""
    told = f'import("{(find_assets() / FILE).as_posix()}")'
    path = folder / "files.ts"
    path.write_text(
        "\n".join(
            f"export const file{number}: {told}.{_TYPES[name]} = {text};"
            for number, (name, text) in enumerate(files.items())
        )
    )
    command = [find_deno_bin(), "check", "--quiet", "--no-config", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    return done.stderr if done.returncode else ""


def test_the_files_are_what_is_told(tmp_path: Path, files: dict[str, str]) -> None:
    assert judge(tmp_path, files) == ""


def test_files_that_are_otherwise_are_found(
    tmp_path: Path, files: dict[str, str]
) -> None:
    story = files["stories/tour.json"].replace('"heading":', '"head":')
    assert "head" in judge(tmp_path, {"stories/tour.json": story})
