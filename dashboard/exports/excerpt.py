"""The excerpt: what a view shows of an atlas, as every file tells it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dashboard.texts import TEXTS
from dashboard.view.dates import tell_range
from dashboard.view.shown import Shown
from geodata.atlas import Atlas, Feature, Layer, Record, Source, Span
from geodata.days import write_day

OWN = (
    *("atlas_layer", "atlas_day", "atlas_state", "atlas_sources"),
    *("atlas_edition", "atlas_licence", "atlas_attribution"),
)
"""What a file tells of each record beside its own properties."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The shown records of a view, in the atlas's order.

    query: the view's own link. as_of: the day number of which states are told.
    whole: everything is meant, the base layers included. id: that of the one record
    that is meant, or empty.
    """

    atlas: Atlas
    sentence: str
    query: str
    as_of: int
    records: tuple[Record, ...]
    whole: bool = False
    id: str = ""

    @property
    def layers(self) -> list[Layer]:
        """The layers of records that something is shown of."""
        shown = {record.layer for record in self.records}
        return [layer for layer in self.atlas.layers.values() if layer.id in shown]

    @property
    def edition(self) -> str:
        """The day up to which the record is kept: ``2024-05-24``."""
        return write_day(self.atlas.edition)

    def narrow(self, layer: str) -> "Excerpt":
        """Keep the records of one layer."""
        kept = tuple(record for record in self.records if record.layer == layer)
        return replace(self, records=kept)


def take(atlas: Atlas, shown: Shown) -> Excerpt:
    """Take what a view shows."""
    flags = zip(atlas.records, shown.selection.shown, strict=True)
    return Excerpt(
        atlas=atlas,
        sentence=shown.sentence,
        query=shown.link,
        as_of=shown.selection.as_of,
        records=tuple(record for record, is_shown in flags if is_shown),
    )


def take_whole(atlas: Atlas) -> Excerpt:
    """Take everything, as of the edition."""
    return Excerpt(atlas, atlas.title, "", atlas.edition, atlas.records, whole=True)


def take_record(atlas: Atlas, record: Record) -> Excerpt:
    """Take one record, as of the edition."""
    start, end = (f"{record.properties.get(key) or ''}" for key in ("start", "end"))
    lasting = record.time != "event"
    dates = tell_range(start, end if lasting else end or start)
    told = TEXTS["cite-record"].format(title=record.title, dates=dates)
    return Excerpt(
        atlas=atlas,
        sentence=told if dates else record.title,
        query=f"pick={record.id}",
        as_of=atlas.edition,
        records=(record,),
        id=record.id,
    )


def list_columns(layers: Iterable[Layer]) -> list[str]:
    """List the layers' properties, each once, the place as degrees, and our own."""
    fields = dict.fromkeys(name for layer in layers for name in layer.fields)
    return [*dict.fromkeys([*fields, "lon", "lat"]), *OWN]


def tell(excerpt: Excerpt, record: Record) -> dict[str, Any]:
    """Tell a record as plain values: its properties, and what `OWN` names."""
    layer = excerpt.atlas.layers[record.layer]
    spans = list_states(excerpt, record)
    keys = dict.fromkeys([*record.sources, *(s for one in spans for s in one.sources)])
    return {
        **dict.fromkeys(layer.fields),
        **record.properties,
        "atlas_layer": record.layer,
        "atlas_day": write_day(excerpt.as_of),
        "atlas_state": "; ".join(f"{one.property}: {one.value}" for one in spans),
        "atlas_sources": "; ".join(cite(excerpt.atlas.sources[key]) for key in keys),
        "atlas_edition": excerpt.edition,
        "atlas_licence": layer.licence,
        "atlas_attribution": layer.attribution,
    }


def list_states(excerpt: Excerpt, record: Record) -> list[Span]:
    """List what holds of a record on the excerpt's day."""
    return [
        span
        for span in excerpt.atlas.spans
        if span.feature == record.id and span.days.holds(excerpt.as_of)
    ]


def list_sources(excerpt: Excerpt) -> list[Source]:
    """List every source of the records and of their states, once."""
    if excerpt.whole:
        return list(excerpt.atlas.sources.values())
    keys = dict.fromkeys(_list_keys(excerpt))
    return [excerpt.atlas.sources[key] for key in keys]


def _list_keys(excerpt: Excerpt) -> Iterator[str]:
    for record in excerpt.records:
        yield from record.sources
        for span in list_states(excerpt, record):
            yield from span.sources


def cite(source: Source) -> str:
    """Write a source in one line: author, title, publisher, date, address."""
    parts = [source.author, source.title, source.publisher, source.published]
    if source.url:
        parts.append(source.url)
    if source.accessed:
        parts.append(TEXTS["cite-accessed"].format(day=source.accessed))
    return ", ".join(dict.fromkeys(filter(None, parts))) or source.id


def find_parts(atlas: Atlas, layer: str, names: Iterable[str]) -> list[Feature]:
    """Find features of a layer by their ids, in the layer's order."""
    wanted = set(names)
    features: Sequence[Feature] = atlas.features[layer]
    return [f for f in features if f["properties"]["id"] in wanted]


def join_geometry(features: Sequence[Feature]) -> Mapping[str, Any] | None:
    """Join what draws a record into one GeoJSON geometry; None: it is nowhere."""
    shapes = [f["geometry"] for f in features if f["geometry"]]
    if len(shapes) <= 1:
        return dict(shapes[0]) if shapes else None
    kinds = {shape["type"].removeprefix("Multi") for shape in shapes}
    if len(kinds) > 1:
        return {"type": "GeometryCollection", "geometries": [dict(s) for s in shapes]}
    parts: list[Any] = []
    for shape in shapes:
        many = shape["type"].startswith("Multi")
        parts += shape["coordinates"] if many else [shape["coordinates"]]
    return {"type": f"Multi{kinds.pop()}", "coordinates": parts}
