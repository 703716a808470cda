"""Words of what held when: stances and control."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "chart-stances": "Positions",
        "chart-control": "Who controls what",
        "asks-stances": "Who is for what, and who is against it?",
        "about-stances": "Each actor’s position on each subject on the last of the "
        "chosen dates, from the statements we gathered; there may be others.",
        "asks-control": "Who controlled each place, from when to when?",
        "about-control": "Who controlled each place, as the sources say; this does not "
        "say whose territory it is. Years without a change are cut short, with a "
        "white line.",
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
        "event-told": "{day}: {title}",
        "held-day": "On {day}",
        "held-time": "{state}, {time}",
        "bar-label": "{row}: {state}, {time}",
        "cell-label": "{column} on {row}: {state}",
        "cell-none": "no statement found",
        "cell-silent": "none on this date, but on another",
        "cell-silent-sign": "–",
        "cell-unsought": "not researched",
        "cell-open": "Select a cell to read who says what.",
        "cell-turn": "coloured corner: the position before",
        "cell-turned": "{label}; before: {state}, {time}",
        "held-subjects": "Other subjects",
        "held-more": "{title} ({count})",
        "cell-close": "Close the positions",
        "held-always": "as far back as the records go",
        "tracks-open": "Select a bar to read about its place, or a diamond to read "
        "about its event.",
        "finding-untold": "Nothing that these filters show has a history here",
        "finding-held": "Control on {day}: {parts}, of {total} places",
        "finding-change": "On {day}, {places} came under the control of {state}",
        "finding-changes": "On {day}, the control of {places} changed",
        "finding-places": "{count} places",
        "finding-unsure": ", {count} of them {state} until then",
        "finding-rest": "; no change is told of the rest",
        "finding-rest-since": "; the rest unchanged since {year}",
        "finding-divided": "Most divided over {title}: {parts}",
        "finding-voices": "{title}: {parts}",
        "finding-voice": "{title}, subject by subject: {parts}",
        "finding-part": "{names} {state}",
        "finding-silent": "We found no position of these actors",
        "finding-then": "{day}: {finding}",
        "group-owned": "{plural} of {actor} {basis}",
    }
)
