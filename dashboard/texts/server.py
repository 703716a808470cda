"""Words of what the server cannot give."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-format": "No picture has this format. Those that it can have: {known}.",
        "no-editions": "There is no folder {folder}. Name that in which editions are "
        "kept, or keep one there: corridor-atlas freeze -o FOLDER",
        "undated-edition": "The atlas in {folder} does not say its edition. Write one "
        "in its atlas.toml, such as edition = 2026-04-11, or take it away",
        "twice-edition": "Two folders hold the edition of {day}: {one} and {other}. "
        "Take one of them away",
        "frozen-edition": "{folder} holds another atlas of this edition, and what was "
        "published stays. Give the changed one another day: edition in its atlas.toml",
        "no-story": "There is no such story. Stories: {known}.",
    }
)
