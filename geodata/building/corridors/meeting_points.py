"""The layer ``stops``: where segments meet, one point for each name."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from statistics import fmean
from typing import TYPE_CHECKING, Any

from shapely import Point

from geodata.building.corridors.corridor_stops import split_list
from geodata.building.writing import make_feature

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from geodata.building.corridors.corridor_lines import BuiltLine
    from geodata.building.corridors.corridor_stops import (
        BuiltStop,
        Leg,
        LegKey,
        Position,
    )

_DOTLESS_I = "\u0131"


def build_stops(
    legs: Iterable[Leg], lines: Mapping[LegKey, BuiltLine]
) -> list[dict[str, Any]]:
    """Build one feature for each stop, at the mean of the ends that meet there.

    Raises ValueError where corridors that share a stop tell of it differently.
    """
    stops: dict[str, BuiltStop] = {}
    ends: defaultdict[str, set[Position]] = defaultdict(set)
    for leg in legs:
        for stop in (leg.first, leg.last):
            _compare(stops.setdefault(stop.name, stop), stop)
            ends[stop.name].add(lines[leg.key].leave(stop.name)[0])
    return [_build_stop(stop, ends[name]) for name, stop in stops.items()]


def write_slug(name: str) -> str:
    """Write the name in lower-case ASCII letters, digits and hyphens."""
    latin = name.lower().replace(_DOTLESS_I, "i").replace("ł", "l").replace("’", "")
    plain = unicodedata.normalize("NFKD", latin)
    letters = (c for c in plain if not unicodedata.combining(c))
    kept = "".join(c if c.isalnum() and c.isascii() else " " for c in letters)
    return "-".join(kept.split())


def _build_stop(stop: BuiltStop, ends: set[Position]) -> dict[str, Any]:
    longitude, latitude = (fmean(numbers) for numbers in zip(*ends, strict=True))
    return make_feature(
        Point(longitude, latitude),
        id=f"stop-{write_slug(stop.name)}",
        kind=stop.kind,
        title=stop.name,
        country=";".join(sorted(split_list(stop.country))),
        place_certainty="approximate",
        place_km=stop.precision_km,
    )


def _compare(first: BuiltStop, other: BuiltStop) -> None:
    """Refuse a stop of which its corridors tell different things."""
    told = {(s.kind, *sorted(split_list(s.country))) for s in (first, other)}
    if len(told) > 1:
        message = (
            f"stops.csv: {first.corridor} and {other.corridor} share the stop "
            f"{first.name} but differ in kind or country; write the same in both"
        )
        raise ValueError(message)
