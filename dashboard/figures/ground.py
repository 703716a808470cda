"""The ground of the map: water, borders and labels, as MapLibre style layers.

Layers follow the MapLibre style specification (version 8). What depends on
the day asks the style's global state ``day``, so that moving in time loads
nothing anew.
"""

from typing import Any

from dashboard.colours import Palette

StyleLayer = dict[str, Any]

HOLDS = [
    "all",
    ["<=", ["get", "from"], ["global-state", "day"]],
    [">=", ["get", "to"], ["global-state", "day"]],
]
"""The filter: the feature holds on the chosen day, both ends inclusive."""

REJECTED = ["in", ["get", "id"], ["global-state", "rejected"]]
"""Whether the side whose view it is rejects the line as a border."""

FAINT = 0.3
"""The opacity of a line that the side does not recognise."""

_NAME = [
    "coalesce",
    [
        "get",
        ["concat", "name_", ["global-state", "lang"], "@", ["global-state", "side"]],
    ],
    ["get", ["concat", "name_", ["global-state", "lang"]]],
    ["get", "name"],
]
"""A place's name in the language of labels: the side's own, else anybody's."""


def grow(low: float, high: float, factor: object = 1) -> list[Any]:
    """Give a size that grows from zoom 3 to zoom 11, times a factor."""
    ends = 3, ["*", low, factor], 11, ["*", high, factor]
    return ["interpolate", ["linear"], ["zoom"], *ends]


def build_water(palette: Palette) -> list[StyleLayer]:
    """Land as the background; seas and lakes with a thin coast.

    The coast covers the edges of the water, which then need no smoothing: that takes
    a second drawing of every area, and is dear where there is no graphics card.
    """
    return [
        {
            "id": "land",
            "type": "background",
            "paint": {"background-color": palette["land"]},
        },
        {
            "id": "water",
            "type": "fill",
            "source": "water",
            "paint": {"fill-color": palette["water"], "fill-antialias": False},
        },
        {
            "id": "coast",
            "type": "line",
            "source": "water",
            "paint": {"line-color": palette["coast"], "line-width": grow(0.4, 1.1)},
        },
    ]


def build_borders(palette: Palette) -> list[StyleLayer]:
    """Borders by status: hue and dashes both tell, for readers without colour."""
    colour = [
        "match",
        ["get", "status"],
        "undelimited",
        palette["border-open"],
        ["delimited", "demarcated"],
        palette["border-agreed"],
        "control",
        palette["border-control"],
        "past",
        palette["border-past"],
        palette["border"],
    ]
    dashes = [
        "case",
        ["==", ["get", "kind"], "former_boundary"],
        ["literal", [0.8, 1.6]],
        ["==", ["get", "kind"], "former_line"],
        ["literal", [2.6, 1.2]],
        ["==", ["get", "status"], "undelimited"],
        ["literal", [4, 1.6]],
        ["==", ["get", "status"], "control"],
        ["literal", [1.5, 1.5]],
        ["literal", [1, 0]],
    ]
    strong = ["match", ["get", "status"], ["recognised", "water"], 0.75, 1]
    strong = ["case", REJECTED, FAINT, strong]
    heavy = ["match", ["get", "kind"], "former_line", 1.7, 1]
    paint = {"line-color": colour, "line-opacity": strong}
    # A round join would take twice the points, and such lines do not show it.
    shape = {"line-join": "bevel", "line-cap": "butt"}
    return [
        {
            "id": "borders",
            "type": "line",
            "source": "borders",
            "filter": HOLDS,
            "layout": shape,
            "paint": {
                **paint,
                "line-width": grow(0.6, 2.4, heavy),
                "line-dasharray": dashes,
            },
        },
    ]


def build_labels(palette: Palette) -> list[StyleLayer]:
    """Names of waters, countries, cities and towns, each from its own zoom on."""
    visible = ["<=", ["get", "min_zoom"], ["zoom"]]
    # By the kind, as the numbers of events: one shader then draws all, and is there
    # when the first of them comes.
    colour = ["match", ["get", "kind"]]
    colour += ["water", palette["water-label"], "country", palette["muted"]]
    ink = {"text-color": [*colour, palette["label"]]}
    halo = {**ink, "text-halo-color": palette["halo"], "text-halo-width": 1.4}
    is_country = ["==", ["get", "kind"], "country"]
    is_capital = ["==", ["get", "kind"], "capital"]
    is_water = ["==", ["get", "kind"], "water"]
    return [
        {
            # the first, so that every other name takes its place sooner
            "id": "water-names",
            "type": "symbol",
            "source": "places",
            "filter": ["all", visible, is_water],
            "layout": {
                "text-field": _NAME,
                "text-size": ["interpolate", ["linear"], ["zoom"], 3, 11, 8, 13],
                "text-letter-spacing": 0.12,
                "text-max-width": 5,
                "text-padding": 4,
            },
            "paint": {
                **ink,
                "text-halo-color": palette["water"],
                "text-halo-width": 1.2,
            },
        },
        {
            "id": "towns",
            "type": "symbol",
            "source": "places",
            "filter": ["all", visible, ["!", is_country], ["!", is_water]],
            "layout": {
                "text-field": _NAME,
                "text-size": ["case", is_capital, 13.5, 11.5],
                "text-variable-anchor": ["left", "right", "top", "bottom"],
                "text-radial-offset": ["case", is_capital, 1.1, 0.6],
                "text-padding": 4,
                "symbol-sort-key": ["get", "min_zoom"],
                "icon-image": ["case", is_capital, "town-capital|label", "town|label"],
                "icon-allow-overlap": True,
                "text-optional": True,
            },
            "paint": halo,
        },
        {
            "id": "countries",
            "type": "symbol",
            "source": "places",
            "filter": ["all", visible, is_country],
            "maxzoom": 8.5,
            "layout": {
                "text-field": ["upcase", _NAME],
                "text-size": ["interpolate", ["linear"], ["zoom"], 2, 9, 7, 14],
                "text-letter-spacing": 0.16,
                "text-max-width": 7,
                "text-padding": 6,
            },
            "paint": halo,
        },
    ]
