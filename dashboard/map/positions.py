"""Where each record stands on the map, as plain JSON for the browser.

Coordinates are longitude and latitude in degrees (WGS84).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypedDict

from dashboard.map.neighbours import Point, group_near
from geodata.atlas import Atlas, Feature, Record

_SAME_PLACE_KM = 8

SpanRow = tuple[int | None, int | None, str]
"""First day, last day, value."""


class EventPlace(TypedDict):
    """Where events were: longitude and latitude, and ids of its records."""

    title: str
    at: Point
    records: Sequence[str]


MapSegment = TypedDict(
    "MapSegment",
    {
        "id": str,
        "kind": str,
        "from": str | None,
        "to": str | None,
        "status": str,
        "gauge": str | None,
        "alignment": str | None,
        "length_km": float | None,
        "corridors": Sequence[str],
        "statuses": Sequence[SpanRow],
    },
)
"""What cards and details tell of a segment of corridors; ids of its corridors."""


def list_points(feature: Feature) -> list[Point]:
    """List where its marks stand: its points, or the village in its outline."""
    properties, geometry = feature["properties"], feature["geometry"] or {}
    if geometry.get("type") in {"Point", "MultiPoint"}:
        found = geometry["coordinates"]
        rows = [found] if geometry["type"] == "Point" else found
        return [(lon, lat) for lon, lat, *_ in rows]
    if properties.get("lon") is not None and properties.get("lat") is not None:
        return [(properties["lon"], properties["lat"])]
    return []


def _name_place(records: Iterable[Record]) -> str:
    """Find the name that most records at one place give it, else the shortest."""
    names = Counter(str(record.properties.get("place") or "") for record in records)
    return max(filter(None, names), key=lambda n: (names[n], -len(n)), default="")


def list_drawn(atlas: Atlas) -> list[Feature]:
    """List the features that are records, in the order of layers."""
    records = {record.id for record in atlas.records}
    return [
        feature
        for layer in atlas.layers.values()
        if layer.role == "records"
        for feature in atlas.features[layer.id]
        if feature["properties"]["id"] in records
    ]


def list_parts(atlas: Atlas) -> list[Feature]:
    """List the parts of corridors."""
    layers = (layer for layer in atlas.layers.values() if layer.table)
    return [feature for layer in layers for feature in atlas.features[layer.id]]


def find_points(atlas: Atlas) -> dict[str, Point]:
    """Find where the first mark of each record stands, by id; not all have one."""
    return {
        feature["properties"]["id"]: points[0]
        for feature in list_drawn(atlas)
        if (points := list_points(feature))
    }


def compile_places(atlas: Atlas, points: Mapping[str, Point]) -> list[EventPlace]:
    """List where events were.

    points: where the mark of each record stands, by its id.
    """
    events = {one.id: one for one in atlas.records if one.time == "event"}
    stands = {key: at for key, at in points.items() if key in events}
    return [
        {
            "title": _name_place(events[key] for key in group),
            "at": stands[group[0]],
            "records": group,
        }
        for group in group_near(stands, _SAME_PLACE_KM)
    ]


def compile_controls(atlas: Atlas) -> dict[str, list[SpanRow]]:
    """List who controls a record, by its id."""
    spans = _group_spans(atlas, "control")
    return {one.id: spans[one.id] for one in atlas.records if one.id in spans}


def compile_segments(atlas: Atlas) -> list[MapSegment]:
    """List what cards and details tell of the segments of corridors."""
    spans = _group_spans(atlas, "status")
    return [
        {
            "id": told["id"],
            "kind": told["kind"],
            "from": told.get("from"),
            "to": told.get("to"),
            "status": told["status"],
            "gauge": told.get("gauge"),
            "alignment": told.get("alignment"),
            "length_km": told.get("length_km"),
            "corridors": told["corridors"].split(";"),
            "statuses": spans.get(told["id"], []),
        }
        for told in (part["properties"] for part in list_parts(atlas))
    ]


def _group_spans(atlas: Atlas, name: str) -> dict[str, list[SpanRow]]:
    """Group the spans of a property by feature."""
    spans: dict[str, list[SpanRow]] = {}
    for span in atlas.spans:
        if span.property == name:
            row = (span.days.first, span.days.last, span.value)
            spans.setdefault(span.feature, []).append(row)
    return spans
