"""The ground of a still map: water, lines as of the day, names of places."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import shapely
from matplotlib.axes import Axes
from shapely.geometry import Polygon

from dashboard.map.looks import FAINT
from dashboard.places import find_name
from dashboard.stills.framing import Frame, Geometries
from dashboard.stills.labels import Label
from dashboard.stills.paper import Brush, Dashes, Paper, Pen
from dashboard.stills.plates import Plates
from dashboard.stills.scene import Scene
from geodata.days import Interval
from geodata.wordings import REJECTED

_NO_COUNTRIES_FROM = 8.5
_COUNTRY_CHARACTERS = 13
_CAPITAL_PX, _TOWN_PX = 3.2, 2.4
_RANKS: Mapping[str, int] = MappingProxyType({"capital": 0, "country": 1})

_COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "undelimited": "border-open",
        "delimited": "border-agreed",
        "demarcated": "border-agreed",
        "control": "border-control",
        "past": "border-past",
        "former-line": "border-past",
    }
)
LINE_DASHES: Mapping[str, Dashes] = MappingProxyType(
    {
        "past": (0.8, 1.6),
        "former-line": (2.6, 1.2),
        "undelimited": (4, 1.6),
        "control": (1.5, 1.5),
    }
)


def grow(low: float, high: float, zoom: float) -> float:
    """Give a size that grows from zoom 3 to zoom 11, as on the live map."""
    return low + (high - low) * min(max((zoom - 3) / 8, 0), 1)


def draw_water(paper: Paper, axes: Axes, frame: Frame, plates: Plates) -> None:
    """Land beneath, seas and lakes with a thin coast upon it."""
    palette, zoom = paper.palette, frame.camera[2]
    land = shapely.box(-9, -9, frame.width + 9, frame.height + 9)
    paper.fill(axes, [land], Brush(palette["land"], order=0))
    water = frame.place(plates.water.geometries)
    paper.fill(axes, water, Brush(palette["water"], order=1))
    rim = Pen(palette["coast"], grow(0.4, 1.1, zoom), order=1.1)
    paper.stroke(axes, water, rim)


def draw_borders(
    paper: Paper, axes: Axes, frame: Frame, plates: Plates, scene: Scene
) -> list[str]:
    """Draw the lines that hold on the day; returns their classes, for the legend."""
    zoom = frame.camera[2]
    classes: dict[tuple[str, bool], list[Any]] = defaultdict(list)
    for name, (line, told) in _list_lines(
        plates, frame.place(plates.borders.geometries)
    ):
        if Interval(told["from"], told["to"]).holds(scene.as_of):
            classes[name, told["id"] in scene.rejected].append(line)
    for (name, rejected), lines in classes.items():
        heavy = 1.7 if name == "former-line" else 1
        pen = Pen(
            colour=paper.palette[_COLOURS.get(name, "border")],
            width=grow(0.6, 2.4, zoom) * heavy,
            order=3 if name in _COLOURS else 2.9,
            dashes=LINE_DASHES.get(name, ()),
            opacity=FAINT if rejected else 1 if name in _COLOURS else 0.75,
        )
        paper.stroke(axes, lines, pen)
    return [REJECTED if rejected else name for name, rejected in classes]


def _list_lines(
    plates: Plates, placed: Geometries
) -> Iterator[tuple[str, tuple[Any, Mapping[str, Any]]]]:
    for line, told in zip(placed, plates.borders.properties, strict=True):
        if line.is_empty:
            continue
        name = "former-line" if told["kind"] == "former_line" else told["status"]
        yield {"water": "recognised"}.get(name, name), (line, told)


def list_place_labels(
    paper: Paper, axes: Axes, frame: Frame, plates: Plates, scene: Scene
) -> list[Label]:
    """Draw the signs of towns; returns the labels, the most important first."""
    side = scene.side["id"] if scene.side else ""
    zoom = frame.camera[2]
    rows = sorted(
        zip(plates.places.properties, plates.places.geometries, strict=True),
        key=lambda row: (_RANKS.get(row[0]["kind"], 2), row[0]["min_zoom"]),
    )
    labels: list[Label] = []
    signs: list[Polygon] = []
    for told, point in rows:
        spot = frame.find(point.x, point.y)
        if told["min_zoom"] > zoom or not frame.holds(spot):
            continue
        name = find_name(told, scene.language, side)
        if told["kind"] == "country":
            if zoom < _NO_COUNTRIES_FROM:
                labels.append(_name_country(paper, name, spot, zoom))
        else:
            capital = told["kind"] == "capital"
            signs.append(_shape_town(spot, capital=capital))
            labels.append(_name_town(paper, name, spot, capital=capital))
    tint, rim = paper.palette["label"], paper.palette["halo"]
    paper.fill(axes, signs, Brush(tint, order=5, edge=rim, edge_px=1))
    return labels


def _name_country(
    paper: Paper, name: str, spot: tuple[float, float], zoom: float
) -> Label:
    size = min(9 + max(zoom - 2, 0), 14)
    room = size * _COUNTRY_CHARACTERS * 0.8
    lines = paper.wrap(name.upper(), size, room)
    return Label(lines, spot, size, paper.palette["muted"])


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
    return Label([name], spot, size, paper.palette["label"], half + 4, far=True)
