"""Words of what the server cannot give."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-format": "No picture comes in this format. Choose from: {known}.",
        "no-editions": "There is no folder {folder}. Name the one in which editions "
        "are kept, or keep one there: corridor-atlas freeze -o FOLDER",
        "undated-edition": "The atlas in {folder} does not say its edition. Write one "
        "in its atlas.toml, such as edition = 2026-04-11, or remove the folder",
        "twice-edition": "Two folders hold the edition of {day}: {one} and {other}. "
        "Remove one of them",
        "no-summary": "No summary of this edition is kept. Choose from: {known}.",
        "no-story": "There is no story of this name. Choose from: {known}.",
    }
)
