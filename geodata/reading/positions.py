"""Reading who says what about which subject: the tables of subjects and positions."""

import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Final

from geodata.atlas import Position, Subject
from geodata.parsing.register import Register, split_list
from geodata.parsing.rows import Row, read_all, read_rows
from geodata.problems import AtlasError, Findings, quote
from geodata.reading.tables import (
    COLUMNS,
    POSITIONS,
    SUBJECTS,
    TEXT,
    index_rows,
    read_days,
)
from geodata.side import Stance

NONE_FOUND: Final = "none-found"
"""The stance of a row that says: a position was sought and none was found."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_ID_REMEDY = "Use lower case letters, digits and single hyphens"
_READ = re.compile("source|report")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NOTHING = re.compile("")


def read_subjects(folder: Path, findings: Findings) -> Mapping[str, Subject]:
    """Read tables/subjects.csv, by id."""
    rows = read_rows(folder, SUBJECTS, COLUMNS[SUBJECTS], findings)
    return index_rows(rows, read_all(rows, _read_subject, findings), findings)


def read_positions(
    folder: Path, register: Register, stances: Collection[Stance], findings: Findings
) -> tuple[Position, ...]:
    """Read tables/positions.csv, in the order of its rows."""
    known = [stance.id for stance in stances]
    rows = read_rows(folder, POSITIONS, COLUMNS[POSITIONS], findings)
    read = read_all(rows, lambda row: _read_position(row, register, known), findings)
    return tuple(index_rows(rows, read, findings).values())


def _read_subject(row: Row) -> Subject:
    return Subject(
        id=row.demand("id", _ID, _ID_REMEDY),
        title=row.demand("title", TEXT, "Write what it is called"),
        text=row.demand("text", TEXT, "Say in one line what it is"),
        features=split_list(row.place, "features", row.cells["features"]),
    )


def _read_position(row: Row, register: Register, stances: Collection[str]) -> Position:
    cells, place = row.cells, row.place
    stance = _find_stance(row, stances)
    sources, read = _read_evidence(row, register, stance)
    disputers = split_list(place, "disputed_by", cells["disputed_by"])
    actor = cells["actor"]
    return Position(
        id=row.demand("id", _ID, _ID_REMEDY),
        subject=row.demand("subject", TEXT, "Write the id of a feature or a subject"),
        actor=actor and register.find_actor(place, "actor", actor),
        stance=stance,
        text=row.demand("text", TEXT, "Say in one sentence what the position is"),
        start=cells["start"],
        end=cells["end"],
        days=read_days(row),
        answers=cells["answers"],
        sources=sources,
        read=read,
        disputed_by=tuple(
            register.find_actor(place, "disputed_by", actor) for actor in disputers
        ),
        note=cells["note"],
    )


def _find_stance(row: Row, stances: Collection[str]) -> str:
    stance = row.cells["stance"]
    if stance in stances:
        return stance
    message = f"the stance {quote(stance)} is not declared"
    remedy = f"Write one of {', '.join(stances)}, or declare it in atlas.toml"
    raise AtlasError(row.place.problem("stance", message, remedy))


def _read_evidence(
    row: Row, register: Register, stance: str
) -> tuple[tuple[str, ...], str]:
    """Read the sources and how they were read; of a search in vain, only its day."""
    if stance == NONE_FOUND:
        row.demand("actor", TEXT, "Write whose position was sought")
        row.demand("start", _DAY, "Write the day of the search, such as 2026-11-23")
        for column in ("end", "answers", "source", "read", "disputed_by"):
            row.demand(column, _NOTHING, "Leave it empty: nothing was found")
        return (), ""
    sources = register.find_sources(row.place, "source", row.cells["source"])
    return sources, row.demand("read", _READ, "Write source or report")
