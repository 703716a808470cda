"""Words of the charts that count, and what their titles state."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "chart-mediators": "Mediators",
        "chart-venues": "Where they met",
        "chart-pairs": "Who meets whom",
        "about-mediators": "Meetings and calls attended by both {one} and {other}, in "
        "each half-year, by who mediated.",
        "about-venues": "Meetings and calls attended by both {one} and {other}, by "
        "place and level.",
        "about-pairs": "Meetings and calls attended by both, in any role.",
        "half-year": "{year} H{half}",
        "no-mediator": "no mediator",
        "other-mediators": "other mediators",
        "finding-none": "No meeting passes these filters",
        "finding-share": "{hits} of {total} without a mediator",
        "finding-shift": "Without a mediator: {hits} of {total} from {since} on, "
        "{before} of {all} before",
        "finding-leader": "{leader} most often: {count} of {total}, in {places} places",
        "finding-leaders": "{leaders} most often: {count} each of {total}, in {places} "
        "places",
        "finding-spread": "No place more than {count} times: {total} in {places} "
        "places",
        "finding-couple": "{one} and {other} most often: {count} of {total}",
        "finding-next": "; then {one} and {other}: {count}",
    }
)
