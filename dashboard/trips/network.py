"""The network as the browser gets it, in a file of its own that trips ask for."""

from dataclasses import asdict
from typing import Any, Final

from dashboard.texts import gather
from dashboard.trips.names import list_translations, translate
from dashboard.view.trip_words import Vocabulary, name_stops
from geodata.atlas import Atlas
from geodata.network.graph import Network, Segment

FILE: Final = "network.json"
"""The file's name in the library."""


def compile_network(
    atlas: Atlas, network: Network, words: Vocabulary
) -> dict[str, Any]:
    """Compile everything that the browser computes a trip with."""
    stops = name_stops(network, words["links"])
    names = list_translations(atlas)
    return {
        "day": atlas.edition,
        "stops": [
            {
                **asdict(stop),
                "word": stops[stop.id],
                "names": translate(stop.title, names),
            }
            for stop in network.stops.values()
        ],
        "segments": [_compile_segment(one) for one in network.segments.values()],
        "switches": [asdict(switch) for switch in atlas.switches],
        "parameters": [asdict(parameter) for parameter in atlas.parameters],
        "unions": [list(union.countries) for union in atlas.unions],
        "texts": gather(["trips"]),
    }


def _compile_segment(segment: Segment) -> dict[str, Any]:
    return {**asdict(segment), "history": [list(row) for row in segment.history]}
