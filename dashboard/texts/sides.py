"""Words of whose view it is, of two beside each other, and of where they differ."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "side": "Whose view",
        "side-more": "Compare and labels",
        "side-compare": "Compare with",
        "side-alone": "none",
        "side-differ": "Only where they differ",
        "side-language": "Labels",
        "side-language-own": "Automatic ({language})",
        "policy": "Rules",
        "badge": "View: {title}",
        "beside-map": "The same records, {sentence}",
        "then": "Compare dates",
        "then-on": "Against {day}",
        "then-years": "Show the map beside that of 1 January of",
        "then-day": "An earlier day",
        "then-map": "The same map on the earlier day",
        "beside-end": "End the comparison",
        "changes-told": "What changed",
        "differences": "Where the two differ: {count}",
        "differences-list": "Differences: {count}",
        "differences-none": "The two say the same about what is shown, on {day}.",
        "differences-text": "On {day}, among the records shown. Where we found no "
        "statement by a side, the neutral wording is shown.",
        "told-by": "How each side describes it, on {day}",
        "says": "Where the two sides differ",
        "says-nothing": "no own wording found",
        "says-title": "Name",
        "says-term": "What it is",
        "says-whose": "Counted as part of",
        "says-control": "Controlled by",
        "says-line": "Line",
        "says-disputed": "disputed",
        "says-rejected": "rejected",
    }
)
