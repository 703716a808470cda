"""Words on still pictures."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "legend-best": "Best route",
        "legend-other": "Next best",
        "legend-closed": "Closed",
        "legend-lines": "Lines and signs",
        "still-more": "and {count} more: see the atlas",
        "still-foot": "{title}, data up to {edition}. Map data: {credits}. "
        "Licences: {licences}. Each record’s own sources: in the atlas.",
        "chart-foot": "{title}, data up to {edition}. Data: {credits}. "
        "Licences: {licences}. Each record’s own sources: in the atlas.",
    }
)
