"""A trip on the map: the best way, the next best, and what is closed."""

from typing import Any, Final

from dashboard.colours import Palette
from dashboard.figures.ground import grow

SOURCE: Final = "trip"
"""Lines and points with a `role`, a `word` that a click closes, and a `title`."""

HIT_LAYERS: Final = ("trip-stops", "trip-best", "trip-other", "trip-closed")
"""What answers to the pointer, first come first, before all other layers."""

_NEXT_DASHES, _CLOSED_DASHES = (2.2, 1.2), (0.6, 1.4)


def build_trip(palette: Palette) -> list[dict[str, Any]]:
    """Build lines (best bold, next best dashed, closed dotted), and stops on them."""
    return [
        _build_line("closed", palette["conflict"], grow(1.6, 3.4), _CLOSED_DASHES),
        _build_line("other", palette["halo"], grow(5, 8)) | {"id": "trip-other-case"},
        _build_line("other", palette["accent"], grow(2.2, 4), _NEXT_DASHES),
        _build_line("best", palette["halo"], grow(6.5, 10)) | {"id": "trip-best-case"},
        _build_line("best", palette["accent"], grow(4, 6.5)),
        _build_stops(palette),
        _build_crosses(palette),
        _build_names(palette),
    ]


def _build_line(
    role: str, colour: str, width: list[Any], dashes: tuple[float, ...] = ()
) -> dict[str, Any]:
    paint = {"line-color": colour, "line-width": width}
    return {
        "id": f"trip-{role}",
        "type": "line",
        "source": SOURCE,
        "filter": ["==", ["get", "role"], role],
        "layout": {"line-join": "round", "line-cap": "butt" if dashes else "round"},
        "paint": paint | ({"line-dasharray": list(dashes)} if dashes else {}),
    }


def _build_stops(palette: Palette) -> dict[str, Any]:
    """Build discs: small at crossings, large at both ends, red where it is closed."""
    shut, end = (["==", ["get", "role"], role] for role in ("shut", "end"))
    return {
        "id": "trip-stops",
        "type": "circle",
        "source": SOURCE,
        "filter": ["==", ["geometry-type"], "Point"],
        "paint": {
            "circle-radius": ["case", end, 7, shut, 7.5, 4.5],
            "circle-color": [
                *("case", shut, palette["conflict"], end, palette["accent"]),
                palette["panel"],
            ],
            "circle-stroke-color": ["case", end, palette["halo"], palette["accent"]],
            "circle-stroke-width": 2,
        },
    }


def _build_crosses(palette: Palette) -> dict[str, Any]:
    return {
        "id": "trip-crosses",
        "type": "symbol",
        "source": SOURCE,
        "filter": ["==", ["get", "role"], "shut"],
        "layout": {
            "text-field": "\u2715",
            "text-size": 11,
            "text-allow-overlap": True,
        },
        "paint": {"text-color": palette["panel"]},
    }


def _build_names(palette: Palette) -> dict[str, Any]:
    return {
        "id": "trip-names",
        "type": "symbol",
        "source": SOURCE,
        "filter": ["==", ["get", "role"], "end"],
        "layout": {
            "text-field": ["get", "title"],
            "text-size": 13,
            "text-variable-anchor": ["left", "right", "top", "bottom"],
            "text-radial-offset": 0.9,
        },
        "paint": {
            "text-color": palette["ink"],
            "text-halo-color": palette["halo"],
            "text-halo-width": 1.8,
        },
    }
