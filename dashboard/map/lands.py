"""Lands: countries, and their parts that lie apart, for names along borders and inside.

Names stand along both sides of a border where one is near, and inside a country where
none is; so an outline need only be good enough to tell where no border is near.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry import Point, box
from shapely.geometry.base import BaseGeometry

from dashboard.map.place_names import PART, NamedPlace
from geodata.atlas import Atlas

Sides = Sequence[tuple[int, int]]
"""Of each part of a border: the places that name what lies left and right of it; -1:
none."""

_COUNTRY: Final = "country-"
_ASIDE: Final = 2e-3
"""Degrees from a border where its two sides are looked up."""

_NEAR: Final = box(36, 34, 90, 50)
"""Where the routes run: elsewhere nobody comes so near."""

_ZONES: Final = (
    (shapely.intersection, 0.06, 0.05),
    (shapely.difference, 0.6, 6),
)
"""There and elsewhere: degrees that an outline is off by, and the least of a part in
square degrees."""


@dataclass(frozen=True, slots=True)
class Land:
    """A country or a part of it. place: the number of what names it."""

    place: int
    areas: tuple[BaseGeometry, ...]

    def simplify(self) -> Mapping[str, Any]:
        """Give its outline as GeoJSON, without what is too small to be named."""
        drawn = [
            shapely.simplify(one, off)
            for area in self.areas
            for cut, off, least in _ZONES
            for one in shapely.get_parts(cut(area, _NEAR))
            if one.area > least
        ]
        rings = [one for area in drawn for one in shapely.get_rings(area)]
        lines = [list(ring.coords) for ring in rings if not ring.is_empty]
        return {"type": "MultiLineString", "coordinates": lines}


def compile_lands(atlas: Atlas, named: Sequence[tuple[str, NamedPlace]]) -> list[Land]:
    """List the lands that have a name on the map; named: as `list_named` lists them."""
    numbers = {key: number for number, (key, _) in enumerate(named)}
    parts = [
        (number, Point(place.at))
        for number, (_, place) in enumerate(named)
        if place.kind == PART
    ]
    found: dict[int, list[BaseGeometry]] = {}
    for feature in atlas.features.get("countries", ()):
        whole = numbers.get(f"{_COUNTRY}{feature['properties']['id']}")
        if whole is None:
            continue
        for area in shapely.get_parts(_read(feature["geometry"])):
            inside = (n for n, point in parts if area.contains(point))
            found.setdefault(next(inside, whole), []).append(area)
    return [Land(place, tuple(areas)) for place, areas in sorted(found.items())]


def find_sides(
    lands: Sequence[Land], lines: Sequence[Mapping[str, Any]]
) -> list[Sides]:
    """Find what lies left and right of each part of lines, which are GeoJSON."""
    areas = [(area, land.place) for land in lands for area in land.areas]
    shapely.prepare([area for area, _ in areas])
    tree = shapely.STRtree([area for area, _ in areas])
    return [[*_look(tree, areas, _read(one))] for one in lines]


def _read(geometry: Mapping[str, Any]) -> BaseGeometry:
    """Read GeoJSON at once, where `shape` would read it point by point."""
    return shapely.from_geojson(json.dumps(dict(geometry)))


def _look(
    tree: shapely.STRtree,
    areas: Sequence[tuple[BaseGeometry, int]],
    line: BaseGeometry,
) -> Iterator[tuple[int, int]]:
    for part in shapely.get_parts(line):
        middle = shapely.line_interpolate_point(part, 0.5, normalized=True)
        ahead = part.interpolate(min(part.project(middle) + _ASIDE, part.length))
        way = np.array([ahead.x - middle.x, ahead.y - middle.y])
        step = way / (np.hypot(*way) or 1) * _ASIDE
        left = Point(middle.x - step[1], middle.y + step[0])
        right = Point(middle.x + step[1], middle.y - step[0])
        yield _find(tree, areas, left), _find(tree, areas, right)


def _find(
    tree: shapely.STRtree, areas: Sequence[tuple[BaseGeometry, int]], spot: Point
) -> int:
    near = (areas[one] for one in tree.query(spot))
    return next((place for area, place in near if area.contains(spot)), -1)
