"""The tables of an atlas, and reading its actors, sources, names and spans."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Protocol, TypeVar

from geodata.atlas import Actor, Name, Source, Span
from geodata.days import Interval
from geodata.parsing.register import Register, find_day, find_span
from geodata.parsing.rows import Row, read_all, read_rows
from geodata.problems import AtlasError, Findings, quote

ACTORS = "tables/actors.csv"
SOURCES = "tables/sources.csv"
NAMES = "tables/names.csv"
SPANS = "tables/spans.csv"
SUBJECTS = "tables/subjects.csv"
POSITIONS = "tables/positions.csv"
WORDINGS = "tables/wordings.csv"

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        ACTORS: ("id", "name", "kind"),
        SOURCES: (
            *("id", "author", "title", "publisher", "published", "accessed"),
            *("url", "language", "verified", "note"),
        ),
        NAMES: ("feature", "language", "name", "used_by", "note"),
        SPANS: (
            *("feature", "property", "value", "actor", "role", "start", "end"),
            *("source", "note"),
        ),
        SUBJECTS: ("id", "title", "text", "features"),
        POSITIONS: (
            *("id", "subject", "actor", "stance", "text", "start", "end"),
            *("answers", "source", "read", "disputed_by", "note"),
        ),
        WORDINGS: (
            *("feature", "side", "property", "value", "start", "end"),
            *("source", "note"),
        ),
    }
)
"""The columns of each table; an atlas leaves out a table that says nothing."""

_ACTOR_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*", re.ASCII)
_ACTOR_KIND = re.compile("state|organisation")
_SOURCE_ID = re.compile(r"[a-z0-9][a-z0-9_.-]*", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/?#\"<>\\]+[^\s\"<>\\]*", re.ASCII)
_LANGUAGE = re.compile(
    r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z\d]{5,8})*", re.ASCII
)
_NAMED = re.compile(r"name_[a-z]{2,3}", re.ASCII)
"""Columns of actors: what each is called in a language."""

_PROPERTY = re.compile("control|status|presence")
TEXT = re.compile(r".*\S.*")
"""What a cell holds that must not be empty."""


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_Listed = TypeVar("_Listed", bound=_HasId)


def read_actors(folder: Path, findings: Findings) -> Mapping[str, Actor]:
    """Read tables/actors.csv, by id."""
    rows = read_rows(folder, ACTORS, COLUMNS[ACTORS], findings, more=_NAMED)
    return index_rows(rows, read_all(rows, _read_actor, findings), findings)


def read_sources(folder: Path, findings: Findings) -> Mapping[str, Source]:
    """Read tables/sources.csv, by id."""
    rows = read_rows(folder, SOURCES, COLUMNS[SOURCES], findings)
    return index_rows(rows, read_all(rows, _read_source, findings), findings)


def read_names(
    folder: Path, register: Register, findings: Findings
) -> tuple[Name, ...]:
    """Read tables/names.csv."""
    rows = read_rows(folder, NAMES, COLUMNS[NAMES], findings)
    return read_all(rows, lambda row: _read_name(row, register), findings)


def read_spans(
    folder: Path, register: Register, findings: Findings
) -> tuple[Span, ...]:
    """Read tables/spans.csv."""
    rows = read_rows(folder, SPANS, COLUMNS[SPANS], findings)
    return read_all(rows, lambda row: _read_span(row, register), findings)


def index_rows(
    rows: Sequence[Row], items: Sequence[_Listed], findings: Findings
) -> Mapping[str, _Listed]:
    """Index what was read of the rows by id, and report an id that stands twice."""
    seen: set[str] = set()
    for row in rows:
        identity = row.cells["id"]
        if identity in seen:
            message = f"{quote(identity)} stands twice"
            findings.add(row.place.problem("id", message, "Rename or remove one"))
        seen.add(identity)
    return MappingProxyType({item.id: item for item in items})


def _read_actor(row: Row) -> Actor:
    return Actor(
        id=row.demand("id", _ACTOR_ID, "Write an ISO 3166 alpha-3 code or a short one"),
        name=row.demand("name", TEXT, "Write the name of the actor"),
        kind=row.demand("kind", _ACTOR_KIND, "Write state or organisation"),
        names=_read_actor_names(row),
    )


def _read_actor_names(row: Row) -> Mapping[str, str]:
    """Read the columns ``name_az`` and so on, by their language."""
    columns = (column for column in row.cells if column.startswith("name_"))
    names = {column.removeprefix("name_"): row.cells[column] for column in columns}
    return MappingProxyType({key: name for key, name in names.items() if name})


def _read_source(row: Row) -> Source:
    for column in ("published", "accessed"):
        find_day(row.place, column, row.cells[column])
    if row.cells["language"]:
        row.demand("language", _LANGUAGE, "Write a BCP 47 tag such as az, or nothing")
    if row.cells["url"]:
        row.demand("url", _ADDRESS, "Write an address that begins with https://")
    else:
        row.demand("title", TEXT, "Write a title, or at least an address")
    return Source(
        id=row.demand("id", _SOURCE_ID, "Use lower case letters, digits, - . _"),
        **{
            column: cell
            for column, cell in row.cells.items()
            if column not in {"id", "note"}
        },
    )


def _read_name(row: Row, register: Register) -> Name:
    used_by = row.cells["used_by"]
    return Name(
        feature=_read_feature(row),
        language=row.demand("language", _LANGUAGE, "Write a BCP 47 tag such as az"),
        name=row.demand("name", TEXT, "Write the name"),
        used_by=used_by and register.find_actor(row.place, "used_by", used_by),
    )


def _read_span(row: Row, register: Register) -> Span:
    actor, role = row.cells["actor"], row.cells["role"]
    if bool(actor) != bool(role):
        message = "an actor and a role belong together"
        raise AtlasError(row.place.problem("role", message, "Write both or neither"))
    return Span(
        feature=_read_feature(row),
        property=row.demand(
            "property",
            _PROPERTY,
            "Write control, status or presence",
        ),
        value=row.cells["value"],
        actor=actor and register.find_actor(row.place, "actor", actor),
        role=role and register.find_role(row.place, "role", role),
        start=row.cells["start"],
        end=row.cells["end"],
        days=read_days(row),
        sources=register.find_sources(row.place, "source", row.cells["source"]),
        note=row.cells["note"],
    )


def _read_feature(row: Row) -> str:
    return row.demand("feature", TEXT, "Write the id of a feature")


def read_days(row: Row) -> Interval:
    """Read the days of a row with a start and an end; raises AtlasError."""
    return find_span(row.place, row.cells["start"], row.cells["end"])
