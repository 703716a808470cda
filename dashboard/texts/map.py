"""Words on and about the map."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "map": "Map",
        "map-label": "Map of the records shown. The table lists the same records and "
        "works with the keyboard",
        "zoom-in": "Zoom in",
        "zoom-out": "Zoom out",
        "home": "Back to the start view",
        "overview": "The whole route, or back",
        "as-of": "As of {day}",
        "gaps": "What is not known for this date",
        "segment-of": "{from} – {to}, {mode}: {status}",
        "length": "{km}\u202fkm along the drawn line",
        "schematic": "schematic line",
        "border-length": "about {km}\u202fkm",
        "map-gap": "{km}\u202fkm not built",
        "control": "controlled by",
        "legend-more": "All {count} entries",
        "legend-less": "Fewer",
        "differ-seen": "{count} differ · {seen} in view",
        "map-legend": "Legend",
        "legend-signs": "All signs",
        "two-fingers": "Move the map with two fingers",
        "card-whole": "All about it, in the atlas",
        "card-more": "Further sources: {count}",
        "outside": "{count} outside this map · show all",
        "loading": "Drawing the map …",
        "map-failed": "The base map could not be loaded. Filters and table still work; "
        "reload the page to try again.",
        "trip-close": "Click to close it",
        "trip-reopen": "Closed: click to open it again",
    }
)
