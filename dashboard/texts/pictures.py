"""Words of refusals to draw a picture."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-chart": "No chart has this name. Choose from: {known}.",
        "busy": "Many pictures are being drawn just now. Ask again in a few seconds.",
        "bad-size": "The {name} of a picture is a whole number of pixels from {low} "
        "to {high}",
        "bad-scale": "The scale of a picture is a whole number from {low} to {high}",
        "bad-dots": "A picture has at most {high} dots on a side: choose fewer pixels "
        "or a smaller scale",
        "bad-size-name": "No picture size has this name. Choose from: {known}",
        "bad-theme": "The theme of a picture is light or dark",
        "heading-held": "{first} controls {most} of the {count} places shown{others}, "
        "on {day}",
        "heading-held-all": "{first} controls all {count} places shown, on {day}",
        "heading-held-other": "; {other} {number}",
        "heading-place": "{place} saw the most: {most} of {events}",
        "bad-frame": "The frame of a picture is full, legend or none",
        "bad-relief": "The relief of a picture is yes, or left out",
    }
)
