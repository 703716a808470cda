"""Checking that what one file names stands in another, and that spans agree."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from geodata.atlas import Atlas, Field, Layer, Record, Span
from geodata.days import Interval, parse_date
from geodata.parsing.register import Register, split_list
from geodata.problems import AtlasError, Findings, Place, quote
from geodata.reading.fields import EVENTS
from geodata.reading.tables import NAMES, SPANS, WORDINGS

LISTS = frozenset({"actors", "sources", "records"})
"""The types of fields that name things."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a list can name: the register, and records; None: any record passes."""

    register: Register
    records: Collection[str] | None

    def check_list(
        self, place: Place, field: Field, properties: Mapping[str, Any]
    ) -> None:
        """Refuse a list that names something not known; raises AtlasError."""
        value = properties.get(field.id)
        match field.type:
            case "actors":
                self.register.find_participations(place, field.id, value)
            case "sources" if value is not None:
                self.register.find_sources(place, field.id, value)
            case "records" if self.records is not None:
                for named in split_list(place, field.id, value):
                    if named not in self.records or named == properties.get("id"):
                        message = f"{quote(named)} is not another record of the layer"
                        remedy = "Write the id of a record, or add that record"
                        raise AtlasError(place.problem(field.id, message, remedy))


def check_lists(
    place: Place,
    fields: Iterable[Field],
    properties: Mapping[str, Any],
    known: Known,
    findings: Findings,
) -> None:
    """Report lists with an actor, a source or a record of the layer not known."""
    for field in fields:
        with findings.catch():
            known.check_list(place, field, properties)


def check_features(atlas: Atlas, known: Collection[str], findings: Findings) -> None:
    """Report spans, names and wordings of a feature that is not there."""
    files = (
        (SPANS, atlas.spans),
        (NAMES, atlas.names),
        (WORDINGS, atlas.wordings),
    )
    for file, rows in files:
        for feature in dict.fromkeys(row.feature for row in rows):
            if feature not in known:
                message = "no feature or record has this id"
                remedy = "Mend the id, or remove its rows"
                findings.add(Place(file, feature).problem("feature", message, remedy))


def check_events(atlas: Atlas, records: Collection[str], findings: Findings) -> None:
    """Report events said to concern a record that are no records themselves."""
    for record in atlas.records:
        place = Place(atlas.layers[record.layer].file, record.id)
        with findings.catch():
            for event in split_list(place, EVENTS, record.properties.get(EVENTS)):
                if event not in records:
                    message = f"no record has the id {quote(event)}"
                    remedy = "Mend or remove it"
                    raise AtlasError(place.problem(EVENTS, message, remedy))


def check_spans(spans: Iterable[Span], findings: Findings) -> None:
    """Report spans of one property that hold two values on one day for certain.

    A status is one at a time; control and presence are one for each actor and
    role. Days within the precision of a date are not certain.
    """
    groups: dict[tuple[str, ...], list[Span]] = {}
    for span in spans:
        whose = () if span.property == "status" else (span.actor, span.role)
        groups.setdefault((span.feature, span.property, *whose), []).append(span)
    for group in groups.values():
        for before, after in _list_overlapping(group):
            message = f"{_write(before)} and {_write(after)} overlap"
            place = Place(SPANS, before.feature)
            remedy = "Let one end the day before the other starts"
            findings.add(place.problem(before.property, message, remedy))


def check_parts(layer: Layer, rows: Collection[Record], findings: Findings) -> None:
    """Report records of a layer with a table that no feature draws."""
    if layer.table is None or "null" in layer.geometry:
        return
    for record in rows:
        if not record.parts:
            message = f"no feature of {layer.file} draws it"
            remedy = f"Name it in a feature's property {layer.id}"
            place = Place(layer.table, record.id)
            findings.add(place.problem("id", message, remedy))


def _list_overlapping(group: list[Span]) -> Iterator[tuple[Span, Span]]:
    """List each span that overlaps earlier ones, with that of them which ends last."""
    cores = sorted(((_find_core(span), span) for span in group), key=_rank_start)
    latest = cores[0]
    for after in cores[1:]:
        if latest[0].overlaps(after[0]):
            yield latest[1], after[1]
        latest = max(latest, after, key=_rank_end)


def _rank_start(cored: tuple[Interval, Span]) -> float:
    return -inf if cored[0].first is None else cored[0].first


def _rank_end(cored: tuple[Interval, Span]) -> float:
    return inf if cored[0].last is None else cored[0].last


def _find_core(span: Span) -> Interval:
    """Find the days on which the span holds however its dates are read."""
    first = parse_date(span.start).days.last if span.start else None
    last = parse_date(span.end).days.first if span.end else None
    core = Interval(first, last)
    if first is not None and last is not None and first > last:
        return replace(core, last=first)
    return core


def _write(span: Span) -> str:
    dates = f"{span.start or 'ever'} to {span.end or 'today'}"
    return f"{quote(span.value)} ({dates})"
