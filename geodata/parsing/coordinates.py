"""Coordinates as RFC 7946 has them: lists of positions, as deep as their geometry."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from geodata.problems import quote


class _Form(NamedTuple):
    """How deep positions lie in a geometry, and how many the innermost list holds."""

    depth: int
    least: int


_FORMS: Final[Mapping[object, _Form]] = MappingProxyType(
    {
        "Point": _Form(0, 1),
        "MultiPoint": _Form(1, 1),
        "LineString": _Form(1, 2),
        "MultiLineString": _Form(2, 2),
        "Polygon": _Form(2, 4),
        "MultiPolygon": _Form(3, 4),
    }
)
_BOUNDS: Final = (180, 90)


def find_misformed(geometry: Mapping[str, Any]) -> str:
    """Say which coordinates of a geometry are none; empty where all are sound.

    A position is [longitude, latitude] in degrees. A line has two or more, a ring four
    or more; no list is empty. Whether a ring is closed is not asked.
    """
    kind = geometry.get("type")
    form = _FORMS.get(kind) if isinstance(kind, str) else None
    if form is None:
        return f"{quote(kind)} is no geometry"
    return _find_below(geometry.get("coordinates"), form.depth, form.least, ())


def _find_below(value: object, depth: int, least: int, where: tuple[int, ...]) -> str:
    if not depth:
        return "" if _is_position(value) else f"{_write(where)} is no position"
    enough = least if depth == 1 else 1
    if not isinstance(value, list) or len(value) < enough:
        part = "a position" if enough == 1 else f"{enough} positions"
        return f"{_write(where)} lacks {part}"
    faults = (
        _find_below(one, depth - 1, least, (*where, number))
        for number, one in enumerate(value)
    )
    return next(filter(None, faults), "")


def _is_position(value: object) -> bool:
    # NaN and infinities are in no bounds.
    return (
        isinstance(value, list)
        and len(value) == len(_BOUNDS)
        and type(value[0]) in (int, float)
        and type(value[1]) in (int, float)
        and -_BOUNDS[0] <= value[0] <= _BOUNDS[0]
        and -_BOUNDS[1] <= value[1] <= _BOUNDS[1]
    )


def _write(where: tuple[int, ...]) -> str:
    return f"coordinates{[*where]}" if where else "coordinates"
