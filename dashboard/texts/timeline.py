"""Words of the timeline and of play."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "timeline": "Timeline",
        "timeline-events": "Events in order of date. Arrow keys move from one to the "
        "next, Enter selects, Escape clears the dates",
        "timeline-none": "no event selected; {count} to go through",
        "timeline-event": "{title}, {date}, {number} of {count}",
        "timeline-empty": "No events in this selection",
        "about-timeline": "Meetings and events by their dates, in lanes by kind; above "
        "them, how many began in each year, or in each month of a single year.",
        "timeline-squeezed": "The first years are drawn narrower.",
        "timeline-soft": "Hollow, with faded ends: the date is approximate",
        "timeline-year": "Year",
        "finding-timeline": "{events} from {first} to {last}",
        "finding-timeline-most": "{events} from {first} to {last}, "
        "the most in {year}: {most}",
        "finding-timeline-year": "{events} in {first}",
        "timeline-earlier": "← {count} earlier",
        "timeline-later": "{count} later →",
        "timeline-events-shown": "Events",
        "timeline-in": "Show a shorter time",
        "timeline-out": "Show a longer time",
        "timeline-all": "Show all the years",
        "preset": "{title}: {dates}",
        "presets": "Periods",
        "play": "Play",
        "pause": "Pause",
        "next-event": "Next event",
        "timeline-bin": "{when}: {events}",
        "timeline-bin-choose": "Press to show only these dates",
        "count-events.one": "{count} event",
        "count-events.other": "{count} events",
        "play-mode": "Mode and speed of play",
        "play-way": "How time plays",
        "play-growing": "Accumulate",
        "play-moving": "Sliding window",
        "play-stepping": "Event by event",
        "play-speed": "Speed",
    }
)
