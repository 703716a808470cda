"""The network as the browser gets it, in a file of its own that trips ask for."""

from dataclasses import asdict
from typing import Any, Final

from geodata.atlas import Atlas
from geodata.network.graph import Network, Segment, build_network

FILE: Final = "network.json"
"""The file's name in the library."""

MODULES: Final = ("heap", "routes", "scenario", "whatif")
"""The modules of the browser's half that only trips need."""


def compile_network(atlas: Atlas) -> dict[str, Any]:
    """Compile everything that the browser computes a trip with."""
    network = build_network(atlas)
    return {
        "day": atlas.edition,
        "stops": _compile_stops(network),
        "segments": [_compile_segment(one) for one in network.segments.values()],
        "switches": [asdict(switch) for switch in atlas.switches],
        "parameters": [asdict(parameter) for parameter in atlas.parameters],
        "unions": [list(union.countries) for union in atlas.unions],
    }


def _compile_stops(network: Network) -> list[dict[str, Any]]:
    return [
        {
            "id": stop.id,
            "title": stop.title,
            "kind": stop.kind,
            "countries": list(stop.countries),
        }
        for stop in network.stops.values()
    ]


def _compile_segment(segment: Segment) -> dict[str, Any]:
    return {**asdict(segment), "history": [list(row) for row in segment.history]}
