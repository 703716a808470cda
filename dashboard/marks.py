"""Where each record stands on the map, as plain JSON for the browser.

Coordinates are longitude and latitude in degrees (WGS84).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dashboard.neighbours import Point, group_near
from geodata.atlas import Atlas, Feature, Record, Span
from geodata.labels import OWNER

_SAME_PLACE_KM = 8
_PAGE_PROPERTIES = (
    *("kind", "from", "to", "status", "gauge", "alignment", "length_km", "corridors"),
)


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


def _compile_places(
    records: Mapping[str, Record], stands: Mapping[str, Point]
) -> list[dict[str, Any]]:
    events = {key: at for key, at in stands.items() if records[key].time == "event"}
    return [
        {
            "title": _name_place(records[key] for key in group),
            "at": stands[group[0]],
            "records": group,
        }
        for group in group_near(events, _SAME_PLACE_KM)
    ]


def _list_spans(spans: Iterable[Span], name: str) -> list[list[Any]]:
    kept = (span for span in spans if span.property == name)
    return [[span.days.first, span.days.last, span.value] for span in kept]


def _compile_segments(
    features: Iterable[Feature], spans: Mapping[str, list[Span]]
) -> Iterator[dict[str, Any]]:
    for feature in features:
        properties = feature["properties"]
        told = {key: properties.get(key) for key in _PAGE_PROPERTIES}
        yield {
            "id": properties["id"],
            **told,
            "corridors": properties["corridors"].split(";"),
            "statuses": _list_spans(spans[properties["id"]], "status"),
            "coordinates": feature["geometry"]["coordinates"],
        }


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


def find_points(atlas: Atlas) -> dict[str, Point]:
    """Find where the first mark of each record stands, by id; not all have one."""
    return {
        feature["properties"]["id"]: points[0]
        for feature in list_drawn(atlas)
        if (points := list_points(feature))
    }


def compile_marks(atlas: Atlas) -> dict[str, Any]:
    """Points, areas, owners by record id, places of events, segments of corridors."""
    spans: dict[str, list[Span]] = defaultdict(list)
    for span in atlas.spans:
        spans[span.feature].append(span)
    records = {record.id: record for record in atlas.records}
    stands = find_points(atlas)
    areas = {
        feature["properties"]["id"]: feature["geometry"]
        for feature in list_drawn(atlas)
        if feature["geometry"] and "Polygon" in feature["geometry"]["type"]
    }
    segments = [
        feature
        for layer in atlas.layers.values()
        if layer.table
        for feature in atlas.features[layer.id]
    ]
    return {
        "points": stands,
        "areas": areas,
        "places": _compile_places(records, stands),
        "owners": {
            record.id: record.properties[OWNER]
            for record in atlas.records
            if record.properties.get(OWNER)
        },
        "controls": {
            key: _list_spans(spans[key], "control") for key in records if spans[key]
        },
        "segments": list(_compile_segments(segments, spans)),
    }
