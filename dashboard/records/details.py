"""What table and panel tell of each record, as plain JSON.

The panel's part is a file of its own, which comes when a record is first opened.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, Final, TypeVar

from dashboard.texts import TEXTS
from geodata.atlas import Atlas, Name, Position, Record, Span

Row = TypeVar("Row", Name, Span)

FILE: Final = "details.json"
"""The name in the library of what only the panel tells."""

_COMMON = frozenset(
    {
        *("id", "layer", "kind", "title", "start", "end", "actors", "source"),
        *(
            "place",
            "place_certainty",
            "place_km",
            "summary",
            "note",
            "verified",
            "events",
        ),
        *("lon", "lat"),
    },
)


def _list_facts(record: Record) -> list[list[str]]:
    """List the properties that only this layer has, as label and text."""
    rows = record.properties.items()
    return [
        [TEXTS.get(f"field-{key}", key.replace("_", " ")), f"{value}"]
        for key, value in rows
        if key not in _COMMON and value not in (None, "")
    ]


def _describe_span(span: Span) -> dict[str, Any]:
    return {
        "property": span.property,
        "value": span.value,
        "actor": span.actor,
        "start": span.start,
        "end": span.end,
        "sources": span.sources,
        "note": span.note,
    }


def _describe_name(name: Name) -> list[str]:
    return [name.language, name.name, name.used_by]


def _describe_position(position: Position) -> dict[str, Any]:
    told = asdict(position)
    return {key: told[key] for key in told if key not in {"id", "days"}}


def _list_positions(atlas: Atlas) -> Mapping[str, list[str]]:
    """List the positions on each record: on itself, then on subjects that name it."""
    told: dict[str, list[str]] = defaultdict(list)
    for position in atlas.positions:
        told[position.subject].append(position.id)
    for subject in atlas.subjects.values():
        for feature in subject.features:
            told[feature] += told[subject.id]
    return told


def _group(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    """Group the rows of a table by the feature that they are about."""
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.feature].append(row)
    return grouped


def _pick(record: Record, *keys: str) -> dict[str, Any]:
    return {key: record.properties.get(key) or "" for key in keys}


def _describe_record(record: Record) -> dict[str, Any]:
    return _pick(record, "summary", "note", "verified") | {
        "facts": _list_facts(record),
        "sources": record.sources,
    }


def compile_details(atlas: Atlas) -> dict[str, Any]:
    """Evidence by record id; positions, their stances and subjects, and sources by id.

    A position that concerns several records stands once: records list its id.
    """
    names, spans = _group(atlas.names), _group(atlas.spans)
    positions = _list_positions(atlas)
    return {
        "evidence": {
            record.id: {
                **_describe_record(record),
                "names": [_describe_name(row) for row in names[record.id]],
                "spans": [_describe_span(row) for row in spans[record.id]],
                "positions": positions.get(record.id, []),
            }
            for record in atlas.records
        },
        "positions": {row.id: _describe_position(row) for row in atlas.positions},
        "stances": {key: stance.title for key, stance in atlas.stances.items()},
        "subjects": {key: subject.title for key, subject in atlas.subjects.items()},
        "sources": {key: asdict(source) for key, source in atlas.sources.items()},
    }
