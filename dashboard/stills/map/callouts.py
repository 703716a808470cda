"""Names of exclaves beside them, and of gaps on them, on a still map."""

from collections.abc import Sequence

from matplotlib.axes import Axes
from shapely.geometry import LineString

from dashboard.drawing.framing import Frame
from dashboard.drawing.labels import Label, Room
from dashboard.drawing.paper import Paper, Pen, Script
from dashboard.map.looks import CALLOUT_ZOOMS
from dashboard.map.neighbours import Point
from dashboard.map.scene import Callout
from dashboard.map.styles import STYLES

_LETTER_PX, _GAP_PX, _AWAY_PX = 11.5, 2.0, 9.0


def draw_callouts(
    paper: Paper, axes: Axes, frame: Frame, callouts: Sequence[Callout], room: Room
) -> None:
    """Write names beside exclaves, a thin line to each; nothing is written on them."""
    farthest, nearest = CALLOUT_ZOOMS
    if not farthest <= frame.camera[2] < nearest:
        return
    ink = STYLES["labels"]["callout"]["colour"]
    for one in callouts:
        start, (x, y) = frame.find(*one.start), frame.find(*one.at)
        wide = paper.measure(one.label, _LETTER_PX)
        left = x + _GAP_PX if one.anchor == "left" else x - _GAP_PX - wide
        ends = (start, (left, y), (left + wide, y))
        if not all(frame.holds(spot, _GAP_PX) for spot in ends):
            continue
        paper.stroke(axes, [LineString([start, (x, y)])], lead(paper))
        script = Script(_LETTER_PX, paper.palette[ink], halo=True)
        paper.write(axes, (left, y - _LETTER_PX * 0.36), one.label, script)
        half = _LETTER_PX / 2 + _GAP_PX
        room.take((left - _GAP_PX, y - half, left + wide + _GAP_PX, y + half))


def lead(paper: Paper) -> Pen:
    """Give the pen of lines that lead to names."""
    style = STYLES["callout"]
    return Pen(paper.palette[style["colour"]], style["width"], order=8)


def name_gaps(
    paper: Paper, frame: Frame, gaps: Sequence[tuple[str, Point]]
) -> list[Label]:
    """List the words on the missing parts of corridors."""
    ink = paper.palette[STYLES["labels"]["gap"]["colour"]]
    placed = ((words, frame.find(*at)) for words, at in gaps)
    return [
        Label([words], spot, _LETTER_PX, ink, _AWAY_PX, bold=True, led=True)
        for words, spot in placed
        if frame.holds(spot)
    ]
