"""The frame of a still map: which projection, and where a place falls in it."""

from dataclasses import dataclass
from math import cos, hypot, radians
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import Geod, Transformer
from shapely.geometry.base import BaseGeometry

from dashboard.view.values import Camera

Geometries = NDArray[Any]
Numbers = NDArray[np.float64]

_EARTH_M = 40_075_017
_TILE_PX = 512
_LAEA_REACH_M = 8_000_000
_GEOD = Geod(ellps="WGS84")
_MARGIN_PX = 12
_POLE, _NEAR_POLE = 90.0, 89.9
_MERCATOR_POLE = 85.0
_HALF_TURN = 180.0
_NEAR_DEGREES = 12.0
_STEP_DEGREES = 0.7


def measure_pixel(camera: Camera) -> float:
    """Metres on the ground of one pixel at the centre, as the live map has them."""
    _, latitude, zoom = camera
    return float(_EARTH_M * cos(radians(latitude)) / (_TILE_PX * 2**zoom))


def choose_projection(camera: Camera, reach: float, *, live: bool) -> str:
    """Choose a projection, as a PROJ string about the centre's own meridian.

    Up to 8,000 km from the centre to a corner (`reach`, in metres): Lambert's
    azimuthal equal-area projection about the centre. There it is true in
    scale, a few per mille off in shape across such a region, and keeps
    China and London, on one picture, in fair proportion. Beyond: Equal Earth
    (Šavrič, Patterson and Jenny 2018). A picture that stands in for the live
    map takes that map's own, Web Mercator, so that nothing moves when it comes.
    """
    if live:
        return "+proj=webmerc +lon_0=0 +datum=WGS84"
    if reach <= _LAEA_REACH_M:
        return f"+proj=laea +lat_0={camera[1]} +lon_0=0 +datum=WGS84"
    return "+proj=eqearth +lon_0=0 +datum=WGS84"


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture's frame. Pixels count from its lower left corner.

    bounds: west, south, east, north in degrees, west and east counted from the
    centre's meridian; what lies outside of them is not seen.
    """

    width: int
    height: int
    camera: Camera
    pixel: float
    scale: float
    origin: tuple[float, float]
    transformer: Transformer
    bounds: tuple[float, float, float, float]

    def find(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Find the pixel of a place; infinite where the projection has none."""
        spot = self._project(np.array([[longitude, latitude]]) - [self.camera[0], 0])
        return float(spot[0, 0]), float(spot[0, 1])

    @property
    def globe(self) -> BaseGeometry | None:
        """The whole world in pixels, where a frame may reach beyond it."""
        if self.bounds[2] - self.bounds[0] < 2 * _HALF_TURN:
            return None
        world = shapely.segmentize(shapely.box(*self.bounds), _STEP_DEGREES)
        return shapely.transform(world, self._project)

    def trace(self, coordinates: Numbers) -> Numbers:
        """Find the pixels of longitudes and latitudes, whether in the frame or not."""
        return self._project(coordinates - [self.camera[0], 0])

    def locate(self, x: Numbers, y: Numbers) -> tuple[Numbers, Numbers]:
        """Find longitude and latitude of pixels; infinite where there is no ground."""
        east = self.origin[0] + (x - self.width / 2) * self.scale
        north = self.origin[1] + (y - self.height / 2) * self.scale
        lon, lat = self.transformer.transform(east, north, direction="INVERSE")
        return np.asarray(lon) + self.camera[0], np.asarray(lat)

    def holds(self, spot: tuple[float, float], margin: float = 0) -> bool:
        """Whether a pixel lies in the frame, so far from its edges."""
        x, y = spot
        return margin <= x <= self.width - margin and (
            margin <= y <= self.height - margin
        )

    def place(self, geometries: Geometries) -> Geometries:
        """Bring geometries into the frame: clipped, in pixels, no finer than seen.

        Those that end up empty stay in the array, so that it keeps its order.
        """
        near = self._cut(geometries)
        drawn = shapely.transform(near, self._project)
        edge = _MARGIN_PX
        kept = shapely.clip_by_rect(
            drawn, -edge, -edge, self.width + edge, self.height + edge
        )
        return np.asarray(shapely.simplify(kept, 0.35, preserve_topology=False))

    def _cut(self, geometries: Geometries) -> Geometries:
        """Clip to the bounds, turned so that the centre's meridian is 0."""
        turns = [
            shapely.clip_by_rect(_turn(geometries, by), *self.bounds)
            for by in self._list_turns()
        ]
        joined = turns[0] if len(turns) == 1 else _collect(turns)
        west, south, east, north = self.bounds
        if max(east - west, north - south) > _NEAR_DEGREES:
            joined = shapely.segmentize(joined, _STEP_DEGREES)
        return np.asarray(joined)

    def _list_turns(self) -> list[float]:
        """How far to turn the world: three times where the date line is near."""
        longitude = self.camera[0]
        west, _, east, _ = self.bounds
        if west + longitude > -_HALF_TURN and east + longitude < _HALF_TURN:
            return [-longitude]
        return [-longitude + turn for turn in (-360.0, 0.0, 360.0)]

    def _project(self, coordinates: Numbers) -> Numbers:
        x, y = self.transformer.transform(coordinates[:, 0], coordinates[:, 1])
        east = (np.asarray(x) - self.origin[0]) / self.scale + self.width / 2
        north = (np.asarray(y) - self.origin[1]) / self.scale + self.height / 2
        return np.column_stack([east, north])


