"""Words of the charts."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

CHARTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "panels": "Table and charts",
        "chart-table": "Table",
        "chart-mediators": "Who sat between them",
        "chart-venues": "Where they met",
        "chart-pairs": "Who meets whom",
        "chart-trip": "What if",
        "trip-failed": "The network of corridors could not be loaded. Open the panel "
        "again to try once more.",
        "way-best": "Best way",
        "way-other": "Next best",
        "way-closed": "Closed",
        "trial-opened": "Open it as a whole",
        "trial-closed": "Close it",
        "trip-close": "Click to close it",
        "trip-reopen": "Closed: click to open it again",
        "about-mediators": "Meetings and calls at which both {one} and {other} took "
        "part, in each half-year, by who mediated.",
        "about-venues": "Meetings and calls at which both {one} and {other} took "
        "part, by place and level.",
        "venues-route": "The map joins the places in order of time.",
        "about-pairs": "Meetings and calls at which both were, in whatever role.",
        "half-year": "{year} H{half}",
        "no-mediator": "nobody (bilateral)",
        "other-mediators": "other mediators",
        "chart-choose": "Choose a part of the chart, or a number of its table, to "
        "filter by it.",
        "chart-table-of": "The chart as a table",
        "chart-cell": "{row}, {column}: {count}",
        "chart-left": "and {count} more",
    }
)
