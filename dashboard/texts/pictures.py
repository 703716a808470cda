"""Words of still pictures, and of refusals to draw one."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

PICTURES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "still-group": "Several events at one place, with their number",
        "still-more": "and {count} more: see the atlas",
        "no-chart": "No chart has this name. Those that have: {known}.",
        "no-format": "No picture has this format. Those that it can have: {known}.",
        "bad-size": "The {name} of a picture is a whole number of pixels from {low} "
        "to {high}",
        "bad-scale": "The scale of a picture is a whole number from {low} to {high}",
        "bad-dots": "A picture has at most {high} dots on a side: choose fewer pixels "
        "or a smaller scale",
        "bad-size-name": "No size of a picture has this name. Those that have: {known}",
        "bad-theme": "The theme of a picture is light or dark",
        "bad-frame": "The frame of a picture is full, untitled or none",
        "still-foot": "{title}, data up to {edition}. Map data: {credits}. "
        "Licences: {licences}. Each record’s own sources: in the atlas.",
        "chart-foot": "{title}, data up to {edition}. Data: {credits}. "
        "Licences: {licences}. Each record’s own sources: in the atlas.",
    }
)
