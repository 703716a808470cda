"""Words of the page: head, first steps, panels, what failed."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "tagline": "Who says what, when, and where it was published",
        "skip-map": "Skip to map",
        "skip-table": "Skip to table",
        "skip-details": "Skip to details",
        "entries": "Where to start",
        "theme": "Light or dark",
        "menu": "Menu",
        "room": "Table and charts",
        "room-close": "Show only the map",
        "grip": "Raise or lower this sheet",
        "divider": "Width of the table and the charts",
        "notices": "Parts of this link were not understood",
        "dismiss": "Dismiss",
        "close": "Close",
        "share": "Share",
        "copied": "Copied",
        "copy-failed": "The browser refused to copy. Here is the text:",
        "open-atlas": "Open the atlas",
        "edition": "Data up to {day}",
        "no-script": "Turn on JavaScript for the interactive map.",
        "failed": "The atlas could not be loaded. Reload the page to try again.",
        "part-loading": "Loading …",
        "part-failed": "This could not be loaded. Open it again to retry.",
        "all-records": "Table of the records shown, with their sources",
        "back-to-map": "To the map",
        "panels": "Table and charts",
        "charts": "All charts",
        "chart-table": "Table",
        "chart-trip": "Route planner",
        "trip-failed": "The network of corridors could not be loaded. Open the panel "
        "again to retry.",
        "chart-choose": "Select a part of the chart, or a number in its table, to "
        "filter by it.",
        "chart-table-of": "The chart as a table",
        "chart-cell": "{row}, {column}: {count}",
        "chart-left": "and {count} more",
    }
)
