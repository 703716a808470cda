"""Serving an atlas that is being written: read again whenever a file is saved."""

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from signal import SIGTERM, signal
from tempfile import TemporaryDirectory
from typing import Final

from dashboard.server.serving import listen
from dashboard.stories.compiling import check_views
from dashboard.style.checking import check_style
from dashboard.texts import TEXTS, count
from geodata.checking import check_atlas

_PAUSE_S: Final = 0.5


def count_problems(folder: Path) -> int:
    """Say in one line how many problems an atlas has; nothing where it has none."""
    found = len(find_problems(folder))
    if found:
        told = {"problems": count("problems", found), "folder": folder}
        print(TEXTS["problems-where"].format(**told), flush=True)
    return 1 if found else 0


def find_problems(folder: Path) -> list[str]:
    """Find all that is wrong with an atlas, a line each."""
    return [
        str(one) for one in check_atlas(folder, [check_style, check_views]).problems
    ]


def watch(options: argparse.Namespace) -> int:
    """Serve a folder until it is stopped; a sound atlas replaces the one before."""
    listener = listen(options.host, options.port)
    port = listener.getsockname()[1]
    listener.close()
    print(TEXTS["watching"].format(folder=options.data), flush=True)
    signal(SIGTERM, lambda *_: sys.exit(0))  # so that the server stops too
    with TemporaryDirectory(prefix="watched-") as scratch:
        notes = Path(scratch) / "problems.txt"
        server = _Server(_write_command(options, port, notes))
        try:
            _follow(options.data, notes, server)
        finally:
            server.stop()
    return 0


class _Server:
    """The process that serves; it is replaced by one with the new atlas."""

    def __init__(self, command: Sequence[str]) -> None:
        self.command = command
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, or put a new one in its place."""
        self.stop()
        self.process = subprocess.Popen(self.command)  # noqa: S603 - our own command

    def stop(self) -> None:
        """Stop it, and wait until its port is free."""
        if self.process:
            self.process.terminate()
            self.process.wait()


def _follow(folder: Path, notes: Path, server: _Server) -> None:
    seen: object = None
    while True:
        now = _look(folder)
        if now != seen:
            if _judge(folder, notes) or seen is None:
                server.start()
            seen = now
        time.sleep(_PAUSE_S)


def _judge(folder: Path, notes: Path) -> bool:
    """Say what is wrong here and on the page; whether nothing is."""
    problems = find_problems(folder)
    notes.write_text("\n".join(problems), "utf-8")
    kept = TEXTS["watch-kept"].format(problems=count("problems", len(problems)))
    print(*([kept, *problems] if problems else [TEXTS["watch-sound"]]), sep="\n")
    sys.stdout.flush()
    return not problems


def _look(folder: Path) -> dict[Path, tuple[int, int]]:
    """Look when each file was saved last, and how large it is."""
    files = (path for path in folder.rglob("*") if path.is_file())
    states = {path: path.stat() for path in files if path.name[0] != "."}
    return {path: (one.st_mtime_ns, one.st_size) for path, one in states.items()}


def _write_command(options: argparse.Namespace, port: int, notes: Path) -> list[str]:
    told = {
        "--data": options.data,
        "--host": options.host,
        "--port": port,
        "--base-path": options.base_path,
        "--frame-ancestors": options.frame_ancestors,
        "--problems": notes,
    }
    told |= {"--store": options.store} if options.store else {}
    pairs = [part for key, one in told.items() for part in (key, str(one))]
    return [sys.executable, "-m", "dashboard", "serve", *pairs]
