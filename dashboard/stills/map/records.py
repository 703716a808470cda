"""The records of a still map: areas, halos and lines, as their looks say."""

from collections import defaultdict
from typing import Any

import shapely
from matplotlib.axes import Axes

from dashboard.drawing.framing import Frame
from dashboard.drawing.paper import Brush, Paper, Pen
from dashboard.map.looks import FAINT, Look, grow
from dashboard.map.scene import Kept
from dashboard.map.styles import STYLES
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene


def draw_halos(
    paper: Paper, axes: Axes, frame: Frame, prepared: PreparedMap, scene: StillScene
) -> None:
    """Draw ± km as circles on the ground, where one is near enough to see them."""
    for one in scene.map.list_slot("halo"):
        look, feature = prepared.find_look(one), one.feature
        if frame.camera[2] < look["from"] or not feature.at or not feature.km:
            continue
        spot = shapely.Point(*frame.find(*feature.at))
        ring = spot.buffer(feature.km * 1000 / frame.pixel)
        _fill(paper, axes, [ring], look, (frame.camera[2], 1.5))


def draw_areas(
    paper: Paper, axes: Axes, frame: Frame, prepared: PreparedMap, scene: StillScene
) -> list[Kept]:
    """Fill areas and edge them; returns those that are in the frame.

    What shares an outline and its look is drawn once.
    """
    seen = _see(frame, prepared, scene.map.list_slot("area"))
    outlines = {(one.feature.shape, one.feature.look): (one, at) for one, at in seen}
    for one, placed in outlines.values():
        _fill(paper, axes, [placed], prepared.find_look(one), (frame.camera[2], 2))
    return [one for one, _ in seen]


def _fill(
    paper: Paper, axes: Axes, areas: list[Any], look: Look, at: tuple[float, float]
) -> None:
    """Fill and edge areas, at a zoom and an order."""
    zoom, order = at
    inside, rim = paper.palette[look["fill"]], paper.palette[look["rim"]]
    paper.fill(axes, areas, Brush(inside, order=order, opacity=look["opacity"]))
    wide, dashes = grow(look["width"], zoom), tuple(look.get("dash", ()))
    paper.stroke(axes, areas, Pen(rim, wide, order=order + 0.1, dashes=dashes))


def draw_lines(
    paper: Paper, axes: Axes, frame: Frame, prepared: PreparedMap, scene: StillScene
) -> list[Kept]:
    """Draw what is picked with a glow, then all; returns those in the frame."""
    zoom, palette = frame.camera[2], paper.palette
    seen = _see(frame, prepared, scene.map.list_slot("line"))
    glow = STYLES["picked"]
    pen = Pen(
        colour=palette[glow["colour"]],
        width=grow(glow["width"], zoom),
        order=3.8,
        opacity=glow["opacity"],
        cap="round",
    )
    paper.stroke(axes, [placed for one, placed in seen if one.picked], pen)
    cases: dict[tuple[str, float], list[Any]] = defaultdict(list)
    drawn: dict[tuple[int, bool], list[Any]] = defaultdict(list)
    for one, placed in seen:
        case = prepared.find_look(one)["case"]
        cases[case["colour"], grow(case["width"], zoom)].append(placed)
        drawn[one.feature.look, one.faint].append(placed)
    for (colour, width), lines in cases.items():
        paper.stroke(axes, lines, Pen(palette[colour], width, order=3.9))
    for (number, faint), lines in drawn.items():
        look = prepared.map.drawn.looks[number]
        pen = Pen(
            colour=palette[look["colour"]],
            width=grow(look["width"], zoom),
            order=4,
            dashes=tuple(look.get("dash", ())),
            opacity=FAINT if faint else look["opacity"],
        )
        paper.stroke(axes, lines, pen)
    return [one for one, _ in seen]


def _see(
    frame: Frame, prepared: PreparedMap, kept: list[Kept]
) -> list[tuple[Kept, Any]]:
    """Give those of which anything is in the frame, with what of them is, in px."""
    placed = frame.place(prepared.list_shapes(kept))
    return [pair for pair in zip(kept, placed, strict=True) if not pair[1].is_empty]
