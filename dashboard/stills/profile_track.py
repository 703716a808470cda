"""The track of a profile on paper: pieces by mode and state, and signs upon them."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from types import MappingProxyType

from matplotlib.axes import Axes
from shapely.geometry import LineString, MultiLineString, Point, Polygon, box
from shapely.geometry.base import BaseGeometry

from dashboard.drawing.paper import Box, Brush, Paper, Pen
from dashboard.stills.profile_layout import Placed
from geodata.network.states import STATES

_TALL: Mapping[str, float] = MappingProxyType(
    {"rail": 12, "road": 12, "sea": 7, "pipeline": 5}
)
_DASHES: Mapping[str, tuple[float, ...]] = MappingProxyType(
    {"missing": (3, 2.5), "proposed": (1, 2)}
)
_WIDTHS: Mapping[str, float] = MappingProxyType(
    {"under_construction": 2.4, "proposed": 1.6}
)


class Ink:
    """Shapes by how they are drawn: each way of drawing costs time once."""

    def __init__(self, paper: Paper) -> None:
        """Begin with nothing."""
        self.palette = paper.palette
        self._paper = paper
        self._fills: dict[Brush, list[BaseGeometry]] = defaultdict(list)
        self._lines: dict[Pen, list[BaseGeometry]] = defaultdict(list)

    def fill(self, shape: BaseGeometry, brush: Brush) -> None:
        """Keep a polygon."""
        self._fills[brush].append(shape)

    def stroke(self, shape: BaseGeometry, pen: Pen) -> None:
        """Keep a line, or the rim of a polygon."""
        self._lines[pen].append(shape)

    def dry(self, axes: Axes) -> None:
        """Draw what was kept."""
        for brush, shapes in self._fills.items():
            self._paper.fill(axes, shapes, brush)
        for pen, lines in self._lines.items():
            self._paper.stroke(axes, lines, pen)

    def lay(self, one: Placed, left: float, middle: float) -> None:
        """Lay a piece on the track; left, middle: of the whole track, px."""
        mode, tall = one.piece["mode"], _TALL[one.piece["mode"]]
        start, end = (left + x for x in one.span)
        place = (start, middle - tall / 2, end, middle + tall / 2)
        self.fill_state(place, mode, one.state)
        if mode == "road":
            pen = Pen(self.palette["panel"], 1.4, order=6, dashes=(4, 3))
            self.stroke(LineString([(start, middle), (end, middle)]), pen)

    def fill_state(self, place: Box, colour: str, state: str) -> None:
        """Fill a part of the track: hue by mode, pattern by state."""
        tint, shape = self.palette[colour], box(*place)
        if state == STATES[0]:
            rim = self.palette["panel"]
            self.fill(shape, Brush(tint, 4, edge=rim, edge_px=0.5))
            return
        pen = Pen(tint, _WIDTHS.get(state, 0.9), order=4)
        for line in _cut(_PATTERNS[state](place), shape):
            self.stroke(line, pen)
        self.stroke(shape, Pen(tint, 1, order=5, dashes=_DASHES.get(state, ())))

    def sign(self, kind: str, spot: tuple[float, float]) -> None:
        """Put a sign: ``border``, ``port`` or ``gauge``."""
        x, y = spot
        ink, panel = self.palette["ink"], self.palette["panel"]
        if kind == "border":
            line = LineString([(x, y - 8), (x, y + 8)])
            self.stroke(line, Pen(ink, 1.6, order=8))
        elif kind == "port":
            shape = Point(x, y).buffer(3.6, cap_style="square")
            self.fill(shape, Brush(panel, 8, edge=ink, edge_px=1.5))
        else:
            corners = [(x, y - 4.5), (x + 4.5, y), (x, y + 4.5), (x - 4.5, y)]
            self.fill(Polygon(corners), Brush(ink, 8))


def _cut(lines: BaseGeometry, shape: BaseGeometry) -> list[BaseGeometry]:
    """Cut lines at a shape's rim; where they only touch it nothing is left."""
    found = lines.intersection(shape)
    parts = getattr(found, "geoms", [found])
    return [part for part in parts if part.geom_type == "LineString"]


def _slant(place: Box) -> MultiLineString:
    left, bottom, right, top = place
    tall, step = top - bottom, 6
    count = int((right - left + tall) // step) + 1
    starts = [left - tall + n * step for n in range(count)]
    return MultiLineString([[(x, bottom), (x + tall, top)] for x in starts])


def _hatch(place: Box) -> MultiLineString:
    left, bottom, right, top = place
    count = int((right - left) // 4)
    return MultiLineString(
        [[(left + n * 4 + 2, bottom), (left + n * 4 + 2, top)] for n in range(count)]
    )


def _dot(place: Box) -> MultiLineString:
    left, bottom, right, top = place
    y = (bottom + top) / 2
    count = int((right - left) // 5)
    xs = [left + n * 5 + 2 for n in range(count)]
    return MultiLineString([[(x, y), (x + 1.6, y)] for x in xs])


def _leave(_: Box) -> MultiLineString:
    return MultiLineString([])


def _cross(place: Box) -> MultiLineString:
    left, bottom, right, top = place
    tall, step = top - bottom, 9
    count = int((right - left + tall) // step) + 1
    starts = [left - tall + n * step for n in range(count)]
    return MultiLineString([[(x, top), (x + tall, bottom)] for x in starts])


_PATTERNS: Mapping[str, Callable[[Box], BaseGeometry]] = MappingProxyType(
    dict(zip(STATES[1:], (_slant, _hatch, _dot, _leave, _cross), strict=True))
)
