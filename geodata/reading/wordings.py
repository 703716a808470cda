"""Reading what sides say otherwise: the table of wordings."""

import re
from collections.abc import Collection, Sequence
from pathlib import Path

from geodata.parsing.register import Register
from geodata.parsing.rows import Row, read_all, read_rows
from geodata.problems import AtlasError, Findings, quote
from geodata.reading.tables import COLUMNS, TEXT, WORDINGS, read_days
from geodata.side import DISPUTED, PROPERTIES, REJECTED, Side, Wording

_PROPERTY = re.compile("|".join(PROPERTIES))
_LINE = re.compile(REJECTED)


def read_wordings(
    folder: Path, register: Register, sides: Sequence[Side], findings: Findings
) -> tuple[Wording, ...]:
    """Read tables/wordings.csv, in the order of its rows."""
    speakers = [side.id for side in sides if side.actor]
    rows = read_rows(folder, WORDINGS, COLUMNS[WORDINGS], findings)
    return read_all(rows, lambda row: _read_wording(row, register, speakers), findings)


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
