"""A file is written whole, or what was there stays."""

import os
from pathlib import Path
from threading import Thread

import pytest

from dashboard.commands.saving import save_file


def test_a_failure_keeps_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "map.svg"
    save_file(file, b"old")

    def fail(_: int) -> None:
        raise OSError

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError):  # noqa: PT011 - whatever it is
        save_file(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_what_is_replaced_keeps_its_mode_and_links_stay(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    file = tmp_path / "shared" / "map.svg"
    save_file(file, b"old")
    file.chmod(0o604)
    (tmp_path / "link.svg").symlink_to(file)
    save_file(tmp_path / "link.svg", b"new")
    assert (tmp_path / "link.svg").is_symlink()
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o604


def test_a_pipe_takes_what_comes(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    told: list[bytes] = []
    reader = Thread(target=lambda: told.append(pipe.read_bytes()))
    reader.start()
    save_file(pipe, b"picture")
    reader.join()
    assert told == [b"picture"]
