"""What was compiled, kept on disk: a server that starts again has it at once.

A store is a folder of the user's own, and may be lost at any time. What cannot be kept
is made anew; what is found there is taken only from files that nobody else can write
and that are whole.
"""

import json
import logging
import mmap
import os
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO, Final

Part = bytes | memoryview
Parts = Mapping[str, Part]
"""Named bytes; those that were fetched are read from the disk when they are used."""

_ENDING: Final = ".parts"
_MOST: Final = 4
"""So many stay: those of the newest edition, of older ones, and of the last program."""
_FOREIGN: Final = 0o022
"""The bits of a file's mode by which others can write it."""


@dataclass(frozen=True, slots=True)
class Store:
    """A folder for named sets of parts; each is written once and never changed."""

    folder: Path

    def fetch(self, name: str) -> Parts | None:
        """Give the parts of this name; None where they are not here as written."""
        try:
            with (self.folder / f"{name}{_ENDING}").open("rb") as file:
                return _read(file) if self._owns(file) else None
        except (OSError, ValueError):
            return None

    def open(self) -> bool:
        """Make the folder, if that can be; whether anything can be kept there."""
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self.folder.is_dir() and os.access(self.folder, os.W_OK)

    def keep(self, name: str, parts: Parts) -> None:
        """Keep parts under a name, if that can be, and remove what is oldest."""
        self.open()
        try:
            with TemporaryDirectory(dir=self.folder) as scratch:
                written = Path(scratch) / name
                with written.open("xb") as file:
                    _write(file, parts)
                written.replace(self.folder / f"{name}{_ENDING}")
            self._tidy()
        except OSError as error:
            logging.getLogger(__name__).info("Nothing is kept: %s", error)

    def _owns(self, file: BinaryIO) -> bool:
        """Whether folder and file are ours, and nobody else's to write."""
        if sys.platform == "win32":
            return True  # a user's own folders are closed to others there
        told = (self.folder.stat(), os.fstat(file.fileno()))
        own = os.geteuid()
        return all(one.st_uid == own and not one.st_mode & _FOREIGN for one in told)

    def _tidy(self) -> None:
        kept = [
            (path.stat().st_mtime, path) for path in self.folder.glob(f"*{_ENDING}")
        ]
        for _, path in sorted(kept, reverse=True)[_MOST:]:
            path.unlink(missing_ok=True)


def find_store() -> Store | None:
    """Find the user's folder for what can be made anew; None where there is none."""
    place = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    with suppress(RuntimeError):  # there is no home
        return Store(Path(place or Path.home() / ".cache") / "corridor-atlas")
    return None


def digest_files(files: Iterable[Path], *told: object) -> str:
    """Name a state of files, by their paths and contents, and of what else is told."""
    digest = sha256(repr(told).encode())
    for path in sorted(files):
        digest.update(f"{path} {path.stat().st_size} ".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _write(file: BinaryIO, parts: Parts) -> None:
    sizes = {name: len(part) for name, part in parts.items()}
    head = json.dumps(sizes).encode() + b"\n"
    file.write(_digest(head, parts).encode() + b"\n" + head)
    file.writelines(parts.values())


def _read(file: BinaryIO) -> Parts | None:
    """Read parts. Raises ValueError where the file is none of ours.

    What is mapped stays there for us, even where the file is removed.
    """
    digest, head = file.readline().rstrip().decode(), file.readline()
    sizes = json.loads(head)
    if not isinstance(sizes, dict):
        return None
    start = file.tell()
    whole = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    parts = {}
    for name, size in sizes.items():
        parts[name] = whole[start : start + size]
        start += size
    return parts if digest == _digest(head, parts) and start == len(whole) else None


def _digest(head: bytes, parts: Parts) -> str:
    digest = sha256(head)
    for part in parts.values():
        digest.update(part)
    return digest.hexdigest()
