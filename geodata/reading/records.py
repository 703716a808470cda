"""Records: features and rows as what a reader filters, counts and selects."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from geodata.atlas import Feature, Layer, Participation, Record, Span
from geodata.days import Interval, parse_date
from geodata.parsing.register import Register, find_span, split_list
from geodata.problems import AtlasError, Findings, Place, quote
from geodata.reading.features import Properties

Item = tuple[Place, Properties, tuple[str, ...]]
"""What becomes a record: its place, its properties, and the parts that draw it."""

_TAKING_PART = ("control", "presence")


def list_features(layer: Layer, features: Sequence[Feature]) -> Iterator[Item]:
    """List the items of a layer whose features are its records."""
    for feature in features:
        properties = feature["properties"]
        identity = properties["id"]
        parts = () if feature["geometry"] is None else (identity,)
        yield Place(layer.file, identity), properties, parts


def list_rows(
    layer: Layer,
    rows: Sequence[tuple[Place, Properties]],
    features: Sequence[Feature],
    findings: Findings,
) -> Iterator[Item]:
    """List the items of a layer with a table.

    A part names its records in the property that has the layer's name.
    """
    parts: dict[str, list[str]] = {}
    for feature in features:
        identity = feature["properties"]["id"]
        users = feature["properties"].get(layer.id)
        with findings.catch():
            for record in split_list(Place(layer.file, identity), layer.id, users):
                parts.setdefault(record, []).append(identity)
    for place, properties in rows:
        yield place, properties, tuple(parts.get(properties["id"], ()))


def build_records(
    layer: Layer,
    items: Iterable[Item],
    register: Register,
    spans: Mapping[str, Sequence[Span]],
    findings: Findings,
) -> tuple[Record, ...]:
    """Build the records of a layer's items that are sound.

    spans: by feature; those of control and presence take part for their days.
    """
    records = []
    for item in items:
        with findings.catch():
            records.append(_build_record(layer, item, register, spans))
    return tuple(records)


def _build_record(
    layer: Layer, item: Item, register: Register, spans: Mapping[str, Sequence[Span]]
) -> Record:
    place, properties, parts = item
    title = properties.get("title")
    if not isinstance(title, str) or not title.strip():
        raise AtlasError(
            place.problem("title", f"{quote(title)} is no title", "Write one")
        )
    named = register.find_participations(place, "actors", properties.get("actors"))
    return Record(
        id=properties["id"],
        layer=layer.id,
        kind=properties["kind"],
        title=title,
        time=layer.time,
        days=_find_days(layer, place, properties),
        participations=(*named, *_take_part(spans.get(properties["id"], ()))),
        sources=register.find_sources(place, "source", properties.get("source")),
        properties=properties,
        parts=parts,
    )


def _take_part(spans: Sequence[Span]) -> Iterator[Participation]:
    for span in spans:
        if span.actor and span.property in _TAKING_PART:
            yield Participation(span.actor, span.role, span.days)


def _find_days(layer: Layer, place: Place, properties: Properties) -> Interval | None:
    start, end = properties.get("start"), properties.get("end")
    days = find_span(place, start, end)
    if layer.time == "event":
        if not start:
            raise AtlasError(
                place.problem("start", "an event has no date", "Write when it began")
            )
        return days if end else parse_date(start).days
    return days if start or end else None
