"""The records on the map, as MapLibre style layers over sources that start empty.

The browser fills the sources by the mask; every feature then carries what its
layer reads here: `status`, `control`, `icon`, `count`, `picked`.
"""

from typing import Any

from dashboard.colours import Palette
from dashboard.figures.ground import StyleLayer, grow

SOURCES = (*("halos", "villages", "segments", "sites", "events", "places", "callouts"),)
"""The sources that the browser fills, places too: their icons come from it."""

POINTED = "pointed"
"""The source of what is lit, beside those that the scene fills."""

HIT_LAYERS = (
    *("events", "village-points", "sites", "callouts", "areas", "segments", "borders"),
)
"""What answers to the pointer, first come first."""

CALLOUT_ZOOMS = (6.5, 8.2)
"""From where to where exclaves are named beside them: then they have room."""

MIXED = "transport"
"""The colour of a symbol that stands for events of several colours."""

_IS_APART = ["get", "apart"]
"""Whether a village is counted to another than who holds it."""

_APART = ["literal", [1.6, 1]]
_MODES = ("rail", "road", "sea", "pipeline")
_DASHES = {
    "under_construction": [3, 1.2],
    "suspended": [5, 1, 1, 1],
    "blocked": [5, 1, 1, 1],
    "proposed": [1.6, 1.8],
    "missing": [0.5, 1.7],
}


def _match(key: str, pairs: dict[str, Any], other: object) -> list[Any]:
    flat = [part for pair in pairs.items() for part in pair]
    return ["match", ["get", key], *flat, other]


def _match_actor(key: str, palette: Palette) -> list[Any]:
    """Give an actor's colour; that of nobody, where it has none."""
    colours = {code: palette[f"control-{code}"] for code in ("AZE", "ARM")}
    return _match(key, colours, palette["control-none"])


def build_areas(palette: Palette) -> list[StyleLayer]:
    """Exclaves filled by whose they are and edged by who holds them; ± km as a halo."""
    rim = {
        "line-color": _match_actor("control", palette),
        "line-width": grow(0.5, 2.6),
        "line-dasharray": ["case", _IS_APART, _APART, ["literal", [1, 0]]],
    }
    return [
        {
            "id": "halos",
            "type": "fill",
            "source": "halos",
            "minzoom": 8,
            "paint": {
                "fill-color": palette["village"],
                "fill-opacity": 0.14,
                "fill-antialias": False,  # as the water: rims cover the edges
            },
        },
        {
            "id": "halo-rims",
            "type": "line",
            "source": "halos",
            "minzoom": 8,
            "paint": {
                "line-color": palette["village"],
                "line-width": 1,
                "line-dasharray": [2, 2],
            },
        },
        {
            "id": "areas",
            "type": "fill",
            "source": "villages",
            "filter": ["==", ["geometry-type"], "Polygon"],
            "paint": {
                "fill-color": _match_actor("whose", palette),
                "fill-opacity": 0.38,
                "fill-antialias": False,
            },
        },
        {
            "id": "area-rims",
            "type": "line",
            "source": "villages",
            "filter": ["==", ["geometry-type"], "Polygon"],
            "paint": rim,
        },
    ]


def build_segments(palette: Palette) -> list[StyleLayer]:
    """Corridor segments: hue by mode, dashes by status, pale where schematic."""
    schematic = ["==", ["get", "alignment"], "schematic"]
    rejected = ["get", "rejected"]
    colour = _match("kind", {mode: palette[mode] for mode in _MODES}, palette["rail"])
    dashes = _match(
        "status",
        {status: ["literal", dash] for status, dash in _DASHES.items()},
        ["literal", [1, 0]],
    )
    thick = ["case", schematic, 0.75, 1]
    shape = {"line-join": "round", "line-cap": "butt"}
    return [
        {
            "id": "segments-picked",
            "type": "line",
            "source": "segments",
            "filter": ["get", "picked"],
            "layout": {"line-join": "round", "line-cap": "round"},
            "paint": {
                "line-color": palette["accent"],
                "line-opacity": 0.35,
                "line-width": grow(8, 14),
            },
        },
        {
            "id": "segments-case",
            "type": "line",
            "source": "segments",
            "layout": shape,
            "paint": {"line-color": palette["halo"], "line-width": grow(2.6, 6.5)},
        },
        {
            "id": "segments",
            "type": "line",
            "source": "segments",
            "layout": shape,
            "paint": {
                "line-color": colour,
                "line-width": grow(1.3, 4, thick),
                "line-opacity": ["case", rejected, 0.3, schematic, 0.55, 1],
                "line-dasharray": dashes,
            },
        },
    ]


