"""What the details panel tells of each record, as plain JSON."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from dashboard.texts import TEXTS
from geodata.atlas import Atlas, Name, Record, Span

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


def _pick(record: Record, *keys: str) -> dict[str, Any]:
    return {key: record.properties.get(key) or "" for key in keys}


def _describe_record(
    record: Record, names: Iterable[Name], spans: Iterable[Span]
) -> dict[str, Any]:
    told = _pick(
        record,
        *("start", "end", "place", "place_certainty", "place_km"),
        *("summary", "note", "verified"),
    )
    return told | {
        "facts": _list_facts(record),
        "sources": record.sources,
        "names": [_describe_name(name) for name in names],
        "spans": [_describe_span(span) for span in spans],
    }


def compile_details(atlas: Atlas) -> dict[str, Any]:
    """Details by record id, and the bibliography by source id."""
    names: dict[str, list[Name]] = defaultdict(list)
    spans: dict[str, list[Span]] = defaultdict(list)
    for name in atlas.names:
        names[name.feature].append(name)
    for span in atlas.spans:
        spans[span.feature].append(span)
    return {
        "details": {
            record.id: _describe_record(record, names[record.id], spans[record.id])
            for record in atlas.records
        },
        "sources": {key: asdict(source) for key, source in atlas.sources.items()},
    }
