"""Gaps: where a corridor is missing, how much of it, and where the map says so."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypedDict

import shapely
from shapely.geometry import MultiPoint, shape
from shapely.ops import nearest_points

from dashboard.map.neighbours import Point
from dashboard.map.positions import MapSegment, SpanRow, list_parts
from dashboard.map.spells import list_spells
from geodata.atlas import Atlas, Feature
from geodata.days import Interval
from geodata.network import Network

MISSING: Final = "missing"

Gap = TypedDict(
    "Gap",
    {"record": int, "from": int | None, "to": int | None, "km": int, "at": Point},
)
"""The number of a corridor, from when to when (day numbers, inclusive; None is open) a
stretch of it is missing, how long that is, and where its name stands (lon, lat)."""


def compile_gaps(
    atlas: Atlas, segments: Sequence[MapSegment], network: Network
) -> list[Gap]:
    """List the gaps of all corridors, as long as trips and comparisons count them."""
    spans = {one["id"]: one["statuses"] for one in segments}
    numbers = {one.id: number for number, one in enumerate(atlas.records)}
    tenths = {one.id: one.tenths for one in network.segments.values()}
    parts: dict[str, list[Feature]] = {}
    for part in list_parts(atlas):
        for corridor in part["properties"]["corridors"].split(";"):
            parts.setdefault(corridor, []).append(part)
    return [
        gap
        for corridor, some in parts.items()
        if corridor in numbers
        for gap in _list_gaps(numbers[corridor], some, spans, tenths)
    ]


def _list_gaps(
    record: int,
    parts: Sequence[Feature],
    spans: Mapping[str, Sequence[SpanRow]],
    tenths: Mapping[str, int],
) -> Iterator[Gap]:
    ids = [part["properties"]["id"] for part in parts]
    days = [(row[0], row[1]) for one in ids for row in spans.get(one, ())]

    def find_missing(day: int) -> str:
        """Name the parts that are missing on a day, as places in the list."""
        here = (_find_status(part, spans, day) == MISSING for part in parts)
        return " ".join(
            f"{place}" for place, is_missing in enumerate(here) if is_missing
        )

    for spell in list_spells(days, find_missing):
        missing = [parts[int(place)] for place in spell.value.split()]
        for group in _join(missing):
            if km := _round(tenths[one["properties"]["id"]] for one in group):
                yield {
                    "record": record,
                    "from": spell.first,
                    "to": spell.last,
                    "km": km,
                    "at": _find_middle(group),
                }


def _round(tenths: Iterable[int]) -> int:
    """Sum tenths of a km to whole km: halves up, as charts do."""
    return (sum(tenths) + 5) // 10


def _find_status(
    part: Feature, spans: Mapping[str, Sequence[SpanRow]], day: int
) -> str:
    told = part["properties"]
    held = (
        value
        for first, last, value in spans.get(told["id"], ())
        if Interval(first, last).holds(day)
    )
    return next(held, f"{told['status']}")


def _join(parts: Iterable[Feature]) -> list[list[Feature]]:
    """Group parts that share a stop, one way or another."""
    groups: list[tuple[set[str], list[Feature]]] = []
    for part in parts:
        stops = {part["properties"]["from"], part["properties"]["to"]}
        near = [one for one in groups if one[0] & stops]
        groups = [one for one in groups if one not in near]
        joined = [one for _, some in near for one in some]
        groups.append((stops.union(*(one[0] for one in near)), [*joined, part]))
    return [some for _, some in groups]


def _find_middle(parts: Sequence[Feature]) -> Point:
    """Find the point on some lines that is nearest to the middle of them all."""
    lines = shapely.union_all([shape(one["geometry"]) for one in parts])
    ends = MultiPoint(shapely.get_coordinates(lines))
    spot, _ = nearest_points(lines, ends.envelope.centroid)
    return round(spot.x, 4), round(spot.y, 4)
