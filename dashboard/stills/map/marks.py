"""The marks of a still map: symbols of records and of events, and their labels."""

from collections.abc import Sequence
from dataclasses import dataclass

import shapely
from matplotlib.axes import Axes
from shapely.geometry import Polygon

from dashboard.drawing.framing import Frame
from dashboard.drawing.labels import Label, Room
from dashboard.drawing.paper import Brush, Paper, Pen, Script
from dashboard.map.looks import grow, size_group
from dashboard.map.neighbours import Point
from dashboard.map.scene import EventMark, Kept
from dashboard.map.styles import STYLES
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene
from dashboard.style.symbols import SYMBOLS

_LETTER_PX, _NUMBER_PX = 11.5, 11.5


@dataclass(frozen=True, slots=True)
class Mark:
    """One symbol, its size in px.

    token: layer and kind, for the legend. count: of events. vague: drawn as an
    outline. held: coloured by who holds it, with a ring in the colour of whose it is
    where that is another. differs: the side beside tells it otherwise. label_from: a
    zoom; None: only when it is picked. told: entries of the legend.
    """

    token: str
    at: Point
    symbol: str
    colour: str
    size: float
    label: str
    label_from: float | None
    picked: bool
    count: int = 1
    vague: bool = False
    held: bool = False
    differs: bool = False
    ring: str = ""
    told: tuple[int, ...] = ()


def shape_mark(symbol: str, x: float, y: float, size: float) -> Polygon:
    """Give a symbol's outline about a spot; the paper's y goes up."""
    corners = SYMBOLS.get(symbol, SYMBOLS["circle"])
    return Polygon([(x + (u - 0.5) * size, y + (0.5 - v) * size) for u, v in corners])


def list_marks(prepared: PreparedMap, scene: StillScene, zoom: float) -> list[Mark]:
    """List all marks, the lowest first: what is picked and large numbers on top."""
    points = [_mark_point(prepared, one, zoom) for one in scene.map.list_slot("point")]
    events = [_mark_event(prepared, one, zoom) for one in scene.map.events]
    points.sort(key=lambda mark: mark.picked)
    events.sort(key=lambda mark: (mark.picked, mark.count))
    return points + events


def _mark_point(prepared: PreparedMap, kept: Kept, zoom: float) -> Mark:
    look, feature = prepared.find_look(kept), kept.feature
    return Mark(
        token=prepared.find_token(feature.records[0]),
        at=feature.at or (0, 0),
        symbol=look["symbol"],
        colour=look["colour"],
        size=grow(look["size"], zoom),
        label=kept.label,
        label_from=look["labelFrom"],
        picked=kept.picked,
        held="holder" in (feature.state or {}),
        differs=kept.differs,
        ring=look.get("ring", ""),
        told=tuple(look["told"]),
    )


def _mark_event(prepared: PreparedMap, event: EventMark, zoom: float) -> Mark:
    place = prepared.map.places[event.places[0]]
    zoomed = grow(STYLES["event"][event.weight], zoom)
    if event.count > 1:
        zoomed = size_group(STYLES["group"], event.count, zoom)
    return Mark(
        token=prepared.find_token(event.records[0]),
        at=place["at"],
        symbol=event.symbol,
        colour=event.colour,
        size=zoomed,
        label=place["title"],
        label_from=None,
        picked=event.picked,
        count=event.count,
        vague=event.vague,
        differs=event.differs,
    )


def draw_marks(
    paper: Paper, axes: Axes, frame: Frame, marks: Sequence[Mark], room: Room
) -> tuple[list[Mark], list[Label]]:
    """Draw marks in their order; returns those in the frame.

    Also the labels that they want, the picked one's first.
    """
    drawn = []
    labels = []
    for mark in marks:
        spot = frame.find(*mark.at)
        if not frame.holds(spot):
            continue
        _draw_mark(paper, axes, frame, mark, spot)
        half = mark.size * 0.42
        x, y = spot
        room.take((x - half, y - half, x + half, y + half))
        drawn.append(mark)
        named = mark.label_from is not None and frame.camera[2] >= mark.label_from
        if mark.picked or named:
            labels.append(_label(paper, mark, spot))
    labels.sort(key=lambda label: not label.bold)
    return drawn, labels


def _draw_mark(paper: Paper, axes: Axes, frame: Frame, mark: Mark, spot: Point) -> None:
    palette, owner = paper.palette, STYLES["owner"]
    if mark.picked:
        _draw_ring(paper, axes, spot)
    if mark.differs:
        style, around = STYLES["differs"], shapely.Point(spot)
        ring = [around.buffer(mark.size / 2 + style["gap"] + style["width"] / 2)]
        tint = palette[style["colour"]]
        paper.stroke(axes, ring, Pen(tint, style["width"], order=6.03))
    if mark.ring:
        ring = [shapely.Point(spot).buffer(grow(owner["radius"], frame.camera[2]))]
        wide = grow(owner["width"], frame.camera[2])
        paper.stroke(axes, ring, Pen(palette[mark.ring], wide, order=6.06))
    outline = shape_mark(mark.symbol, *spot, mark.size)
    tint = palette.get(mark.colour, palette["label"])
    inside, rim = (palette["halo"], tint) if mark.vague else (tint, palette["halo"])
    brush = Brush(inside, order=6.1, edge=rim, edge_px=2 if mark.vague else 1.3)
    paper.fill(axes, [outline], brush)
    if mark.count > 1:
        group = STYLES["group"]
        ink = palette[group["vagueInk" if mark.vague else "ink"]]
        script = Script(_NUMBER_PX, ink, bold=True, centred=True, order=6.2)
        paper.write(axes, (spot[0], spot[1] - 4.2), f"{mark.count}", script)


def _draw_ring(paper: Paper, axes: Axes, spot: Point) -> None:
    style = STYLES["ring"]
    tint = paper.palette[style["colour"]]
    ring = [shapely.Point(spot).buffer(style["radius"])]
    paper.fill(axes, ring, Brush(tint, order=6, opacity=style["opacity"]))
    paper.stroke(axes, ring, Pen(tint, style["width"], order=6.05))


def _label(paper: Paper, mark: Mark, spot: Point) -> Label:
    gap = STYLES["ring"]["radius"] + 4 if mark.picked else mark.size / 2 + 3
    lines: Sequence[str] = paper.wrap(mark.label, _LETTER_PX, 150)
    ink = paper.palette[STYLES["labels"]["record"]["colour"]]
    picked = mark.picked
    return Label(
        *(lines, spot, _LETTER_PX, ink, gap), bold=picked, led=True, always=picked
    )
