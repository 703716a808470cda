"""Words of the timeline and of play."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "timeline": "Timeline",
        "timeline-events": "Events in order of time. Arrow keys walk from one to the "
        "next, Enter keeps, Escape clears the dates",
        "timeline-none": "no event is chosen; {count} to walk through",
        "timeline-event": "{title}, {date}, {number} of {count}",
        "timeline-empty": "No meeting or event passes the filters",
        "about-timeline": "Meetings and events by their dates, in lanes by kind; above "
        "them, how many began in each year, or in each month of a single year.",
        "timeline-squeezed": "The first years are drawn narrower.",
        "timeline-soft": "Hollow, with faded ends: the date is approximate",
        "timeline-year": "Year",
        "finding-timeline": "{count} events from {first} to {last}",
        "finding-timeline-most": "{count} events from {first} to {last}, "
        "the most in {year}: {most}",
        "finding-timeline-year": "{count} events in {first}",
        "timeline-earlier": "← {count} earlier",
        "timeline-later": "{count} later →",
        "timeline-events-shown": "Events",
        "timeline-in": "Show a shorter time",
        "timeline-out": "Show a longer time",
        "timeline-all": "Show all the years",
        "preset": "{title}: {dates}",
        "presets": "Ranges of dates",
        "play": "Play",
        "pause": "Pause",
        "next-event": "Next event",
        "play-way": "What play moves",
        "play-growing": "growing",
        "play-moving": "moving",
        "play-stepping": "by event",
        "play-speed": "Speed",
    }
)
