"""Files of a folder are input: nothing outside of it is read, and nothing for ever."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from geodata.checking.folder import check_atlas
from geodata.parsing.files import read_file
from geodata.problems import AtlasError
from geodata.reading.folder import read_atlas

FILE = "tables/names.csv"


def link_outside(path: Path) -> None:
    other = path.parents[2] / "outside.csv"
    other.write_bytes(path.read_bytes())
    path.unlink()
    path.symlink_to(other)


def link_round(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def make_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def link_device(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def make_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def grow(path: Path) -> None:
    os.truncate(path, 600_000_000)  # a hole: it takes no room


SPOILT = (
    (link_outside, "a link out of the folder"),
    (link_round, "cannot be read"),
    (make_pipe, "it is not a file"),
    (link_device, "a link out of the folder"),
    (make_folder, "it is not a file"),
    (grow, "more than 500 MB"),
)


@pytest.fixture
def folder(small_atlas: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_atlas, tmp_path / "atlas"))


@pytest.mark.parametrize(("spoil", "words"), SPOILT)
def test_what_is_no_file_of_the_folder_is_refused_by_name(
    folder: Path, spoil: Callable[[Path], None], words: str
) -> None:
    spoil(folder / FILE)
    with pytest.raises(AtlasError, match=words) as told:
        read_atlas(folder)
    assert [problem.file for problem in told.value.problems] == [FILE]
    assert {problem.file for problem in check_atlas(folder).problems} == {FILE}


def test_a_link_inside_of_the_folder_is_read(folder: Path) -> None:
    (folder / FILE).rename(folder / "kept.csv")
    (folder / FILE).symlink_to(folder / "kept.csv")
    assert read_file(folder, FILE) == (folder / "kept.csv").read_bytes()
