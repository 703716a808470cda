"""The command `corridor-atlas corridors`: what each corridor is on a day."""

import argparse
from collections.abc import Iterable, Mapping
from typing import Any

from dashboard.commands.output import write_json, write_table
from dashboard.texts import TEXTS
from dashboard.trips.report import TENTHS_A_KM, name_place, tell_km
from geodata.network import (
    CorridorSummary,
    Network,
    build_network,
    summarise_corridors,
)
from geodata.reading.folder import read_atlas

_HEADS = (
    *("line-km", "line-crossings", "line-breaks", "line-legs"),
    "corridors-statuses",
)


def tell_corridors(options: argparse.Namespace) -> int:
    """Print the corridors of an atlas; returns the exit code. Raises AtlasError."""
    atlas = read_atlas(options.data)
    network = build_network(atlas)
    day = atlas.edition if options.date is None else options.date
    corridors = summarise_corridors(atlas, network, day) if network.stops else []
    told = [_tell(network, one) for one in corridors]
    print(write_json(told) if options.json else _write(told), end="")
    return 0


def _tell(network: Network, corridor: CorridorSummary) -> dict[str, Any]:
    """Tell a corridor as plain values; lengths in km."""
    return {
        "id": corridor.id,
        "title": corridor.title,
        "km": corridor.km,
        "by_mode": dict(corridor.by_mode),
        "by_country": dict(corridor.by_country),
        "by_status": dict(corridor.by_status),
        "crossings": [name_place(network, stop) for stop in corridor.crossings],
        "gauge_breaks": corridor.gauge_breaks,
        "sea_legs": corridor.sea_legs,
        "connected": corridor.connected,
    }


def _write(told: Iterable[Mapping[str, Any]]) -> str:
    heads = (TEXTS[key] for key in _HEADS)
    return write_table([("", *heads), *map(_list_cells, told)])


def _list_cells(told: Mapping[str, Any]) -> tuple[str, ...]:
    counts = (len(told["crossings"]), told["gauge_breaks"], told["sea_legs"])
    statuses = ", ".join(f"{k} {_write_km(km)}" for k, km in told["by_status"].items())
    apart = "" if told["connected"] else f" ({TEXTS['corridors-apart']})"
    return (told["id"], _write_km(told["km"]), *map(str, counts), statuses + apart)


def _write_km(km: float) -> str:
    return tell_km(km * TENTHS_A_KM)
