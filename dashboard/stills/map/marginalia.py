"""What stands around a still map: title, legend, scale, day, sources, licences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from shapely.geometry import LineString, box

from dashboard.drawing.framing import Frame, build_frame
from dashboard.drawing.labels import Room
from dashboard.drawing.margins import (
    FOOT_PX,
    PAD,
    HeadLine,
    measure_foot,
    measure_head,
    write_foot,
    write_head,
    write_source,
)
from dashboard.drawing.paper import Box, Brush, Paper, Pen, Script
from dashboard.stills.map.entries import (
    Occurring,
    choose_entries,
    join_occurring,
    list_entries,
    list_scene,
    list_ways,
)
from dashboard.stills.map.legend import Legend, draw_legend, set_legend
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene
from dashboard.texts import TEXTS, write_number
from dashboard.view.credits import list_printed
from dashboard.view.dates import tell_day
from dashboard.view.values import Camera

_PANEL_PX, _COLUMN_PX = 236.0, 180.0
_WIDE_PX = 720
_MOST, _MOST_ALONE = 16, 9
"""Entries of a legend, of a picture and of one on a slide; one says what is left."""

LEAST_PX = 120
"""The least height and width of a map."""
_STRIP_SHARE = 0.3
_STEPS = (2000, 1000, 500, 200, 100, 50, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1)
_WIDEST_BAR_PX = 110
SCALE_BOX: Box = (8, 8, 8 + _WIDEST_BAR_PX + 16, 8 + 28)
"""Where the scale stands in the window, px; no label is written there."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was drawn into the window: it decides the legend."""

    frame: Frame
    axes: Axes
    room: Room
    here: Occurring


@dataclass(frozen=True, slots=True)
class Sheet:
    """A laid-out paper; lengths in px. window: where the map stands."""

    paper: Paper
    prepared: PreparedMap
    scene: StillScene
    window: Box
    head: tuple[HeadLine, ...]
    foot: tuple[str, ...]
    beside: bool

    @property
    def has_room(self) -> bool:
        """Whether the map is left enough of the paper to be one."""
        left, bottom, right, top = self.window
        return right - left >= LEAST_PX and top - bottom >= LEAST_PX

    def furnish(self, found: Sequence[Found], boxes: Iterable[Box]) -> None:
        """Write and draw everything around the maps, and the scale upon the last."""
        axes = self.paper.open_window((0, 0, self.paper.width, self.paper.height))
        write_head(self.paper, axes, self.head)
        write_foot(self.paper, axes, self.foot)
        self._draw_legend(axes, join_occurring([one.here for one in found]))
        _draw_scale(self.paper, found[-1].axes, found[-1].frame)
        frames = [box(*one) for one in boxes]
        self.paper.stroke(axes, frames, Pen(self.paper.palette["rule"], 1, order=8))

    def _draw_legend(self, axes: Axes, here: Occurring) -> None:
        told = list_entries(self.prepared, self.scene, here)
        most = _MOST if self.head else _MOST_ALONE
        entries = choose_entries([*list_ways(self.scene), *told], most)
        left, bottom, right, top = self.window
        if self.beside:
            wide = self.paper.width - right - PAD
            legend = set_legend(self.paper, entries, wide, top - bottom, 1)
            draw_legend(self.paper, axes, legend, (right + PAD, top, wide))
            return
        columns = _count_columns(self.paper)
        wide = right - left
        tall = bottom - (measure_foot(self.foot) if self.foot else 0) - 8
        legend = set_legend(self.paper, entries, wide, tall, columns)
        draw_legend(self.paper, axes, legend, (left, bottom - 8, wide / columns))


def lay_out(
    paper: Paper,
    prepared: PreparedMap,
    scene: StillScene,
    camera: Camera,
    heading: str,
) -> Sheet:
    """Lay out: the legend beside the map where there is room, else below it.

    heading: the title; without one there are no words above and below.
    """
    room = paper.width - 2 * PAD
    head = tuple(_list_head(paper, prepared, scene, heading, room) if heading else ())
    lines = _list_foot(paper, prepared, room, relief=scene.relief)
    foot = tuple(lines if heading else ())
    beside = paper.width >= _WIDE_PX and paper.width > paper.height
    top = paper.height - (measure_head(head) if head else 1)
    bottom = measure_foot(foot) if foot else 1
    right = paper.width - PAD
    if beside:
        right -= _PANEL_PX
    else:
        most = _MOST if heading else _MOST_ALONE
        bottom += _reserve(paper, prepared, scene, camera, most).height + 14
    left = PAD if heading else 1
    window = (left, round(bottom), round(right), round(top))
    return Sheet(paper, prepared, scene, window, head, foot, beside)


def _reserve(
    paper: Paper, prepared: PreparedMap, scene: StillScene, camera: Camera, most: int
) -> Legend:
    """Set the longest legend that may come, to keep its room."""
    frame = build_frame(camera, paper.width, paper.height)
    entries = choose_entries(list_scene(prepared, scene, frame), most)
    tall = paper.height * _STRIP_SHARE
    room = paper.width - 2 * PAD
    return set_legend(paper, entries, room, tall, _count_columns(paper))


def _count_columns(paper: Paper) -> int:
    return max(1, int((paper.width - 2 * PAD) // _COLUMN_PX))


def _list_head(
    paper: Paper, prepared: PreparedMap, scene: StillScene, heading: str, room: float
) -> Iterable[HeadLine]:
    """Give the lines of title, view and day: text, px, and whether it is bold."""
    big = 17.0 if paper.width >= _WIDE_PX else 13.0
    for line in paper.wrap(heading, big, room, bold=True):
        yield line, big, True
    said = [] if heading == scene.sentence else [f"{scene.sentence}."]
    gaps = (
        gap.text for gap in prepared.atlas.gaps if gap.first <= scene.as_of <= gap.last
    )
    day = TEXTS["as-of"].format(day=tell_day(scene.as_of))
    side = scene.side
    whose = (
        [f"{TEXTS['badge'].format(title=side['title'])}. {side['text']}"]
        if side
        else []
    )
    for line in paper.wrap(" ".join([*said, f"{day}.", *gaps, *whose]), 10.5, room):
        yield line, 10.5, False


def _list_foot(
    paper: Paper, prepared: PreparedMap, room: float, *, relief: bool
) -> Iterable[str]:
    """Give the lines of sources, licences and edition."""
    layers = list_printed(prepared.atlas, relief=relief)
    words = write_source(prepared.atlas, TEXTS["still-foot"], layers)
    return paper.wrap(words, FOOT_PX, room)


def _draw_scale(paper: Paper, axes: Axes, frame: Frame) -> None:
    """Draw the scale bar; it is true at the middle of the map."""
    km = frame.pixel / 1000
    length = next((s for s in _STEPS if s / km <= _WIDEST_BAR_PX), _STEPS[-1])
    metres = f"{length * 1000:g}\u202fm"
    words = f"{write_number(int(length))}\u202fkm" if length >= 1 else metres
    left, bottom, _, top = SCALE_BOX
    x = left + 8
    end = x + length / km
    back = [box(left, bottom, max(end + 8, x + 60), top)]
    paper.fill(axes, back, Brush(paper.palette["panel"], order=8, opacity=0.85))
    ink = paper.palette["ink"]
    y = bottom + 8
    bar = LineString([(x, y + 4), (x, y), (end, y), (end, y + 4)])
    paper.stroke(axes, [bar], Pen(ink, 1.6, order=8.1))
    paper.write(axes, (x + 4, y + 5), words, Script(10, ink))
