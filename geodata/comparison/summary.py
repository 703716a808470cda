"""The summary of an edition: of each thing its title, and what its fields hold.

It is what an edition is compared by, and small enough to be kept beside a newer one:
short texts stand in it as they are, of a long one only a mark that changes with it.
"""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Final

from geodata.atlas import Atlas, Record, Source
from geodata.days import write_day
from geodata.parsing.files import read_json
from geodata.problems import AtlasError, Place
from geodata.reading.folder import list_summaries
from geodata.story import Story

MARK: Final = "#"
"""What a mark begins with, which stands for a text that is not kept."""

PARTS: Final = ("records", "positions", "expected", "subjects", "stories", "sources")
"""What is compared, in the order in which it is told."""

_LONGEST: Final = 48
_SAID: Final = ("subject", "actor", "stance", "start", "end", "answers", "read")
_EXPECTED: Final = ("by", "said", "actor", "outcome", "came", "told")
_CITED: Final = ("author", "publisher", "published", "language", "url", "verified")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing of an edition: its title, and texts or marks by field."""

    title: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Summary:
    """An edition: its day in ISO 8601, and its items by part and id."""

    edition: str
    parts: Mapping[str, Mapping[str, Item]]


def summarise(atlas: Atlas) -> Summary:
    """Summarise an atlas."""
    about = _gather(atlas)
    parts = {
        "records": {
            one.id: _make(one.title, {**_tell_record(one), **about(one)})
            for one in atlas.records
        },
        "positions": {
            one.id: _make(one.text, _take(one, _SAID) | _join(one.sources))
            for one in atlas.positions
        },
        "expected": {
            one.id: _make(
                one.title,
                _take(one, _EXPECTED) | _join((*one.sources, *one.outcome_sources)),
            )
            for one in atlas.expected
        },
        "subjects": {
            one.id: _make(one.title, {"text": one.text, "features": one.features})
            for one in atlas.subjects.values()
        },
        "stories": {
            one.id: _make(one.title, {"text": one.text, "steps": _list_words(one)})
            for one in atlas.stories
        },
        "sources": {
            one.id: _make(_name_source(one), _take(one, _CITED))
            for one in atlas.sources.values()
        },
    }
    return Summary(write_day(atlas.edition), parts)


def write_summary(summary: Summary) -> str:
    """Write it as JSON, an item a line."""
    lines = [
        f"{json.dumps(part)}: {{\n"
        + ",\n".join(
            f"{json.dumps(name)}: {_write([item.title, item.fields])}"
            for name, item in items.items()
        )
        + "\n}"
        for part, items in summary.parts.items()
        if items
    ]
    return f'{{\n"edition": "{summary.edition}",\n' + ",\n".join(lines) + "\n}\n"


def read_summary(folder: Path, file: str) -> Summary:
    """Read the summary in a file of a folder. Raises AtlasError."""
    told = read_json(folder, file)
    try:
        parts = {
            part: {
                name: Item(title, MappingProxyType(fields))
                for name, (title, fields) in told.get(part, {}).items()
            }
            for part in PARTS
        }
        return Summary(told["edition"], MappingProxyType(parts))
    except (AttributeError, KeyError, TypeError, ValueError):
        message, remedy = "it is no summary of an edition", "Write it with freeze"
        raise AtlasError(Place(file).problem("", message, remedy)) from None


def read_summaries(folder: Path | None) -> tuple[Summary, ...]:
    """Read the editions of which an atlas keeps a summary, the oldest first."""
    if folder is None:
        return ()
    return tuple(read_summary(folder, file) for file in list_summaries(folder))


def _gather(atlas: Atlas) -> Callable[[Record], Mapping[str, object]]:
    """Gather what other files say of records: history, names, words and shapes.

    Returns what tells it of a record and of its parts, by field.
    """
    said: dict[str, dict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
    for field, names, rows in (
        ("history", ("property", "value", "actor", "start", "end"), atlas.spans),
        ("names", ("language", "name", "used_by"), atlas.names),
        ("words", ("side", "property", "value"), atlas.wordings),
    ):
        for row in rows:
            said[row.feature][field].append([*_take(row, names).values()])
    for layer in atlas.features.values():
        for feature in layer:
            shape = feature.get("geometry") or {}
            name = feature["properties"]["id"]
            said[name]["shape"].append(shape.get("coordinates"))

    def tell(record: Record) -> Mapping[str, object]:
        found: dict[str, list[object]] = defaultdict(list)
        for part in dict.fromkeys((record.id, *record.parts)):
            for field, rows in said.get(part, {}).items():
                found[field] += rows
        return {field: _write(rows) for field, rows in found.items()}

    return tell


def _tell_record(record: Record) -> dict[str, object]:
    kept = {k: v for k, v in record.properties.items() if k not in {"id", "title"}}
    return {**kept, "kind": record.token}


def _make(title: str, fields: Mapping[str, object]) -> Item:
    shown = ((key, _shorten(value)) for key, value in fields.items())
    return Item(title, {key: text for key, text in shown if text})


def _shorten(value: object) -> str:
    text = "" if value is None else f"{value}"
    if len(text) <= _LONGEST and not text.startswith(MARK):
        return text
    return MARK + sha256(text.encode()).hexdigest()[:6]


def _list_words(story: Story) -> list[object]:
    return [(step.heading, step.claim) for step in story.steps]


def _take(row: object, names: Iterable[str]) -> dict[str, object]:
    return {name: getattr(row, name) for name in names}


def _join(sources: Iterable[str]) -> dict[str, object]:
    return {"source": ";".join(sources)}


def _name_source(source: Source) -> str:
    return source.title or source.publisher or source.url


def _write(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
