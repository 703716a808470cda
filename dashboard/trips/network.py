"""The network as the browser gets it, in a file of its own that trips ask for."""

import re
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from dashboard.compiled.edition import Compiled
from dashboard.texts import gather
from dashboard.view.trip_words import name_stops
from geodata.atlas import Atlas
from geodata.network.graph import Segment, Stop

FILE: Final = "network.json"
"""The file's name in the library."""

_PARTS = re.compile(r"\s*[/()]\s*")


def compile_network(compiled: Compiled) -> dict[str, Any]:
    """Compile everything that the browser computes a trip with."""
    atlas, network = compiled.atlas, compiled.network
    words = name_stops(network, compiled.index["trips"]["links"])
    names = _list_names(atlas)
    return {
        "day": atlas.edition,
        "stops": [
            {**asdict(stop), "word": words[stop.id], "names": _find_names(stop, names)}
            for stop in network.stops.values()
        ],
        "segments": [_compile_segment(one) for one in network.segments.values()],
        "switches": [asdict(switch) for switch in atlas.switches],
        "parameters": [asdict(parameter) for parameter in atlas.parameters],
        "unions": [list(union.countries) for union in atlas.unions],
        "texts": gather(["trips"]),
    }


def _list_names(atlas: Atlas) -> dict[str, list[str]]:
    """List what places are called in other languages, by their own names."""
    return {
        feature["properties"]["name"]: [
            value
            for key, value in feature["properties"].items()
            if key.startswith("name_")
        ]
        for feature in atlas.features.get("places", ())
    }


def _find_names(stop: Stop, names: Mapping[str, list[str]]) -> list[str]:
    """Find the other names of a stop's town: of “Kars” and of “Poti port”."""
    parts = (*_PARTS.split(stop.title), stop.title.removesuffix(" port"))
    return [name for part in dict.fromkeys(parts) for name in names.get(part, ())]


def _compile_segment(segment: Segment) -> dict[str, Any]:
    return {**asdict(segment), "history": [list(row) for row in segment.history]}
