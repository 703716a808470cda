"""The index: of an atlas, what filtering needs, as plain JSON for both languages."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TypedDict

from geodata.atlas import Atlas, Facet, Kind, Layer, Participation, Record, Timing
from geodata.facets import list_traits
from geodata.folding import build_haystack
from geodata.labels import Labels, index_labels, index_wordings
from geodata.sides import Side
from geodata.wordings import Wordings

Days = tuple[int | None, int | None]
"""First and last day number, both inclusive; None is an open end."""

Part = tuple[str, str, int | None, int | None]
"""Actor, role, first and last day; two open ends say: as long as the record."""


class KindEntry(TypedDict):
    """A kind; `noun` is its plural as it stands inside a sentence."""

    id: str
    title: str
    plural: str
    noun: str
    symbol: str
    colour: str
    on: bool


class LayerEntry(TypedDict):
    """A layer, in drawing order."""

    id: str
    title: str
    noun: str
    role: str
    time: Timing
    kinds: Sequence[KindEntry]


class FacetEntry(TypedDict):
    """A facet, and the title of each trait that a record has, by its token."""

    id: str
    title: str
    values: Mapping[str, str]


class RecordEntry(TypedDict):
    """A record; `text` is its haystack, `traits` are tokens of facets."""

    id: str
    layer: str
    kind: str
    title: str
    time: Timing
    days: Days | None
    actors: Sequence[Part]
    traits: Sequence[str]
    text: str


class ActorEntry(TypedDict):
    """An actor."""

    id: str
    name: str
    kind: str


class SideEntry(TypedDict):
    """A side; see `geodata.sides.Side`."""

    id: str
    title: str
    language: str
    sentence: str
    basis: str
    text: str


class Index(TypedDict):
    """The whole; edition and earliest are day numbers, total counts records.

    sides: the default first; none, where an atlas has one view only.
    """

    edition: int
    earliest: int
    total: int
    actors: Sequence[ActorEntry]
    roles: Mapping[str, str]
    role_nouns: Mapping[str, str]
    layers: Sequence[LayerEntry]
    facets: Sequence[FacetEntry]
    records: Sequence[RecordEntry]
    sides: Sequence[SideEntry]
    languages: Mapping[str, str]
    wordings: Wordings
    labels: Labels


def index_atlas(atlas: Atlas) -> Index:
    """Index an atlas; records, actors and layers keep their order."""
    names: dict[str, list[str]] = defaultdict(list)
    for name in atlas.names:
        names[name.feature].append(name.name)
    return {
        "edition": atlas.edition,
        "earliest": atlas.earliest,
        "total": len(atlas.records),
        "actors": [
            {"id": actor.id, "name": actor.name, "kind": actor.kind}
            for actor in atlas.actors.values()
        ],
        "roles": dict(atlas.roles),
        "role_nouns": {role: _sink(title) for role, title in atlas.roles.items()},
        "layers": [_index_layer(layer) for layer in atlas.layers.values()],
        "facets": [_index_facet(facet, atlas) for facet in atlas.facets],
        "records": [_index_record(record, names, atlas) for record in atlas.records],
        "sides": [_index_side(side) for side in atlas.sides],
        "languages": dict(atlas.languages),
        "wordings": index_wordings(atlas),
        "labels": index_labels(atlas),
    }


def _index_side(side: Side) -> SideEntry:
    return {
        "id": side.id,
        "title": side.title,
        "language": side.language,
        "sentence": side.sentence,
        "basis": side.basis,
        "text": side.text,
    }


def _index_layer(layer: Layer) -> LayerEntry:
    return {
        "id": layer.id,
        "title": layer.title,
        "noun": layer.noun,
        "role": layer.role,
        "time": layer.time,
        "kinds": [_index_kind(kind) for kind in layer.kinds.values()],
    }


def _index_kind(kind: Kind) -> KindEntry:
    return {
        "id": kind.id,
        "title": kind.title,
        "plural": kind.plural,
        "noun": _sink(kind.plural),
        "symbol": kind.symbol,
        "colour": kind.colour,
        "on": kind.on,
    }


def _index_record(
    record: Record, names: Mapping[str, Sequence[str]], atlas: Atlas
) -> RecordEntry:
    return {
        "id": record.id,
        "layer": record.layer,
        "kind": record.kind,
        "title": record.title,
        "time": record.time,
        "days": (record.days.first, record.days.last) if record.days else None,
        "actors": [_index_part(part) for part in record.participations],
        "traits": [
            token for token, _ in list_traits(atlas.facets, record, atlas.actors)
        ],
        "text": build_haystack(record, names, atlas.actors),
    }


def _index_facet(facet: Facet, atlas: Atlas) -> FacetEntry:
    values: dict[str, str] = {}
    for record in atlas.records:
        for token, title in list_traits((facet,), record, atlas.actors):
            values.setdefault(token, title)
    by_title = sorted(values.items(), key=lambda value: value[1])
    return {"id": facet.id, "title": facet.title, "values": dict(by_title)}


def _index_part(part: Participation) -> Part:
    days = part.days
    return (
        (part.actor, part.role, days.first, days.last)
        if days
        else (part.actor, part.role, None, None)
    )


def _sink(title: str) -> str:
    """Begin in lower case, as inside a sentence; “UN missions” stays."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
