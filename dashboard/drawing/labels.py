"""Labels that do not touch: the more important takes its place first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from matplotlib.axes import Axes

from dashboard.drawing.framing import Frame
from dashboard.drawing.paper import Box, Paper, Script

_LINE = 1.18
_PAD = 2.0
_MARK_PX = 11.0


@dataclass(frozen=True, slots=True)
class Label:
    """A text that wants to stand at a spot of the frame.

    distance: px from the spot to the text; 0 centres the lines on it. far: it may
    stand a mark's width further off, where nobody takes it for another mark's.
    """

    lines: Sequence[str]
    spot: tuple[float, float]
    size: float
    colour: str
    distance: float = 0
    bold: bool = False
    far: bool = False


@dataclass(frozen=True, slots=True)
class Room:
    """What of a frame is taken."""

    frame: Frame
    taken: list[Box] = field(default_factory=list)

    def take(self, box: Box) -> None:
        """Keep a box free of labels."""
        self.taken.append(box)

    def is_free(self, box: Box) -> bool:
        """Whether a box lies in the frame and touches nothing taken."""
        left, bottom, right, top = box
        inside = (
            left >= _PAD
            and bottom >= _PAD
            and (right <= self.frame.width - _PAD and top <= self.frame.height - _PAD)
        )
        return inside and not any(
            left < other[2]
            and other[0] < right
            and bottom < other[3]
            and other[1] < top
            for other in self.taken
        )


def write_labels(paper: Paper, axes: Axes, room: Room, labels: Iterable[Label]) -> None:
    """Write each label at the first of its places that is free, or not at all."""
    for label in labels:
        wide = max(
            paper.measure(line, label.size, bold=label.bold) for line in label.lines
        )
        tall = label.size * (1 + _LINE * (len(label.lines) - 1))
        for left, bottom in _list_places(label, wide, tall):
            box = (left - _PAD, bottom - _PAD, left + wide + _PAD, bottom + tall + _PAD)
            if room.is_free(box):
                room.take(box)
                _write(paper, axes, label, (left, bottom, wide, tall))
                break


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
