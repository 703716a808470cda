"""Names of lands on a still map: along both sides of borders, and inside.

They take the room that all other names leave; `assets/lib/map/scene/land_names.mjs`
does the same on the live map.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import atan2, degrees, hypot
from typing import Final

import numpy as np
import shapely
from matplotlib.axes import Axes
from numpy.typing import NDArray
from shapely.affinity import scale
from shapely.geometry.base import BaseGeometry

from dashboard.drawing.framing import Frame
from dashboard.drawing.labels import Room
from dashboard.drawing.paper import Box, Paper, Script
from dashboard.map.looks import grow_between
from dashboard.map.styles import STYLES
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene

Numbers = NDArray[np.float64]

_COUNTRY: Final = STYLES["labels"]["country"]
_STEP_PX, _SLACK_PX, _BEND_PX, _GAP_PX = 90, 20, 36, 5
_WINDING: Final = 0.7
_APART_PX, _CELL_PX, _LEAST_SHARE = 420, 48, 0.04
_INTERNATIONAL: Final = "international"
_LINE: Final = 1.18


@dataclass(frozen=True, slots=True)
class _LandName:
    """A name about its middle, in px; way: the direction in which it is written."""

    text: str
    spot: tuple[float, float]
    way: tuple[float, float]
    wide: float
    size: float

    def list_boxes(self) -> list[Box]:
        """List boxes along it, which cover it."""
        tall = self.size * _LINE
        count = max(1, int(np.ceil(self.wide / tall)))
        half = tall / 2 * (abs(self.way[0]) + abs(self.way[1]))
        along = [((i + 0.5) / count - 0.5) * self.wide for i in range(count)]
        middles = [
            (self.spot[0] + self.way[0] * a, self.spot[1] + self.way[1] * a)
            for a in along
        ]
        return [(x - half, y - half, x + half, y + half) for x, y in middles]


@dataclass(frozen=True, slots=True)
class _LandNameWriter:
    """Names lands in the letters of a zoom."""

    paper: Paper
    frame: Frame
    prepared: PreparedMap
    scene: StillScene

    def name(self, place: int) -> tuple[str, float, float]:
        """Give a land's name, how wide it is written, and the px of its letters."""
        size = grow_between(_COUNTRY["size"], self.frame.camera[2])
        called = self.prepared.map.ground.places[place]
        text = called.call(self.scene.map.language, self.scene.map.side).upper()
        return text, self.paper.measure(text, size), size


def write_land_names(  # noqa: PLR0913 - the parts of one picture
    paper: Paper,
    axes: Axes,
    frame: Frame,
    prepared: PreparedMap,
    scene: StillScene,
    *,
    room: Room,
    stand: Collection[str],
) -> None:
    """Write them; stand: the names that stand already."""
    writer = _LandNameWriter(paper, frame, prepared, scene)
    found: list[_LandName] = []
    for pair in _list_along(writer):
        if all(_fits(one, room) and _is_apart(one, found) for one in pair):
            found += [_settle(one, room) for one in pair]
    named = {*stand, *(one.text for one in found)}
    for names in _list_inside(writer, named):
        best = next((one for one in names if _fits(one, room)), None)
        if best:
            found.append(_settle(best, room))
    for one in found:
        _write(paper, axes, one)


def _fits(one: _LandName, room: Room) -> bool:
    return all(room.is_free(box) for box in one.list_boxes())


def _is_apart(one: _LandName, others: Sequence[_LandName]) -> bool:
    return all(
        hypot(one.spot[0] - other.spot[0], one.spot[1] - other.spot[1]) > _APART_PX
        for other in others
        if other.text == one.text
    )


def _settle(one: _LandName, room: Room) -> _LandName:
    for box in one.list_boxes():
        room.take(box)
    return one


def _write(paper: Paper, axes: Axes, one: _LandName) -> None:
    angle = degrees(atan2(one.way[1], one.way[0]))
    # capitals reach to about 0.73 of the size: their middle is the line's
    off = one.size * 0.36
    spot = one.spot[0] + one.way[1] * off, one.spot[1] - one.way[0] * off
    ink = paper.palette[_COUNTRY["colour"]]
    script = Script(one.size, ink, halo=True, centred=True, angle=angle)
    paper.write(axes, spot, one.text, script)


