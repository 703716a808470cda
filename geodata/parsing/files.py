"""Files of an atlas folder: UTF-8 text, JSON and TOML, or one clear error."""

import json
import re
import tomllib
from pathlib import Path
from stat import S_ISREG
from typing import Any, Final, NoReturn

from geodata.problems import AtlasError, Place

_DEEP = re.compile(
    r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){99}"""
)
"""A key so deep that reading it takes minutes, and more of the stack than there is."""

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


_LARGEST: Final = 500_000_000
"""Bytes; no atlas that this program can serve has a larger file."""


def read_file(folder: Path, file: str) -> bytes:
    """Read a file of a folder, and nothing outside of it, or that is no file.

    Raises AtlasError.
    """
    place, path = Place(file), folder / file
    try:
        _check_place(folder, path, place)
        return path.read_bytes()
    except FileNotFoundError:
        message = f"the file is missing from {folder}"
        if not folder.is_dir():
            message, place = "there is no such folder", Place(f"{folder}")
            remedy = "Name one with an atlas.toml, layers and tables"
            raise AtlasError(place.problem("", message, remedy)) from None
        raise AtlasError(place.problem("", message, "Put it there")) from None
    except (OSError, RuntimeError) as error:  # links that go round are the latter
        reason = getattr(error, "strerror", None) or "no reason given"
        message = f"the file cannot be read ({reason})"
        raise AtlasError(
            place.problem("", message, "Check that it is a readable file")
        ) from None


def _check_place(folder: Path, path: Path, place: Place) -> None:
    """Refuse what is elsewhere, never ends or is too large; also OSError."""
    if not path.resolve(strict=True).is_relative_to(folder.resolve()):
        message, remedy = "the file is a link out of the folder", "Put the file there"
        raise AtlasError(place.problem("", message, remedy))
    state = path.stat()
    if not S_ISREG(state.st_mode):
        message, remedy = "it is not a file", "Put a file there"
        raise AtlasError(place.problem("", message, remedy))
    if state.st_size > _LARGEST:
        message = f"the file has more than {_LARGEST // 10**6} MB"
        remedy = "Divide the layer, or round its coordinates"
        raise AtlasError(place.problem("", message, remedy))


def read_text(folder: Path, file: str) -> str:
    """Read a UTF-8 file without byte order mark; raises AtlasError."""
    place = Place(file)
    try:
        text = read_file(folder, file).decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"byte {error.start} is not UTF-8"
        raise AtlasError(place.problem("", message, "Save the file as UTF-8")) from None
    if text.startswith("\ufeff"):
        message = "the file begins with a byte order mark"
        raise AtlasError(place.problem("", message, "Save it as UTF-8 without one"))
    return text


def read_json(folder: Path, file: str) -> Any:  # noqa: ANN401 -- JSON is anything
    """Read a JSON file (RFC 8259: no NaN, no lone surrogate); raises AtlasError."""
    text = read_text(folder, file)
    try:
        value = json.loads(text, parse_constant=_refuse_constant)
        if _SURROGATE.search(text):
            json.dumps(value, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise _explain(file, "JSON", error) from None
    return value


def read_toml(folder: Path, file: str) -> dict[str, Any]:
    """Read a TOML file; raises AtlasError."""
    text = read_text(folder, file)
    if _DEEP.search(text):
        raise _explain(file, "TOML", ValueError("a key in it has too many parts"))
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _explain(file, "TOML", error) from None


def _refuse_constant(name: str) -> NoReturn:
    message = f"{name} is not a number of JSON"
    raise ValueError(message)


def _explain(file: str, language: str, error: Exception) -> AtlasError:
    message = f"the file is not {language}: {error}".rstrip(".")
    return AtlasError(Place(file).problem("", message, "Mend that place"))
