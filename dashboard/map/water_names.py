"""Names of waters: one point inside each, and the zoom from which it fits."""

from collections.abc import Iterable, Iterator, Mapping
from math import hypot, log2
from typing import Any, Final

import shapely
from shapely.geometry import Point, mapping, shape
from shapely.geometry.base import BaseGeometry

from geodata.atlas import Feature

_LETTER_PX: Final = 6.0
_DEGREE_PX: Final = 512 / 360
"""Px of a degree of longitude at zoom 0."""

_LEAST_ZOOM: Final = 3.0
_FINENESS: Final = 50
"""How many steps the search for the widest place takes over a water's size."""


def list_areas(waters: Iterable[Feature]) -> list[Feature]:
    """List the waters that are areas; a point only says where a name stands."""
    return [one for one in waters if one["geometry"]["type"] != "Point"]


def name_waters(waters: Iterable[Feature]) -> list[dict[str, Any]]:
    """Make a GeoJSON point for each name, of kind `water`, with its `min_zoom`.

    A declared point stands as it is. An area is named at its widest place, from
    the zoom at which its longest word fits there; without a name, or with named
    points inside, it is named by nobody or by its parts.
    """
    waters = list(waters)
    points = [one for one in waters if one["geometry"]["type"] == "Point"]
    parts = shapely.union_all([shape(one["geometry"]) for one in points])
    return [
        *(_make(one["properties"], one["geometry"]) for one in points),
        *_name_areas(list_areas(waters), parts),
    ]


def _name_areas(
    waters: Iterable[Feature], parts: BaseGeometry
) -> Iterator[dict[str, Any]]:
    for one in waters:
        area = shape(one["geometry"])
        if not one["properties"].get("name") or area.intersects(parts):
            continue
        start, radius = _find_widest(area)
        told = {"min_zoom": _find_zoom(one["properties"]["name"], radius)}
        yield _make({**one["properties"], **told}, mapping(start))


def _find_widest(area: BaseGeometry) -> tuple[Point, float]:
    """Find the middle and the radius, in degrees, of the largest circle inside."""
    fine = area.area**0.5 / _FINENESS
    middle, edge = shapely.get_coordinates(shapely.maximum_inscribed_circle(area, fine))
    return Point(middle), float(hypot(*(edge - middle)))


def _find_zoom(name: str, radius: float) -> float:
    room = max(map(len, name.split())) * _LETTER_PX
    return max(round(log2(room / (2 * radius * _DEGREE_PX)), 1), _LEAST_ZOOM)


def _make(properties: Mapping[str, Any], geometry: Mapping[str, Any]) -> dict[str, Any]:
    told = {"kind": "water", "name": properties.get("name")}
    zoom = properties.get("min_zoom") or _LEAST_ZOOM
    return {
        "type": "Feature",
        "properties": {**told, "min_zoom": zoom},
        "geometry": geometry,
    }
