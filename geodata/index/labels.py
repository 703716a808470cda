"""What every side calls and says of each feature: the tables, ready to be asked."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final

from geodata.atlas import Atlas, Feature, Name, Record
from geodata.index.wordings import Said, Wordings
from geodata.side import Side

OWNER: Final = "dejure"
"""The property of a feature that says to whom the first side counts it."""

Labels = Mapping[str, Mapping[str, Mapping[str, str]]]
"""By side, language and feature; a label that is not here is the title."""

_Told = dict[str, dict[str, dict[str, list[Said]]]]


def index_wordings(atlas: Atlas) -> Wordings:
    """Index what the sides say; of whatever one tells, the record’s own words too.

    A side’s name of a place in the language of the titles is a title of it, on
    days for which it has no other.
    """
    told: _Told = {side.id: {} for side in atlas.sides}
    for row in atlas.wordings:
        said = (row.days.first, row.days.last, row.value, row.sources, row.note)
        _add(told, row.side, row.feature, row.property, said)
    titles = next(iter(atlas.languages), "")
    for side in (side for side in atlas.sides if side.actor):
        for name in _list_names(atlas, titles):
            if name.used_by == side.actor:
                said = (None, None, name.name, (), "")
                _add(told, side.id, name.feature, "title", said)
    if atlas.sides:
        _tell_records(atlas, told)
    return told


def index_labels(atlas: Atlas) -> Labels:
    """Index the labels in every language but that of the titles.

    A side’s labels are its own names and those of nobody, in this order; the first
    side, which is nobody’s, takes anybody’s.
    """
    languages = list(atlas.languages)[1:]
    return {
        side.id: {
            language: _label(side, list(_list_names(atlas, language)))
            for language in languages
        }
        for side in atlas.sides
    }


def _label(side: Side, names: list[Name]) -> dict[str, str]:
    labels: dict[str, str] = {}
    for speakers in ((side.actor,), ("",)) if side.actor else (None,):
        for name in names:
            if speakers is None or name.used_by in speakers:
                labels.setdefault(name.feature, name.name)
    return labels


def _list_names(atlas: Atlas, language: str) -> Iterator[Name]:
    """Give the names in a language of features that are called by their names."""
    named = {
        *(one.id for one in atlas.records if atlas.layers[one.layer].named),
        *(feature["properties"]["id"] for feature in _list_ground(atlas)),
    }
    for name in atlas.names:
        if name.language == language and name.feature in named:
            yield name


def _list_ground(atlas: Atlas) -> Iterator[Feature]:
    for layer in atlas.layers.values():
        if layer.role == "base":
            yield from atlas.features[layer.id]


def _tell_records(atlas: Atlas, told: _Told) -> None:
    """Let the first side say what the records do, of all that another side tells."""
    first = atlas.sides[0].id
    spoken = {feature for side in told.values() for feature in side}
    for record in atlas.records:
        if record.id in spoken:
            for name, said in _tell_record(atlas, record):
                _add(told, first, record.id, name, said)
    for feature in _list_ground(atlas):
        properties = feature["properties"]
        title = properties.get("title") or properties.get("name")
        if properties["id"] in spoken and title:
            said = (None, None, f"{title}", (), "")
            _add(told, first, properties["id"], "title", said)


def _tell_record(atlas: Atlas, record: Record) -> Iterator[tuple[str, Said]]:
    kind = atlas.layers[record.layer].kinds[record.kind]
    sources = record.sources
    yield "title", (None, None, record.title, sources, "")
    yield "term", (None, None, kind.title, sources, "")
    owner: Any = record.properties.get(OWNER)
    if owner:
        yield "whose", (None, None, f"{owner}", sources, "")
    for span in atlas.spans:
        if span.feature == record.id and span.property == "control":
            days = span.days
            yield "control", (days.first, days.last, span.value, span.sources, "")


def _add(told: _Told, side: str, feature: str, name: str, said: Said) -> None:
    own = told[side].setdefault(feature, defaultdict(list))
    own[name].append(said)