def _turn(geometries: Geometries, by: float) -> Geometries:
    turned = shapely.transform(geometries, lambda spots: spots + np.array([by, 0]))
    return np.asarray(turned)


def _collect(turns: list[Geometries]) -> Geometries:
    return np.array(
        [shapely.union_all(list(copies)) for copies in zip(*turns, strict=True)]
    )


def build_frame(
    camera: Camera, width: int, height: int, *, live: bool = False
) -> Frame:
    """Build the frame of so many pixels about the camera's centre."""
    longitude, latitude, zoom = camera
    limit = _MERCATOR_POLE if live else _POLE
    shown = _MERCATOR_POLE if live else _NEAR_POLE
    camera = (longitude, min(max(latitude, -shown), shown), zoom)
    pixel = measure_pixel(camera) or 1.0
    reach = hypot(width, height) / 2 * pixel
    text = choose_projection(camera, reach, live=live)
    forth = Transformer.from_crs("+proj=longlat +datum=WGS84", text, always_xy=True)
    x, y = forth.transform(0, camera[1])
    frame = Frame(
        *(width, height, camera, pixel, pixel * _stretch(forth, camera[1])),
        *((float(x), float(y)), forth, (-_HALF_TURN, -limit, _HALF_TURN, limit)),
    )
    bounds = frame.bounds if "eqearth" in text else _find_bounds(frame, limit)
    return Frame(
        *(width, height, camera, pixel, frame.scale, frame.origin, forth, bounds)
    )


def _stretch(forth: Transformer, latitude: float) -> float:
    """Projected metres for one metre on the ground, eastwards at the centre."""
    east = 0.01
    (left, right), _ = forth.transform([-east, east], [latitude, latitude])
    _, _, ground = _GEOD.inv(-east, latitude, east, latitude)
    return float((right - left) / ground)


def _find_bounds(frame: Frame, limit: float) -> tuple[float, float, float, float]:
    """Degrees that the frame covers, found on a grid over it, and a margin."""
    steps = np.linspace(-0.03, 1.03, 24)
    across, up = np.meshgrid(steps * frame.width, steps * frame.height)
    x = frame.origin[0] + (across - frame.width / 2) * frame.scale
    y = frame.origin[1] + (up - frame.height / 2) * frame.scale
    lon, lat = frame.transformer.transform(x, y, direction="INVERSE")
    good = np.isfinite(lon) & np.isfinite(lat)
    west, east = float(lon[good].min()), float(lon[good].max())
    south, north = float(lat[good].min()), float(lat[good].max())
    slack = 0.05 * (north - south)
    if float(np.abs(x).max()) > _EARTH_M / 2:
        west, east = -_HALF_TURN, _HALF_TURN
    for pole in (-_POLE, _POLE):
        if frame.holds(frame.find(frame.camera[0], pole)):
            west, east = -_HALF_TURN, _HALF_TURN
            south, north = min(south, pole), max(north, pole)
    return (
        max(west - slack, -_HALF_TURN),
        max(south - slack, -limit),
        min(east + slack, _HALF_TURN),
        min(north + slack, limit),
    )
