"""Areas as arcs that neighbours share, so that nothing can gap or overlap.

A *face* is an area with a label; an *arc* is a stretch of line with one label
on its left and one on its right. Areas are taken apart into arcs, the arcs
are worked on, and the areas are put together again from the same arcs.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely.geometry import LineString, MultiPolygon, Polygon
from shapely.ops import substring

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from shapely.geometry.base import BaseGeometry

    Point = tuple[float, float]
    Face = tuple[str, Polygon]

SEA = ""
"""The label of what no face covers."""

LEAST_STRETCH = 0.001
"""A cut nearer than this to an arc's end (degrees) is made at the end."""


@dataclass(frozen=True, slots=True)
class Arc:
    """A line in degrees, the labels on its left and right, and its own mark."""

    line: LineString
    left: str
    right: str
    mark: str = ""

    @property
    def sides(self) -> tuple[str, str]:
        """Both labels in alphabetical order."""
        return min(self.left, self.right), max(self.left, self.right)


def build_faces(areas: Mapping[str, BaseGeometry], frame: BaseGeometry) -> list[Face]:
    """Node all outlines together and label every face of the frame.

    Where areas overlap, the one named first wins; what no area covers is SEA.
    """
    lines = shapely.union_all(
        [shapely.boundary(area) for area in areas.values()] + [frame.boundary]
    )
    polygons = shapely.get_parts(shapely.polygonize([lines])).tolist()
    tree = shapely.STRtree([polygon.representative_point() for polygon in polygons])
    labels = [SEA] * len(polygons)
    for label, area in reversed(list(areas.items())):
        for part in shapely.get_parts(area):
            shapely.prepare(part)
            for index in tree.query(part, predicate="contains"):
                labels[int(index)] = label
    return list(zip(labels, polygons, strict=True))


def build_arcs(faces: Sequence[Face]) -> list[Arc]:
    """Find the arcs between faces of different labels, each with its two sides."""
    left = _index_edges(faces)
    edges = [
        LineString(edge)
        for edge, label in left.items()
        if (edge[0] < edge[1] or edge[::-1] not in left)
        and left.get(edge[::-1], SEA) != label
    ]
    lines = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(edges)))
    return [_label_arc(line, left) for line in lines]


def split_arcs(arcs: Iterable[Arc], count: int) -> list[Arc]:
    """Cut arcs into pieces of at most `count` steps, so that each is local."""
    pieces = []
    for arc in arcs:
        points = shapely.get_coordinates(arc.line)
        for first in range(0, len(points) - 1, count):
            line = LineString(points[first : first + count + 1])
            pieces.append(replace(arc, line=line))
    return pieces


def mark_stretch(arcs: Sequence[Arc], start: Point, end: Point, mark: str) -> list[Arc]:
    """Cut the stretch between two places out of the arc nearest to both.

    Returns all arcs, the nearest one in up to three parts, the middle one
    with the mark.
    """
    ends = [shapely.Point(start), shapely.Point(end)]
    lines = [arc.line for arc in arcs]
    away = np.sum([shapely.distance(lines, point) for point in ends], axis=0)
    nearest = int(np.argmin(away))
    arc = arcs[nearest]
    low, high = sorted(arc.line.project(point) for point in ends)
    low = low if low > LEAST_STRETCH else 0.0
    whole = arc.line.length
    high = high if high < whole - LEAST_STRETCH else whole
    cuts = [(0.0, low, arc.mark), (low, high, mark), (high, whole, arc.mark)]
    parts = [
        Arc(_cut_line(arc.line, first, last), arc.left, arc.right, own)
        for first, last, own in cuts
        if last - first > LEAST_STRETCH
    ]
    return [*arcs[:nearest], *parts, *arcs[nearest + 1 :]]


def _cut_line(line: LineString, first: float, last: float) -> LineString:
    return LineString(shapely.get_coordinates(substring(line, first, last)))


def assemble_areas(arcs: Iterable[Arc]) -> dict[str, list[Polygon]]:
    """Build the faces by label, put together from arcs.

    Raises ValueError where arcs cross, so that a face has no one label.
    """
    left: dict[tuple[Point, Point], str] = {}
    lines = []
    for arc in arcs:
        lines.append(arc.line)
        for start, end in pairwise(_find_points(arc.line)):
            left[start, end] = arc.left
            left[end, start] = arc.right
    areas: dict[str, list[Polygon]] = defaultdict(list)
    for polygon in shapely.get_parts(shapely.polygonize(lines)):
        labels = {left.get(edge) for edge in _find_edges(polygon)}
        label = labels.pop()
        if labels or label is None:
            where = polygon.representative_point()
            message = f"arcs cross near {where.x:.4f}, {where.y:.4f}"
            raise ValueError(message)
        areas[label].append(polygon)
    return dict(areas)


def dissolve_polygons(polygons: Sequence[Polygon]) -> Polygon | MultiPolygon:
    """Join one area from polygons that touch but do not overlap, holes kept."""
    joined = shapely.coverage_union_all(polygons)
    return joined if isinstance(joined, Polygon | MultiPolygon) else MultiPolygon()


def merge_slivers(faces: Sequence[Face], limits: np.ndarray) -> list[Face]:
    """Give each face smaller than its limit (square degrees) to a neighbour.

    The neighbour with the longest common edge takes it; ties go to the label
    that comes first. Faces that lie within their limit keep their label.
    """
    left = _index_edges(faces)
    merged = []
    for (label, polygon), limit in zip(faces, limits, strict=True):
        taken = label
        if polygon.area < limit:
            taken = _find_taker(polygon, label, left)
        merged.append((taken, polygon))
    return merged


def _find_taker(
    polygon: Polygon, label: str, left: Mapping[tuple[Point, Point], str]
) -> str:
    shared: dict[str, float] = defaultdict(float)
    for start, end in _find_edges(polygon):
        other = left.get((end, start), SEA)
        if other != label:
            shared[other] += float(np.hypot(end[0] - start[0], end[1] - start[1]))
    return min(shared, key=lambda one: (-shared[one], one)) if shared else label


def _index_edges(faces: Iterable[Face]) -> dict[tuple[Point, Point], str]:
    return {edge: label for label, polygon in faces for edge in _find_edges(polygon)}


def _find_edges(polygon: Polygon) -> list[tuple[Point, Point]]:
    """List the directed edges that have the polygon on their left."""
    oriented = shapely.orient_polygons(polygon)
    rings = [oriented.exterior, *oriented.interiors]
    return [edge for ring in rings for edge in pairwise(_find_points(ring))]


def _find_points(line: LineString) -> list[Point]:
    return [(x, y) for x, y in shapely.get_coordinates(line).tolist()]


def _label_arc(line: LineString, left: Mapping[tuple[Point, Point], str]) -> Arc:
    start, end = _find_points(line)[:2]
    return Arc(line, left.get((start, end), SEA), left.get((end, start), SEA))
