"""How features are drawn, once for both renderers.

Colours are tokens (dashboard.style.colours). A size is given at zoom 3 and at
zoom 11; it
grows evenly between them and holds outside, in CSS px. Zoom is that of tiles of 512 px.
Dashes count in widths of their line.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from types import MappingProxyType
from typing import Any, Final

from dashboard.style.line_classes import find_class
from geodata.atlas import Kind

Look = Mapping[str, Any]
"""A line: ``colour, width, dash?, opacity, case?, strong?``; `case`: colour and width
at each edge; `strong`: width and dashes where it stands out. An area: ``fill, opacity,
rim, width, dash?``. A point: ``symbol, colour, size, ring?, labelFrom``. A halo: as an
area, and the zoom ``from`` which it is drawn. Each has ``told``: which entries of the
legend (`dashboard.style.line_classes`) tell what is drawn so."""

FAINT: Final = 0.3
"""The opacity of a line that the side does not recognise."""

CALLOUT_ZOOMS: Final = (6.5, 8.2)
"""From where to where exclaves are named beside them: then they have room."""

MIXED: Final = "transport"
"""The colour of a symbol that stands for events of several colours."""

OVERLAP_PX: Final = 24
"""How near symbols of events may stand before they share one."""

LANE_SHARE: Final = 0.6
"""The width of a line of several corridors beside each other, of what it is alone."""

LANE_GAP_PX: Final = 1.2

STATUS_DASHES: Final[Mapping[str, Sequence[float]]] = MappingProxyType(
    {
        "under_construction": (3, 1.2),
        "suspended": (5, 1, 1, 1),
        "blocked": (5, 1, 1, 1),
        "proposed": (1.6, 1.8),
        "missing": (0.5, 1.7),
    }
)
"""Of segments of corridors, by status; others are whole."""

STRONG_DASHES: Final[Mapping[str, Sequence[float]]] = MappingProxyType(
    {
        "under_construction": (0.45, 0.3),
        "suspended": (2.5, 0.7, 0.5, 0.7),
        "blocked": (2.5, 0.7, 0.5, 0.7),
        "proposed": (1.1, 1),
        "missing": (0.7, 1.7),
    }
)
"""The same where a line stands out: hatched while it is built, a gap where missing."""

APART_DASHES: Final = (1.6, 1)
"""The edge of what is counted to one and held by another."""

_BORDER_COLOURS = MappingProxyType(
    {
        "undelimited": "border-open",
        "delimited": "border-agreed",
        "demarcated": "border-agreed",
        "control": "border-control",
        "past": "border-past",
    }
)
_BORDER_DASHES = MappingProxyType({"undelimited": (4, 1.6), "control": (1.5, 1.5)})
_FORMER_DASHES = MappingProxyType(
    {"former_boundary": (0.8, 1.6), "former_line": (2.6, 1.2)}
)
_MODES = frozenset({"rail", "road", "sea", "pipeline"})
_LINE_WIDTH, _CASE_WIDTH = (1.3, 4), (0.6, 1.2)
_STRONG_WIDTH, _GAP_WIDTH = (5, 7), (2, 3)
_BROAD, _PALE, _PALE_STRONG = 1.7, 0.42, 0.6  # schematic lines: bands, no thin claims
_AGREED = 2  # how much heavier than others a border is that is agreed
_SITE_SIZE, _VILLAGE_SIZE = (8, 15), (7, 17)
_SITES_FROM = 7.5


@dataclass(slots=True)
class Looks:
    """The distinct looks of an atlas, by their numbers."""

    looks: list[Look] = field(default_factory=list)
    _known: dict[str, int] = field(default_factory=dict)

    def add(self, look: Look) -> int:
        """Give the number of a look."""
        key = repr(look)
        if key not in self._known:
            self._known[key] = len(self.looks)
            self.looks.append(look)
        return self._known[key]


def grow(size: Sequence[float], zoom: float) -> float:
    """Give a size at a zoom, from what it is at zoom 3 and at zoom 11."""
    low, high = size
    return low + (high - low) * min(max((zoom - 3) / 8, 0), 1)


def grow_between(ends: Sequence[tuple[float, float]], zoom: float) -> float:
    """Give a size at a zoom, which it has at two zooms, and beyond them the same."""
    (start, low), (end, high) = ends
    return low + (high - low) * min(max((zoom - start) / (end - start), 0), 1)


def size_group(style: Look, count: int, zoom: float) -> float:
    """Give the size of a disc that stands for some events, the more the larger."""
    most: float = style["most"]
    return grow(style["size"], zoom) * min(most, sqrt(sqrt(count / 2)))


def _tell(*classes: tuple[str, str]) -> tuple[int, ...]:
    """Find the entries of the legend for classes, by name and colour."""
    return tuple(place for one in classes if (place := find_class(*one)) is not None)


def style_border(kind: str, status: str) -> Look:
    """Style a border: hue and dashes both tell, for readers without colour."""
    heavy = 1.7 if kind == "former_line" else 1.0
    if _BORDER_COLOURS.get(status) == "border-agreed":
        heavy = _AGREED
    dash = _FORMER_DASHES.get(kind) or _BORDER_DASHES.get(status)
    look: dict[str, Any] = {
        "colour": _BORDER_COLOURS.get(status, "border"),
        "width": (0.6 * heavy, 2.4 * heavy),
        "opacity": 1 if status in _BORDER_COLOURS else 0.75,
        "told": _tell(("former-line" if kind == "former_line" else status, "")),
    }
    return look | ({"dash": dash} if dash else {})


def colour_mode(mode: str) -> str:
    """Give the token of a segment's mode."""
    return mode if mode in _MODES else "rail"


