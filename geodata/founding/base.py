"""Base layers for any region: countries, borders, water and names of places."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geodata.founding.extent import WORLD, Extent, cut
from geodata.founding.packages import Row, find_packages, read_names, read_shapes
from geodata.founding.towns import build_towns
from geodata.founding.units import WITHIN, name_unit

Feature = dict[str, Any]

_FINE: Final = 2500
"""Parts of a region's width that a line may be off where it is drawn."""

_DECIMALS: Final = 5
_LEAST_LAKE: Final = 1 / 60
"""The width of a lake that is drawn, of the width of the region."""

_AROUND: Final = {"id": "around", "kind": "country", "title": "Land elsewhere"}
_UNSETTLED: Final = ("Disputed", "Line of control", "Indefinite", "Indeterminant")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of Natural Earth: its code, the country it is drawn as, and its area."""

    code: str
    country: str
    row: Row
    area: BaseGeometry


def build_base(
    extent: Extent,
    drawn: frozenset[str],
    languages: Sequence[str],
    tell: Callable[[str], None],
) -> dict[str, list[Feature]]:
    """Build the base layers by their ids.

    drawn: codes of units without an ISO code that are countries here. languages: of
    names. tell: is told each step. Raises AtlasError where a package lacks.
    """
    packages = find_packages()
    tell("countries")
    units = _read_units(packages, extent, drawn)
    around = _read_around(packages, extent)
    tell("borders")
    borders = list(_build_borders(units, _read_contested(packages, extent)))
    tell("water")
    water = list(_build_water(packages, extent, units, around))
    tell("towns")
    names = read_names(packages, "countries")
    towns = build_towns(extent, read_names(packages, "cities500"), names)
    labels = list(_build_labels(extent, units, languages))
    return {
        "countries": [*_build_countries(units), _make(around, **_AROUND)],
        "water": water,
        "borders": borders,
        "places": [*labels, *towns],
    }


def _read_units(
    packages: Mapping[str, Path], extent: Extent, drawn: frozenset[str]
) -> list[Unit]:
    rows = read_shapes(dict(packages), "cultural/ne_10m_admin_0_countries", extent)
    named = [
        (row, country, area)
        for row in rows
        if (country := name_unit(row["ADM0_A3"], row["ISO_A3_EH"], drawn))
        and not (area := cut(row["geometry"], extent)).is_empty
    ]
    areas = np.array([_keep_areas(area) for _, _, area in named], dtype=object)
    # Neighbours are drawn with one line between them, not with two nearly alike.
    areas = shapely.coverage_simplify(areas, extent.width / _FINE)
    return [
        Unit(row["ADM0_A3"], country, row, _round(area))
        for (row, country, _), area in zip(named, areas, strict=True)
        if not area.is_empty
    ]


def _read_around(packages: Mapping[str, Path], extent: Extent) -> BaseGeometry:
    """Read the rest of the world's land, coarsely: where one is, seen from afar."""
    rows = read_shapes(dict(packages), "physical/ne_110m_land", WORLD)
    land = shapely.union_all([cut(row["geometry"], WORLD) for row in rows])
    area = shapely.set_precision(_keep_areas(land.difference(extent.area)), 0.01)
    return shapely.segmentize(area, 90)


def _keep_areas(shape: BaseGeometry) -> BaseGeometry:
    parts = [one for one in shapely.get_parts(shape) if "Polygon" in one.geom_type]
    return shapely.union_all(parts)


def _round(shape: BaseGeometry) -> BaseGeometry:
    return shapely.set_precision(shape, 10.0**-_DECIMALS)


def _build_countries(units: Sequence[Unit]) -> Iterator[Feature]:
    for code in sorted({unit.country for unit in units}):
        own = [unit for unit in units if unit.country == code]
        row = next((unit.row for unit in own if unit.code not in WITHIN), own[0].row)
        told = {"title": row["NAME_EN"], "iso3": code, "name": row["NAME_EN"]}
        area = shapely.union_all([unit.area for unit in own])
        yield _make(area, id=code.lower(), kind="country", **told)


