"""Lines of the past and of South Ossetia, from QGIS's copy of Natural Earth."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import geopandas
import shapely
from pyproj import Geod
from shapely.geometry import Point

from geodata.building.coverage.coverage import FINE
from geodata.building.writing import make_feature

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

GEOD = Geod(ellps="WGS84")
FILE = "usr/share/qgis/resources/data/world_map.gpkg"
SCALE_NOTE = (
    "Drawn at 1:10,000,000 (Natural Earth), so coarser than today's borders: on the "
    "Armenia-Azerbaijan border that data lies within 3.3 km of OSM's line for 95 %."
)
OFF_KM = 3.3


@dataclass(frozen=True, slots=True)
class FormerLine:
    """A line by its name in the data, and optionally a place it passes near."""

    id: str
    kind: str
    name: str
    near: tuple[float, float] | None
    title: str
    status: str
    start: str
    end: str | None
    source: str
    note: str


LINES = (
    FormerLine(
        id="nkao-1991",
        kind="former_boundary",
        name="Former USSR oblast in 1991",
        near=None,
        title="Nagorno-Karabakh Autonomous Oblast, outline of 1991",
        status="past",
        start="1923-07-07",
        end="1991-11-26",
        source="natural-earth-qgis;nkao-law-wikipedia;cia-factbook-1995",
        note="The oblast was set up on 7 July 1923 and abolished by Azerbaijan's "
        "Supreme Soviet on 26 November 1991; the outline is that of 1991, and "
        "earlier changes to it are not shown.",
    ),
    FormerLine(
        id="line-of-contact-1994",
        kind="former_line",
        name="Ceasefire Line 1994",
        near=None,
        title="Line of contact, 1994 to 2020",
        status="past",
        start="1994-05-12",
        end="2020-11-09",
        source="natural-earth-qgis;arminfo-2010-05-12;tass-2022-09-13",
        note="The ceasefire took effect as 12 May 1994 began; hostilities of 2020 "
        "ended at midnight before 10 November. From 27 September 2020 the line "
        "moved; no outline of the lines of 2020 to 2023 is known to us.",
    ),
    FormerLine(
        id="line-south-ossetia",
        kind="de_facto",
        name="Georgian claim",
        near=(44.0, 42.15),
        title="Line of control, South Ossetia",
        status="control",
        start="2008-08-17~",
        end=None,
        source="natural-earth-qgis;voa-2008-10-25",
        note="The start is when Akhalgori passed from Georgian control. An earlier "
        "line, of before August 2008, is not shown.",
    ),
)


def build_former_lines(folder: Path) -> list[dict[str, Any]]:
    """Read the oblast of 1991, the line of contact, and South Ossetia's line."""
    frame = geopandas.read_file(folder / FILE, layer="disputed_borders")
    return [_make_line(line, frame) for line in LINES]


def _make_line(line: FormerLine, frame: geopandas.GeoDataFrame) -> dict[str, Any]:
    named = frame.geometry[frame["name"] == line.name].to_numpy()
    if line.near:
        named = named[shapely.distance(named, Point(line.near)) < 1]
    whole = _merge_lines(shapely.union_all(named))
    length = round(GEOD.geometry_length(whole) / 1e3, 1)
    return make_feature(
        shapely.simplify(whole, FINE),
        id=line.id,
        kind=line.kind,
        length_km=length,
        title=line.title,
        status=line.status,
        start=line.start,
        end=line.end,
        source=line.source,
        place_certainty="approximate",
        place_km=OFF_KM,
        note=f"{line.note} {SCALE_NOTE}",
    )


def _merge_lines(lines: BaseGeometry) -> BaseGeometry:
    merged = shapely.line_merge(lines)
    return merged if not merged.is_empty else lines
