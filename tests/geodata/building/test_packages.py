"""Packages: pinned, checked, and clear words when one cannot be had."""

import hashlib
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from geodata.building.packages import PACKAGES, BuildError, Package, fetch_packages


def make_wheel(folder: Path) -> Package:
    path = folder / "little-1.0-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("little/data/a.txt", "a")
        wheel.writestr("little/code.py", "")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Package(
        name="little",
        version="1.0",
        client="pip",
        file=path.name,
        sha256=digest,
        members=("little/data/",),
        licence="none",
    )


def test_only_the_named_members_are_unpacked(tmp_path: Path) -> None:
    package = make_wheel(tmp_path)
    folder = fetch_packages(tmp_path, [package], report=lambda _: None)["little"]
    files = [path.name for path in folder.rglob("*") if path.is_file()]
    assert files == ["a.txt"]


def test_a_file_with_another_hash_is_refused(tmp_path: Path) -> None:
    package = replace(make_wheel(tmp_path), sha256="0" * 64)
    with pytest.raises(BuildError, match=r"not the pinned file.*delete it"):
        fetch_packages(tmp_path, [package], report=lambda _: None)


def test_a_missing_client_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    package = next(one for one in PACKAGES if one.client == "npm")
    with pytest.raises(BuildError, match="install npm, or put the file"):
        fetch_packages(tmp_path, [package], report=lambda _: None)


def test_every_package_is_pinned_and_licensed() -> None:
    for package in PACKAGES:
        assert len(bytes.fromhex(package.sha256)) == 32
        assert package.version in package.file
        assert package.licence
