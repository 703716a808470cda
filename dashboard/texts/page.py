"""Words of the page: head, first steps, panels, what failed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tagline": "Corridors and disputes of the South Caucasus and the "
        "Trans-Caspian route: who says what, when, and where it was published",
        "skip": "Skip to map",
        "entries": "Where to start",
        "theme": "Light or dark",
        "menu": "Menu",
        "count": "{count} records",
        "room": "Table and charts",
        "room-close": "Show only the map",
        "grip": "Raise or lower this sheet",
        "divider": "Width of the table and the charts",
        "notices": "Not understood in this link",
        "dismiss": "Dismiss",
        "close": "Close",
        "share": "Share",
        "copied": "Copied",
        "copy-failed": "Copying was refused by the browser. The text is:",
        "open-atlas": "Open in Corridor Atlas",
        "edition": "Data up to {day}",
        "no-script": "The map and its filters need JavaScript.",
        "failed": "The atlas could not be loaded. Reload the page to try again.",
        "part-loading": "Loading …",
        "part-failed": "This could not be loaded. Open it again to try again.",
        "all-records": "Table of the records shown, with their sources",
        "back-to-map": "To the map",
        "panels": "Table and charts",
        "chart-table": "Table",
        "chart-trip": "What if",
        "trip-failed": "The network of corridors could not be loaded. Open the panel "
        "again to try once more.",
        "chart-choose": "Choose a part of the chart, or a number of its table, to "
        "filter by it.",
        "chart-table-of": "The chart as a table",
        "chart-cell": "{row}, {column}: {count}",
        "chart-left": "and {count} more",
    }
)
