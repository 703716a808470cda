"""Words of the charts that count, and what their titles state."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "chart-mediators": "Mediators",
        "chart-venues": "Where they met",
        "chart-pairs": "Who meets whom",
        "asks-mediators": "Who sat between the two sides, and when nobody?",
        "about-mediators": "Meetings and calls attended by both {one} and {other}; "
        "one with two mediators counts for each.",
        "asks-venues": "Where do they meet, and how has that moved?",
        "about-venues": "Meetings and calls attended by both {one} and {other}.",
        "asks-pairs": "Who sits down with whom, and how often?",
        "about-pairs": "Meetings in this atlas, attended in any role. In colour: what "
        "one of the two has more than the other.",
        "no-mediator": "No mediator",
        "with-mediator": "With a mediator",
        "other-mediators": "Other mediators",
        "count-meetings.one": "{count} meeting",
        "count-meetings.other": "{count} meetings",
        "count-places.one": "{count} other place",
        "count-places.other": "{count} other places",
        "chart-turn": "{hits} of {total}",
        "chart-nowhere": "Not at a place on the map",
        "chart-part": "{row}, {column}: {meetings}",
        "chart-together": "{row} and {column}: {meetings}",
        "finding-none": "No meeting passes these filters",
        "finding-without-only": "The only meeting shown went without a mediator",
        "finding-with-only": "The only meeting shown was not one of the two alone",
        "finding-without-all": "All {total} meetings went without a mediator",
        "finding-without-some": "{hits} of {total} meetings went without a mediator",
        "finding-without-none": "None of {total} meetings went without a mediator",
        "none": "none",
        "finding-shift": "Since {since}, {hits} of {total} meetings went without a "
        "mediator; before that, {before} of {all}",
        "finding-only-place": "Place of the only meeting shown: {place}",
        "finding-nowhere": "None of {total} meetings was at a place on the map",
        "finding-leader": "{leader} saw the most meetings: {count} of {total}",
        "finding-leader-until": "{leader} saw the most meetings: {count} of {total}, "
        "none of them after {last}",
        "finding-leaders": "{leaders} saw the most meetings: {count} each of {total}",
        "finding-scattered": "{total} meetings, each in another place",
        "finding-spread": "No place on the map saw more than {count} of {total} "
        "meetings",
        "finding-couple-only": "{one} and {other} were together at the only meeting "
        "shown",
        "finding-couple-all": "{one} and {other} were together at all {total} meetings",
        "finding-couple-some": "{one} and {other} were together at {both} of {total} "
        "meetings",
        "finding-uneven": "; {who}: {first} with {one}, {second} with {other}",
    }
)
