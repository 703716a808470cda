"""The index: of an atlas, what filtering needs, for both languages.

It is plain JSON but for its columns, which `pack_index` packs.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import TypedDict

from geodata.atlas import Atlas, Facet, Kind, Layer, Participation, Record, Timing
from geodata.declared.facets import Trait, find_facet, list_traits
from geodata.folding import gather_words
from geodata.index.callings import call_places
from geodata.index.columns import Columns, IndexRow, PackedColumns, Part
from geodata.index.labels import Labels, index_labels, index_wordings
from geodata.index.wordings import Wordings
from geodata.side import Side


class KindEntry(TypedDict):
    """A kind; `noun` is its plural as it stands inside a sentence."""

    id: str
    title: str
    plural: str
    noun: str
    symbol: str
    colour: str
    weight: str
    on: bool


class LayerEntry(TypedDict):
    """A layer, in drawing order; `former`: kinds of old links, and what they are."""

    id: str
    title: str
    noun: str
    role: str
    time: Timing
    kinds: Sequence[KindEntry]
    former: Mapping[str, Sequence[str]]


class FacetEntry(TypedDict):
    """A facet, and the title of each trait that a record has, by its token."""

    id: str
    title: str
    values: Mapping[str, str]


class ActorEntry(TypedDict):
    """An actor; `words` are the folded ones of all its names."""

    id: str
    name: str
    kind: str
    words: str


class SideEntry(TypedDict):
    """A side; see `geodata.side.Side`."""

    id: str
    title: str
    language: str
    sentence: str
    basis: str
    text: str


class IndexParts(TypedDict):
    """What stands beside the columns.

    edition and earliest are day numbers, total counts records.

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
    sides: Sequence[SideEntry]
    languages: Mapping[str, str]
    wordings: Wordings
    labels: Labels


class Index(IndexParts):
    """The whole."""

    columns: Columns


class PackedIndex(IndexParts):
    """The whole in JSON's own types."""

    columns: PackedColumns


def index_atlas(atlas: Atlas) -> Index:
    """Index an atlas; records, actors and layers keep their order."""
    names: dict[str, list[str]] = defaultdict(list)
    for name in atlas.names:
        names[name.feature].append(name.name)
    traits = [
        tuple(list_traits(atlas.facets, record, atlas.actors))
        for record in atlas.records
    ]
    layers = [_index_layer(layer) for layer in atlas.layers.values()]
    return {
        "edition": atlas.edition,
        "earliest": atlas.earliest,
        "total": len(atlas.records),
        "actors": [
            {
                "id": actor.id,
                "name": actor.name,
                "kind": actor.kind,
                "words": gather_words((actor.name, *names[actor.id])),
            }
            for actor in atlas.actors.values()
        ],
        "roles": dict(atlas.roles),
        "role_nouns": {role: _sink(title) for role, title in atlas.roles.items()},
        "layers": layers,
        "facets": _index_facets(atlas.facets, traits),
        "columns": Columns.gather(
            [
                _index_record(record, names[record.id], told)
                for record, told in zip(atlas.records, traits, strict=True)
            ],
            list_times(layers),
            call_places(atlas, names),
        ),
        "sides": [_index_side(side) for side in atlas.sides],
        "languages": dict(atlas.languages),
        "wordings": index_wordings(atlas),
        "labels": index_labels(atlas),
    }


def pack_index(index: Index) -> PackedIndex:
    """Write an index, and what it has beside its own keys, in JSON's own types."""
    return {**index, "columns": index["columns"].pack()}


def list_times(layers: Sequence[LayerEntry]) -> Mapping[str, Timing]:
    """List the tokens of all kinds of records, each with its time."""
    return {
        f"{layer['id']}.{kind['id']}": layer["time"]
        for layer in layers
        if layer["role"] == "records"
        for kind in layer["kinds"]
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
        "former": dict(layer.former),
    }


def _index_kind(kind: Kind) -> KindEntry:
    return {
        "id": kind.id,
        "title": kind.title,
        "plural": kind.plural,
        "noun": _sink(kind.plural),
        "symbol": kind.symbol,
        "weight": kind.weight,
        "colour": kind.colour,
        "on": kind.on,
    }


def _index_record(
    record: Record, names: Sequence[str], traits: Sequence[Trait]
) -> IndexRow:
    days, told = record.days, record.properties
    return IndexRow(
        id=record.id,
        token=record.token,
        title=record.title,
        days=(days.first, days.last) if days else None,
        actors=tuple(map(_index_part, record.participations)),
        traits=tuple(token for token, _ in traits),
        words=gather_words((f"{told.get('aka') or ''}", *names)),
        start=told.get("start") or "",
        end=told.get("end") or "",
        place=f"{told.get('place') or ''}",
        certainty=told.get("place_certainty") or "",
        km=told.get("place_km") or "",
    )


def _index_facets(
    facets: Sequence[Facet], traits: Sequence[Sequence[Trait]]
) -> list[FacetEntry]:
    """Index facets with the titles of their values, in order of title."""
    values: dict[str, dict[str, str]] = {facet.id: {} for facet in facets}
    for token, title in chain.from_iterable(traits):
        values[find_facet(token)].setdefault(token, title)
    return [
        {
            "id": facet.id,
            "title": facet.title,
            "values": dict(sorted(values[facet.id].items(), key=lambda one: one[1])),
        }
        for facet in facets
    ]


def _index_part(part: Participation) -> Part:
    days = part.days
    first, last = (days.first, days.last) if days else (None, None)
    return part.actor, part.role, first, last


def _sink(title: str) -> str:
    """Begin in lower case, as inside a sentence; “UN missions” stays."""
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]
