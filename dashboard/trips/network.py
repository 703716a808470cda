"""The network as the browser gets it, in a file of its own that trips ask for."""

from collections.abc import Mapping, Sequence
from typing import Final, TypedDict

from dashboard.texts import gather
from dashboard.trips.names import list_translations, translate
from dashboard.view.trip_words import Vocabulary, name_stops
from geodata.atlas import Atlas, Parameter, Switch
from geodata.network.graph import Network, Segment

FILE: Final = "network.json"
"""The file's name in the library."""


class NamedStop(TypedDict):
    """A stop (`geodata.network.graph.Stop`), its word in links, and other names."""

    id: str
    title: str
    kind: str
    countries: Sequence[str]
    position: tuple[float, float]
    word: str
    names: Sequence[str]


class NetworkFile(TypedDict):
    """What a trip is computed with: network.json; day: of the edition."""

    day: int
    stops: Sequence[NamedStop]
    segments: Sequence[Segment]
    switches: Sequence[Switch]
    parameters: Sequence[Parameter]
    unions: Sequence[Sequence[str]]
    texts: Mapping[str, str]


def compile_network(atlas: Atlas, network: Network, words: Vocabulary) -> NetworkFile:
    """Compile everything that the browser computes a trip with."""
    stops = name_stops(network, words["links"])
    names = list_translations(atlas)
    return {
        "day": atlas.edition,
        "stops": [
            {
                "id": stop.id,
                "title": stop.title,
                "kind": stop.kind,
                "countries": stop.countries,
                "position": stop.position,
                "word": stops[stop.id],
                "names": translate(stop.title, names),
            }
            for stop in network.stops.values()
        ],
        "segments": [*network.segments.values()],
        "switches": atlas.switches,
        "parameters": atlas.parameters,
        "unions": [union.countries for union in atlas.unions],
        "texts": gather(["trips"]),
    }
