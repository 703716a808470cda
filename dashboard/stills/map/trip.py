"""A trip on a still map; `assets/lib/trips/lines.mjs` draws the same on a live one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import asinh, atan, degrees, log2, pi, radians, sinh, tan

import numpy as np
import shapely
from matplotlib.axes import Axes
from shapely.geometry import LineString

from dashboard.drawing.framing import Frame, Geometries
from dashboard.drawing.labels import Label
from dashboard.drawing.paper import Brush, Paper, Pen
from dashboard.map.looks import Look, grow
from dashboard.map.styles import STYLES
from dashboard.stills.map.prepared import PreparedMap
from dashboard.trips.asking import Trip, ask_view
from dashboard.trips.report import report_trip
from dashboard.view.model import View
from dashboard.view.trip_words import TRIP
from dashboard.view.values import Camera
from geodata.network import Network, Route, Segment
from geodata.network.graph import BORDER

Point = tuple[float, float]
Coordinates = Sequence[Point]

_TILE_PX, _MARGIN_PX = 512, 36
_NEAREST, _FARTHEST = 11.0, 0.5
_SEEN_PX, _LEAST = (936, 560), 1 / 64
"""How much of the map a reader has before the eyes, px."""

_LETTER_PX, _CROSS_PX = 12.5, 1.8
_ARM = 2.4  # how often a cross's arm goes into its disc's radius


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a trip puts on the map, longitude and latitude in degrees (WGS84).

    sentence: the answer. lines: by role (closed, other, best), the lowest first.
    crossings: of both ways, and whether each is closed. ends: with their titles.
    """

    sentence: str
    lines: Mapping[str, Sequence[Coordinates]]
    crossings: Mapping[Point, bool]
    ends: Mapping[Point, str]

    @property
    def points(self) -> list[Point]:
        """Where both ways pass, and both ends."""
        ways = (line for role in ("other", "best") for line in self.lines[role])
        return [*(point for line in ways for point in line), *self.ends]


def compose_trip(prepared: PreparedMap, view: View) -> Drawn | None:
    """Answer the trip of a view; None where no trip is asked."""
    if view.chart != TRIP or not prepared.network.stops:
        return None
    network = prepared.network
    trip = ask_view(prepared.atlas, network, prepared.index, view)
    lines = prepared.map.find_lines()
    roles = {
        "closed": _list_closed(network, trip),
        "other": trip.answer.other.segments if trip.answer.other else (),
        "best": trip.answer.best.segments if trip.answer.best else (),
    }
    return Drawn(
        sentence=report_trip(prepared.index, view, network, trip).sentence,
        lines={role: [lines[s.id] for s in some] for role, some in roles.items()},
        crossings=dict(_list_crossings(network, trip)),
        ends={
            network.stops[s].position: network.stops[s].title
            for s in (trip.start, trip.end)
        },
    )


def _list_closed(network: Network, trip: Trip) -> list[Segment]:
    """List what would be open, but for what is closed."""
    opened = replace(trip.scenario, closed=frozenset())
    return [
        segment
        for segment in network.segments.values()
        if opened.passes(segment) and not trip.scenario.passes(segment)
    ]


def _list_crossings(network: Network, trip: Trip) -> Iterable[tuple[Point, bool]]:
    ways: list[Route] = [w for w in (trip.answer.best, trip.answer.other) if w]
    passed = {stop for way in ways for stop in way.stops}
    shut = trip.scenario.closed
    for stop in network.stops.values():
        crossed = stop.id in passed and stop.kind == BORDER
        if crossed or stop.id in shut:
            yield stop.position, stop.id in shut


def aim(
    view: View,
    drawn: Drawn | None,
    usual: Camera,
    size: tuple[float, float],
    *,
    live: bool,
) -> Camera:
    """Give the camera: the view's own, else one that holds the trip; size in px.

    A picture shows what a reader's map does, however large it is, unless it stands in
    the place of that map (`live`).
    """
    if view.at or drawn is None:
        longitude, latitude, zoom = view.at or usual
        share = min(px / seen for px, seen in zip(size, _SEEN_PX, strict=True))
        return longitude, latitude, zoom if live else zoom + log2(max(share, _LEAST))
    lons, lats = zip(*drawn.points, strict=True)
    heights = [asinh(tan(radians(lat))) for lat in (min(lats), max(lats))]
    wide = (max(lons) - min(lons)) / 360
    tall = (heights[1] - heights[0]) / (2 * pi)
    room = [max(1.0, px - 2 * _MARGIN_PX) / _TILE_PX for px in size]
    share = max(wide / room[0], tall / room[1], 2**-_NEAREST)
    middle = degrees(atan(sinh(sum(heights) / 2)))
    zoom = min(max(-log2(share), _FARTHEST), _NEAREST)
    return ((min(lons) + max(lons)) / 2, middle, zoom)


def draw_trip(paper: Paper, axes: Axes, frame: Frame, drawn: Drawn) -> list[Label]:
    """Draw both ways, their crossings and ends; returns the labels of the ends."""
    for place, (role, lines) in enumerate(drawn.lines.items()):
        shapes = frame.place(np.array([LineString(one) for one in lines], dtype=object))
        _draw_way(paper, axes, frame, STYLES["trip"][role], (shapes, 6.5 + place / 10))
    for at, shut in drawn.crossings.items():
        _draw_stop(paper, axes, frame.find(*at), "shut" if shut else "crossing")
    labels = []
    ink = paper.palette[STYLES["labels"]["record"]["colour"]]
    for at, title in drawn.ends.items():
        spot = frame.find(*at)
        _draw_stop(paper, axes, spot, "end")
        if frame.holds(spot):
            own = [title], spot, _LETTER_PX, ink, 11
            labels.append(Label(*own, bold=True, always=True))
    return labels


def _draw_way(
    paper: Paper,
    axes: Axes,
    frame: Frame,
    style: Look,
    way: tuple[Geometries, float],
) -> None:
    """Draw the lines of a role, at their order."""
    shapes, order = way
    for look in (style.get("case"), style):
        if look:
            width = grow(look["width"], frame.camera[2])
            dashes = tuple(look.get("dash", ()))
            pen = Pen(paper.palette[look["colour"]], width, order, dashes)
            paper.stroke(axes, shapes, pen)


def _draw_stop(paper: Paper, axes: Axes, spot: Point, role: str) -> None:
    style, palette = STYLES["trip"][role], paper.palette
    x, y = spot
    brush = Brush(
        palette[style["fill"]],
        order=7,
        edge=palette[style["rim"]],
        edge_px=style["width"],
    )
    paper.fill(axes, [shapely.Point(x, y).buffer(style["radius"])], brush)
    if "sign" in style:
        arm = style["radius"] / _ARM
        cross = [LineString([(x - arm, y - arm), (x + arm, y + arm)])]
        cross += [LineString([(x - arm, y + arm), (x + arm, y - arm)])]
        pen = Pen(palette[style["sign"]], _CROSS_PX, order=7.1, cap="round")
        paper.stroke(axes, cross, pen)
