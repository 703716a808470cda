"""Properties that every record has, and the types that a property can have."""

from collections.abc import Mapping
from types import MappingProxyType

from geodata.atlas import Field

TYPES: tuple[str, ...] = (
    "text",
    "number",
    "integer",
    "boolean",
    "date",
    "actors",
    "sources",
    "records",
    "choice",
)
"""What `Field.type` can be; lists (actors, sources, records) are joined with ``;``."""

EVENTS = "events"
"""A text field of any layer: the ids of the events that concern a record."""

PLACE_CERTAINTIES = ("surveyed", "official", "approximate", "schematic", "nominal")
VERIFICATIONS = ("text", "page", "both", "search", "dataset", "knowledge")


def _collect(*fields: Field) -> Mapping[str, Field]:
    return MappingProxyType({field.id: field for field in fields})


RECORD_FIELDS = _collect(
    Field("id", "text", required=True, values=()),
    Field("kind", "text", required=True, values=()),
    Field("title", "text", required=True, values=()),
    Field("start", "date", required=False, values=()),
    Field("end", "date", required=False, values=()),
    Field("actors", "actors", required=False, values=()),
    Field("source", "sources", required=True, values=()),
    Field("place", "text", required=False, values=()),
    Field("place_certainty", "choice", required=True, values=PLACE_CERTAINTIES),
    Field("place_km", "number", required=False, values=()),
    Field("summary", "text", required=False, values=()),
    Field("note", "text", required=False, values=()),
    Field("verified", "choice", required=True, values=VERIFICATIONS),
)
"""Every record's properties, in the order of docs/data.md."""

BASE_FIELDS = _collect(
    *(
        Field(f.id, f.type, required=f.id in {"id", "kind"}, values=f.values)
        for f in RECORD_FIELDS.values()
    )
)
"""The same for features of base layers: only id and kind must be there."""

PART_FIELDS = _collect(
    *(RECORD_FIELDS[name] for name in ("id", "kind", "source", "note"))
)
"""Properties of every feature that is only a part of a record."""
