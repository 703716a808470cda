import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.server import run_server

ROOT = Path(__file__).parents[2]
HIDDEN = re.compile(r"/(\.|__pycache__)")


def run(*command: str | Path) -> None:
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)  # noqa: S603 - our own commands


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel where nothing of the checkout can be found."""
    folder = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    python = folder / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "install")
    run(*pip, "--no-deps", "--no-index", "--quiet", wheel)
    # The libraries are borrowed; the checkout is not: Python reads .pth files
    # of its own site-packages alone.
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib"))
    return folder / "bin" / "corridor-atlas"


def test_the_wheel_carries_all_that_is_served(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        packed = set(archive.namelist())
    files = [
        path.relative_to(ROOT).as_posix()
        for folder in ("assets", "dashboard", "geodata")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not HIDDEN.search(path.as_posix())
    ]
    expected = {re.sub("^assets/", "dashboard/assets/", name) for name in files}
    assert expected - packed == set()


def test_the_wheel_carries_nothing_else(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        tops = {name.split("/")[0] for name in archive.namelist()}
    (info,) = tops - {"dashboard", "geodata"}
    assert re.fullmatch(r"corridor_atlas-[\d.]+\.dist-info", info)


def test_the_installed_command_serves_from_any_folder(
    command: Path, tmp_path: Path
) -> None:
    with run_server(command=[str(command)], folder=tmp_path) as server:
        page = server.ask("/").body.decode()
        addresses = re.findall(r'(?:src|href|data-atlas)="(/[^"]+)"', page)
        statuses = {address: server.ask(address).status for address in addresses}
    assert any(address.endswith(".css") for address in statuses)
    assert set(statuses.values()) == {200}
