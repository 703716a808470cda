"""Words of what held when: stances and control."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
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
