"""Wordings: what each side says of a feature otherwise, and where two sides differ.

`assets/lib/geodata/wordings.mjs` does the same in JavaScript; tests
hold the two together.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Final

from geodata.declared.sides import Side, Wording
from geodata.parsing.register import Register
from geodata.parsing.rows import Row, read_all, read_rows
from geodata.problems import AtlasError, Findings, quote
from geodata.reading.tables import COLUMNS, TEXT, WORDINGS, read_days

DISPUTED: Final = "disputed"
REJECTED: Final = "rejected"
PROPERTIES: Final = ("title", "term", "whose", "control", "line")
"""What a side can say otherwise, in the order in which differences are told.

title: what it is called. term: what it is. whose: the actor to whom it is counted.
control: who holds it, or ``disputed``. line: ``rejected`` as a border or a route.
"""

Said = tuple[int | None, int | None, str, Sequence[str], str]
"""First and last day, both inclusive, what is said, its sources, a note."""

Wordings = Mapping[str, Mapping[str, Mapping[str, Sequence[Said]]]]
"""By side, feature and property; what holds on a day is the first that does."""

_PROPERTY = re.compile("|".join(PROPERTIES))
_LINE = re.compile(REJECTED)


def read_wordings(
    folder: Path, register: Register, sides: Sequence[Side], findings: Findings
) -> tuple[Wording, ...]:
    """Read tables/wordings.csv, in the order of its rows."""
    speakers = [side.id for side in sides if side.actor]
    rows = read_rows(folder, WORDINGS, COLUMNS[WORDINGS], findings)
    return read_all(rows, lambda row: _read_wording(row, register, speakers), findings)


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


def _read_wording(row: Row, register: Register, speakers: Collection[str]) -> Wording:
    cells, place = row.cells, row.place
    if cells["side"] not in speakers:
        known = ", ".join(speakers) or "none"
        message = f"the side {quote(cells['side'])} is not known"
        remedy = f"Write one that atlas.toml declares with an actor: {known}"
        raise AtlasError(place.problem("side", message, remedy))
    name = row.demand("property", _PROPERTY, f"Write one of {', '.join(PROPERTIES)}")
    return Wording(
        feature=row.demand("feature", TEXT, "Write the id of a feature"),
        side=cells["side"],
        property=name,
        value=_read_value(row, name, register),
        days=read_days(row),
        sources=register.find_sources(place, "source", cells["source"]),
        note=cells["note"],
    )


def _read_value(row: Row, name: str, register: Register) -> str:
    value = row.demand("value", TEXT, "Write what the side says")
    if name == "line":
        return row.demand("value", _LINE, f"Write {REJECTED}")
    if name == "whose" or (name == "control" and value != DISPUTED):
        return register.find_actor(row.place, "value", value)
    return value
