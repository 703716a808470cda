"""Border lines for the browser: one feature for each status and its days."""

from collections.abc import Iterator
from typing import Any

from geodata.atlas import Atlas, Feature, Span
from geodata.days import parse_span

_TOLD = ("id", "kind", "title", "pair", "section", "length_km", "note")


def _list_statuses(
    feature: Feature, spans: list[Span]
) -> Iterator[tuple[str, int | None, int | None]]:
    """Status, first and last day. Without spans, the feature's own status."""
    properties = feature["properties"]
    whole = parse_span(properties.get("start"), properties.get("end"))
    statuses = [(s.value, s.days) for s in spans] or [(properties["status"], whole)]
    for status, days in statuses:
        yield status, days.first, days.last


def compile_borders(atlas: Atlas) -> list[dict[str, Any]]:
    """GeoJSON features with `status`, `from` and `to`: day numbers, None is open."""
    spans: dict[str, list[Span]] = {}
    for span in atlas.spans:
        if span.property == "status":
            spans.setdefault(span.feature, []).append(span)
    return [
        {
            "type": "Feature",
            "properties": {
                **{k: feature["properties"].get(k) for k in _TOLD},
                "status": status,
                "from": first,
                "to": last,
            },
            "geometry": feature["geometry"],
        }
        for feature in atlas.features.get("borders", ())
        for status, first, last in _list_statuses(
            feature, spans.get(feature["properties"]["id"], [])
        )
    ]
