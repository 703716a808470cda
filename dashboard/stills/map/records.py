"""The records of a still map: areas, halos and lines, as their looks say."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, get_args

import shapely
from matplotlib.axes import Axes

from dashboard.drawing.framing import Frame
from dashboard.drawing.paper import Brush, Paper, Pen
from dashboard.map.looks import FAINT, LANE_GAP_PX, Look, grow, nest_lanes
from dashboard.map.scene import Kept, Stress
from dashboard.map.styles import STYLES
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene

_STRESSES: Final = tuple(reversed(get_args(Stress)))
"""The lowest first."""


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
    """Draw lines, what stands out on top; returns those in the frame."""
    seen = _see(frame, prepared, scene.map.list_slot("line"))
    groups: dict[tuple[Any, ...], list[Any]] = defaultdict(list)
    for one, placed in seen:
        key = one.stress, one.lanes, one.faint, one.differs, one.feature.beside
        groups[key, one.feature.look].append(placed)
    for (told, number), lines in groups.items():
        stress, lanes, faint, differs, beside = told
        ribbon = _measure_ribbon(
            prepared.map.drawn.looks[number], stress, lanes, frame.camera[2]
        )
        aside = (beside or 0) * (ribbon.whole + LANE_GAP_PX) / 2
        drawn = [_move_aside(line, aside) for line in lines] if aside else lines
        order = 3.8 + 0.2 * _STRESSES.index(stress)
        if stress != "back":
            _draw_case(paper, axes, drawn, (ribbon, order), differs=differs)
        _draw_ribbon(paper, axes, drawn, (ribbon, order), faint=faint)
    return [one for one, _ in seen]


@dataclass(frozen=True, slots=True)
class _Ribbon:
    """Lines beside each other: px, how they stand out, and of what look they are."""

    look: Look
    stress: Stress
    one: float
    whole: float
    edge: float
    strokes: Sequence[tuple[float, bool]]


def _measure_ribbon(plain: Look, stress: Stress, lanes: int, zoom: float) -> _Ribbon:
    look = {**plain, **plain["strong"]} if stress == "strong" else plain
    lanes = 1 if stress == "back" else lanes
    strokes = nest_lanes(grow(look["width"], zoom), lanes)
    whole = strokes[0][0]
    one = (whole - (lanes - 1) * LANE_GAP_PX) / lanes
    return _Ribbon(look, stress, one, whole, grow(look["case"]["width"], zoom), strokes)


def _move_aside(line: Any, px: float) -> Any:  # noqa: ANN401 - shapely's own types
    """Move a line to the right of where it goes; the paper's y goes up."""
    return shapely.offset_curve(line, -px, join_style="round")


def _draw_case(
    paper: Paper,
    axes: Axes,
    lines: Sequence[Any],
    place: tuple[_Ribbon, float],
    *,
    differs: bool,
) -> None:
    ribbon, order = place
    if differs:
        style = STYLES["differs"]
        width = ribbon.whole + 2 * (style["gap"] + style["width"])
        tint, opacity = paper.palette[style["colour"]], style["opacity"]
        paper.stroke(axes, lines, Pen(tint, width, order=order, opacity=opacity))
    tint = paper.palette[ribbon.look["case"]["colour"]]
    width = ribbon.whole + 2 * ribbon.edge
    paper.stroke(axes, lines, Pen(tint, width, order=order + 0.01))


def _draw_ribbon(
    paper: Paper,
    axes: Axes,
    lines: Sequence[Any],
    place: tuple[_Ribbon, float],
    *,
    faint: bool,
) -> None:
    ribbon, order = place[0], place[1] + 0.01
    opacity = FAINT if faint else ribbon.look["opacity"]
    opacity *= STYLES["back"] if ribbon.stress == "back" else 1
    tint, between = paper.palette[ribbon.look["colour"]], paper.palette["halo"]
    for width, is_line in ribbon.strokes:
        order += 0.01
        dash = ribbon.look.get("dash", ()) if is_line else ()
        pen = Pen(
            colour=tint if is_line else between,
            width=width,
            order=order,
            dashes=tuple(part * ribbon.one / width for part in dash),
            opacity=opacity if is_line else 1,
        )
        paper.stroke(axes, lines, pen)


def _see(
    frame: Frame, prepared: PreparedMap, kept: list[Kept]
) -> list[tuple[Kept, Any]]:
    """Give those of which anything is in the frame, with what of them is, in px."""
    placed = frame.place(prepared.list_shapes(kept))
    return [pair for pair in zip(kept, placed, strict=True) if not pair[1].is_empty]
