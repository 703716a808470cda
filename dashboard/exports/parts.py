"""What a browser writes data and citations from, where there is no server to do it.

What does not depend on the view is written here, so that both give the same: cells of a
table as they stand there, sources as they are cited, and a view's own citation with
signs in the place of what only the browser knows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final, TypedDict

from dashboard.exports.citations import SPECIAL, write_citation, write_entry, write_view
from dashboard.exports.excerpt import (
    Excerpt,
    cite,
    find_parts,
    join_geometry,
    list_columns,
    take_whole,
    tell,
)
from dashboard.exports.geojson import describe_licence, tell_source
from dashboard.exports.table import FORMULA, write_cells
from geodata.atlas import Atlas, Layer, Record

_SENTENCE, _ADDRESS, _ACCESSED = "\ue000", "\ue001", "\ue002"
_NEVER: Final = date.min


class RecordParts(TypedDict):
    """A record: its row's cells by column, and its feature but for the day."""

    layer: str
    sources: Sequence[str]
    cells: Mapping[str, str]
    properties: Mapping[str, Any]
    geometry: Mapping[str, Any] | None


class SpanParts(TypedDict):
    """What holds of a record from day to day, both inclusive."""

    feature: str
    text: str
    days: tuple[int | None, int | None]
    sources: Sequence[str]


class SourceParts(TypedDict):
    """A source in a line, as BibTeX, and in its parts."""

    txt: str
    bib: str
    told: Mapping[str, str]


class PartsFile(TypedDict):
    """Data of the whole atlas, of which a browser takes what it shows.

    fields: columns of each layer. own: those that follow all fields. records, sources:
    by id, in the atlas's order. citation: of a view, by format, with ``signs`` in the
    place of sentence, address and day of access. formula: a pattern of what a
    spreadsheet would compute. specials: letters that mean something to BibTeX.
    """

    title: str
    edition: str
    fields: Mapping[str, Sequence[str]]
    own: Sequence[str]
    licences: Mapping[str, Mapping[str, str]]
    records: Mapping[str, RecordParts]
    spans: Sequence[SpanParts]
    sources: Mapping[str, SourceParts]
    citation: Mapping[str, str]
    signs: Sequence[str]
    formula: str
    specials: Mapping[str, str]


def compile_parts(atlas: Atlas) -> PartsFile:
    """Compile the file."""
    excerpt = take_whole(atlas)
    layers = excerpt.layers
    return {
        "title": atlas.title,
        "edition": excerpt.edition,
        "fields": {layer.id: list(layer.fields) for layer in layers},
        "own": [*list_columns([])],
        "licences": {layer.id: describe_licence(layer) for layer in layers},
        "records": {one.id: _tell(excerpt, one) for one in atlas.records},
        "spans": [
            {
                "feature": one.feature,
                "text": f"{one.property}: {one.value}",
                "days": (one.days.first, one.days.last),
                "sources": one.sources,
            }
            for one in atlas.spans
        ],
        "sources": {
            one.id: {
                "txt": cite(one),
                "bib": write_entry(one),
                "told": tell_source(one),
            }
            for one in atlas.sources.values()
        },
        "citation": _cite(replace(excerpt, sentence=_SENTENCE, whole=False)),
        "signs": (_SENTENCE, _ADDRESS, _ACCESSED),
        "formula": FORMULA.pattern,
        "specials": {chr(code): text for code, text in SPECIAL.items()},
    }


def _tell(excerpt: Excerpt, record: Record) -> RecordParts:
    layer: Layer = excerpt.atlas.layers[record.layer]
    shapes = find_parts(excerpt.atlas, record.layer, record.parts)
    return {
        "layer": record.layer,
        "sources": record.sources,
        "cells": write_cells(excerpt, record, list_columns([layer])),
        "properties": tell(excerpt, record),
        "geometry": join_geometry(shapes),
    }


def _cite(excerpt: Excerpt) -> dict[str, str]:
    told = (excerpt, _ADDRESS, _NEVER)
    found = {"txt": write_citation(*told), "bib": write_view(*told)}
    day = _NEVER.isoformat()
    return {form: text.replace(day, _ACCESSED) for form, text in found.items()}
