"""Which of our JavaScript runs while readers are in the browser, by V8's own count.

`make coverage` sets the folder; each process of tests writes there what it saw, and
this module, run as a program, joins them. Modules stand in bundles with their names
(`dashboard.library.module_bundle`), so that what ran is told by module.
"""

import json
import os
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final
from urllib.request import urlopen
from uuid import uuid4

from playwright.sync_api import CDPSession, Page

VARIABLE: Final = "JS_COVERAGE"
"""The environment's name for the folder; where it is not set nothing is counted."""

_MODULE: Final = re.compile(r'"([\w/]+\.mjs)"\(\) ?\{')
_COUNT: Final = {"callCount": False, "detailed": True}
_LEAST: Final = 90
"""Per cent of a module below which it is listed."""


@dataclass
class Coverage:
    """What ran of each module so far: a byte a sign, 1 where it ran."""

    ran: dict[str, bytearray] = field(default_factory=dict)
    _texts: dict[str, str] = field(default_factory=dict)

    def start(self, page: Page) -> CDPSession:
        """Count from now on what runs on a page."""
        session = page.context.new_cdp_session(page)
        session.send("Profiler.enable")
        session.send("Profiler.startPreciseCoverage", _COUNT)
        return session

    def take(self, session: CDPSession) -> None:
        """Add what has run since the last time."""
        for script in session.send("Profiler.takePreciseCoverage")["result"]:
            if "/library/" in script["url"]:
                self._add(script["url"], script["functions"])

    def save(self, folder: Path) -> None:
        """Write it beside what other processes write."""
        folder.mkdir(parents=True, exist_ok=True)
        told = {name: ran.decode("latin-1") for name, ran in self.ran.items()}
        (folder / f"{uuid4()}.json").write_text(json.dumps(told))

    def join(self, name: str, ran: bytes) -> None:
        """Add what ran of a module."""
        before = self.ran.setdefault(name, bytearray(len(ran)))
        self.ran[name] = bytearray(a | b for a, b in zip(before, ran, strict=True))

    def _add(self, address: str, functions: list[Mapping[str, Any]]) -> None:
        if address not in self._texts:
            with urlopen(address) as answer:  # noqa: S310 - our own server
                self._texts[address] = answer.read().decode()
        text = self._texts[address]
        ran = _paint(len(text), functions)
        for name, start, end in _find_modules(text):
            self.join(name, bytes(ran[start:end]))


def _paint(size: int, functions: list[Mapping[str, Any]]) -> bytearray:
    """Mark what ran: inner ranges lie over those around them."""
    ran = bytearray(b"\1" * size)
    ranges = [one for each in functions for one in each["ranges"]]
    for one in sorted(ranges, key=lambda one: (one["startOffset"], -one["endOffset"])):
        start, end = one["startOffset"], one["endOffset"]
        ran[start:end] = (b"\1" if one["count"] else b"\0") * (end - start)
    return ran


def _find_modules(text: str) -> Iterator[tuple[str, int, int]]:
    found = [*_MODULE.finditer(text)]
    starts = [*(each.start() for each in found), len(text)]
    for each, next_start in zip(found, starts[1:], strict=True):
        # What follows the last one is not its own.
        yield each[1], each.end(), text.rindex("},", each.end(), next_start)


def _write_report(coverage: Coverage) -> Iterator[str]:
    """Write a line a room, and one for each module of which much never ran."""
    rooms: defaultdict[str, bytearray] = defaultdict(bytearray)
    for name, ran in coverage.ran.items():
        rooms[name.split("/")[0] if "/" in name else "entries"] += ran
    for room, ran in sorted(rooms.items()):
        yield f"{_share(ran):5.1f} %  {room}"
    yield f"{_share(b''.join(coverage.ran.values())):5.1f} %  all modules"
    yield f"Modules below {_LEAST} %:"
    for name, ran in sorted(coverage.ran.items()):
        if _share(ran) < _LEAST:
            yield f"{_share(ran):5.1f} %  {name}"


def _share(ran: bytes | bytearray) -> float:
    return 100 * ran.count(1) / max(1, len(ran))


def main(folder: Path) -> None:
    """Join what the processes wrote, and print it."""
    coverage = Coverage()
    for file in folder.glob("*.json"):
        for name, ran in json.loads(file.read_text()).items():
            coverage.join(name, ran.encode("latin-1"))
    sys.stdout.writelines(f"{line}\n" for line in _write_report(coverage))


if __name__ == "__main__":
    main(Path(os.environ[VARIABLE] if len(sys.argv) == 1 else sys.argv[1]))
