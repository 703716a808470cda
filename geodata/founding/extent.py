"""The part of the world that an atlas is founded for."""

from dataclasses import dataclass
from math import cos, log2, radians
from typing import Final

import shapely
from shapely.geometry import MultiPolygon, box
from shapely.geometry.base import BaseGeometry

from geodata.problems import AtlasError, Place

_WINDOW_PX: Final = 760
_TILE_PX: Final = 512
_MARGIN: Final = 0.75
_NORTHMOST: Final = 85.0
_LEAST: Final = 0.05


@dataclass(frozen=True, slots=True)
class Extent:
    """A box in degrees; where west is the greater, it crosses the 180th meridian."""

    west: float
    south: float
    east: float
    north: float

    @property
    def width(self) -> float:
        """Its width in degrees."""
        return (self.east - self.west) % 360 or 360.0

    @property
    def camera(self) -> tuple[float, float, float]:
        """Its middle, and the zoom at which a map shows all of it."""
        longitude = (self.west + self.width / 2 + 180) % 360 - 180
        latitude = (self.south + self.north) / 2
        tall = (self.north - self.south) / cos(radians(latitude))
        zoom = log2(_WINDOW_PX * 360 / (_TILE_PX * max(self.width, tall)))
        return round(longitude, 3), round(latitude, 3), round(max(zoom, 0.0), 1)

    @property
    def boxes(self) -> list[tuple[float, float, float, float]]:
        """The boxes that a base map covers: more than the region, two at the 180th."""
        margin = self.width * _MARGIN
        tall = (self.north - self.south) * _MARGIN
        south, north = max(-90, self.south - tall), min(90, self.north + tall)
        if self.width + 2 * margin >= 360:  # noqa: PLR2004 - the whole round
            return [(-180, south, 180, north)]
        west = self.west - margin
        east = west + self.width + 2 * margin
        cuts = [(west, east)]
        if west < -180:  # noqa: PLR2004 - the meridian
            cuts = [(west + 360, 180), (-180, east)]
        elif east > 180:  # noqa: PLR2004 - the meridian
            cuts = [(west, 180), (-180, east - 360)]
        return [(one, south, other, north) for one, other in cuts]

    @property
    def area(self) -> BaseGeometry:
        """What a base map covers."""
        return MultiPolygon([box(*one) for one in self.boxes])

    def holds(self, longitude: float, latitude: float) -> bool:
        """Whether a point lies in the region itself."""
        inside = (longitude - self.west) % 360 <= self.width
        return inside and self.south <= latitude <= self.north


WORLD: Final = Extent(-180, -90, 180, 90)


def read_extent(text: str) -> Extent:
    """Read ``W,S,E,N`` in degrees; raises AtlasError."""
    place = Place("--region")
    remedy = "Write west,south,east,north in degrees, such as 16,38,26,47"
    try:
        west, south, east, north = (float(one) for one in text.split(","))
    except ValueError:
        message = f"“{text}” is no region"
        raise AtlasError(place.problem("", message, remedy)) from None
    if not (abs(west) <= 180 and abs(east) <= 180):  # noqa: PLR2004 - a half turn
        message = f"“{text}” reaches beyond 180 degrees"
        raise AtlasError(place.problem("", message, remedy))
    if abs(south) > _NORTHMOST or abs(north) > _NORTHMOST:
        message = f"“{text}” reaches nearer to a pole than {_NORTHMOST:g} degrees"
        raise AtlasError(place.problem("", message, remedy))
    if north - south < _LEAST:
        message = f"the north of “{text}” does not lie north of its south"
        raise AtlasError(place.problem("", message, remedy))
    if (east - west) % 360 < _LEAST and abs(east - west) < _LEAST:
        message = f"“{text}” has no width"
        raise AtlasError(place.problem("", message, remedy))
    return Extent(west, south, east, north)


def cut(shape: BaseGeometry, extent: Extent) -> BaseGeometry:
    """Cut a shape to what a base map covers."""
    valid = shape if shape.is_valid else shapely.make_valid(shape)
    parts = [shapely.clip_by_rect(valid, *one) for one in extent.boxes]
    return shapely.union_all(parts)