def build_pointed(palette: Palette) -> list[StyleLayer]:
    """Segments that a reader points at beside the map, over everything."""
    shape = {"line-join": "round", "line-cap": "round"}
    colours = {"halo": grow(7, 12), "accent": grow(4, 8)}
    return [
        {
            "id": f"pointed-{colour}",
            "type": "line",
            "source": POINTED,
            "layout": shape,
            "paint": {"line-color": palette[colour], "line-width": width},
        }
        for colour, width in colours.items()
    ]


def _build_points(
    name: str, source: str, palette: Palette, size: list[Any], labels_from: float
) -> StyleLayer:
    """Icons that never hide, with a label where there is room."""
    return {
        "id": name,
        "type": "symbol",
        "source": source,
        "filter": ["==", ["geometry-type"], "Point"],
        "layout": {
            "icon-image": ["get", "icon"],
            "icon-size": size,
            "icon-allow-overlap": True,
            # names of towns may stand close to a mark that is on the town
            "icon-ignore-placement": True,
            "symbol-sort-key": ["get", "order"],
            "text-field": ["step", ["zoom"], "", labels_from, ["get", "label"]],
            "text-size": 12,
            "text-variable-anchor": ["top", "bottom", "left", "right"],
            "text-radial-offset": 0.9,
            "text-optional": True,
        },
        "paint": {
            "text-color": palette["ink"],
            "text-halo-color": palette["halo"],
            "text-halo-width": 1.5,
        },
    }


def _ring(source: str, palette: Palette) -> StyleLayer:
    return {
        "id": f"{source}-picked",
        "type": "circle",
        "source": source,
        "filter": ["all", ["get", "picked"], ["==", ["geometry-type"], "Point"]],
        "paint": {
            "circle-radius": 17,
            "circle-color": palette["accent"],
            "circle-opacity": 0.25,
            "circle-stroke-color": palette["accent"],
            "circle-stroke-width": 2.5,
        },
    }


def _build_owners(palette: Palette) -> StyleLayer:
    """Whose a village without an outline is, where another holds it: a ring."""
    here = ["==", ["geometry-type"], "Point"]
    return {
        "id": "village-owners",
        "type": "circle",
        "source": "villages",
        "filter": ["all", here, _IS_APART, ["!", ["get", "outlined"]]],
        "paint": {
            "circle-radius": grow(4, 14),
            "circle-opacity": 0,
            "circle-stroke-color": _match_actor("whose", palette),
            "circle-stroke-width": grow(1, 3),
        },
    }


def build_points(palette: Palette) -> list[StyleLayer]:
    """Sites, villages, and events: one symbol a place, with their number."""
    rings = [_ring(source, palette) for source in ("sites", "villages", "events")]
    rings.append(_build_owners(palette))
    sites = _build_points("sites", "sites", palette, grow(0.45, 0.95), 7.5)
    villages = _build_points(
        "village-points", "villages", palette, grow(0.35, 0.95), CALLOUT_ZOOMS[1]
    )
    events = _build_points("events", "events", palette, grow(0.8, 1.1), 99)
    events["layout"] |= {
        "text-field": ["case", [">", ["get", "count"], 1], ["get", "count"], ""],
        "text-size": 12,
        "text-allow-overlap": True,
        "text-variable-anchor": ["center"],
        "text-radial-offset": 0,
    }
    vague = ["case", ["get", "vague"], palette["ink"], palette["panel"]]
    events["paint"] |= {"text-color": vague, "text-halo-width": 0}
    return [*rings, sites, villages, events]


def build_callouts(palette: Palette) -> list[StyleLayer]:
    """Names of exclaves beside them, with a thin line to each."""
    nearest, farthest = CALLOUT_ZOOMS[1], CALLOUT_ZOOMS[0]
    zooms = {"source": "callouts", "minzoom": farthest, "maxzoom": nearest}
    return [
        {
            "id": "callout-lines",
            "type": "line",
            **zooms,
            "paint": {"line-color": palette["ink"], "line-width": 0.8},
        },
        {
            "id": "callouts",
            "type": "symbol",
            **zooms,
            "filter": ["==", ["geometry-type"], "Point"],
            "layout": {
                "text-field": ["get", "label"],
                "text-size": 12,
                "text-anchor": ["get", "anchor"],
                "text-offset": _match(
                    "anchor", {"left": ["literal", [0.2, 0]]}, ["literal", [-0.2, 0]]
                ),
                "text-max-width": 40,
                # one that hides would leave its line behind
                "text-allow-overlap": True,
            },
            "paint": {
                "text-color": palette["ink"],
                "text-halo-color": palette["halo"],
                "text-halo-width": 1.8,
            },
        },
    ]
