"""Wordings: what each side says of a feature otherwise, and where two sides differ.

`assets/lib/geodata/wordings.mjs` does the same in JavaScript; tests
hold the two together.
"""

from collections.abc import Mapping, Sequence

from geodata.side import PROPERTIES

Said = tuple[int | None, int | None, str, Sequence[str], str]
"""First and last day, both inclusive, what is said, its sources, a note."""

Wordings = Mapping[str, Mapping[str, Mapping[str, Sequence[Said]]]]
"""By side, feature and property; what holds on a day is the first that does."""


def say(wordings: Wordings, side: str, feature: str, name: str, day: int) -> str:
    """Say what a side says of a property on a day; empty, where nothing.

    Where it says nothing of its own, the first side speaks: the record.
    """
    for speaker in (side, next(iter(wordings), side)):
        for first, last, value, *_ in (
            wordings.get(speaker, {}).get(feature, {}).get(name, ())
        ):
            if (first is None or first <= day) and (last is None or day <= last):
                return value
    return ""


def list_differences(
    wordings: Wordings, pair: tuple[str, str], feature: str, day: int
) -> list[str]:
    """List the properties of a feature that two sides tell otherwise on a day."""
    one, other = pair
    return [
        name
        for name in PROPERTIES
        if say(wordings, one, feature, name, day)
        != say(wordings, other, feature, name, day)
    ]
