"""Editions are kept whole or not at all, and never changed."""

import os
import stat
from errno import ENOSPC
from pathlib import Path
from shutil import copytree

import pytest

from dashboard.commands.freeze import freeze
from dashboard.server.editions import list_editions
from dashboard.view.refusals import RefusedError
from geodata import read_atlas

SMALL = Path(__file__).parents[2] / "atlas"
NEWEST = "2024-06-30"


def test_freezing_keeps_an_atlas_that_serves(tmp_path: Path) -> None:
    place, new = freeze(SMALL, tmp_path / "kept")
    assert (place, new) == (tmp_path / "kept" / NEWEST, True)
    assert read_atlas(place).records == read_atlas(SMALL).records
    assert list_editions(tmp_path / "kept") == {NEWEST: place}
    assert freeze(SMALL, tmp_path / "kept") == (place, False)


def test_who_may_read_new_folders_may_read_an_edition(tmp_path: Path) -> None:
    (tmp_path / "usual").mkdir()
    place, _ = freeze(SMALL, tmp_path)
    usual = (tmp_path / "usual").stat().st_mode
    assert stat.S_IMODE(place.stat().st_mode) == stat.S_IMODE(usual)


def test_what_was_kept_is_not_changed(tmp_path: Path) -> None:
    freeze(SMALL, tmp_path)
    other = Path(copytree(SMALL, tmp_path / "other"))
    table = other / "tables" / "actors.csv"
    table.write_text(table.read_text().replace("Alphaland", "Omega"))
    with pytest.raises(RefusedError, match="another day"):
        freeze(other, tmp_path)


def test_a_full_disk_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []

    def fill_up(file: int) -> None:
        written.append(file)
        if len(written) > 3:
            raise OSError(ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fill_up)
    with pytest.raises(RefusedError, match="cannot be written: no space left"):
        freeze(SMALL, tmp_path)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    assert freeze(SMALL, tmp_path)[1]


def test_what_a_kill_has_left_is_no_edition(tmp_path: Path) -> None:
    copytree(SMALL, tmp_path / f".{NEWEST}-0123abcd")
    place, _ = freeze(SMALL, tmp_path)
    assert list_editions(tmp_path) == {NEWEST: place}


def test_half_an_edition_is_said_to_be_one(tmp_path: Path) -> None:
    place, _ = freeze(SMALL, tmp_path)
    (place / "tables" / "actors.csv").unlink()
    with pytest.raises(RefusedError, match="only a part of this edition"):
        freeze(SMALL, tmp_path)


def test_who_is_second_finds_what_the_first_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / NEWEST

    def come_late(*_: object) -> None:
        copytree(SMALL, place)
        raise FileExistsError

    monkeypatch.setattr("dashboard.commands.freeze.save_folder", come_late)
    assert freeze(SMALL, tmp_path) == (place, False)
