"""The region at full detail: OSM land borders, coasts, lakes and exclaves.

Land borders are those of the time zones (OSM of 2026), which meet each other
exactly but show who keeps the clock, and reach out to sea; coasts, exclaves
and lakes are those of the older OSM country polygons.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import shapely
from shapely.geometry import MultiPolygon, Point, Polygon, box
from timezonefinder import TimezoneFinder

from geodata.building.coverage.topology import SEA

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

BOX = (37.7, 35.3, 56.3, 45.2)
"""West, south, east, north: a little more than the region that we promise."""

ZONES = {
    "ARM": ("Asia/Yerevan",),
    "AZE": ("Asia/Baku",),
    "GEO": ("Asia/Tbilisi",),
    "IRN": ("Asia/Tehran",),
    "IRQ": ("Asia/Baghdad",),
    "KAZ": ("Asia/Aqtau",),
    "RUS": ("Europe/Moscow", "Europe/Astrakhan"),
    "SYR": ("Asia/Damascus",),
    "TKM": ("Asia/Ashgabat",),
    "TUR": ("Europe/Istanbul",),
    "UZB": ("Asia/Samarkand",),
}

EXCLAVES = {
    "AZE:exclave-yukhari-askipara": (45.02333, 41.06611),
    "AZE:exclave-barkhudarli-sofulu": (45.22528, 40.99333),
    "ARM:exclave-artsvashen": (45.51556, 40.64611),
}
"""A village inside each: the part of its owner's outline that holds it."""

SEAS = {"caspian-sea": (51.0, 41.0), "black-sea": (38.9, 43.0)}
NAKHCHIVAN = Point(45.41, 39.21)


def read_country_parts(folder: Path) -> dict[str, list[Polygon]]:
    """Read the OSM country polygons of the region, clipped to a wider box."""
    text = (folder / "package/map.geo.json").read_text(encoding="utf-8")
    wider = box(*BOX).buffer(0.5, join_style="mitre").bounds
    countries = {}
    for feature in json.loads(text)["features"]:
        if feature["properties"]["A3"] in ZONES:
            whole = shapely.get_parts(shapely.geometry.shape(feature["geometry"]))
            near = [part for part in whole if box(*part.bounds).intersects(box(*wider))]
            clipped = [shapely.clip_by_rect(part, *wider) for part in near]
            countries[feature["properties"]["A3"]] = [
                polygon for part in clipped for polygon in _take_polygons(part)
            ]
    return countries


def read_zones(folder: Path) -> dict[str, BaseGeometry]:
    """Read the time zones by country, clipped to the box, with sections as labels.

    The first of two that overlap is to win: Abkhazia stands both in the zone
    of Tbilisi and in that of Moscow, which shows the line of control.
    """
    data = folder / "timezonefinder_data/data"
    finder = TimezoneFinder(bin_file_location=data, in_memory=True)
    zones = {code: _read_zone(finder, names) for code, names in ZONES.items()}
    baku = shapely.get_parts(zones.pop("AZE"))
    nakhchivan = [part for part in baku if part.contains(NAKHCHIVAN)]
    mainland = [part for part in baku if not part.contains(NAKHCHIVAN)]
    return {
        "GEO:abkhazia": zones["GEO"].intersection(zones["RUS"]),
        "AZE:nakhchivan": MultiPolygon(nakhchivan),
        "AZE": MultiPolygon(mainland),
        **zones,
    }


def find_waters(countries: dict[str, list[Polygon]]) -> list[Polygon]:
    """Find what no country covers: seas, lakes, and much speckle."""
    wider = box(*BOX).buffer(0.5, join_style="mitre")
    land = shapely.union_all([part for parts in countries.values() for part in parts])
    return [part for part in shapely.get_parts(wider.difference(land)) if part.area]


def find_sea(waters: list[Polygon]) -> BaseGeometry:
    """Find the Caspian and the Black Sea, within the box."""
    points = [Point(place) for place in SEAS.values()]
    seas = [part for part in waters if any(part.contains(point) for point in points)]
    return shapely.union_all(seas).intersection(box(*BOX))


def find_exclaves(countries: dict[str, list[Polygon]]) -> dict[str, Polygon]:
    """Find the three exclaves that have an outline, their own water holes filled."""
    found = {}
    for label, place in EXCLAVES.items():
        parts = [p for p in countries[label[:3]] if p.contains(Point(place))]
        found[label] = Polygon(parts[0].exterior)
    return found


def build_region(zone_folder: Path, country_folder: Path) -> dict[str, BaseGeometry]:
    """Areas by label within the box, the one to win first."""
    countries = read_country_parts(country_folder)
    return {
        SEA: find_sea(find_waters(countries)),
        **find_exclaves(countries),
        **read_zones(zone_folder),
    }


def _read_zone(finder: TimezoneFinder, names: tuple[str, ...]) -> BaseGeometry:
    polygons = [
        shapely.clip_by_rect(Polygon(rings[0], rings[1:]), *BOX)
        for name in names
        for rings in finder.get_geometry(tz_name=name, coords_as_pairs=True)
    ]
    return shapely.union_all([part for one in polygons for part in _take_polygons(one)])


def _take_polygons(geometry: BaseGeometry) -> list[Polygon]:
    valid = geometry if geometry.is_valid else shapely.make_valid(geometry)
    return [part for part in shapely.get_parts(valid) if isinstance(part, Polygon)]
