"""Features of a layer: GeoJSON files, and the rows of a table of records."""

import re
from collections.abc import Iterable, Mapping, Sequence
from math import inf, isfinite
from pathlib import Path
from types import MappingProxyType
from typing import Any

from geodata.atlas import Feature, Field, Layer
from geodata.parsing.coordinates import find_misformed
from geodata.parsing.files import read_json
from geodata.parsing.rows import Row, read_all, read_rows
from geodata.problems import AtlasError, Findings, Place, quote

Properties = Mapping[str, Any]

_ID = re.compile(r"[a-z0-9][a-z0-9-]*", re.ASCII)
_PLAIN = frozenset({str, int, float, bool, type(None)})
_INFINITE = (inf, -inf)
_FLAGS = MappingProxyType({"true": True, "false": False})


Collection = Mapping[str, Any]
"""A GeoJSON FeatureCollection as parsed: it has a list of features, of any form."""


def read_features(
    layer: Layer, collection: Collection | None, findings: Findings
) -> tuple[Feature, ...]:
    """Read the features that are sound of the layer's collection, if there is one.

    They are read-only; their coordinates are the lists as parsed.
    """
    read = []
    for number, feature in enumerate(list_raw(collection), 1):
        with findings.catch():
            read.append(_read_feature(layer, number, feature))
    return tuple(read)


def list_raw(collection: Collection | None) -> Sequence[Any]:
    """List the features of a collection as parsed; none where there is none."""
    return collection["features"] if collection else ()


def read_collection(
    folder: Path, layer: Layer, findings: Findings
) -> Collection | None:
    """Read the layer's FeatureCollection, None where it cannot be read."""
    with findings.catch():
        document = read_json(folder, layer.file)
        if (
            isinstance(document, dict)
            and document.get("type") == "FeatureCollection"
            and isinstance(document.get("features"), list)
        ):
            _share_texts(document["features"])
            return document
        message = "the file is no FeatureCollection with a list of features"
        remedy = "Write GeoJSON after RFC 7946"
        findings.add(Place(layer.file).problem("", message, remedy))
    return None


def _share_texts(features: Iterable[object]) -> None:
    """Let properties that say the same hold one text: most features say much alike."""
    known: dict[str, str] = {}
    for feature in features:
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if isinstance(properties, dict):
            for field, value in properties.items():
                if isinstance(value, str):
                    properties[field] = known.setdefault(value, value)


def read_table(
    folder: Path, layer: Layer, findings: Findings
) -> tuple[tuple[Place, Properties], ...]:
    """Read the rows that are sound of the layer's table, as properties."""
    file, columns = layer.table or "", tuple(layer.fields)
    rows = read_rows(folder, file, columns, findings, required=True)
    return read_all(rows, lambda row: _read_row(layer, row), findings)


def find_place(layer: Layer, number: int, feature: object) -> Place:
    """Where a feature stands: under its id, or its number in the file from 1."""
    properties = feature.get("properties") if isinstance(feature, dict) else None
    identity = properties.get("id") if isinstance(properties, dict) else None
    if isinstance(identity, str) and identity:
        return Place(layer.file, identity)
    return Place(layer.file, f"feature {number}")


def find_kinds(layer: Layer) -> tuple[str, ...]:
    """List the kinds that the layer's features can be of; parts may have their own."""
    parts = layer.part_fields.get("kind")
    return (parts and parts.values) or tuple(layer.kinds)


def _read_feature(layer: Layer, number: int, feature: object) -> Feature:
    place = find_place(layer, number, feature)
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        raise AtlasError(
            place.problem("type", "it is no Feature", 'Write "type": "Feature"')
        )
    properties = feature.get("properties")
    if not isinstance(properties, dict):
        raise AtlasError(
            place.problem("properties", "there are none", "Add at least id and kind")
        )
    for field, value in properties.items():
        if type(value) not in _PLAIN or value in _INFINITE:
            message = f"{quote(value)} is not a plain value"
            raise AtlasError(
                place.problem(field, message, "Write text, a number, a flag or null")
            )
    _check_identity(place, properties, find_kinds(layer))
    geometry = _read_geometry(layer, place, feature.get("geometry"))
    return MappingProxyType(
        {**feature, "properties": MappingProxyType(properties), "geometry": geometry}
    )


def _read_geometry(
    layer: Layer, place: Place, geometry: object
) -> Mapping[str, Any] | None:
    kind = geometry.get("type") if isinstance(geometry, dict) else geometry
    if ("null" if kind is None else kind) not in layer.geometry:
        message = f"{quote(kind)} is not a geometry of the layer"
        remedy = f"Draw one of {', '.join(layer.geometry)}"
        raise AtlasError(place.problem("geometry", message, remedy))
    if not isinstance(geometry, dict):
        return None
    fault = find_misformed(geometry)
    if fault:
        remedy = "Write [longitude, latitude] in degrees, or declare and write null"
        raise AtlasError(place.problem("geometry", fault, remedy))
    return MappingProxyType(geometry)


def _check_identity(
    place: Place, properties: Properties, kinds: tuple[str, ...]
) -> None:
    identity, kind = properties.get("id"), properties.get("kind")
    if not isinstance(identity, str) or not _ID.fullmatch(identity):
        message = f"{quote(identity)} is not an id"
        raise AtlasError(
            place.problem("id", message, "Use lower case letters, digits and hyphens")
        )
    if kind not in kinds:
        message = f"the kind {quote(kind)} is not declared"
        remedy = f"Write one of {', '.join(kinds)}, or declare it in atlas.toml"
        raise AtlasError(place.problem("kind", message, remedy))


def _read_row(layer: Layer, row: Row) -> tuple[Place, Properties]:
    properties = {
        field.id: _convert(row.place, field, row.cells[field.id])
        for field in layer.fields.values()
    }
    _check_identity(row.place, properties, tuple(layer.kinds))
    return row.place, MappingProxyType(properties)


def _convert(place: Place, field: Field, cell: str) -> str | float | None:
    """Give a cell the type that its property has in GeoJSON; empty is null."""
    if cell == "":
        return None
    try:
        match field.type:
            case "number":
                number = float(cell)
                return number if isfinite(number) else float(f"not {cell}")
            case "integer":
                return int(cell)
            case "boolean":
                return _FLAGS[cell]
    except (ValueError, KeyError):
        message = f"{quote(cell)} is no {field.type}"
        remedy = "Write true or false" if field.type == "boolean" else "Write digits"
        raise AtlasError(place.problem(field.id, message, remedy)) from None
    return cell
