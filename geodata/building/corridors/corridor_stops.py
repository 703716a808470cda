"""The corridors' stops and computed waypoints, as the table ``stops.csv`` has them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Position = tuple[float, float]
"""Longitude and latitude in degrees, WGS84."""

LegKey = tuple[str, frozenset[str]]
"""Mode and the names of the two stops: what shared legs have in common."""


@dataclass(frozen=True, slots=True)
class BuiltStop:
    """One row of the table: where a corridor passes and how it goes on from there.

    waypoint: a computed vertex between two stops, never a stop. country: a code;
    a border crossing has two, of the country left and the one entered. offset: it was
    computed parallel to a border river, not found on a line. absent: the
    mapped network does not have the line from here to the next row.
    """

    corridor: str
    name: str
    waypoint: bool
    kind: str
    offset: bool
    absent: bool
    position: Position
    precision_km: float
    country: str
    mode: str
    gauge: str
    status: str
    published_km: str
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Leg:
    """What a corridor has between two neighbouring stops, waypoints included."""

    stops: tuple[BuiltStop, ...]

    @property
    def key(self) -> LegKey:
        """The same for every corridor that runs between these stops by this mode."""
        return self.first.mode, frozenset((self.first.name, self.last.name))

    @property
    def first(self) -> BuiltStop:
        """The stop where the leg begins; it carries the leg's mode and status."""
        return self.stops[0]

    @property
    def last(self) -> BuiltStop:
        """The stop where the leg ends."""
        return self.stops[-1]


def split_list(cell: str) -> tuple[str, ...]:
    """List the items of a cell that joins several with a semicolon."""
    return tuple(item.strip() for item in cell.split(";") if item.strip())


def read_stops(file: Path) -> list[BuiltStop]:
    """Read all rows of the table in their order."""
    with file.open(encoding="utf-8", newline="") as rows:
        return [_read_stop(row) for row in csv.DictReader(rows)]


def list_legs(stops: Iterable[BuiltStop]) -> Iterator[Leg]:
    """List every corridor's legs, from stop to stop, in the order of the table."""
    for _, rows in groupby(stops, key=lambda stop: stop.corridor):
        line = list(rows)
        places = [index for index, stop in enumerate(line) if not stop.waypoint]
        for start, end in pairwise(places):
            yield Leg(tuple(line[start : end + 1]))


def _read_stop(row: dict[str, str]) -> BuiltStop:
    return BuiltStop(
        corridor=row["corridor"],
        name=row["stop"],
        waypoint=row["waypoint"] == "yes",
        kind=row["kind"],
        offset="offset" in row["coord_source"],
        absent=row["network_to_next"] == "absent",
        position=(float(row["lon"]), float(row["lat"])),
        precision_km=float(row["precision_km"]),
        country=row["country"],
        mode=row["mode_to_next"],
        gauge=row["gauge_to_next"],
        status=row["status_to_next"],
        published_km=row["published_km_to_next"],
        sources=split_list(row["source_to_next"]),
        note=row["note"],
    )
