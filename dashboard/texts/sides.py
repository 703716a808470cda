"""Words of whose view it is, of two beside each other, and of where they differ."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "side": "Whose view",
        "side-more": "Compare, labels",
        "side-compare": "Beside it",
        "side-alone": "no other",
        "side-differ": "Only where they differ",
        "side-language": "Labels",
        "side-language-own": "the side’s: {language}",
        "policy": "Rules",
        "badge": "View: {title}",
        "beside-map": "The same map, {sentence}",
        "differences": "Where the two differ: {count}",
        "differences-list": "Differences: {count}",
        "differences-none": "The two say the same of what is shown, on {day}.",
        "differences-text": "On {day}, of the records shown. What a side was not found "
        "to say otherwise is told as the record tells it.",
        "told-by": "As the sides tell it, on {day}",
        "says": "Where the two sides differ",
        "says-nothing": "nothing found beside the record",
        "says-title": "Name",
        "says-term": "What it is",
        "says-whose": "Counted to",
        "says-control": "Held by",
        "says-line": "Line",
        "says-disputed": "disputed",
        "says-rejected": "rejected",
    }
)
