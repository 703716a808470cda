"""Checking geometry: RFC 7946, and validity as shapely (GEOS) sees it."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from typing import Annotated, Any

import numpy as np
import shapely
from pydantic import Field, TypeAdapter, ValidationError
from shapely.geometry import shape

from geodata.problems import Findings, Place, quote

_DECIMALS = 6
_ROUNDING = 1e-9
_HALF_TURN = 180.0

_Degrees = Annotated[float, Field(strict=True, allow_inf_nan=False)]
_Position = tuple[
    Annotated[_Degrees, Field(ge=-180, le=180)],
    Annotated[_Degrees, Field(ge=-90, le=90)],
]
_Line = Annotated[list[_Position], Field(min_length=2)]
_Polygon = Annotated[
    list[Annotated[list[_Position], Field(min_length=4)]], Field(min_length=1)
]
_Ring = list[list[float]]


def check_geometry(place: Place, geometry: object, findings: Findings) -> None:
    """Report what is wrong with a geometry; null is none and passes."""
    if geometry is None:
        return
    for message, remedy in _find_faults(geometry):
        findings.add(place.problem("geometry", message, remedy))
        return


def _find_faults(geometry: object) -> Iterator[tuple[str, str]]:
    """Say what is wrong, the gravest first: what follows may be its echo."""
    adapter = _find_adapter(geometry)
    if adapter is None or not isinstance(geometry, Mapping):
        yield f"{quote(geometry)} is no geometry", "Write a geometry of RFC 7946"
        return
    try:
        adapter.validate_python(geometry.get("coordinates"))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ", ".join(str(part) for part in first["loc"])
        message = f"coordinates [{where}]: {first['msg'].lower()}"
        yield message, "Write [longitude, latitude] in degrees, each part long enough"
        return
    lines = list(_list_lines(geometry))
    yield from _find_line_faults(geometry["type"], lines)
    yield from _find_shape_faults(geometry)


def _find_adapter(geometry: object) -> TypeAdapter[Any] | None:
    kind = geometry.get("type") if isinstance(geometry, Mapping) else None
    return _list_adapters().get(kind) if isinstance(kind, str) else None


@cache
def _list_adapters() -> Mapping[str, TypeAdapter[Any]]:
    forms: dict[str, Any] = {
        "Point": _Position,
        "MultiPoint": list[_Position],
        "LineString": _Line,
        "MultiLineString": list[_Line],
        "Polygon": _Polygon,
        "MultiPolygon": list[_Polygon],
    }
    bounded: dict[str, Any] = {
        kind: Annotated[form, Field(min_length=1)] for kind, form in forms.items()
    }
    return {kind: TypeAdapter(form) for kind, form in bounded.items()}


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


def _find_shape_faults(geometry: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    drawn = shape(dict(geometry))
    positions = shapely.get_coordinates(drawn)
    rough = np.abs(np.round(positions, _DECIMALS) - positions).max(axis=1) > _ROUNDING
    if rough.any():
        message = f"{positions[rough][0].tolist()} has more than {_DECIMALS} decimals"
        yield message, f"Round coordinates to {_DECIMALS} decimals"
    if not drawn.is_valid:
        reason = shapely.is_valid_reason(drawn)
        yield f"the shape is not valid ({reason})", "Redraw it there"
    for polygon in shapely.get_parts(drawn):
        if polygon.geom_type != "Polygon":
            continue
        rings = ((polygon.exterior, True), *((r, False) for r in polygon.interiors))
        for ring, outer in rings:
            if ring.is_ccw != outer:
                message = f"the ring that begins at {list(ring.coords[0])} runs wrong"
                remedy = "Draw outer rings anticlockwise and holes clockwise"
                yield message, remedy
