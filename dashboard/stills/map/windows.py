"""The windows of a still map: one, or two beside each other, and what each is of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matplotlib.axes import Axes
from shapely.geometry import box

from dashboard.drawing.paper import Box, Brush, Paper, Script
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene, compose_scene, compose_selected
from dashboard.texts import TEXTS
from dashboard.view.dates import tell_day
from dashboard.view.model import View
from geodata.index.selecting import look_back, select, select_then

_GAP_PX = 8
_CAPTION_PX = 11.0
_PAD_PX = 6


@dataclass(frozen=True, slots=True)
class Sight:
    """What one window shows. caption: what sets it apart from another; or empty."""

    view: View
    scene: StillScene
    caption: str = ""

    def shade(self, *, relief: bool) -> "Sight":
        """Give the same, with the land shaded or not."""
        return replace(self, scene=replace(self.scene, relief=relief))


def list_sights(prepared: PreparedMap, view: View) -> tuple[Sight, ...]:
    """List what stands side by side: the earlier day before the view's, sides as asked.

    Without another side or day it is the view alone.
    """
    own = compose_scene(prepared, view)
    if view.compare:
        other = replace(view, side=view.compare, compare=view.side, differ=False)
        selection = select(prepared.index, view)
        told = compose_selected(prepared, other, selection)
        pairs = [(view, own), (other, told)]
        return tuple(Sight(*pair, _name_side(pair[1])) for pair in pairs)
    then = select_then(prepared.index, view)
    if then is None or view.then is None:
        return (Sight(view, own),)
    back = look_back(view, view.then)
    pairs = [(back, compose_selected(prepared, back, then)), (view, own)]
    return tuple(Sight(*pair, tell_day(pair[1].as_of)) for pair in pairs)


def _name_side(scene: StillScene) -> str:
    return TEXTS["badge"].format(title=scene.side["title"]) if scene.side else ""


def part_window(window: Box, count: int, least: float) -> Sequence[Box]:
    """Part a window (px) for so many maps, along its longer side.

    It stays whole where a part would be smaller than the least.
    """
    left, bottom, right, top = window
    wide, tall = right - left, top - bottom
    if count == 1 or max(wide, tall) / 2 - _GAP_PX < least:
        return [window]
    if wide >= tall:
        half = round((wide - _GAP_PX) / 2)
        return [
            (left, bottom, left + half, top),
            (right - half, bottom, right, top),
        ]
    half = round((tall - _GAP_PX) / 2)
    return [(left, top - half, right, top), (left, bottom, right, bottom + half)]


def measure_caption(paper: Paper, window: Box, caption: str) -> Box:
    """Give the box of a caption, in px from the lower left of its window."""
    tall = window[3] - window[1]
    wide = paper.measure(caption, _CAPTION_PX, bold=True) + 2 * _PAD_PX
    return (8, tall - 8 - _CAPTION_PX - 2 * _PAD_PX, 8 + wide, tall - 8)


def write_caption(paper: Paper, axes: Axes, place: Box, caption: str) -> None:
    """Write what sets a window apart."""
    back = Brush(paper.palette["panel"], order=8, opacity=0.9)
    paper.fill(axes, [box(*place)], back)
    at = (place[0] + _PAD_PX, place[1] + _PAD_PX + 1)
    ink = Script(_CAPTION_PX, paper.palette["ink"], bold=True)
    paper.write(axes, at, caption, ink)
