"""What the details panel tells of each record, as plain JSON."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any, TypeVar

from dashboard.texts import TEXTS
from geodata.atlas import Atlas, Name, Position, Record, Span

Row = TypeVar("Row", Name, Span, Position)

_COMMON = frozenset(
    {
        *("id", "layer", "kind", "title", "start", "end", "actors", "source"),
        *("place", "place_certainty", "place_km", "summary", "note", "verified"),
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
    return {
        "actor": position.actor,
        "text": position.text,
        "start": position.start,
        "end": position.end,
        "disputed_by": position.disputed_by,
        "sources": position.sources,
        "note": position.note,
    }


def _group(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    """Group the rows of a table by the feature that they are about."""
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        grouped[row.feature].append(row)
    return grouped


def _pick(record: Record, *keys: str) -> dict[str, Any]:
    return {key: record.properties.get(key) or "" for key in keys}


def _describe_record(record: Record) -> dict[str, Any]:
    told = _pick(
        record,
        *("start", "end", "place", "place_certainty", "place_km"),
        *("summary", "note", "verified"),
    )
    return told | {
        "facts": _list_facts(record),
        "sources": record.sources,
    }


def compile_details(atlas: Atlas) -> dict[str, Any]:
    """Details by record id, and the bibliography by source id."""
    names, spans = _group(atlas.names), _group(atlas.spans)
    positions = _group(atlas.positions)
    return {
        "details": {
            record.id: {
                **_describe_record(record),
                "names": [_describe_name(row) for row in names[record.id]],
                "spans": [_describe_span(row) for row in spans[record.id]],
                "positions": [_describe_position(row) for row in positions[record.id]],
            }
            for record in atlas.records
        },
        "sources": {key: asdict(source) for key, source in atlas.sources.items()},
    }
