"""Words on and about the map."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "map-label": "Map of the records shown. The table lists the same "
        "records and works with the keyboard",
        "zoom-in": "Zoom in",
        "zoom-out": "Zoom out",
        "home": "Back to the opening map",
        "overview": "The whole route, and back",
        "as-of": "Borders, control and status as of {day}",
        "gaps": "What is not known of this day",
        "segment-of": "{from} – {to}, {mode}: {status}",
        "length": "{km} km along the line drawn",
        "schematic": "schematic line",
        "border-length": "about {km} km",
        "map-gap": "{km} km not built",
        "control": "controlled by",
        "map-legend": "Legend",
        "loading": "The map is being drawn …",
        "map-failed": "The ground of the map could not be loaded. Filters and table "
        "work all the same; reload the page to try again.",
        "trip-close": "Click to close it",
        "trip-reopen": "Closed: click to open it again",
    }
)
