"""What is kept on disk is taken only if it is whole and ours; without it all works."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.server import preparation
from dashboard.server.preparation import prepare
from dashboard.settings import Settings, find_assets
from dashboard.store import Store, find_store
from geodata import read_atlas
from tests.server import run_server

PARTS = {"words": b"{}", "empty": b"", "atlas.json": b"\x00\n\xff"}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "kept" / "here")


def find_file(store: Store) -> Path:
    (file,) = store.folder.iterdir()
    return file


def test_parts_come_back_as_they_were(store: Store) -> None:
    store.keep("name", PARTS)
    assert store.fetch("name") == PARTS
    assert store.fetch("other") is None


@pytest.mark.parametrize("cut", [0, 10, 70, -1])
def test_a_file_that_is_cut_off_is_ignored(store: Store, cut: int) -> None:
    store.keep("name", PARTS)
    file = find_file(store)
    file.write_bytes(file.read_bytes()[:cut])
    assert store.fetch("name") is None


@pytest.mark.parametrize("place", [0, 66, -1])
def test_a_damaged_file_is_ignored(store: Store, place: int) -> None:
    store.keep("name", PARTS)
    file = find_file(store)
    body = bytearray(file.read_bytes())
    body[place] ^= 1
    file.write_bytes(body)
    assert store.fetch("name") is None


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there")
def test_what_others_can_write_is_ignored(store: Store) -> None:
    store.keep("name", PARTS)
    store.folder.chmod(0o777)
    assert store.fetch("name") is None
    store.folder.chmod(0o700)
    find_file(store).chmod(0o666)
    assert store.fetch("name") is None


def test_the_last_ones_stay(store: Store) -> None:
    for number in range(9):
        store.keep(f"{number}", PARTS)
        os.utime(store.folder / f"{number}.parts", (number, number))
    assert store.fetch("8") == PARTS
    assert store.fetch("0") is None


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Store(tmp_path / "file")
    store.keep("name", PARTS)
    assert store.fetch("name") is None


def test_without_a_home_there_is_no_store(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setattr(Path, "home", fail)
    assert find_store() is None


def test_what_is_kept_is_what_would_be_compiled(
    store: Store, small_atlas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    atlas = read_atlas(small_atlas)
    plain, files = prepare(Settings(find_assets()), atlas, kept=False)
    settings = Settings(find_assets(), store=store)
    prepare(settings, small_atlas, kept=False)
    monkeypatch.setattr(Compiled, "tabs", None)  # nothing is compiled any more
    monkeypatch.setattr(preparation, "read_atlas", None)  # nor read
    known, again = prepare(settings, small_atlas, kept=False)
    assert again == files
    assert known.frame == plain.frame
    assert known.atlas == plain.atlas
    for query in ("", "q=talks", "dates=2024", "chart=corridors", "trip=a~b"):
        assert known.read(query).sentence == plain.read(query).sentence


def test_another_atlas_or_edition_is_another_site(
    store: Store, small_atlas: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "atlas"
    shutil.copytree(small_atlas, copy)
    settings = Settings(find_assets(), store=store)
    first, _ = prepare(settings, copy, kept=False)
    file = copy / "layers" / "meetings.geojson"
    file.write_text(file.read_text(encoding="utf-8").replace("Winter", "Summer"))
    second, files = prepare(settings, copy, kept=False)
    third, others = prepare(settings, copy, kept=True)
    assert first.atlas != second.atlas == third.atlas
    assert files != others


def test_a_server_starts_where_nothing_can_be_kept(
    small_atlas: Path, tmp_path: Path
) -> None:
    no_folder = str(small_atlas / "atlas.toml")
    arguments = ("--data", str(small_atlas), "--store", no_folder)
    with run_server(*arguments, errors=tmp_path / "log") as server:
        assert server.ask("/").status == 200
    assert (tmp_path / "log").read_text() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="nothing forks there")
def test_a_server_compiles_in_a_process_of_its_own(
    small_atlas: Path, tmp_path: Path
) -> None:
    program = f"""
import sys
from pathlib import Path
from dashboard.server.preparation import prepare
from dashboard.settings import Settings, find_assets
from dashboard.store import Store
settings = Settings(find_assets(), store=Store(Path({str(tmp_path)!r})))
compiled, files = prepare(settings, Path({str(small_atlas)!r}), kept=False)
assert files["atlas.json"]
assert "atlas" not in vars(compiled)
assert "networkx" not in sys.modules"""
    subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603 - our own
