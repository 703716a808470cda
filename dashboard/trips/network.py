"""The network as the browser gets it, in a file of its own that trips ask for."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, TypedDict

from dashboard.compiled.edition import Compiled
from dashboard.texts.trips import TRIPS
from dashboard.view.trip_words import name_stops
from geodata.atlas import Atlas, Parameter, Switch
from geodata.network.graph import Segment, Stop

FILE: Final = "network.json"
"""The file's name in the library."""

_PARTS = re.compile(r"\s*[/()]\s*")


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


def compile_network(compiled: Compiled) -> NetworkFile:
    """Compile everything that the browser computes a trip with."""
    atlas, network = compiled.atlas, compiled.network
    words = name_stops(network, compiled.index["trips"]["links"])
    names = _list_names(atlas)
    return {
        "day": atlas.edition,
        "stops": [
            {
                "id": stop.id,
                "title": stop.title,
                "kind": stop.kind,
                "countries": stop.countries,
                "position": stop.position,
                "word": words[stop.id],
                "names": _find_names(stop, names),
            }
            for stop in network.stops.values()
        ],
        "segments": [*network.segments.values()],
        "switches": atlas.switches,
        "parameters": atlas.parameters,
        "unions": [union.countries for union in atlas.unions],
        "texts": dict(TRIPS),
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
