"""What table and panel tell of each record, as plain JSON.

The panel's part is a file of its own, which comes when a record is first opened.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypedDict, TypeVar

from dashboard.style.holders import UNKNOWN, colour_holders
from dashboard.texts import TEXTS
from geodata.atlas import Atlas, Field, Name, Position, Record, Source, Span

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


class ToldSpan(TypedDict):
    """A span; see `geodata.atlas.Span`. colour: the token of who holds the place."""

    property: str
    value: str
    colour: str
    actor: str
    start: str
    end: str
    sources: Sequence[str]
    note: str


class ToldPosition(TypedDict):
    """A position; see `geodata.atlas.Position`. speaker: who is no actor, by name."""

    subject: str
    actor: str
    stance: str
    text: str
    start: str
    end: str
    answers: str
    sources: Sequence[str]
    read: str
    disputed_by: Sequence[str]
    note: str
    speaker: str


class Evidence(TypedDict):
    """What the panel tells of a record.

    facts: label and text of what only its layer has. names: language, name, and who
    uses it. positions: their ids.
    """

    summary: str
    note: str
    verified: str
    facts: Sequence[tuple[str, str]]
    sources: Sequence[str]
    names: Sequence[tuple[str, str, str]]
    spans: Sequence[ToldSpan]
    positions: Sequence[str]


class DetailsFile(TypedDict):
    """What is told of records: details.json; titles of stances and subjects by id."""

    evidence: Mapping[str, Evidence]
    positions: Mapping[str, ToldPosition]
    stances: Mapping[str, str]
    subjects: Mapping[str, str]
    sources: Mapping[str, Source]


def _list_facts(record: Record, fields: Mapping[str, Field]) -> list[tuple[str, str]]:
    """List the properties that only this layer has, as label and text."""
    rows = record.properties.items()
    return [
        (_name_field(key, fields), f"{value}")
        for key, value in rows
        if key not in _COMMON and value not in (None, "")
    ]


def _name_field(key: str, fields: Mapping[str, Field]) -> str:
    """Name a field: as the atlas calls it, or the page, or as its id reads."""
    declared = fields[key].title if key in fields else ""
    return declared or TEXTS.get(f"field-{key}", key.replace("_", " "))


def _describe_span(span: Span, holders: Mapping[str, str]) -> ToldSpan:
    held = span.property == "control"
    return {
        "property": span.property,
        "value": span.value,
        "colour": holders.get(span.value, UNKNOWN) if held else "muted",
        "actor": span.actor,
        "start": span.start,
        "end": span.end,
        "sources": span.sources,
        "note": span.note,
    }


def _describe_name(name: Name) -> tuple[str, str, str]:
    return name.language, name.name, name.used_by


def _name_speaker(position: Position, atlas: Atlas) -> str:
    """Name who speaks without being an actor: the author of what was read itself."""
    if position.actor:
        return ""
    authors = [atlas.sources[one].author for one in position.sources]
    own = authors[0] if position.read == "source" and authors else ""
    return own or TEXTS["no-actor"]


def _describe_position(position: Position, atlas: Atlas) -> ToldPosition:
    return {
        "subject": position.subject,
        "actor": position.actor,
        "stance": position.stance,
        "text": position.text,
        "start": position.start,
        "end": position.end,
        "answers": position.answers,
        "sources": position.sources,
        "read": position.read,
        "disputed_by": position.disputed_by,
        "note": position.note,
        "speaker": _name_speaker(position, atlas),
    }


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


def _tell(record: Record, key: str) -> str:
    return f"{record.properties.get(key) or ''}"


def compile_details(atlas: Atlas) -> DetailsFile:
    """Evidence by record id; positions, their stances and subjects, and sources by id.

    A position that concerns several records stands once: records list its id.
    """
    names, spans = _group(atlas.names), _group(atlas.spans)
    positions, holders = _list_positions(atlas), colour_holders(atlas)
    return {
        "evidence": {
            record.id: {
                "summary": _tell(record, "summary"),
                "note": _tell(record, "note"),
                "verified": _tell(record, "verified"),
                "facts": _list_facts(record, atlas.layers[record.layer].fields),
                "sources": record.sources,
                "names": [_describe_name(row) for row in names[record.id]],
                "spans": [_describe_span(row, holders) for row in spans[record.id]],
                "positions": positions.get(record.id, []),
            }
            for record in atlas.records
        },
        "positions": {
            row.id: _describe_position(row, atlas) for row in atlas.positions
        },
        "stances": {key: stance.title for key, stance in atlas.stances.items()},
        "subjects": {key: subject.title for key, subject in atlas.subjects.items()},
        "sources": atlas.sources,
    }
