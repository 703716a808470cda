"""Words of what held when: stances and control."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "chart-stances": "Positions",
        "chart-control": "Who controls what",
        "about-stances": "Each actor’s position on each subject on the last of the "
        "chosen dates, from the statements we gathered; there may be others. The "
        "columns are the chosen actors.",
        "about-control": "Who controlled each village and exclave, as the sources say; "
        "this does not say whose territory it is. An exclave is a part of one state "
        "that lies inside another. The years before the first change are drawn "
        "narrower.",
        "controlled-by": "Controlled by",
        "no-actors": "Others",
        "held-row": "About",
        "held-actor": "Actor",
        "held-state": "What",
        "held-start": "From",
        "held-end": "Until",
        "held-text": "In words",
        "held-read": "How we read it",
        "held-disputed": "Disputed by",
        "held-sources": "Sources",
        "held-soft": "Soft edge: the date is approximate, or no source gives it",
        "held-event": "Related event",
        "held-day": "On {day}",
        "held-time": "{state}, {time}",
        "bar-label": "{row}: {state}, {time}",
        "cell-label": "{column} on {row}: {state}",
        "cell-silent": "none on this date, but on another",
        "cell-silent-sign": "–",
        "cell-unsought": "not researched",
        "cell-unsought-sign": "·",
        "cell-open": "Select a cell to read the positions in it.",
        "cell-past": "The bar under each symbol shows change over time.",
        "cell-close": "Close the positions",
        "held-until": "until {day}",
        "held-since": "since {day}",
        "held-between": "{first} to {last}",
        "held-always": "as far back as the records go",
        "tracks-open": "Select a bar to read about its village, or a diamond to read "
        "about its event.",
        "finding-untold": "Nothing that these filters show has a history here",
        "finding-held": "Control on {day}: {parts}, of {total} places",
        "finding-change": "; latest change: {count} on {start}",
        "finding-voices": "On {day}, {held} of {total} actors had a stance on "
        "“{title}”: {parts}",
        "finding-voice": "On {day}, {title} had a stance on {held} of {total} "
        "subjects: {parts}",
        "finding-silent": "On {day}, none of these actors had a stance",
    }
)
