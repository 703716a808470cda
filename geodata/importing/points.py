"""Where rows lie: coordinates as people write them, and whether they are exchanged."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from geodata.importing.columns import Understood
from geodata.problems import AtlasError, Place

Point = tuple[float, float]

_DEGREES = re.compile(
    "([-+\N{MINUS SIGN}]?[0-9]{1,3}(?:[.,][0-9]+)?) *°? *([NSEWnsew]?)"
)
_MOST: Final = {"lat": 90, "lon": 180}
_SIGNS: Final = {"lat": {"n": 1, "s": -1}, "lon": {"e": 1, "w": -1}}
_MANY, _FEW = 0.8, 0.2
_DECIMALS: Final = 5


@dataclass(frozen=True, slots=True)
class Region:
    """Where an atlas looks: longitude, latitude, and half its width in degrees."""

    longitude: float
    latitude: float
    reach: float

    def holds(self, point: Point) -> bool:
        """Whether it holds a point, across the 180th meridian too."""
        east = (point[0] - self.longitude + 180) % 360 - 180
        north = point[1] - self.latitude
        return abs(east) <= self.reach and abs(north) <= self.reach


def find_region(camera: Sequence[float]) -> Region:
    """Find what an atlas looks at when it opens, and as much again on each side."""
    longitude, latitude, zoom = camera
    return Region(longitude, latitude, min(180.0, 3 * 360 / 2**zoom))


def read_degrees(text: str, role: str) -> float:
    """Read a latitude or longitude. Raises ValueError where it is none."""
    found = _DEGREES.fullmatch(text.strip())
    if found is None:
        message = f"“{text}” is no {role} in degrees"
        raise ValueError(message)
    letter = found[2].lower()
    if letter and letter not in _SIGNS[role]:
        message = f"“{text}” is no {role}: it ends in {found[2]}"
        raise ValueError(message)
    number = float(found[1].replace(",", ".").replace("\N{MINUS SIGN}", "-"))
    number *= _SIGNS[role].get(letter, 1)
    if abs(number) > _MOST[role]:
        message = f"“{text}” is beyond {_MOST[role]} degrees of {role}"
        raise ValueError(message)
    return round(number, _DECIMALS)


def refuse_exchanged(
    name: str, columns: Understood, pairs: Sequence[tuple[str, str]], region: Region
) -> None:
    """Refuse a table whose latitudes are longitudes; raises AtlasError.

    pairs: latitude and longitude of each row, as they are written.
    """
    told = [_read_bare(pair) for pair in pairs]
    points = [point for point in told if point]
    if not points:
        return
    right = sum(region.holds((lon, lat)) for lat, lon in points)
    wrong = sum(region.holds((lat, lon)) for lat, lon in points)
    most = _MANY * len(points)
    if wrong >= most and right <= _FEW * len(points):
        lat, lon = columns.find("lat"), columns.find("lon")
        message = (
            f"“{lat}” holds longitudes and “{lon}” latitudes: exchanged, "
            f"then {wrong} of {len(points)} rows lie where the atlas looks"
        )
        remedy = f"Write --map lat={lon} --map lon={lat}"
        raise AtlasError(Place(name).problem("lat, lon", message, remedy))


def _read_bare(pair: tuple[str, str]) -> Point | None:
    try:
        numbers = [float(text.replace(",", ".")) for text in pair]
    except ValueError:
        return None
    return numbers[0], numbers[1]
