"""Words of the commands."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-export-format": "A view cannot be written in this format. Choose from: "
        "{known}. Name one with --format, or by the file’s ending.",
        "export-packing": "Packing {sentence}",
        "export-reading": "Reading the atlas",
        "export-drawing": "Drawing {sentence}",
        "export-writing": "Writing {sentence}",
        "export-done": "{file}: {size}\u202fkB",
        "export-unsaved": "“{file}” cannot be written: {reason}. Choose another place "
        "with -o.",
        "frozen-edition": "{folder} already holds a different atlas of this edition, "
        "and what was published stays. Give the changed atlas another day: edition in "
        "its atlas.toml",
        "half-edition": "{folder} holds only a part of this edition. Remove that "
        "folder, and keep the edition again",
        "froze-edition": "Kept as {folder}",
        "froze-before": "Kept before, and the same: {folder}",
    }
)
