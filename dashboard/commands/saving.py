"""Writing what is whole or not there: beside its place, then at once into it."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex
from typing import NoReturn

from dashboard.texts import TEXTS
from dashboard.view.refusals import RefusedError


def refuse_unsaved(place: Path, error: OSError) -> NoReturn:
    """Say why nothing could be written there. Raises RefusedError."""
    reason = (error.strerror or f"{error}").lower()
    words = TEXTS["export-unsaved"].format(file=place, reason=reason)
    raise RefusedError(words) from None


def save_file(file: Path, body: bytes) -> None:
    """Write a file; until it is whole, what was there before stays.

    Raises OSError.
    """
    place = file.resolve()
    if place.exists() and not place.is_file():  # a device or a pipe takes what comes
        place.write_bytes(body)
        return
    with _make_beside(place) as scratch:
        _write(scratch, body)
        if place.exists():
            shutil.copymode(place, scratch)
        scratch.replace(place)


def save_folder(place: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a new folder, which is there only when it is whole.

    Raises OSError; FileExistsError where something is there already.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    with _make_beside(place) as scratch:
        for file, body in files.items():
            (scratch / file).parent.mkdir(parents=True, exist_ok=True)
            _write(scratch / file, body)
        if place.exists():
            raise FileExistsError
        scratch.rename(place)


def replace_folder(place: Path, files: Mapping[str, bytes]) -> None:
    """Write files as a folder; until it is whole, what was there before stays.

    Raises OSError.
    """
    place = place.resolve()
    with _make_beside(place) as scratch, _make_beside(place) as before:
        save_folder(scratch, files)
        if place.exists():
            place.rename(before)
        try:
            scratch.rename(place)
        except OSError:
            before.rename(place)
            raise


@contextmanager
def _make_beside(place: Path) -> Iterator[Path]:
    """Name a hidden place on the same disk, and leave nothing there."""
    scratch = place.with_name(f".{place.name}-{token_hex(4)}")
    try:
        yield scratch
    finally:
        if scratch.is_dir():
            shutil.rmtree(scratch, ignore_errors=True)
        else:
            scratch.unlink(missing_ok=True)


def _write(file: Path, body: bytes) -> None:
    with file.open("xb") as opened:
        opened.write(body)
        opened.flush()
        os.fsync(opened.fileno())
