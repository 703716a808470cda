"""How all is drawn on the map that is no feature of its own: ground, names, trips."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from dashboard.map.looks import (
    CALLOUT_ZOOMS,
    FAINT,
    LANE_GAP_PX,
    LANE_SHARE,
    MIXED,
    OVERLAP_PX,
)

_NAMED: Final[Mapping[str, Any]] = {"halo": "halo", "rim": 1.4}
_RECORD: Final[Mapping[str, Any]] = {
    "size": 12,
    "colour": "ink",
    "halo": "halo",
    "rim": 1.5,
}
_STOP: Final[Mapping[str, Any]] = {"rim": "accent", "width": 2}

STYLES: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "water": {"fill": "water"},
        "coast": {"colour": "coast", "width": (0.4, 1.1)},
        "rivers": {"colour": "coast", "width": (0.5, 2)},
        "relief": {"opacity": ((6, 0.28), (8.8, 0))},
        # of records
        "faint": FAINT,
        "mixed": MIXED,
        "overlap": OVERLAP_PX,
        "calloutZooms": CALLOUT_ZOOMS,
        "event": {"light": (10, 15), "usual": (13, 18), "heavy": (17, 23)},
        "group": {
            "size": (17, 22),
            "most": 1.9,
            "text": 12,
            "ink": "panel",
            "vagueInk": "ink",
        },
        "ring": {"radius": 17, "colour": "accent", "opacity": 0.25, "width": 2.5},
        "owner": {"radius": (4, 14), "width": (1, 3)},
        "back": 0.25,
        "lanes": {"share": LANE_SHARE, "gap": LANE_GAP_PX},
        "differs": {"colour": "differs", "width": 2.5, "gap": 2, "opacity": 0.4},
        "pointed": {
            "colour": "accent",
            "width": (4, 8),
            "case": {"colour": "halo", "width": (7, 12)},
        },
        "callout": {"colour": "ink", "width": 0.8},
        # of trips
        "trip": {
            "closed": {"colour": "conflict", "width": (1.6, 3.4), "dash": (0.6, 1.4)},
            "other": {
                "colour": "accent",
                "width": (2.2, 4),
                "dash": (2.2, 1.2),
                "case": {"colour": "halo", "width": (5, 8)},
            },
            "best": {
                "colour": "accent",
                "width": (4, 6.5),
                "case": {"colour": "halo", "width": (6.5, 10)},
            },
            "crossing": {**_STOP, "radius": 4.5, "fill": "panel"},
            "end": {**_STOP, "radius": 7, "fill": "accent", "rim": "halo"},
            "shut": {**_STOP, "radius": 7.5, "fill": "conflict", "sign": "panel"},
        },
        # names; the least rank comes first
        "ranks": {
            "picked": 0,
            "gap": 0.5,
            "city": 1,
            "way": 2,
            "capital": 3,
            "stop": 4,
            "record": 5,
            "country": 3.5,
            "part": 6,
            "town": 7,
            "river": 8,
            "water": 9,
        },
        "nearer": 2,
        # a size of two ends is given at two zooms
        "towns": {"colour": "label", "sizes": {"town": 7, "town-capital": 9}},
        "labels": {
            "record": _RECORD,
            "callout": {**_RECORD, "rim": 1.8},
            "gap": {**_RECORD, "rim": 2.2, "bold": True},
            "town": {**_NAMED, "size": 11.5, "colour": "label"},
            "capital": {**_NAMED, "size": 13.5, "colour": "label"},
            "country": {
                **_NAMED,
                "size": ((2, 9), (7, 14)),
                "colour": "muted",
                "spacing": 0.16,
                "room": 7,
                "upper": True,
                "until": 7.5,
            },
            "part": {
                **_NAMED,
                "size": ((6.5, 9), (7.5, 11)),
                "colour": "muted",
                "spacing": 0.16,
                "room": 9,
                "upper": True,
                "until": 7.5,
            },
            "river": {
                "size": ((5, 10.5), (10, 12)),
                "colour": "water-label",
                "halo": "halo",
                "rim": 1.4,
                "spacing": 0.06,
            },
            "water": {
                "size": ((3, 11), (8, 13)),
                "colour": "water-label",
                "halo": "water",
                "rim": 1.2,
                "spacing": 0.12,
                "room": 5,
            },
        },
    }
)
"""Looks (dashboard.map.looks) by what they are of, and numbers of both renderers.

``room``: the width of a line of a name, and ``spacing`` that between letters, in sizes;
``ranks``: of what records name (`city`), stops of what is picked (`way`) and of what is
shown; ``nearer``: by how many zooms the former are named earlier; ``until``: the zoom
from which such names are left out.
"""
