"""Names of places on a still map, and how important each is."""

from collections.abc import Iterator, Mapping
from math import hypot
from typing import Any

import shapely
from matplotlib.axes import Axes
from shapely.geometry import Polygon

from dashboard.drawing.framing import Frame
from dashboard.drawing.labels import Label
from dashboard.drawing.paper import Brush, Paper
from dashboard.map.looks import grow_between
from dashboard.map.neighbours import Point, measure_km
from dashboard.map.place_names import PART, RIVER, WATER, NamedPlace
from dashboard.map.shown_stops import find_shown
from dashboard.map.styles import STYLES
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene

_LABELS: Mapping[str, Any] = STYLES["labels"]
_RANKS: Mapping[str, float] = STYLES["ranks"]
_RIVER_PX, _ONE_LINE = 4, 99
_CAPITAL_PX, _TOWN_PX = 3.2, 2.4
_TOWN_KM = 10

Ranked = tuple[float, Label]
"""A label and its rank: the least comes first."""


def list_place_labels(
    paper: Paper, axes: Axes, frame: Frame, prepared: PreparedMap, scene: StillScene
) -> list[Ranked]:
    """Draw the signs of towns; returns the labels with their ranks."""
    labels: list[Ranked] = []
    signs: list[Polygon] = []
    zoom = frame.camera[2]
    usual = next(iter(prepared.index["languages"]), "")
    for place, rank in _list_shown(zoom, prepared, scene):
        spot = frame.find(*place.at)
        if not frame.holds(spot):
            continue
        name = place.call(scene.map.language, scene.map.side)
        if place.kind in {"country", PART}:
            labels.append((rank, _name_country(paper, name, spot, place.kind, zoom)))
        elif place.kind in {WATER, RIVER}:
            labels.append((rank, _name_water(paper, name, spot, place.kind, zoom)))
        else:
            capital = place.kind == "capital"
            signs.append(_shape_town(spot, capital=capital))
            asked = scene.map.language, scene.map.side
            tint = (
                "muted" if place.borrows(*asked, usual) else _LABELS["town"]["colour"]
            )
            labels.append((rank, _name_town(paper, name, spot, tint, capital=capital)))
    tint, rim = paper.palette[STYLES["towns"]["colour"]], paper.palette["halo"]
    paper.fill(axes, signs, Brush(tint, order=5, edge=rim, edge_px=1))
    return labels


def _list_shown(
    zoom: float, prepared: PreparedMap, scene: StillScene
) -> Iterator[tuple[NamedPlace, float]]:
    """List the places that are named at a zoom, and their ranks."""
    lines = [(one.feature.id, one.stress) for one in scene.map.list_slot("line")]
    stops = find_shown(prepared.stops, lines)
    cities = _find_cities(prepared, scene)
    for number, place in enumerate(prepared.map.ground.places):
        start, rank = stops.get(number, (place.min_zoom, _RANKS["water"]))
        first = min(start, place.min_zoom)
        is_named = first <= zoom < _LABELS.get(place.kind, {}).get("until", 99)
        if is_named or number in cities:
            own = _RANKS.get(place.kind, _RANKS["town"] + first / 20)
            yield place, min(own, rank, cities.get(number, rank))


def _find_cities(prepared: PreparedMap, scene: StillScene) -> dict[int, float]:
    """Find the towns where shown events were, and their ranks, by their numbers."""
    towns = {
        number: place
        for number, place in enumerate(prepared.map.ground.places)
        if place.kind not in {"country", PART, WATER, RIVER}
    }
    found: dict[int, float] = {}
    for event in scene.map.events:
        at = prepared.map.places[event.places[0]]["at"]
        near = (
            (away, number)
            for number, place in towns.items()
            if hypot(place.at[0] - at[0], place.at[1] - at[1]) < 1
            and (away := measure_km(place.at, at)) < _TOWN_KM
        )
        _, number = min(near, default=(0, None))
        if number is not None:
            found.setdefault(number, _RANKS["city"] + 1 / (1 + event.count))
    return found


def _name_country(
    paper: Paper, name: str, spot: Point, kind: str, zoom: float
) -> Label:
    style = _LABELS[kind]
    size = grow_between(style["size"], zoom)
    lines = paper.wrap(name.upper(), size, size * style["room"])
    return Label(lines, spot, size, paper.palette[style["colour"]])


def _name_water(paper: Paper, name: str, spot: Point, kind: str, zoom: float) -> Label:
    """Name a sea on it, a river beside it."""
    style = _LABELS[kind]
    size = grow_between(style["size"], zoom)
    lines = paper.wrap(name, size, size * style.get("room", _ONE_LINE))
    beside = _RIVER_PX if kind == RIVER else 0
    return Label(lines, spot, size, paper.palette[style["colour"]], beside)


def _shape_town(spot: tuple[float, float], *, capital: bool) -> Polygon:
    x, y = spot
    if capital:
        half = _CAPITAL_PX
        return shapely.box(x - half, y - half, x + half, y + half)
    return shapely.Point(x, y).buffer(_TOWN_PX)


def _name_town(
    paper: Paper, name: str, spot: Point, tint: str, *, capital: bool
) -> Label:
    size, half = (12.5, _CAPITAL_PX) if capital else (11, _TOWN_PX)
    return Label([name], spot, size, paper.palette[tint], half + 4, far=True)
