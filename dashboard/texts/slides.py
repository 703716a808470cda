"""Words of slides, and of refusals to make them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "bad-slide": "“{chart}” has no slide. Charts that have one: {known}",
        "bad-slides": "A presentation has at most {high} slides",
        "slide-map": "Map: {sentence}",
        "slide-chart": "{finding}. {about} {sentence}",
        "count-left.one": "{count} more is not shown.",
        "count-left.other": "{count} more are not shown.",
        "slide-before": "before {year}",
        "slide-side": "View: {title}. {text}",
        "slide-close": "Look further, and where this comes from",
        "slide-code": "QR code of {link}",
        "slide-made": "Made by {title}",
        "slide-foot": "{title}, data up to {edition}. {credits}",
        "count-more.one": "and {count} more source: see the link",
        "count-more.other": "and {count} more sources: see the link",
    }
)
