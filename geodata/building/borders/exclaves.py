"""Outlines of the exclaves, put into the layer `villages`.

The layer's attributes are kept by hand; this step writes only the geometry,
``area_km2`` and ``km_to_border`` of its features, and may run again and again.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from pyproj import Geod
from shapely.affinity import scale
from shapely.geometry import Point, shape

from geodata.building.writing import write_layer

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    from geodata.building.coverage.coverage import Coverage

GEOD = Geod(ellps="WGS84")
OUTLINES = {
    "yukhari_askipara": "AZE:exclave-yukhari-askipara",
    "barkhudarli": "AZE:exclave-barkhudarli-sofulu",
    "sofulu": "AZE:exclave-barkhudarli-sofulu",
    "artsvashen": "ARM:exclave-artsvashen",
}
"""Village to outline; Karki has none in any package, and stays a point."""


def measure_area(area: BaseGeometry) -> float:
    """Square kilometres on WGS84, to two decimals."""
    return round(abs(GEOD.geometry_area_perimeter(area)[0]) / 1e6, 2)


def measure_distance(place: Point, line: BaseGeometry) -> float:
    """Kilometres on WGS84 from a place to the nearest point of a line."""
    squeeze = float(np.cos(np.radians(place.y)))
    flat = [scale(one, xfact=squeeze, origin=(0, 0)) for one in (place, line)]
    shortest = scale(shapely.shortest_line(*flat), xfact=1 / squeeze, origin=(0, 0))
    return round(GEOD.geometry_length(shortest) / 1e3, 2)


def find_outline(coverage: Coverage, label: str) -> BaseGeometry:
    """Find an exclave's outline at full detail."""
    rings = [arc.line for arc in coverage.full if label in arc.sides]
    outline: BaseGeometry = shapely.get_parts(shapely.polygonize(rings))[0]
    return outline


def build_exclaves(coverage: Coverage, path: Path) -> None:
    """Rewrite the villages file with the outlines; nothing else changes.

    Distances are to the Armenia-Azerbaijan line outside the exclaves' rings.
    """
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    line = find_line(coverage)
    write_layer(path, [_place_feature(one, coverage, line) for one in features])


def find_line(coverage: Coverage) -> BaseGeometry:
    """Find the Armenia-Azerbaijan line at full detail, without the exclaves' rings."""
    return shapely.union_all(
        [
            arc.line
            for arc in coverage.full
            if {arc.left[:3], arc.right[:3]} == {"ARM", "AZE"}
            and not any("exclave" in side for side in arc.sides)
        ]
    )


def _place_feature(
    feature: Mapping[str, Any], coverage: Coverage, line: BaseGeometry
) -> dict[str, Any]:
    properties = dict(feature["properties"])
    geometry = shape(feature["geometry"]) if feature["geometry"] else None
    label = OUTLINES.get(properties["id"].replace("-", "_"))
    if label:
        geometry = coverage.areas[label][0]
        properties["area_km2"] = measure_area(find_outline(coverage, label))
    place = Point(properties["lon"], properties["lat"])
    properties["km_to_border"] = measure_distance(place, line)
    return {**feature, "properties": properties, "geometry": geometry}