def _build_labels(
    extent: Extent, units: Sequence[Unit], languages: Sequence[str]
) -> Iterator[Feature]:
    for code in sorted({unit.country for unit in units}):
        own = max((u for u in units if u.country == code), key=lambda u: u.area.area)
        row = own.row
        if not extent.area.intersects(own.area):
            continue
        at = Point(row["LABEL_X"], row["LABEL_Y"])
        at = at if own.area.contains(at) else own.area.representative_point()
        names = {
            f"name_{one}": row.get(f"NAME_{one.upper()}")
            for one in languages
            if one != "en" and isinstance(row.get(f"NAME_{one.upper()}"), str)
        }
        told = {"min_zoom": max(2, round(row["MIN_LABEL"])), "name": row["NAME_EN"]}
        yield _make(at, id=f"country-{code.lower()}", kind="country", **told, **names)


def _read_contested(
    packages: Mapping[str, Path], extent: Extent
) -> set[tuple[float, float]]:
    name = "cultural/ne_10m_admin_0_boundary_lines_land"
    rows = read_shapes(dict(packages), name, extent)
    open_ = [row for row in rows if str(row["FEATURECLA"]).startswith(_UNSETTLED)]
    points = shapely.get_coordinates([row["geometry"] for row in open_])
    return {(x, y) for x, y in points.round(_DECIMALS).tolist()}


def _build_borders(
    units: Sequence[Unit], contested: set[tuple[float, float]]
) -> Iterator[Feature]:
    """Build the lines that two units share; of control, where they are not settled."""
    groups: dict[tuple[str, str, str], list[BaseGeometry]] = {}
    for one, other in combinations(units, 2):
        if not one.area.intersects(other.area):
            continue
        shared = shapely.intersection(one.area.boundary, other.area.boundary)
        for line in _list_lines(shared):
            key = _find_key(one, other, line, contested)
            groups.setdefault(key, []).append(line)
    titles = {unit.code: unit.row["NAME_EN"] for unit in units}
    titles |= {unit.country: titles.get(unit.country, unit.country) for unit in units}
    for (kind, pair, section), lines in sorted(groups.items()):
        names = "–".join(titles.get(code, code) for code in pair.split("-"))
        control = kind == "de_facto"
        yield _make(
            shapely.union_all(lines),
            id="-".join(filter(None, (pair.lower(), section.lower(), kind[:2]))),
            kind=kind,
            title=f"{titles[section]}: line of actual control"
            if section
            else f"{names}: line that is not settled"
            if control
            else f"{names} border",
            pair=pair,
            status="control" if control else "recognised",
            source="natural-earth",
        )


def _find_key(
    one: Unit, other: Unit, line: BaseGeometry, contested: set[tuple[float, float]]
) -> tuple[str, str, str]:
    if one.country == other.country:
        section = one.code if one.code in WITHIN else other.code
        return "de_facto", one.country, section
    pair = "-".join(sorted((one.country, other.country)))
    points = shapely.get_coordinates(line).round(_DECIMALS).tolist()
    inner = points[1:-1] or points
    settled = 2 * sum((x, y) in contested for x, y in inner) <= len(inner)
    return ("international" if settled else "de_facto"), pair, ""


def _list_lines(shape: BaseGeometry) -> Iterator[BaseGeometry]:
    parts = [one for one in shapely.get_parts(shape) if one.geom_type == "LineString"]
    if parts:
        merged = shapely.line_merge(shapely.multilinestrings(parts))
        yield from shapely.get_parts(merged)


def _build_water(
    packages: Mapping[str, Path],
    extent: Extent,
    units: Sequence[Unit],
    around: BaseGeometry,
) -> Iterator[Feature]:
    land = shapely.union_all([around, *(unit.area for unit in units)])
    # No edge spans half the world: such a one would seem to cross longitude 180.
    sea = shapely.segmentize(_keep_areas(WORLD.area.difference(land)), 90)
    yield _make(_round(sea), id="sea", kind="sea")
    least = extent.width * _LEAST_LAKE
    for row in read_shapes(dict(packages), "physical/ne_10m_lakes", extent):
        whole = _keep_areas(cut(row["geometry"], extent))
        west, south, east, north = whole.bounds
        if max(east - west, north - south) >= least:
            shape = _round(shapely.simplify(whole, extent.width / _FINE))
            name = {"name": row["name_en"]} if isinstance(row["name_en"], str) else {}
            if not shape.is_empty:
                yield _make(shape, id=f"lake-{row['ne_id']}", kind="lake", **name)


def _make(shape: BaseGeometry, **told: object) -> Feature:
    return {"type": "Feature", "properties": told, "geometry": shape}
