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
        "export-done": "{file}: {size} kB",
        "export-unsaved": "“{file}” cannot be written: {reason}. Choose another place "
        "with -o.",
        "froze-edition": "Kept as {folder}",
        "froze-before": "Kept before, and the same: {folder}",
    }
)
