"""An atlas that is being written: read again when it is sound, told when it is not."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from urllib.request import urlopen

from dashboard.commands.explaining import explain_charts
from geodata import read_atlas

EXAMPLE = Path(__file__).parents[3] / "geodata" / "examples" / "beagle"


@contextmanager
def watched(folder: Path, store: Path) -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-m", "dashboard", "serve", "--watch", "--port", "0"]
    command += ["--data", str(folder), "--store", str(store)]
    with subprocess.Popen(  # noqa: S603 - our own command
        command, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.terminate()


def wait(process: "subprocess.Popen[str]", told: str) -> str:
    """Wait for a line that holds some words."""
    assert process.stdout
    return next(line for line in process.stdout if told in line)


def read(address: str) -> str:
    with urlopen(address) as answer:  # noqa: S310 - our own server
        return str(answer.read().decode())


def test_what_is_saved_is_read_again_and_what_is_wrong_is_told(tmp_path: Path) -> None:
    folder = Path(copytree(EXAMPLE, tmp_path / "atlas"))
    toml = folder / "atlas.toml"
    sound = toml.read_text("utf-8")
    with watched(folder, tmp_path / "store") as process:
        address = wait(process, "Serving").split()[-1]
        assert "<h1>The Beagle Channel" in read(address)
        toml.write_text(sound.replace("camera =", "kamera ="), "utf-8")
        wait(process, "kamera: the key is not known")
        page = read(address)
        assert "<h1>The Beagle Channel" in page
        assert re.search(r'role="alert"><p>atlas.toml, .*kamera', page)
        toml.write_text(sound.replace("The Beagle Channel", "Another name"), "utf-8")
        wait(process, "Serving")
        page = read(address)
        assert "<h1>Another name" in page
        assert 'role="alert"' not in page


def test_the_check_says_which_charts_there_are_and_what_others_need() -> None:
    told = "\n".join(explain_charts(read_atlas(EXAMPLE)))
    assert "“Who controls what”: there" in told
    assert re.search("“Route planner”: not there; it needs .*stops", told)
