"""How long the server takes to its first byte, and how much memory it holds."""

import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.server import Server, run_server

_LIBRARIES = (
    "import brotli, dash, flask, gunicorn.app.base, gunicorn.workers.gthread, plotly"
)
_TIMES = 7


def _time_imports() -> float:
    start = perf_counter()
    subprocess.run([sys.executable, "-c", _LIBRARIES], check=True)  # noqa: S603 - our own command
    return perf_counter() - start


def _time_first_byte() -> float:
    start = perf_counter()
    with run_server() as server:
        server.ask("/")
        return perf_counter() - start


def measure_start() -> tuple[float, float]:
    """Measure bare imports and start to first byte; medians in seconds."""
    # By turns, so that a busy machine slows both alike.
    pairs = [(_time_imports(), _time_first_byte()) for _ in range(_TIMES)]
    imports, starts = zip(*pairs, strict=True)
    return median(imports), median(starts)


def measure_memory(server: Server) -> float:
    """Measure the largest resident set of the server's workers, in MB (Linux)."""
    parent = server.process.pid
    workers = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return max(map(_read_size, workers))


def _read_size(process: str) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    (line,) = (line for line in status.splitlines() if line.startswith("VmRSS:"))
    return int(line.split()[1]) * 1024 / 1_000_000
