"""Canonical GeoJSON: the same features always give the same bytes.

RFC 7946: WGS84, right-hand rule, no ``crs``. House form: one feature a line,
at most six decimals, features in the order of their ids.
"""

from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry import mapping

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

MAX_DECIMALS = 6


def make_feature(geometry: BaseGeometry | None, **properties: object) -> dict[str, Any]:
    """Make one GeoJSON feature; the geometry is in degrees, longitude first."""
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def write_layer(
    path: Path, features: Iterable[Mapping[str, Any]], decimals: int = MAX_DECIMALS
) -> int:
    """Write a layer file and return its size in bytes.

    features: GeoJSON features, each with a unique ``properties["id"]``; the
    geometry is a shapely one, a GeoJSON mapping or None. Raises ValueError
    when an id is missing or stands twice.
    """
    ordered = sorted(features, key=_find_id)
    ids = [_find_id(feature) for feature in ordered]
    twice = {one for one, other in pairwise(ids) if one == other}
    if twice:
        message = f"{path.name}: ids stand twice: {', '.join(sorted(twice))}"
        raise ValueError(message)
    lines = ",\n".join(_write_feature(feature, decimals) for feature in ordered)
    text = f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return len(text.encode())


def orient_geometry(geometry: BaseGeometry, decimals: int) -> BaseGeometry:
    """Round to the decimals and wind rings after the right-hand rule."""
    rounded = shapely.transform(geometry, lambda points: np.round(points, decimals))
    return shapely.orient_polygons(shapely.remove_repeated_points(rounded))


def _find_id(feature: Mapping[str, Any]) -> str:
    name = feature.get("properties", {}).get("id")
    if not isinstance(name, str) or not name:
        message = f"a feature has no id: {str(feature.get('properties'))[:80]}"
        raise ValueError(message)
    return name


def _write_feature(feature: Mapping[str, Any], decimals: int) -> str:
    geometry = feature["geometry"]
    if geometry is not None:
        if not isinstance(geometry, shapely.Geometry):
            geometry = shapely.geometry.shape(geometry)
        geometry = mapping(orient_geometry(geometry, decimals))
        geometry = {**geometry, "coordinates": _plain(geometry["coordinates"])}
    whole = {**feature, "geometry": geometry}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _plain(value: Any) -> Any:  # noqa: ANN401 - coordinates nest to any depth
    """Numbers without needless ``.0``; tuples as lists."""
    if isinstance(value, (tuple, list)):
        return [_plain(part) for part in value]
    return int(value) if value == int(value) else value
