"""The land of a still map: relief where it is asked, and rivers."""

from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

import numpy as np
import shapely
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb
from numpy.typing import NDArray
from PIL import Image
from shapely.geometry import shape

from dashboard.drawing.framing import Frame, Geometries
from dashboard.drawing.paper import Paper, Pen
from dashboard.map.ground import Ground
from dashboard.map.looks import grow, grow_between
from dashboard.map.styles import STYLES

_GRAIN_PX: Final = 2
"""A dot of relief: it is no finer than that."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class PaperLand:
    """What lies on the land. rivers: lines, and from which zoom each is drawn.

    relief: grey from 0 to 1 in Web Mercator, rows from the north; None where an atlas
    has none. box: west, south, east, north of it in degrees.
    """

    rivers: Geometries
    zooms: Sequence[float]
    relief: Numbers | None
    box: tuple[float, float, float, float]


def prepare_land(ground: Ground) -> PaperLand:
    """Read what a ground has of it."""
    told = ground.land["relief"]
    grey = Image.open(BytesIO(b64decode(told["webp"]))).convert("L") if told else None
    return PaperLand(
        rivers=np.array([shape(dict(line)) for _, line in ground.rivers], dtype=object),
        zooms=[zoom for zoom, _ in ground.rivers],
        relief=None if grey is None else np.asarray(grey) / 255,
        box=told["box"] if told else (0, 0, 0, 0),
    )


def draw_relief(paper: Paper, axes: Axes, frame: Frame, land: PaperLand) -> None:
    """Shade the land; a middle grey leaves it as it is (hard light)."""
    strong = grow_between(STYLES["relief"]["opacity"], frame.camera[2])
    if land.relief is None or strong <= 0:
        return
    ground = np.array(to_rgb(paper.palette["land"]))
    grey = _sample(frame, land)[..., None]
    dark, light = 2 * grey * ground, 1 - 2 * (1 - grey) * (1 - ground)
    shaded = np.where(grey < 0.5, dark, light) * strong + ground * (1 - strong)  # noqa: PLR2004 - the middle
    axes.imshow(
        np.round(shaded * 255).astype(np.uint8),
        extent=(0, frame.width, 0, frame.height),
        interpolation="bilinear",
        aspect="auto",
        zorder=0.5,
    )


def _sample(frame: Frame, land: PaperLand) -> Numbers:
    """Take the grey at each dot of a frame, the uppermost row first."""
    across = np.arange(_GRAIN_PX / 2, frame.width, _GRAIN_PX)
    down = np.arange(frame.height - _GRAIN_PX / 2, 0, -_GRAIN_PX)
    lon, lat = frame.locate(*np.meshgrid(across, down))
    assert land.relief is not None  # noqa: S101 - who draws has asked
    west, south, east, north = land.box
    rows, columns = land.relief.shape
    x = (lon - west) / (east - west) * columns - 0.5
    top, foot = _climb(np.array([north, south]))
    y = (top - _climb(lat)) / (top - foot) * rows - 0.5
    inside = (x >= 0) & (y >= 0) & (x <= columns - 1) & (y <= rows - 1)
    x, y = (np.where(inside, one, 0) for one in (x, y))
    left, up = np.floor(x).astype(int), np.floor(y).astype(int)
    right, low = np.minimum(left + 1, columns - 1), np.minimum(up + 1, rows - 1)
    u, v = x - left, y - up
    grey = land.relief
    above = grey[up, left] * (1 - u) + grey[up, right] * u
    below = grey[low, left] * (1 - u) + grey[low, right] * u
    return np.where(inside, above * (1 - v) + below * v, 0.5)


def _climb(latitude: Numbers) -> Numbers:
    """Give the height in Web Mercator, in radians."""
    return np.asarray(np.arcsinh(np.tan(np.radians(latitude))))


def draw_rivers(paper: Paper, axes: Axes, frame: Frame, land: PaperLand) -> None:
    """Draw the rivers of a zoom as curves: their points are far apart."""
    style, zoom = STYLES["rivers"], frame.camera[2]
    numbers = [n for n, start in enumerate(land.zooms) if start <= zoom]
    placed = frame.place(land.rivers[np.array(numbers, dtype=int)])
    parts = shapely.get_parts(placed)
    pen = Pen(paper.palette[style["colour"]], grow(style["width"], zoom), order=1.5)
    paper.stroke(axes, [_bend(part) for part in parts if not part.is_empty], pen)


def _bend(line: Any) -> Any:  # noqa: ANN401 - shapely's own types
    """Cut the corners of a line twice."""
    points = shapely.get_coordinates(line)
    for _ in range(2):
        before, after = points[:-1], points[1:]
        cut = np.stack([before * 0.75 + after * 0.25, before * 0.25 + after * 0.75], 1)
        points = np.concatenate([points[:1], cut.reshape(-1, 2)[1:-1], points[-1:]])
    return shapely.linestrings(points)
