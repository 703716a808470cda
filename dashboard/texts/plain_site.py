"""Words of a site of plain files, and of the command that writes it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-page": "There is no such page here",
        "no-site": "{folder} holds something that is no site of this program. Choose "
        "an empty folder with -o",
        "site-drawing": "Drawing {number} of {total}",
        "site-done": "{folder}: {files} files, {size} MB",
    }
)
