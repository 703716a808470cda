"""Reading an atlas folder: from files to one immutable `Atlas`."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

from geodata.atlas import Atlas, Feature, Layer, Record, Span
from geodata.declared.stories import list_stories, read_stories
from geodata.parsing.register import Register
from geodata.problems import Findings, Place, quote
from geodata.reading.catalogue import FILE, Catalogue, read_catalogue
from geodata.reading.expected import EXPECTED, read_expected
from geodata.reading.features import (
    Collection,
    read_collection,
    read_features,
    read_table,
)
from geodata.reading.leaning import LEANING
from geodata.reading.lengths import LENGTHS, read_lengths
from geodata.reading.policy import POLICY, read_policy
from geodata.reading.positions import read_positions, read_subjects
from geodata.reading.records import Item, build_records, list_features, list_rows
from geodata.reading.tables import (
    COLUMNS,
    read_actors,
    read_names,
    read_sources,
    read_spans,
)
from geodata.reading.wordings import read_wordings

FOLDER = Path(__file__).parents[1]
"""The built-in atlas: this package's own folder."""

EDITIONS: Final = "editions"
"""Where an atlas keeps summaries of its older editions."""


def read_atlas(folder: Path = FOLDER) -> Atlas:
    """Read the atlas in a folder.

    Raises AtlasError, one line that names the file, the feature, the field and
    the remedy, on anything that an `Atlas` cannot represent. What it can
    represent and is still wrong is for `geodata.checking` to find.
    """
    findings = Findings()
    catalogue = read_catalogue(folder)
    collections = read_collections(folder, catalogue, findings)
    atlas = gather_atlas(folder, catalogue, collections, findings)
    findings.refuse()
    return atlas


def list_files(folder: Path) -> tuple[str, ...]:
    """List the files of the atlas in a folder: those that it declares, no other.

    Raises AtlasError where its atlas.toml cannot be read.
    """
    catalogue = read_catalogue(folder)
    layers = catalogue.layers.values()
    tables = (layer.table for layer in layers if layer.table)
    files = [*(layer.file for layer in layers), *tables, *catalogue.inputs]
    optional = (POLICY, *COLUMNS, EXPECTED, LEANING, LENGTHS)
    files += [file for file in optional if (folder / file).is_file()]
    files += [*list_stories(folder), *list_summaries(folder)]
    return tuple(dict.fromkeys((FILE, *files)))


def list_summaries(folder: Path) -> tuple[str, ...]:
    """List the files that summarise older editions, the oldest first; often none."""
    found = sorted((folder / EDITIONS).glob("*.json"))
    return tuple(f"{EDITIONS}/{path.name}" for path in found)


Collections = Mapping[str, Collection | None]
"""The collections of layers by their ids, None where a file cannot be read."""


def read_collections(
    folder: Path, catalogue: Catalogue, findings: Findings
) -> Collections:
    """Read the GeoJSON files of all layers: what is large, and so is read once."""
    layers = catalogue.layers.values()
    return {layer.id: read_collection(folder, layer, findings) for layer in layers}


def gather_atlas(
    folder: Path, catalogue: Catalogue, collections: Collections, findings: Findings
) -> Atlas:
    """Read what is sound of an atlas, and gather what is wrong with the rest."""
    actors, sources = read_actors(folder, findings), read_sources(folder, findings)
    whole = not findings.problems
    register = Register(actors, sources, catalogue.roles, whole=whole)
    spans = read_spans(folder, register, findings)
    by_feature = _group_spans(spans)
    features: dict[str, tuple[Feature, ...]] = {}
    records: list[Record] = []
    for layer in catalogue.layers.values():
        features[layer.id] = read_features(layer, collections[layer.id], findings)
        items = _list_items(folder, layer, features[layer.id], findings)
        records += build_records(layer, items, register, by_feature, findings)
    _check_identities(catalogue.layers, features, records, findings)
    return Atlas(
        title=catalogue.title,
        subtitle=catalogue.subtitle,
        description=catalogue.description,
        search_hint=catalogue.search_hint,
        meetings=catalogue.meetings,
        policy=read_policy(folder, findings),
        edition=catalogue.edition,
        earliest=catalogue.earliest,
        camera=catalogue.camera,
        overview=catalogue.overview,
        compared=catalogue.compared,
        history=catalogue.history,
        entries=catalogue.entries,
        gaps=catalogue.gaps,
        roles=catalogue.roles,
        layers=catalogue.layers,
        features=MappingProxyType(features),
        records=tuple(records),
        actors=actors,
        sources=sources,
        names=read_names(folder, register, findings),
        spans=spans,
        stances=catalogue.stances,
        attitudes=catalogue.attitudes,
        subjects=read_subjects(folder, findings),
        positions=read_positions(
            folder, register, catalogue.stances.values(), findings
        ),
        lanes=catalogue.lanes,
        presets=catalogue.presets,
        folder=folder,
        trip=catalogue.trip,
        switches=catalogue.switches,
        parameters=catalogue.parameters,
        unions=catalogue.unions,
        lengths=read_lengths(folder, register, findings),
        remarks=catalogue.remarks,
        contact=catalogue.contact,
        facets=catalogue.facets,
        sides=catalogue.sides,
        wordings=read_wordings(folder, register, catalogue.sides, findings),
        languages=catalogue.languages,
        stories=read_stories(folder, register, findings),
        expected=read_expected(folder, register, findings),
    )


def _group_spans(spans: Iterable[Span]) -> Mapping[str, Sequence[Span]]:
    by_feature: dict[str, list[Span]] = {}
    for span in spans:
        by_feature.setdefault(span.feature, []).append(span)
    return by_feature


def _list_items(
    folder: Path, layer: Layer, features: Sequence[Feature], findings: Findings
) -> Iterable[Item]:
    """List what becomes a record: nothing, the features, or the table's rows."""
    if layer.role == "base":
        return ()
    if layer.table is None:
        return list_features(layer, features)
    return list_rows(layer, read_table(folder, layer, findings), features, findings)


def _check_identities(
    layers: Mapping[str, Layer],
    features: Mapping[str, Sequence[Feature]],
    records: Iterable[Record],
    findings: Findings,
) -> None:
    """Report an id that two features or records of the atlas share."""
    rows = [record for record in records if layers[record.layer].table]
    named = [
        *((layers[k], f["properties"]["id"]) for k in features for f in features[k]),
        *((layers[row.layer], row.id) for row in rows),
    ]
    seen: set[str] = set()
    for layer, identity in named:
        if identity in seen:
            message = f"{quote(identity)} names something else too"
            place = Place(layer.file, identity)
            findings.add(place.problem("id", message, "Choose an id of its own"))
        seen.add(identity)
