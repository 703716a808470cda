"""How long a check and the server's first byte take, and how much memory it holds."""

import subprocess
import sys
from compileall import compile_dir
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import dashboard
import geodata
from tests.server import Server, run_server

_LIBRARIES = (
    "import brotli, dash, flask, gunicorn.app.base, gunicorn.workers.gthread, plotly"
)
_TIMES = 7


def _time_imports() -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", _LIBRARIES], check=True)  # noqa: S603 - our own command
    return perf_counter() - start


def _time_first_byte(store: str) -> float:
    start = perf_counter()
    with run_server("--store", store) as server:
        server.ask("/")
        return perf_counter() - start


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds: bare imports, and start to first byte, the first time and again."""

    imports: float
    first: float
    again: float


def measure_start() -> Start:
    """Measure imports and starts; medians but for the first."""
    for package in (dashboard, geodata):  # as installing does
        compile_dir(package.__path__[0], quiet=1)
    with TemporaryDirectory() as store:
        first = _time_first_byte(store)
        # By turns, so that a busy machine slows both alike.
        pairs = [(_time_imports(), _time_first_byte(store)) for _ in range(_TIMES)]
    imports, starts = zip(*pairs, strict=True)
    return Start(median(imports), first, median(starts))


def measure_check(folder: Path) -> float:
    """Check the atlas in a folder; seconds."""
    command = [sys.executable, "-m", "dashboard", "check", "--data", str(folder)]
    start = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    return perf_counter() - start


@dataclass(frozen=True, slots=True)
class Memory:
    """MB: the most that a worker has ever held, and what all processes hold together.

    Who draws for a worker is a process beside it, and counts in the second alone.

    What processes share counts for one of them in the second, for each in the first.
    """

    worker: float
    together: float


def measure_memory(server: Server) -> Memory:
    """Measure what the server's processes hold (Linux)."""
    parent = f"{server.process.pid}"
    workers = _list_children(parent)
    drawers = [one for worker in workers for one in _list_children(worker)]
    everyone = (parent, *workers, *drawers)
    together = (_read_size(one, "smaps_rollup", "Pss:") for one in everyone)
    most = max(_read_size(one, "status", "VmHWM:") for one in workers)
    return Memory(most, sum(together))


def _list_children(process: str) -> list[str]:
    # Each of its threads has children of its own.
    lists = Path(f"/proc/{process}/task").glob("*/children")
    return [child for each in lists for child in each.read_text().split()]


def _read_size(process: str, file: str, name: str) -> float:
    lines = Path(f"/proc/{process}/{file}").read_text().splitlines()
    (line,) = (line for line in lines if line.startswith(name))
    return int(line.split()[1]) * 1024 / 1_000_000
