"""The paper: one figure, measured in pixels, and the pens that draw on it.

A point of matplotlib is one pixel here (72 to the inch). Letters are measured
in DejaVu Sans, which matplotlib brings along and which knows Latin, Cyrillic,
Armenian and Georgian; an SVG leaves the font to its reader, and the usual
fonts of a screen are narrower, so that what does not overlap here does not there.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import matplotlib as mpl
import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection, PathCollection
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path as MplPath
from matplotlib.patheffects import Stroke
from matplotlib.textpath import text_to_path
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from dashboard.style.colours import Palette

POINTS_TO_THE_INCH = 72
HALO_PX = 3.0

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in pixels."""

Dashes = tuple[float, ...]
"""Strokes and gaps in widths of the line; none for a whole line."""


@dataclass(frozen=True, slots=True)
class Brush:
    """Fills; order: what is higher lies on top. edge_px: width of the rim."""

    colour: str
    order: float
    opacity: float = 1
    edge: str = "none"
    edge_px: float = 0


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws lines so many pixels wide."""

    colour: str
    width: float
    order: float
    dashes: Dashes = ()
    opacity: float = 1
    cap: str = "butt"


@dataclass(frozen=True, slots=True)
class Script:
    """Writes letters of so many pixels; halo: a rim that parts them from the map.

    angle: in degrees, against the clock; 90 is from below upwards.
    """

    size: float
    colour: str
    bold: bool = False
    halo: bool = False
    centred: bool = False
    angle: float = 0
    order: float = 9


def _load_font(*, bold: bool) -> FontProperties:
    name = "DejaVuSans-Bold.ttf" if bold else "DejaVuSans.ttf"
    path = Path(mpl.get_data_path(), "fonts", "ttf", name)
    return FontProperties(weight="bold" if bold else "normal", fname=path)


@dataclass(frozen=True)
class Paper:
    """A sheet of so many pixels; svg: its style sheet gives letters their halo."""

    width: int
    height: int
    palette: Palette
    svg: bool
    figure: Figure = field(init=False)

    def __post_init__(self) -> None:
        """Open the figure."""
        inches = self.width / POINTS_TO_THE_INCH, self.height / POINTS_TO_THE_INCH
        figure = Figure(inches, dpi=POINTS_TO_THE_INCH, facecolor=self.palette["panel"])
        object.__setattr__(self, "figure", figure)

    def open_window(self, box: Box) -> Axes:
        """Open axes on a part of the sheet, in pixels from its lower left corner."""
        left, bottom, right, top = box
        place = (
            *(left / self.width, bottom / self.height),
            *((right - left) / self.width, (top - bottom) / self.height),
        )
        axes = self.figure.add_axes(place)
        axes.set_axis_off()
        axes.set_xlim(0, right - left)
        axes.set_ylim(0, top - bottom)
        axes.set_autoscale_on(False)
        return axes

    def measure(self, text: str, size: float, *, bold: bool = False) -> float:
        """How many pixels wide a line of text is."""
        font = _load_font(bold=bold)
        font.set_size(size)
        width, _, _ = text_to_path.get_text_width_height_descent(
            text, font, ismath=False
        )
        return float(width)

    def wrap(
        self, text: str, size: float, room: float, *, bold: bool = False
    ) -> list[str]:
        """Break a text into lines that are no wider than the room."""
        lines = [""]
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.measure(longer, size, bold=bold) > room:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def write(
        self, axes: Axes, at: tuple[float, float], text: str, script: Script
    ) -> None:
        """Write one line; `at` is its baseline's left end, or its middle."""
        font = _load_font(bold=script.bold)
        font.set_size(script.size)
        style: dict[str, Any] = {
            "fontproperties": font,
            "ha": "center" if script.centred else "left",
            "va": "baseline",
            "rotation": script.angle,
            "rotation_mode": "anchor",
            "parse_math": False,
            "clip_on": True,
            "zorder": script.order,
        }
        if script.halo and not self.svg:
            edge = [Stroke(linewidth=HALO_PX, foreground=self.palette["halo"])]
            axes.text(*at, text, path_effects=edge, **style)
        written = axes.text(*at, text, color=script.colour, **style)
        if script.halo and self.svg:
            written.set_gid(f"halo-{len(axes.texts)}")

    def fill(self, axes: Axes, geometries: Iterable[Any], brush: Brush) -> None:
        """Fill polygons; what else is among the geometries has nothing to fill."""
        shapes = list(filter(None, map(_trace, geometries)))
        if not shapes:
            return
        collection = PathCollection(
            shapes,
            facecolor=brush.colour,
            edgecolor=brush.edge,
            linewidth=brush.edge_px,
            joinstyle="round",
            alpha=brush.opacity,
            zorder=brush.order,
        )
        axes.add_collection(collection, autolim=False)

    def stroke(self, axes: Axes, geometries: Iterable[Any], pen: Pen) -> None:
        """Draw lines, or the rims of polygons."""
        lines = [line for one in geometries for line in _list_lines(one)]
        if not lines:
            return
        collection = LineCollection(
            lines,
            color=pen.colour,
            linewidth=pen.width,
            linestyle=(0, pen.dashes) if pen.dashes else "solid",
            alpha=pen.opacity,
            zorder=pen.order,
            capstyle=pen.cap,
            joinstyle="round",
        )
        axes.add_collection(collection, autolim=False)


def _trace(geometry: BaseGeometry) -> MplPath | None:
    """Trace the rings of polygons as one path, holes against the outer rings."""
    parts = shapely.get_parts(shapely.normalize(geometry))
    rings = [
        MplPath(shapely.get_coordinates(ring), closed=True)
        for ring in shapely.get_rings(parts)
    ]
    return MplPath.make_compound_path(*rings) if rings else None


def _list_lines(geometry: BaseGeometry) -> list[NDArray[np.float64]]:
    """List the coordinates of lines, or of the rims of polygons."""
    lines = shapely.boundary(geometry) if "Polygon" in geometry.geom_type else geometry
    parts = shapely.get_parts(shapely.normalize(lines))
    drawn = (part for part in parts if part.geom_type == "LineString")
    return [shapely.get_coordinates(part) for part in drawn if not part.is_empty]
