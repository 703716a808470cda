"""The ground of a still map: water, lines as of the day, names of places."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import numpy as np
import shapely
from matplotlib.axes import Axes
from shapely.geometry import Polygon

from dashboard.drawing.framing import Frame
from dashboard.drawing.labels import Label
from dashboard.drawing.paper import Brush, Paper, Pen
from dashboard.map.ground import Border
from dashboard.map.looks import FAINT, grow
from dashboard.map.place_names import WATER
from dashboard.map.styles import STYLES
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene
from geodata.side import REJECTED

_LABELS: Mapping[str, Any] = STYLES["labels"]
_COUNTRY_CHARACTERS = 13
_CAPITAL_PX, _TOWN_PX = 3.2, 2.4


def draw_water(paper: Paper, axes: Axes, frame: Frame, prepared: PreparedMap) -> None:
    """Land beneath, seas and lakes with a thin coast upon it."""
    palette, zoom = paper.palette, frame.camera[2]
    land = shapely.box(-9, -9, frame.width + 9, frame.height + 9)
    paper.fill(axes, [land], Brush(palette["land"], order=0))
    fill, coast = palette[STYLES["water"]["fill"]], STYLES["coast"]
    rim = palette[coast["colour"]], grow(coast["width"], zoom)
    paper.fill(axes, frame.place(prepared.water), Brush(fill, 1, 1, *rim))


def draw_borders(
    paper: Paper, axes: Axes, frame: Frame, prepared: PreparedMap, scene: StillScene
) -> list[str]:
    """Draw the lines that hold on the day; returns their classes, for the legend."""
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
    classes = (
        REJECTED if border.id in scene.map.rejected else classify(border)
        for _, border in seen
    )
    return [*dict.fromkeys(classes)]


def classify(border: Border) -> str:
    """Find the class of a line, as `dashboard.style.line_classes` names it."""
    told = border.state
    name = "former-line" if told["kind"] == "former_line" else told["status"]
    return "recognised" if name == "water" else name


def _list_lines(
    frame: Frame, prepared: PreparedMap, scene: StillScene
) -> Iterator[tuple[Any, Border]]:
    ground = prepared.map.ground
    held = [one for one in ground.borders if one.days.holds(scene.as_of)]
    numbers = np.array([one.shape for one in held], dtype=int)
    for line, border in zip(frame.place(prepared.borders[numbers]), held, strict=True):
        if not line.is_empty:
            yield line, border


def list_place_labels(
    paper: Paper, axes: Axes, frame: Frame, prepared: PreparedMap, scene: StillScene
) -> list[Label]:
    """Draw the signs of towns; returns the labels, the most important first."""
    zoom = frame.camera[2]
    labels: list[Label] = []
    signs: list[Polygon] = []
    for place in prepared.map.ground.places:
        if place.min_zoom > zoom or place.kind == WATER:
            continue
        spot = frame.find(*place.at)
        if not frame.holds(spot):
            continue
        name = place.call(scene.map.language, scene.map.side)
        if place.kind == "country":
            if zoom < _LABELS["country"]["until"]:
                labels.append(_name_country(paper, name, spot, zoom))
        else:
            capital = place.kind == "capital"
            signs.append(_shape_town(spot, capital=capital))
            labels.append(_name_town(paper, name, spot, capital=capital))
    tint, rim = paper.palette[STYLES["towns"]["colour"]], paper.palette["halo"]
    paper.fill(axes, signs, Brush(tint, order=5, edge=rim, edge_px=1))
    return labels


def _name_country(
    paper: Paper, name: str, spot: tuple[float, float], zoom: float
) -> Label:
    size = min(9 + max(zoom - 2, 0), 14)
    room = size * _COUNTRY_CHARACTERS * 0.8
    lines = paper.wrap(name.upper(), size, room)
    return Label(lines, spot, size, paper.palette[_LABELS["country"]["colour"]])


def _shape_town(spot: tuple[float, float], *, capital: bool) -> Polygon:
    x, y = spot
    if capital:
        half = _CAPITAL_PX
        return shapely.box(x - half, y - half, x + half, y + half)
    return shapely.Point(x, y).buffer(_TOWN_PX)


def _name_town(
    paper: Paper, name: str, spot: tuple[float, float], *, capital: bool
) -> Label:
    size, half = (12.5, _CAPITAL_PX) if capital else (11, _TOWN_PX)
    tint = paper.palette[_LABELS["town"]["colour"]]
    return Label([name], spot, size, tint, half + 4, far=True)
