"""Files of an atlas folder: UTF-8 text, JSON and TOML, or one clear error."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any, NoReturn

from geodata.problems import AtlasError, Place

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def read_text(folder: Path, file: str) -> str:
    """Read a UTF-8 file without byte order mark; raises AtlasError."""
    place = Place(file)
    try:
        text = (folder / file).read_bytes().decode("utf-8")
    except FileNotFoundError:
        message = f"the file is missing from {folder}"
        if not folder.is_dir():
            message, place = "there is no such folder", Place(f"{folder}")
            remedy = "Name one with an atlas.toml, layers and tables"
            raise AtlasError(place.problem("", message, remedy)) from None
        raise AtlasError(place.problem("", message, "Put it there")) from None
    except OSError as error:
        reason = error.strerror or "no reason given"
        message = f"the file cannot be read ({reason})"
        raise AtlasError(
            place.problem("", message, "Check that it is a readable file")
        ) from None
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
