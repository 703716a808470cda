"""The route of venues: who met where, then where, in order of time."""

from typing import Any, Final

from dashboard.colours import Palette

SOURCE: Final = "route"
"""Lines from one venue to the next; `late`, 0 to 1: how late in what is shown."""

_SHAFT = ["interpolate", ["linear"], ["get", "late"], 0, 0.25, 1, 0.85]


def build_route(palette: Palette) -> list[dict[str, Any]]:
    """Build thin lines, the later the stronger, with arrows along them."""
    return [
        {
            "id": "route",
            "type": "line",
            "source": SOURCE,
            "layout": {"line-cap": "round"},
            "paint": {
                "line-color": palette["meeting"],
                "line-width": 1.6,
                "line-opacity": _SHAFT,
            },
        },
        {
            "id": "route-arrows",
            "type": "symbol",
            "source": SOURCE,
            "layout": {
                "symbol-placement": "line-center",
                "text-field": "\u203a",
                "text-size": 22,
                "text-keep-upright": False,
                "text-allow-overlap": True,
                "text-ignore-placement": True,
            },
            "paint": {"text-color": palette["meeting"], "text-opacity": _SHAFT},
        },
    ]
