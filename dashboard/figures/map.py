"""The map: a Plotly figure whose style is our own and calls nobody."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from dashboard.colours import PALETTES, Theme
from dashboard.figures import ground, marks, route, trip
from geodata.atlas import Atlas

_EMPTY: Mapping[str, Any] = {"type": "FeatureCollection", "features": []}

_TOLERANCE: Mapping[str, float] = MappingProxyType({"water": 0.25, "borders": 0.75})
"""Px by which MapLibre simplifies. With its usual 0.375 the ocean's ring crosses
itself at low zoom and draws a canal through Arabia; borders, thinner than two px
where it simplifies, have half as many points with 0.75."""


def build_style(atlas: Atlas, theme: Theme, urls: Mapping[str, str]) -> dict[str, Any]:
    """Build a MapLibre style: base sources by address, record sources empty.

    No `glyphs` and no `sprite`: the reader's own fonts draw the labels.
    """
    palette = PALETTES[theme]
    fixed = {
        name: {"type": "geojson", "data": url, "tolerance": _TOLERANCE[name]}
        for name, url in urls.items()
    }
    state = {"day": atlas.edition, "rejected": [], "lang": "", "side": ""}
    names = (*marks.SOURCES, marks.POINTED, route.SOURCE, trip.SOURCE)
    filled = {name: {"type": "geojson", "data": dict(_EMPTY)} for name in names}
    return {
        "version": 8,
        "name": f"{atlas.title}, {theme}",
        "state": {key: {"default": value} for key, value in state.items()},
        "sources": fixed | filled,
        "layers": [
            *ground.build_water(palette),
            *marks.build_areas(palette),
            *ground.build_borders(palette),
            *marks.build_segments(palette),
            *ground.build_labels(palette),
            *route.build_route(palette),
            *marks.build_callouts(palette),
            *marks.build_points(palette),
            *marks.build_pointed(palette),
            *trip.build_trip(palette),
        ],
    }


def build_map(atlas: Atlas, theme: Theme, urls: Mapping[str, str]) -> dict[str, Any]:
    """Build the figure as plain JSON; Plotly needs one trace, so an empty one."""
    lon, lat, zoom = atlas.camera
    return {
        "data": [{"type": "scattermap", "lon": [], "lat": [], "hoverinfo": "skip"}],
        "layout": {
            "map": {
                "style": build_style(atlas, theme, urls),
                "center": {"lon": lon, "lat": lat},
                "zoom": zoom,
            },
            # Plotly's own is white, and seen where the map is not drawn yet.
            "paper_bgcolor": PALETTES[theme]["land"],
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "showlegend": False,
            "uirevision": "camera",
        },
    }