def _list_along(writer: _LandNameWriter) -> Iterator[list[_LandName]]:
    """List names on both sides of borders, where these are straight enough."""
    ground, frame = writer.prepared.map.ground, writer.frame
    if frame.camera[2] < _COUNTRY["until"]:
        return
    held = [one for one in ground.borders if one.days.holds(writer.scene.as_of)]
    for border in held:
        if border.state.get("kind") != _INTERNATIONAL:
            continue
        parts = shapely.get_parts(writer.prepared.borders[border.shape])
        for part, sides in zip(parts, ground.sides[border.shape], strict=True):
            if part.is_ring or sides[0] == sides[1] or max(sides) < 0:
                continue
            names = [writer.name(side) if side >= 0 else None for side in sides]
            yield from _walk(frame, frame.trace(shapely.get_coordinates(part)), names)


def _walk(
    frame: Frame, points: Numbers, names: Sequence[tuple[str, float, float] | None]
) -> Iterator[list[_LandName]]:
    """Walk along a part of a border, in px, from place to place."""
    away = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    reach = (max(name[1] for name in names if name) + _SLACK_PX) / 2
    for at in np.arange(_STEP_PX, away[-1], _STEP_PX):
        if at < reach or at + reach > away[-1]:
            continue
        middle = np.array([np.interp(at, away, points[:, axis]) for axis in (0, 1)])
        if not frame.holds((middle[0], middle[1])):
            continue
        inner = (away > at - reach) & (away < at + reach)
        ends = [at - reach, *away[inner], at + reach]
        line = np.column_stack([np.interp(ends, away, points[:, a]) for a in (0, 1)])
        pair = _stand(line, reach, names)
        if pair:
            yield pair


def _stand(
    line: Numbers, reach: float, names: Sequence[tuple[str, float, float] | None]
) -> list[_LandName]:
    """Put names beside the chord of a stretch, upright; none where it bends."""
    chord = line[-1] - line[0]
    length = hypot(*chord)
    if length < _WINDING * 2 * reach:
        return []
    dx, dy = chord / length
    left = (line[:, 1] - line[0, 1]) * dx - (line[:, 0] - line[0, 0]) * dy
    bends = max(0, left.max()), max(0, -left.min())
    if max(bends) > _BEND_PX:
        return []
    x, y = (line[0] + line[-1]) / 2
    turn = -1 if dx < 0 else 1
    found = []
    for side, name in enumerate(names):
        if name:
            text, wide, size = name
            off = (bends[side] + _GAP_PX + size * _LINE / 2) * (-1 if side else 1)
            spot = (float(x - dy * off), float(y + dx * off))
            found.append(_LandName(text, spot, (dx * turn, dy * turn), wide, size))
    return found


def _list_inside(writer: _LandNameWriter, named: set[str]) -> Iterator[list[_LandName]]:
    """List places inside each land that fills a part of the view, the deepest first."""
    frame, ground = writer.frame, writer.prepared.map.ground
    window = shapely.box(0, 0, frame.width, frame.height)
    cells = np.stack(
        np.meshgrid(
            np.arange(_CELL_PX / 2, frame.width, _CELL_PX),
            np.arange(_CELL_PX / 2, frame.height, _CELL_PX),
        ),
        axis=-1,
    ).reshape(-1, 2)
    for land in ground.lands:
        place = ground.places[land.place]
        if place.min_zoom > frame.camera[2]:
            continue
        text, wide, size = writer.name(land.place)
        area = _see(frame, land.areas).intersection(window)
        if text in named or area.area < _LEAST_SHARE * window.area:
            continue
        inside = cells[shapely.contains_xy(area, cells[:, 0], cells[:, 1])]
        # a name is wide: ground above and below it counts twice
        rim = scale(area, 1, 2, origin=(0, 0)).boundary
        depth = shapely.distance(shapely.points(inside * [1, 2]), rim)
        order = np.argsort(-depth, kind="stable")
        spots = [(float(x), float(y)) for x, y in inside[order]]
        yield [_LandName(text, spot, (1, 0), wide, size) for spot in spots]


def _see(frame: Frame, areas: Sequence[BaseGeometry]) -> BaseGeometry:
    """Give what of some areas may be in a frame, in px."""
    placed = frame.place(np.array(areas, dtype=object))
    return shapely.union_all(shapely.make_valid(placed))