def style_line(colour: str, status: str, *, schematic: bool) -> Look:
    """Style a line in its colour: dashes by status, a pale band if schematic."""
    low, high = _LINE_WIDTH
    broad = _BROAD if schematic and status != "missing" else 1
    strong: dict[str, Any] = {
        "width": _GAP_WIDTH if status == "missing" else _STRONG_WIDTH,
        "opacity": _PALE_STRONG if schematic and status != "missing" else 1,
    }
    look: dict[str, Any] = {
        "colour": colour,
        "width": (low * broad, high * broad),
        "opacity": _PALE if schematic else 1,
        "case": {"colour": "halo", "width": _CASE_WIDTH},
        "told": _tell((status, ""), ("schematic" if schematic else "", "")),
    }
    if status in STATUS_DASHES:
        look["dash"], strong["dash"] = STATUS_DASHES[status], STRONG_DASHES[status]
    return look | {"strong": strong}


def nest_lanes(width: float, lanes: int) -> list[tuple[float, bool]]:
    """Give the strokes by which lines run beside each other, the widest first.

    Each is a width in px and whether it is of the line's colour, else of the gaps
    between the lines.
    """
    one = width if lanes == 1 else max(1.0, width * LANE_SHARE)
    strokes = []
    left = lanes * one + (lanes - 1) * LANE_GAP_PX
    while left > 0:
        strokes.append((left, True))
        if left > 2 * one:
            strokes.append((left - 2 * one, False))
        left -= 2 * (one + LANE_GAP_PX)
    return strokes


def style_area(fill: str, rim: str, *, apart: bool = False) -> Look:
    """Style an area; apart: it is counted to another than who holds it."""
    look: dict[str, Any] = {
        "fill": fill,
        "opacity": 0.38,
        "rim": rim,
        "width": (0.5, 2.6),
        "told": _tell(("whose", fill), ("apart" if apart else "", "")),
    }
    return look | ({"dash": APART_DASHES} if apart else {})


def style_point(kind: Kind, holder: str = "", ring: str = "") -> Look:
    """Style a mark; holder, ring: colours of who holds a place and whose it is."""
    look: dict[str, Any] = {
        "symbol": kind.symbol,
        "colour": holder or kind.colour,
        "size": _VILLAGE_SIZE if holder else _SITE_SIZE,
        "labelFrom": CALLOUT_ZOOMS[1] if holder else _SITES_FROM,
        "told": _tell(
            ("held" if holder else "", holder), ("apart" if ring else "", "")
        ),
    }
    return look | ({"ring": ring} if ring else {})


HALO: Final[Look] = MappingProxyType(
    {
        "fill": "village",
        "opacity": 0.14,
        "rim": "village",
        "width": (1, 1),
        "dash": (2, 2),
        "from": 8,
        "told": (find_class("halo"),),
    }
)
"""How far off a place may be, as a circle on the ground."""
