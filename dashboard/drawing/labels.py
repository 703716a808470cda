"""Labels that do not touch: the more important takes its place first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain
from math import cos, sin, tau

from matplotlib.axes import Axes
from shapely.geometry import LineString
from shapely.geometry import Point as Spot
from shapely.geometry import box as area

from dashboard.drawing.framing import Frame
from dashboard.drawing.paper import Box, Paper, Pen, Script

Point = tuple[float, float]

_LINE = 1.18
_PAD = 2.0
_MARK_PX = 11.0
_REACHES_PX, _SPOKES = (16, 28, 44, 64), 12
"""Of the lines that lead to labels: how long they are, and in how many directions."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text that wants to stand at a spot of the frame.

    distance: px from the spot to the text; 0 centres the lines on it. far: it may
    stand a mark's width further off, where nobody takes it for another mark's. led: a
    line may lead to it. always: it stands even where there is no room.
    """

    lines: Sequence[str]
    spot: tuple[float, float]
    size: float
    colour: str
    distance: float = 0
    bold: bool = False
    far: bool = False
    led: bool = False
    always: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """What of a frame is taken."""

    frame: Frame
    taken: list[Box] = field(default_factory=list)

    def take(self, box: Box) -> None:
        """Keep a box free of labels."""
        self.taken.append(box)

    def holds(self, box: Box) -> bool:
        """Whether a box lies in the frame."""
        left, bottom, right, top = box
        return (
            left >= _PAD
            and bottom >= _PAD
            and (right <= self.frame.width - _PAD and top <= self.frame.height - _PAD)
        )

    def is_clear(self, start: Point, end: Point) -> bool:
        """Whether a line crosses nothing taken but what it starts on."""
        line, spot = LineString([start, end]), Spot(start)
        taken = [area(*one) for one in self.taken]
        return not any(line.intersects(one) and not one.covers(spot) for one in taken)

    def is_free(self, box: Box) -> bool:
        """Whether a box lies in the frame and touches nothing taken."""
        left, bottom, right, top = box
        return self.holds(box) and not any(
            left < other[2]
            and other[0] < right
            and bottom < other[3]
            and other[1] < top
            for other in self.taken
        )


def write_labels(
    paper: Paper, axes: Axes, room: Room, labels: Iterable[Label], leader: Pen
) -> list[Label]:
    """Write each label at the first of its places that is free, or not at all.

    leader: draws the lines that lead to labels. Returns those that are written.
    """
    written = []
    for label in labels:
        wide = max(
            paper.measure(line, label.size, bold=label.bold) for line in label.lines
        )
        tall = label.size * (1 + _LINE * (len(label.lines) - 1))
        place = _choose(room, label, wide, tall)
        if place is None:
            continue
        corner, end = place
        room.take(_frame(corner, wide, tall))
        if end:
            paper.stroke(axes, [LineString([label.spot, end])], leader)
        _write(paper, axes, label, (*corner, wide, tall))
        written.append(label)
    return written


def _frame(corner: Point, wide: float, tall: float) -> Box:
    left, bottom = corner
    return (left - _PAD, bottom - _PAD, left + wide + _PAD, bottom + tall + _PAD)


def _choose(
    room: Room, label: Label, wide: float, tall: float
) -> tuple[Point, Point | None] | None:
    """Choose where a label stands, and to where a line leads to it, if one does."""
    near = [(corner, None) for corner in _list_places(label, wide, tall)]
    spokes = _list_spokes(label, wide, tall) if label.led else ()
    crossing = None
    for corner, end in chain(near, spokes):
        if not room.is_free(_frame(corner, wide, tall)):
            continue
        if end is None or room.is_clear(label.spot, end):
            return corner, end
        crossing = crossing or (corner, end)
    if crossing:
        return crossing
    if not label.always:
        return None
    whole = (one for one in near if room.holds(_frame(one[0], wide, tall)))
    return next(whole, near[0])


def _list_spokes(
    label: Label, wide: float, tall: float
) -> Iterable[tuple[Point, Point | None]]:
    """Give corners around, near ones first, and where the line to each ends."""
    for reach in _REACHES_PX:
        for spoke in range(_SPOKES):
            dx, dy = cos(tau * spoke / _SPOKES), sin(tau * spoke / _SPOKES)
            away = label.distance + reach
            x, y = label.spot[0] + dx * away, label.spot[1] + dy * away
            yield (x + (dx - 1) * wide / 2, y + (dy - 1) * tall / 2), (x, y)


def _list_places(
    label: Label, wide: float, tall: float
) -> Iterable[tuple[float, float]]:
    """Give the lower left corners that are tried: right, left, above, below, aslant.

    Then the same further off: a mark may stand on the town itself.
    """
    x, y = label.spot
    gap = label.distance
    middle = y - tall / 2
    if not gap:
        yield from ((x - wide / 2, middle + up) for up in (0, tall, -tall))
        return
    for away in (gap, gap + _MARK_PX) if label.far else (gap,):
        yield x + away, middle
        yield x - away - wide, middle
        yield x - wide / 2, y + away * 0.8
        yield x - wide / 2, y - away * 0.8 - tall
        slant = away * 0.7
        yield x + slant, y + slant
        yield x + slant, y - slant - tall
        yield x - slant - wide, y + slant
        yield x - slant - wide, y - slant - tall


def _write(
    paper: Paper, axes: Axes, label: Label, place: tuple[float, float, float, float]
) -> None:
    left, bottom, wide, tall = place
    # capitals reach to about 0.73 of the size: that sits in the box's middle
    baseline = bottom + tall - label.size * 0.86
    script = Script(label.size, label.colour, label.bold, halo=True, centred=True)
    for line in label.lines:
        paper.write(axes, (left + wide / 2, baseline), line, script)
        baseline -= label.size * _LINE
