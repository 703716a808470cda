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
        "chart-route": "The map joins the places in order of time.",
        "about-pairs": "Meetings and calls at which both were, in whatever role.",
        "chart-stances": "Stances",
        "chart-control": "Control",
        "about-stances": "Each actor’s stance on each subject, on the last day of the "
        "chosen dates, by the positions gathered: other positions may exist. The "
        "chosen actors are the columns.",
        "about-control": "Who controlled each village and exclave, as the sources "
        "say; not whose territory it is. The years before the first change are drawn "
        "narrower.",
        "controlled-by": "Under the control of",
        "no-actors": "Others",
        "held-row": "About",
        "held-actor": "Actor",
        "held-state": "What",
        "held-start": "From",
        "held-end": "Until",
        "held-text": "Words",
        "held-read": "How it was read",
        "held-disputed": "Disputed by",
        "held-sources": "Sources",
        "held-soft": "Soft edge: the date is approximate, or no source gives it",
        "held-event": "Event that concerns it",
        "held-day": "On {day}",
        "held-time": "{state}, {time}",
        "bar-label": "{row}: {state}, {time}",
        "cell-label": "{column} on {row}: {state}",
        "cell-silent": "none on this day; another day has one",
        "cell-silent-sign": "–",
        "cell-unsought": "not sought",
        "cell-unsought-sign": "·",
        "cell-open": "Choose a cell to read the positions in it.",
        "cell-past": "The strip below a sign shows the stances over time.",
        "cell-close": "Close the positions",
        "held-until": "until {day}",
        "held-since": "since {day}",
        "held-between": "{first} to {last}",
        "held-always": "as far back as is told",
        "tracks-open": "Choose a bar to read of its village, a diamond to read of its "
        "event.",
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
