"""Checking geometry: RFC 7946, and validity as shapely (GEOS) sees it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry import shape

from geodata.parsing.coordinates import find_misformed
from geodata.problems import Findings, Place, quote

_DECIMALS = 6
_ROUNDING = 1e-9
_HALF_TURN = 180.0

_Ring = list[list[float]]
_Shapes = NDArray[np.object_]


Fault = tuple[str, str]
"""A message and a remedy."""


def check_geometries(items: Iterable[tuple[Place, object]], findings: Findings) -> None:
    """Report the gravest that is wrong with each geometry; null is none and passes."""
    drawn = [(place, geometry) for place, geometry in items if geometry is not None]
    faults: dict[int, Fault] = {}
    sound: dict[int, Mapping[str, Any]] = {}
    for number, (_, geometry) in enumerate(drawn):
        fault = next(_find_form_faults(geometry), None)
        if fault:
            faults[number] = fault
        elif isinstance(geometry, Mapping):
            sound[number] = geometry
    numbers = list(sound)
    for place, message, remedy in _find_shape_faults(list(sound.values())):
        faults.setdefault(numbers[place], (message, remedy))
    for number in sorted(faults):
        findings.add(drawn[number][0].problem("geometry", *faults[number]))


def _find_form_faults(geometry: object) -> Iterator[Fault]:
    """Say what is wrong, the gravest first: what follows may be its echo."""
    if not isinstance(geometry, Mapping):
        yield f"{quote(geometry)} is no geometry", "Write a geometry of RFC 7946"
        return
    fault = find_misformed(geometry)
    if fault:
        yield fault, "Write [longitude, latitude] in degrees, each part long enough"
        return
    yield from _find_line_faults(geometry["type"], list(_list_lines(geometry)))


def _list_lines(geometry: Mapping[str, Any]) -> Iterator[_Ring]:
    """List the lines or rings of a geometry; points have none."""
    coordinates = geometry["coordinates"]
    match geometry["type"]:
        case "LineString":
            yield coordinates
        case "MultiLineString" | "Polygon":
            yield from coordinates
        case "MultiPolygon":
            for polygon in coordinates:
                yield from polygon


def _find_line_faults(kind: str, lines: list[_Ring]) -> Iterator[tuple[str, str]]:
    for line in lines:
        if "Polygon" in kind and line[0] != line[-1]:
            message = f"the ring that begins at {line[0]} is not closed"
            yield message, "Let it end where it begins"
        for before, after in pairwise(line):
            if abs(after[0] - before[0]) > _HALF_TURN:
                message = f"the line from {before} to {after} crosses longitude 180"
                yield message, "Cut it there in two (RFC 7946, 3.1.9)"


def _find_shape_faults(
    geometries: Sequence[Mapping[str, Any]],
) -> Iterator[tuple[int, str, str]]:
    """Say which has what fault, the gravest first; all at once, which is quicker."""
    shapes = _draw(geometries)
    yield from _find_rough(shapes)
    for number in np.flatnonzero(~shapely.is_valid(shapes)):
        reason = shapely.is_valid_reason(shapes[number])
        yield int(number), f"the shape is not valid ({reason})", "Redraw it there"
    yield from _find_turned(shapes)


def _draw(geometries: Sequence[Mapping[str, Any]]) -> _Shapes:
    shapes = np.empty(len(geometries), dtype=object)
    points = [n for n, one in enumerate(geometries) if one["type"] == "Point"]
    positions = [geometries[number]["coordinates"] for number in points]
    shapes[points] = shapely.points(np.array(positions, dtype=float).reshape(-1, 2))
    for number, geometry in enumerate(geometries):
        if geometry["type"] != "Point":
            shapes[number] = shape(dict(geometry))
    return shapes


def _find_rough(shapes: _Shapes) -> Iterator[tuple[int, str, str]]:
    positions, numbers = shapely.get_coordinates(shapes, return_index=True)
    rough = (np.abs(positions.round(_DECIMALS) - positions) > _ROUNDING).any(axis=1)
    for position, number in zip(positions[rough], numbers[rough], strict=True):
        message = f"{position.tolist()} has more than {_DECIMALS} decimals"
        yield int(number), message, f"Round coordinates to {_DECIMALS} decimals"


def _find_turned(shapes: _Shapes) -> Iterator[tuple[int, str, str]]:
    """Find rings that run the wrong way round."""
    parts, numbers = shapely.get_parts(shapes, return_index=True)
    kept = shapely.get_type_id(parts) == shapely.GeometryType.POLYGON
    rings, owners = shapely.get_rings(parts[kept], return_index=True)
    outer = np.diff(owners, prepend=-1) > 0
    for place in np.flatnonzero(shapely.is_ccw(rings) != outer):
        start = rings[place].coords[0]
        message = f"the ring that begins at {list(start)} runs wrong"
        number = int(numbers[kept][owners[place]])
        yield number, message, "Draw outer rings anticlockwise and holes clockwise"
