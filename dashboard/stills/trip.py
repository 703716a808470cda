"""A trip on a still map; `assets/lib/triplines.mjs` draws the same on the live one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import asinh, atan, degrees, log2, pi, radians, sinh, tan
from types import MappingProxyType

import numpy as np
import shapely
from matplotlib.axes import Axes
from shapely.geometry import LineString

from dashboard.answers import tell
from dashboard.questions import ask_view
from dashboard.stills.framing import Frame
from dashboard.stills.ground import grow
from dashboard.stills.labels import Label
from dashboard.stills.paper import Brush, Dashes, Paper, Pen
from dashboard.stills.plates import Plates
from dashboard.trips import Trip
from dashboard.view import Camera, View
from dashboard.vocabulary import TRIP
from geodata.network import Network, Route, Segment
from geodata.network.graph import BORDER

Point = tuple[float, float]
Coordinates = Sequence[Point]

_TILE_PX, _MARGIN_PX = 512, 36
_NEAREST, _FARTHEST = 11.0, 0.5
DASHES: Mapping[str, Dashes] = MappingProxyType(
    {"other": (2.2, 1.2), "closed": (0.6, 1.4)}
)
"""Strokes and gaps of the roles that are not drawn as whole lines."""

_COLOURS = MappingProxyType({"best": "accent", "other": "accent", "closed": "conflict"})


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


def compose_trip(plates: Plates, view: View) -> Drawn | None:
    """Answer the trip of a view; None where no trip is asked."""
    if view.chart != TRIP or not plates.network.stops:
        return None
    network = plates.network
    trip = ask_view(plates.atlas, network, plates.index, view)
    lines = {one["id"]: one["coordinates"] for one in plates.marks["segments"]}
    roles = {
        "closed": _list_closed(network, trip),
        "other": trip.answer.other.segments if trip.answer.other else (),
        "best": trip.answer.best.segments if trip.answer.best else (),
    }
    return Drawn(
        sentence=tell(plates.index, view, network, trip).sentence,
        lines={role: [lines[s.id] for s in some] for role, some in roles.items()},
        crossings=dict(_list_crossings(network, trip)),
        ends={
            network.stops[s].position: network.stops[s].title
            for s in (trip.start, trip.end)
        },
    )


def _list_closed(network: Network, trip: Trip) -> list[Segment]:
    """List what would be open, but for what is closed."""
    if trip.plain is None:
        return []
    return [
        segment
        for segment in network.segments.values()
        if trip.plain.passes(segment) and not trip.scenario.passes(segment)
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
    view: View, drawn: Drawn | None, usual: Camera, size: tuple[float, float]
) -> Camera:
    """Give the camera: the view's own, else one that holds the trip; size in px."""
    if view.at or drawn is None:
        return view.at or usual
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
    zoom, palette = frame.camera[2], paper.palette
    widths = {
        "closed": grow(1.6, 3.4, zoom),
        "other": grow(2.2, 4, zoom),
        "best": grow(4, 6.5, zoom),
    }
    for place, (role, lines) in enumerate(drawn.lines.items()):
        shapes = frame.place(np.array([LineString(one) for one in lines], dtype=object))
        order = 6.5 + place / 10
        if role != "closed":
            paper.stroke(axes, shapes, Pen(palette["halo"], widths[role] + 2.5, order))
        dashes = DASHES.get(role, ())
        paper.stroke(
            axes, shapes, Pen(palette[_COLOURS[role]], widths[role], order, dashes)
        )
    for at, shut in drawn.crossings.items():
        _draw_stop(
            paper,
            axes,
            frame.find(*at),
            "conflict" if shut else "panel",
            5 if shut else 3.5,
        )
    labels = []
    for at, title in drawn.ends.items():
        spot = frame.find(*at)
        _draw_stop(paper, axes, spot, "accent", 6)
        if frame.holds(spot):
            labels.append(Label([title], spot, 12.5, palette["ink"], 10, bold=True))
    return labels


def _draw_stop(paper: Paper, axes: Axes, spot: Point, colour: str, size: float) -> None:
    palette = paper.palette
    rim = "halo" if colour == "accent" else "accent"
    disc = shapely.Point(*spot).buffer(size)
    brush = Brush(palette[colour], order=7, edge=palette[rim], edge_px=1.6)
    paper.fill(axes, [disc], brush)
