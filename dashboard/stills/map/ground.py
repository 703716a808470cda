"""The ground of a still map: water, lines as of the day, names of places."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import numpy as np
import shapely
from matplotlib.axes import Axes

from dashboard.drawing.framing import Frame
from dashboard.drawing.paper import Brush, Paper, Pen
from dashboard.map.ground import Border
from dashboard.map.looks import FAINT, Look, grow
from dashboard.map.styles import STYLES
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene


def draw_water(paper: Paper, axes: Axes, frame: Frame, prepared: PreparedMap) -> None:
    """Land beneath, seas and lakes with a thin coast upon it."""
    palette, zoom = paper.palette, frame.camera[2]
    land = frame.globe or shapely.box(-9, -9, frame.width + 9, frame.height + 9)
    paper.fill(axes, [land], Brush(palette["land"], order=0))
    fill, coast = palette[STYLES["water"]["fill"]], STYLES["coast"]
    rim = palette[coast["colour"]], grow(coast["width"], zoom)
    paper.fill(axes, frame.place(prepared.water), Brush(fill, 1, 1, *rim))


def draw_borders(
    paper: Paper, axes: Axes, frame: Frame, prepared: PreparedMap, scene: StillScene
) -> list[Look]:
    """Draw the lines that hold on the day; returns their looks, for the legend."""
    zoom, looks = frame.camera[2], prepared.map.ground.looks
    seen = list(_list_lines(frame, prepared, scene))
    drawn: dict[tuple[int, bool], list[Any]] = defaultdict(list)
    for line, border in seen:
        drawn[border.look, border.id in scene.map.rejected].append(line)
    for (number, rejected), lines in drawn.items():
        look = looks[number]
        pen = Pen(
            colour=paper.palette[look["colour"]],
            width=grow(look["width"], zoom),
            order=2.9 + look["opacity"] / 10,
            dashes=tuple(look.get("dash", ())),
            opacity=FAINT if rejected else look["opacity"],
        )
        paper.stroke(axes, lines, pen)
    return [looks[number] for number, rejected in drawn if not rejected]


def _list_lines(
    frame: Frame, prepared: PreparedMap, scene: StillScene
) -> Iterator[tuple[Any, Border]]:
    ground = prepared.map.ground
    held = [one for one in ground.borders if one.days.holds(scene.as_of)]
    numbers = np.array([one.shape for one in held], dtype=int)
    for line, border in zip(frame.place(prepared.borders[numbers]), held, strict=True):
        if not line.is_empty:
            yield line, border
