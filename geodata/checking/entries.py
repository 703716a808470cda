"""Checking the ways in: that their links name what the atlas has."""

import re
from collections.abc import Callable, Collection, Mapping
from urllib.parse import parse_qsl

from geodata.atlas import Atlas
from geodata.days import parse_span
from geodata.problems import Findings, Place, quote
from geodata.reading.catalogue import FILE

_AT = re.compile(r"-?\d+(\.\d+)?,-?\d+(\.\d+)?,\d+(\.\d+)?", re.ASCII)


def check_entries(atlas: Atlas, records: Collection[str], findings: Findings) -> None:
    """Report what a way in names and the atlas does not have."""
    tests = _list_tests(atlas, records)
    for entry in atlas.entries:
        place = Place(FILE, f"entry {quote(entry.title)}")
        for name in ("query", "picture"):
            for key, value in parse_qsl(getattr(entry, name), keep_blank_values=True):
                test = tests.get(key)
                if test is None:
                    message, remedy = f"the key {quote(key)} is not known", "Remove it"
                    findings.add(place.problem(name, message, remedy))
                elif not test(value):
                    message = f"{key} = {quote(value)} is nothing that the atlas has"
                    remedy = "Mend it, or add what it names"
                    findings.add(place.problem(name, message, remedy))


def _list_tests(
    atlas: Atlas, records: Collection[str]
) -> Mapping[str, Callable[[str], bool]]:
    layers = [layer for layer in atlas.layers.values() if layer.role == "records"]
    tokens = {f"{layer.id}.{kind}" for layer in layers for kind in layer.kinds}
    tokens.update(layer.id for layer in layers)
    base = {layer.id for layer in atlas.layers.values() if layer.role == "base"}
    sides = {side.id for side in atlas.sides}
    return {
        "actors": _among(atlas.actors),
        "match": _among(("any", "all")),
        "roles": _among(atlas.roles),
        "dates": _is_range,
        "layers": _among(tokens),
        "base": _among(base),
        "q": bool,
        "at": lambda text: bool(_AT.fullmatch(text)),
        "pick": _among(records),
        "chart": str.isidentifier,  # which there are, the engine does not know
        "corridors": _among(records),
        "side": _among(sides),
        "compare": _among(sides),
        "then": _is_date,
        "lang": _among(atlas.languages),
        "story": _among([story.id for story in atlas.stories]),
        "step": str.isdigit,
    }


def _among(known: Collection[str]) -> Callable[[str], bool]:
    return lambda text: text == "none" or all(part in known for part in text.split("~"))


def _is_date(text: str) -> bool:
    return ".." not in text and _is_range(text)


def _is_range(text: str) -> bool:
    start, dots, end = text.partition("..")
    try:
        parse_span(start, end if dots else start)
    except ValueError:
        return False
    return bool(start or end)
