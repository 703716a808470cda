"""The layers ``corridors`` and ``stops``: segments, each once with all its corridors.

Written from the tables ``stops.csv`` and ``corridors.csv`` and from the rail and
road networks of the package scgraph_data (© OpenStreetMap contributors, ODbL).
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from geodata.building.corridors.corridor_lines import draw_lines
from geodata.building.corridors.corridor_network import read_network
from geodata.building.corridors.corridor_stops import list_legs, read_stops, split_list
from geodata.building.corridors.meeting_points import build_stops, write_slug
from geodata.building.packages import PACKAGES, fetch_packages
from geodata.building.writing import write_layer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from geodata.building.corridors.corridor_lines import BuiltLine
    from geodata.building.corridors.corridor_stops import Leg, LegKey

    Rows = Mapping[str, Mapping[str, str]]

_PACKAGE = "scgraph_data"
_DECIMALS = 5
_LAND = ("rail", "road")
LONGEST_CHORD = 12.0
"""Km from vertex to vertex, in the mean, that still shows the course of a line."""


def build_corridors(cache: Path, atlas: Path) -> None:
    """Write ``layers/corridors.geojson`` of the atlas; `cache` keeps the packages."""
    pinned = [package for package in PACKAGES if package.name == _PACKAGE]
    package = fetch_packages(cache, pinned)[_PACKAGE]
    networks = {
        "rail": read_network(package, "world_railways"),
        "road": read_network(package, "world_highways"),
    }
    legs = list(list_legs(read_stops(atlas / "tables" / "stops.csv")))
    rows = _read_corridors(atlas / "tables" / "corridors.csv")
    lines = draw_lines(legs, networks)
    segments = build_segments(legs, rows, lines)
    write_layer(atlas / "layers" / "corridors.geojson", segments, _DECIMALS)
    write_layer(atlas / "layers" / "stops.geojson", build_stops(legs, lines), _DECIMALS)


def is_surveyed(line: BuiltLine) -> bool:
    """Tell whether the drawn line shows the course of the real one."""
    return line.surveyed and line.chord_km <= LONGEST_CHORD


def build_segments(
    legs: Iterable[Leg], rows: Rows, lines: Mapping[LegKey, BuiltLine]
) -> list[dict[str, Any]]:
    """One feature for each pair of stops and mode.

    rows: the table of corridors by id. Raises ValueError where corridors that
    share a segment tell of it differently.
    """
    shared: defaultdict[LegKey, list[Leg]] = defaultdict(list)
    for leg in legs:
        shared[leg.key].append(leg)
    modes = Counter(stops for _, stops in shared)
    segments = []
    for key, same in shared.items():
        segment = _build_segment(same, rows, lines[key])
        if modes[key[1]] > 1:
            segment["properties"]["id"] += f"-{key[0]}"
        segments.append(segment)
    return segments


def _build_segment(legs: list[Leg], rows: Rows, line: BuiltLine) -> dict[str, Any]:
    _compare(legs)
    start, end = legs[0].first, legs[0].last
    firsts = [leg.first for leg in legs]
    properties = {
        "id": f"{write_slug(start.name)}--{write_slug(end.name)}",
        "kind": start.mode,
        "from": start.name,
        "to": end.name,
        "countries": ";".join(_find_countries(legs[0])),
        "corridors": ";".join(_list_corridors(legs, rows)),
        "gauge": start.gauge or None,
        "status": start.status,
        "length_km": round(line.km, 1),
        "published_km": next((s.published_km for s in firsts if s.published_km), None),
        "alignment": "surveyed" if is_surveyed(line) else "schematic",
        "source": ";".join(_list_sources(legs, rows)),
        "note": "; ".join(dict.fromkeys(s.note for s in firsts if s.note)) or None,
    }
    geometry = {"type": "LineString", "coordinates": [list(p) for p in line.positions]}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _find_countries(leg: Leg) -> tuple[str, ...]:
    """Find where a leg lies: one country by land, both ends' by sea or pipe.

    A border crossing names the country that is left and the one that is entered.
    """
    left, entered = split_list(leg.first.country), split_list(leg.last.country)
    if leg.first.mode in _LAND and left[-1] != entered[0]:
        message = (
            f"stops.csv: {leg.first.corridor} goes from {leg.first.name} in {left[-1]} "
            f"to {leg.last.name} in {entered[0]}: put a border crossing between them"
        )
        raise ValueError(message)
    return tuple(dict.fromkeys((left[-1], entered[0])))


def _compare(legs: list[Leg]) -> None:
    """Refuse a segment of which its corridors tell different things."""
    first = legs[0].first
    for other in (leg.first for leg in legs[1:]):
        told = {(s.gauge, s.status) for s in (first, other)}
        if len(told) > 1:
            message = (
                f"stops.csv: {first.corridor} and {other.corridor} share the line from "
                f"{first.name} to {legs[0].last.name} but differ in gauge or status: "
                f"{sorted(told)}; write the same in both"
            )
            raise ValueError(message)


def _list_corridors(legs: list[Leg], rows: Rows) -> list[str]:
    """List a segment's corridors and their parents, in the table's order."""
    users: set[str] = set()
    for leg in legs:
        corridor = leg.first.corridor
        while corridor:
            users.add(corridor)
            corridor = rows[corridor]["parent"]
    return [corridor for corridor in rows if corridor in users]


def _list_sources(legs: list[Leg], rows: Rows) -> list[str]:
    """List the segment's own sources, or those of its corridors."""
    own = [source for leg in legs for source in leg.first.sources]
    users = dict.fromkeys(leg.first.corridor for leg in legs)
    lent = [source for user in users for source in split_list(rows[user]["source"])]
    return list(dict.fromkeys(own or lent))


def _read_corridors(file: Path) -> dict[str, dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as rows:
        return {row["id"]: row for row in csv.DictReader(rows)}
