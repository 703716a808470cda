"""Names of exclaves beside them, and the route of venues, on a still map."""

from collections.abc import Sequence
from math import atan2, cos, hypot, isfinite, sin

from matplotlib.axes import Axes
from shapely.geometry import LineString, MultiLineString

from dashboard.drawing.framing import Frame
from dashboard.drawing.labels import Room
from dashboard.drawing.paper import Paper, Pen, Script
from dashboard.map.looks import CALLOUT_ZOOMS, grow
from dashboard.map.neighbours import Point
from dashboard.map.scene import Callout, Way
from dashboard.map.styles import STYLES

_LETTER_PX, _GAP_PX = 11.5, 2.0
_ARROW_PX, _ARROW_SPREAD = 5, 0.6


def draw_callouts(
    paper: Paper, axes: Axes, frame: Frame, callouts: Sequence[Callout], room: Room
) -> None:
    """Write names beside exclaves, a thin line to each; nothing is written on them."""
    farthest, nearest = CALLOUT_ZOOMS
    if not farthest <= frame.camera[2] < nearest:
        return
    style = STYLES["callout"]
    ink = STYLES["labels"]["callout"]["colour"]
    for one in callouts:
        start, (x, y) = frame.find(*one.start), frame.find(*one.at)
        wide = paper.measure(one.label, _LETTER_PX)
        left = x + _GAP_PX if one.anchor == "left" else x - _GAP_PX - wide
        if not frame.holds(start) or not frame.holds((left, y)):
            continue
        pen = Pen(paper.palette[style["colour"]], style["width"], order=8)
        paper.stroke(axes, [LineString([start, (x, y)])], pen)
        script = Script(_LETTER_PX, paper.palette[ink], halo=True)
        paper.write(axes, (left, y - _LETTER_PX * 0.36), one.label, script)
        half = _LETTER_PX / 2 + _GAP_PX
        room.take((left - _GAP_PX, y - half, left + wide + _GAP_PX, y + half))


def draw_route(paper: Paper, axes: Axes, frame: Frame, route: Sequence[Way]) -> None:
    """Draw thin lines from venue to venue, the later the stronger, with arrows."""
    style = STYLES["route"]
    first, last = style["shaft"]
    for start, end, late in route:
        ends = frame.find(*start), frame.find(*end)
        if not all(isfinite(part) for spot in ends for part in spot):
            continue
        pen = Pen(
            colour=paper.palette[style["colour"]],
            width=grow(style["width"], frame.camera[2]),
            order=4.5,
            opacity=first + (last - first) * late,
            cap="round",
        )
        paper.stroke(axes, [LineString(ends), _shape_arrow(*ends)], pen)


def _shape_arrow(start: Point, end: Point) -> MultiLineString:
    """Shape an arrow's head at the middle of a way, in px."""
    angle = atan2(end[1] - start[1], end[0] - start[0])
    x, y = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
    reach = _ARROW_PX if hypot(end[0] - start[0], end[1] - start[1]) else 0
    wings = [
        (x - reach * cos(angle + turn), y - reach * sin(angle + turn))
        for turn in (_ARROW_SPREAD, -_ARROW_SPREAD)
    ]
    return MultiLineString([[wing, (x, y)] for wing in wings])
