"""Spells: how long something stays as it is."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Spell:
    """A value, and from which day to which it holds, both inclusive; None is open.

    sides: ids of those for which it does; None: for all.
    """

    first: int | None
    last: int | None
    value: str
    sides: tuple[str, ...] | None = None


def list_spells(
    days: Iterable[tuple[int | None, int | None]], tell: Callable[[int], str]
) -> list[Spell]:
    """List, for all time and in order, the longest spells of one value each.

    days: first and last days of all on which the value may depend. tell: the value on
    a day.
    """
    turns: set[int] = set()
    for first, last in days:
        turns |= {first} if first is not None else set()
        turns |= {last + 1} if last is not None else set()
    starts = [None, *sorted(turns)]
    spells: list[Spell] = []
    for place, first in enumerate(starts):
        end = starts[place + 1] if place + 1 < len(starts) else None
        last = None if end is None else end - 1
        value = tell(first if first is not None else (last if last is not None else 0))
        if spells and spells[-1].value == value:
            spells[-1] = replace(spells[-1], last=last)
        else:
            spells.append(Spell(first, last, value))
    return spells
