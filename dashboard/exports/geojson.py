"""An excerpt as GeoJSON (RFC 7946).

What is said of the whole stands in foreign members (section 6.1) beside the
features, so that a file that has lost its name still tells what it is.
"""

import json
from dataclasses import asdict
from typing import Any

from dashboard.exports.excerpt import (
    Excerpt,
    find_parts,
    join_geometry,
    list_sources,
    tell,
)
from geodata.atlas import Layer, Record, Source


def write_geojson(excerpt: Excerpt, address: str = "") -> bytes:
    """Write a feature a record, one a line; address: of the view, where it has one."""
    head = {"type": "FeatureCollection", **_write_head(excerpt, address)}
    features = ",\n".join(
        _dump(_write_feature(excerpt, record)) for record in excerpt.records
    )
    return f'{_dump(head)[:-1]},"features":[\n{features}\n]}}\n'.encode()


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _write_head(excerpt: Excerpt, address: str) -> dict[str, Any]:
    return {
        "title": excerpt.atlas.title,
        "description": excerpt.sentence,
        **({"url": address} if address else {}),
        "edition": excerpt.edition,
        "licences": [describe_licence(layer) for layer in excerpt.layers],
        "sources": {one.id: tell_source(one) for one in list_sources(excerpt)},
    }


def tell_source(source: Source) -> dict[str, str]:
    """Tell what is known of a source, by name."""
    return {name: text for name, text in asdict(source).items() if text}


def describe_licence(layer: Layer) -> dict[str, str]:
    """Describe whose a layer is, and under which licence."""
    return {
        "layer": layer.id,
        "licence": layer.licence,
        "attribution": layer.attribution,
        "provenance": layer.provenance,
    }


def _write_feature(excerpt: Excerpt, record: Record) -> dict[str, Any]:
    parts = find_parts(excerpt.atlas, record.layer, record.parts)
    return {
        "type": "Feature",
        "id": record.id,
        "properties": tell(excerpt, record),
        "geometry": join_geometry(parts),
    }
