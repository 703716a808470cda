"""The records of a still map: areas, lines, marks, and the labels they want."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
import shapely
from matplotlib.axes import Axes
from shapely.geometry import LineString, Polygon, shape

from dashboard.map.looks import FAINT
from dashboard.stills.framing import Frame
from dashboard.stills.ground import grow
from dashboard.stills.labels import Label, Room
from dashboard.stills.paper import Brush, Dashes, Paper, Pen, Script
from dashboard.stills.scene import Line, Mark, Scene
from dashboard.symbols import SYMBOLS

STATUS_DASHES: Mapping[str, Dashes] = MappingProxyType(
    {
        "under_construction": (3, 1.2),
        "suspended": (5, 1, 1, 1),
        "blocked": (5, 1, 1, 1),
        "proposed": (1.6, 1.8),
        "missing": (0.5, 1.7),
    }
)
APART_DASHES: Dashes = (1.6, 1)
"""The edge of what is counted to one and held by another."""

_HALOS_FROM, _SITES_FROM, _VILLAGES_FROM = 8, 7.5, 8.2
_MARK_PX, _GROUP_PX, _RING_PX = 20, 28, 17
_MODES = frozenset({"rail", "road", "sea", "pipeline"})


def shape_mark(symbol: str, x: float, y: float, size: float) -> Polygon:
    """Give a symbol's outline about a spot; the paper's y goes up."""
    corners = SYMBOLS.get(symbol, SYMBOLS["circle"])
    return Polygon([(x + (u - 0.5) * size, y + (0.5 - v) * size) for u, v in corners])


def draw_areas(paper: Paper, axes: Axes, frame: Frame, scene: Scene) -> None:
    """Fill exclaves by whose they are, edge them by who holds them; ± km as a halo."""
    zoom = frame.camera[2]
    outlines: dict[tuple[Any, str, str], None] = {}
    for area in scene.areas:
        outlines[shape(dict(area.geometry)), area.whose, area.holder] = None
    for outline, whose, holder in outlines:
        placed = frame.place(np.array([outline], dtype=object))
        paper.fill(axes, placed, Brush(paper.palette[whose], order=2, opacity=0.38))
        dashes = () if whose == holder else APART_DASHES
        tint, wide = paper.palette[holder], grow(0.5, 2.6, zoom)
        paper.stroke(axes, placed, Pen(tint, wide, order=2.1, dashes=dashes))
    if zoom < _HALOS_FROM:
        return
    tint = paper.palette["village"]
    for (longitude, latitude), km in scene.halos:
        x, y = frame.find(longitude, latitude)
        ring = shapely.Point(x, y).buffer(km * 1000 / frame.pixel)
        paper.fill(axes, [ring], Brush(tint, order=1.5, opacity=0.14))
        paper.stroke(axes, [ring], Pen(tint, 1, order=1.6, dashes=(2, 2)))


def draw_lines(paper: Paper, axes: Axes, frame: Frame, scene: Scene) -> list[Line]:
    """Draw segments by mode and status; returns those that are in the frame."""
    zoom, palette = frame.camera[2], paper.palette
    shapes = np.array([LineString(s.coordinates) for s in scene.lines], dtype=object)
    seen = [
        (line, placed)
        for line, placed in zip(scene.lines, frame.place(shapes), strict=True)
        if not placed.is_empty
    ]
    picked = [placed for line, placed in seen if line.picked]
    thick = grow(8, 14, zoom)
    glow = Pen(palette["accent"], thick, order=3.8, opacity=0.35, cap="round")
    paper.stroke(axes, picked, glow)
    everything = [placed for _, placed in seen]
    paper.stroke(axes, everything, Pen(palette["halo"], grow(2.6, 6.5, zoom), 3.9))
    styles: dict[tuple[str, str, bool, bool], list[Any]] = defaultdict(list)
    for line, placed in seen:
        style = line.mode, line.status, line.schematic, line.rejected
        styles[style].append(placed)
    for (mode, status, schematic, rejected), lines in styles.items():
        pen = Pen(
            colour=palette[mode if mode in _MODES else "rail"],
            width=grow(1.3, 4, zoom) * (0.75 if schematic else 1),
            order=4,
            dashes=STATUS_DASHES.get(status, ()),
            opacity=FAINT if rejected else 0.55 if schematic else 1,
        )
        paper.stroke(axes, lines, pen)
    return [line for line, _ in seen]


def draw_marks(
    paper: Paper, axes: Axes, frame: Frame, scene: Scene, room: Room
) -> tuple[list[Mark], list[Label]]:
    """Draw all marks, the largest number on top; returns those in the frame.

    Also the labels that they want, the picked one's first.
    """
    drawn = []
    labels = []
    for mark, size in _order(scene, frame.camera[2]):
        spot = frame.find(*mark.at)
        if not frame.holds(spot):
            continue
        _draw_mark(paper, axes, mark, (*spot, size))
        half = size * 0.42
        x, y = spot
        room.take((x - half, y - half, x + half, y + half))
        drawn.append(mark)
        if _wants_label(mark, frame.camera[2]):
            labels.append(_label(paper, mark, spot, size))
    labels.sort(key=lambda label: not label.bold)
    return drawn, labels


def _order(scene: Scene, zoom: float) -> Iterator[tuple[Mark, float]]:
    """Give each mark with its size in px, the lowest first."""
    for layers, low, high in (
        ([m for m in scene.states if not m.token.startswith("villages")], 0.45, 0.95),
        ([m for m in scene.states if m.token.startswith("villages")], 0.35, 0.95),
        (sorted(scene.events, key=lambda m: len(m.records)), 0.8, 1.1),
    ):
        factor = grow(low, high, zoom)
        for mark in sorted(layers, key=lambda mark: mark.picked):
            yield mark, (_GROUP_PX if mark.is_group else _MARK_PX) * factor


def _draw_mark(
    paper: Paper, axes: Axes, mark: Mark, place: tuple[float, float, float]
) -> None:
    x, y, size = place
    palette = paper.palette
    if mark.picked:
        ring = [shapely.Point(x, y).buffer(_RING_PX)]
        paper.fill(axes, ring, Brush(palette["accent"], order=6, opacity=0.25))
        paper.stroke(axes, ring, Pen(palette["accent"], 2.5, order=6.05))
    if mark.is_apart and not mark.outlined:
        ring = [shapely.Point(x, y).buffer(size * 0.78)]
        paper.stroke(axes, ring, Pen(palette[mark.whose], 2, order=6.06))
    outline = shape_mark(mark.symbol, x, y, size)
    tint = palette.get(mark.colour, palette["label"])
    inside, rim = (palette["halo"], tint) if mark.vague else (tint, palette["halo"])
    brush = Brush(inside, order=6.1, edge=rim, edge_px=2 if mark.vague else 1.3)
    paper.fill(axes, [outline], brush)
    if mark.is_group:
        number = f"{len(mark.records)}"
        baseline = (x, y - 4.2)
        ink = palette["ink" if mark.vague else "panel"]
        script = Script(11.5, ink, bold=True, centred=True, order=6.2)
        paper.write(axes, baseline, number, script)


def _wants_label(mark: Mark, zoom: float) -> bool:
    if mark.picked:
        return True
    if mark.token.startswith("villages"):
        return zoom >= _VILLAGES_FROM
    return zoom >= _SITES_FROM and not mark.token.startswith("meetings")


def _label(paper: Paper, mark: Mark, spot: tuple[float, float], size: float) -> Label:
    gap = _RING_PX + 4 if mark.picked else size / 2 + 3
    lines: Sequence[str] = paper.wrap(mark.label, 11.5, 150)
    return Label(lines, spot, 11.5, paper.palette["ink"], gap, bold=mark.picked)
