"""Checking a whole folder: every file, feature, row and reference."""

from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from geodata.atlas import Atlas, Layer, Record
from geodata.checking.contents import Contents, list_contents
from geodata.checking.entries import check_entries
from geodata.checking.expected import check_expected
from geodata.checking.leaning import check_leaning
from geodata.checking.network import check_network
from geodata.checking.positions import (
    check_attitudes,
    check_positions,
    check_subjects,
)
from geodata.checking.references import (
    check_events,
    check_features,
    check_parts,
    check_spans,
)
from geodata.checking.report import Report, ReportRow
from geodata.checking.sources import check_sources
from geodata.checking.stories import check_stories
from geodata.checking.wordings import check_wordings
from geodata.days import Interval, write_day
from geodata.declared.stories import list_stories
from geodata.parsing.files import read_file
from geodata.parsing.register import Register, find_span
from geodata.problems import AtlasError, Findings, Place, Problem
from geodata.reading.catalogue import Catalogue, read_catalogue
from geodata.reading.expected import EXPECTED
from geodata.reading.folder import (
    EDITIONS,
    gather_atlas,
    list_summaries,
    read_collections,
)
from geodata.reading.leaning import LEANING, read_leaning
from geodata.reading.lengths import LENGTHS
from geodata.reading.tables import ACTORS, COLUMNS, POSITIONS, SOURCES, SUBJECTS
from geodata.story import FOLDER as STORIES

Check = Callable[[Atlas, Findings], None]
"""What else must hold of an atlas, asked by who shows it."""


def check_atlas(folder: Path, checks: Iterable[Check] = ()) -> Report:
    """Find all that is wrong with the atlas in a folder.

    checks: asked last, of an atlas in which nothing else is wrong. Raises nothing,
    whatever is in the folder. An atlas without a problem can be read by
    `geodata.read_atlas`.
    """
    findings = Findings()
    with findings.catch():
        catalogue = read_catalogue(folder)
        _check_files(folder, catalogue, findings)
        collections = read_collections(folder, catalogue, findings)
        atlas = gather_atlas(folder, catalogue, collections, findings)
        contents = [
            list_contents(folder, layer, collections[layer.id], findings)
            for layer in catalogue.layers.values()
        ]
        words = read_leaning(folder, findings)
        _check_whole(atlas, contents, findings)
        check_leaning(atlas, words, findings)
        for check in () if findings.problems else checks:
            check(atlas, findings)
        rows = _summarise(folder, atlas, contents, findings.problems)
        return Report(tuple(rows), findings.problems, atlas)
    return Report((), findings.problems, None)


def _check_files(folder: Path, catalogue: Catalogue, findings: Findings) -> None:
    """Report files that nobody declared, and inputs that are not there."""
    layers = catalogue.layers.values()
    optional = (EXPECTED, LEANING, LENGTHS)
    declared = {*COLUMNS, *optional, *catalogue.inputs, *list_stories(folder)}
    declared.update(file for layer in layers for file in _list_files(layer))
    declared.update(list_summaries(folder))
    for part in ("layers", "tables", STORIES, EDITIONS):
        present = (folder / part).iterdir() if (folder / part).is_dir() else ()
        for path in sorted(present):
            file = f"{part}/{path.name}"
            if file not in declared and not path.name.startswith("."):
                remedy = "Declare it in atlas.toml, or remove it"
                findings.add(Place(file).problem("", "nothing declares it", remedy))
    for file in catalogue.inputs:
        with findings.catch():
            read_file(folder, file)


def _check_whole(
    atlas: Atlas, contents: Collection[Contents], findings: Findings
) -> None:
    whole = not any(p.file in {ACTORS, SOURCES} for p in findings.problems)
    register = Register(atlas.actors, atlas.sources, atlas.roles, whole=whole)
    known: set[str] = set()
    records: set[str] = set()
    for content in contents:
        content.check(register, findings)
        known |= content.ids
        if content.layer.role == "records":
            records |= content.records
            check_parts(content.layer, _list_records(atlas, content.layer), findings)
    check_spans(atlas.spans, findings)
    check_wordings(atlas.wordings, findings)
    # Whether a name is known can be told only where all names could be read.
    if whole and all(content.whole for content in contents):
        check_features(atlas, known, findings)
        check_events(atlas, records, findings)
        if not any(p.file in {POSITIONS, SUBJECTS} for p in findings.problems):
            check_subjects(atlas, known, findings)
            check_positions(atlas.positions, {*known, *atlas.subjects}, findings)
            check_attitudes(atlas, findings)
            check_stories(atlas, records, findings)
        check_entries(atlas, records, findings)
        check_expected(atlas, records, findings)
        check_sources(atlas, findings)
        if not findings.problems:
            check_network(atlas, findings)


def _summarise(
    folder: Path,
    atlas: Atlas,
    contents: Iterable[Contents],
    problems: Iterable[Problem],
) -> Iterator[ReportRow]:
    for content in contents:
        layer, files = content.layer, tuple(_list_files(content.layer))
        sizes = [(folder / f).stat().st_size for f in files if (folder / f).is_file()]
        yield ReportRow(
            layer=layer.id,
            records=len(content.records) if layer.role == "records" else None,
            features=len(content.features),
            dates=_write_dates(_list_days(atlas, layer)),
            kilobytes=sum(sizes) / 1000,
            problems=sum(problem.file in files for problem in problems),
        )


def _list_files(layer: Layer) -> Iterator[str]:
    yield layer.file
    if layer.table:
        yield layer.table


def _list_records(atlas: Atlas, layer: Layer) -> list[Record]:
    return [record for record in atlas.records if record.layer == layer.id]


def _list_days(atlas: Atlas, layer: Layer) -> Iterator[Interval]:
    """List the days of a layer's records and of spans, or of a base layer's lines."""
    records = {record.id: record for record in _list_records(atlas, layer)}
    yield from (record.days for record in records.values() if record.days)
    yield from (span.days for span in atlas.spans if span.feature in records)
    if layer.role == "base":
        for feature in atlas.features[layer.id]:
            properties = feature["properties"]
            try:
                yield find_span(
                    Place(layer.file), properties.get("start"), properties.get("end")
                )
            except AtlasError:
                continue


def _write_dates(days: Iterable[Interval]) -> str:
    known = [day for each in days for day in (each.first, each.last) if day is not None]
    return f"{write_day(min(known))} to {write_day(max(known))}" if known else ""
