"""Shapes for the browser: lines and rings as whole numbers, each a step from the last.

A part is flat: the first longitude and latitude, then steps, all in units of some
part of a degree (WGS84). A shape is a list of parts: of a line each a line, of an area
each a ring, its holes too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

RECORD_UNIT: Final = 1e-5
"""Degrees, about a metre: of records and borders."""

WATER_UNIT: Final = 1e-4

Part = list[int]
Shape = list[Part]


def encode(geometry: Mapping[str, Any], unit: float) -> Shape:
    """Encode a GeoJSON line or area, of one or several parts.

    Raises ValueError for a geometry of another type.
    """
    return [_encode_part(part, unit) for part in list_parts(geometry)]


def list_parts(geometry: Mapping[str, Any]) -> list[Sequence[Sequence[float]]]:
    """List the lines, or the rings, of a GeoJSON geometry."""
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "LineString":
        return [coordinates]
    if kind in {"MultiLineString", "Polygon"}:
        return [*coordinates]
    if kind == "MultiPolygon":
        return [ring for area in coordinates for ring in area]
    message = f"a {kind} is neither a line nor an area"
    raise ValueError(message)


def _encode_part(points: Iterable[Sequence[float]], unit: float) -> Part:
    part: Part = []
    last = (0, 0)
    for longitude, latitude, *_ in points:
        at = round(longitude / unit), round(latitude / unit)
        if at != last or not part:
            part += [at[0] - last[0], at[1] - last[1]]
        last = at
    return part if len(part) > 2 else [*part, 0, 0]  # noqa: PLR2004 - one point


@dataclass(slots=True)
class Shapes:
    """Shapes by their numbers; what has the same parts shares one.

    geometries: GeoJSON of each, as fine as it was read.
    """

    unit: float
    shapes: list[Shape] = field(default_factory=list)
    geometries: list[Mapping[str, Any]] = field(default_factory=list)
    _known: dict[tuple[tuple[int, ...], ...], int] = field(default_factory=dict)

    def add(self, geometry: Mapping[str, Any]) -> int:
        """Give the number of a geometry's shape."""
        shape = encode(geometry, self.unit)
        key = tuple(map(tuple, shape))
        if key not in self._known:
            self._known[key] = len(self.shapes)
            self.shapes.append(shape)
            self.geometries.append(geometry)
        return self._known[key]
