"""Finding stops, countries, segments and switches by the names that people write."""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from geodata.atlas import Atlas
from geodata.folding import fold
from geodata.network.graph import CORRIDORS, Network
from geodata.problems import quote

_PARTS = re.compile(r"\s*[/()]\s*")
_MANY = 3


class UnknownNameError(Exception):
    """A name that nothing has, with the nearest that there are."""


def find_stop(network: Network, name: str) -> str:
    """Find the id of the stop of that name; raises UnknownNameError.

    A name is a title, an id, or a part of a title: “Istanbul” of
    “Istanbul (Marmaray)”. Case and accents do not matter.
    """
    titles = {stop.id: (stop.title,) for stop in network.stops.values()}
    return _find(name, titles, "stop")


def find_closed(atlas: Atlas, network: Network, name: str) -> frozenset[str]:
    """Find the ids that a name closes; raises UnknownNameError.

    A name is that of a country (or its code), a stop, a segment, a corridor or a
    switch; a switch that only opens something stands for that.
    """
    countries = {code: (_name_country(atlas, code),) for code in network.countries}
    stops = {stop.id: (stop.title,) for stop in network.stops.values()}
    switches = {one.id: one.closes or one.opens for one in atlas.switches}
    return _find_ids(atlas, network, name, switches, {**countries, **stops})


def find_opened(atlas: Atlas, network: Network, name: str) -> frozenset[str]:
    """Find the ids that a name opens; raises UnknownNameError.

    A name is that of a segment, a corridor or a switch that opens something.
    """
    switches = {one.id: one.opens for one in atlas.switches if one.opens}
    return _find_ids(atlas, network, name, switches, {})


def _find_ids(
    atlas: Atlas,
    network: Network,
    name: str,
    switches: Mapping[str, tuple[str, ...]],
    others: Mapping[str, tuple[str, ...]],
) -> frozenset[str]:
    titles = {one.id: one.title for one in atlas.switches}
    corridors = [record for record in atlas.records if record.layer == CORRIDORS]
    if name in switches:
        return frozenset(switches[name])
    found = _find(
        name,
        {
            **others,
            **{record.id: (record.title,) for record in corridors},
            **{segment: (segment,) for segment in network.segments},
            **{switch: (titles[switch],) for switch in switches},
        },
        "country, stop or link" if others else "link",
    )
    return frozenset(switches.get(found, (found,)))


def _name_country(atlas: Atlas, code: str) -> str:
    return atlas.actors[code].name if code in atlas.actors else code


def _find(name: str, titles: Mapping[str, Iterable[str]], noun: str) -> str:
    wanted = fold(name.replace("_", "-"))
    for read in (_read_whole, _read_parts):
        found = [one for one in titles if wanted in read(one, titles[one])]
        if len(found) == 1:
            return found[0]
        if found:
            several = ", ".join(quote(next(iter(titles[one]))) for one in found[:5])
            message = f"{quote(name)} can be {several}: write one of them whole"
            raise UnknownNameError(message)
    raise UnknownNameError(_suggest(name, wanted, titles, noun))


def _read_whole(identity: str, titles: Iterable[str]) -> Iterator[str]:
    yield fold(identity)
    yield from map(fold, titles)


def _read_parts(_: str, titles: Iterable[str]) -> Iterator[str]:
    for title in titles:
        yield from (fold(part) for part in _PARTS.split(title) if part)


def _suggest(
    name: str, wanted: str, titles: Mapping[str, Iterable[str]], noun: str
) -> str:
    known = {
        word: next(iter(titles[one]))
        for one in titles
        for word in (*_read_whole(one, titles[one]), *_read_parts(one, titles[one]))
    }
    near = get_close_matches(wanted, known, n=_MANY, cutoff=0.5)
    nearest = ", ".join(quote(known[word]) for word in near)
    hint = f"; the nearest are {nearest}" if near else ""
    return f"no {noun} is called {quote(name)}{hint}"
