"""What a link can say of a trip: a word for each thing, and what it is called.

A stop's word is its id without ``stop-``, unless something else is called so.
"""

from collections.abc import Iterable, Mapping
from typing import Final, TypedDict

from geodata.atlas import Atlas, Record
from geodata.network.graph import CORRIDORS, Network
from geodata.network.lines import straighten
from geodata.network.scenario import MODES

TRIP: Final = "trip"
"""The slug of the panel, and of its pictures."""

MEASURES: Final = ("distance", "time")
"""What a way can be the best by; the first one unasked."""

_STOP = "stop-"


class Vocabulary(TypedDict):
    """The words of trips, by what they stand for; none where there are no trips.

    usual: the two stops of a link that names none. stops, countries, links
    (corridors and segments), switches: title by word. opening: the switches that
    open something. pace: unit and value of each parameter. ends: where each
    corridor's longest line starts and ends.
    """

    usual: list[str]
    stops: dict[str, str]
    countries: dict[str, str]
    switches: dict[str, str]
    opening: list[str]
    links: dict[str, str]
    pace: dict[str, tuple[str, float]]
    ends: dict[str, list[str]]


def compile_vocabulary(atlas: Atlas, network: Network) -> Vocabulary:
    """List the words of an atlas's trips; all is empty where it declares no trip."""
    if not atlas.trip:
        network = Network({}, {})
    links = dict(_list_links(atlas, network))
    stops = name_stops(network, links)
    return {
        "usual": [stops[stop] for stop in atlas.trip],
        "stops": {stops[stop.id]: stop.title for stop in network.stops.values()},
        "countries": _name_countries(atlas, network),
        "switches": {one.id: one.title for one in atlas.switches if atlas.trip},
        "opening": [one.id for one in atlas.switches if atlas.trip and one.opens],
        "links": links,
        "pace": {one.id: (one.unit, one.value) for one in atlas.parameters},
        "ends": {
            record.id: [stops[stop] for stop in found]
            for record in atlas.records
            if record.layer == CORRIDORS and network.segments
            for found in [_find_ends(network, record)]
            if found
        },
    }


def name_stops(network: Network, links: Iterable[str]) -> dict[str, str]:
    """Give the word of each stop, by its id."""
    taken = set(links)
    short = {stop: stop.removeprefix(_STOP) for stop in network.stops}
    return {stop: stop if word in taken else word for stop, word in short.items()}


def list_closable(words: Vocabulary) -> dict[str, str]:
    """List what can be closed: title by word."""
    return words["countries"] | words["switches"] | words["stops"] | words["links"]


def list_openable(words: Vocabulary) -> dict[str, str]:
    """List what can be opened: title by word."""
    switches = {word: words["switches"][word] for word in words["opening"]}
    return switches | words["links"]


def _find_ends(network: Network, record: Record) -> tuple[str, str] | None:
    """Find where a corridor's longest line starts and ends; None: nothing travels."""
    segments = [network.segments[part] for part in record.parts]
    if not any(segment.mode in MODES for segment in segments):
        return None
    line = straighten(segments, network.stops, record.title)[0]
    return line.stops[0], line.stops[-1]


def _list_links(atlas: Atlas, network: Network) -> Iterable[tuple[str, str]]:
    """Give corridors, and segments by the titles of their ends."""
    for record in atlas.records:
        if record.layer == CORRIDORS and network.segments:
            yield record.id, record.title
    for segment in network.segments.values():
        yield segment.id, "–".join(network.stops[end].title for end in segment.ends)


def _name_countries(atlas: Atlas, network: Network) -> dict[str, str]:
    names: Mapping[str, str] = {
        feature["properties"]["iso3"]: feature["properties"]["title"]
        for feature in atlas.features.get("countries", ())
        if feature["properties"].get("iso3")
    }
    return {
        code: atlas.actors[code].name if code in atlas.actors else names.get(code, code)
        for code in network.countries
    }
