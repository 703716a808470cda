"""Views as links and back. The grammar: docs/links.md.

`assets/lib/view/links.mjs` is the same in JavaScript; tests hold the two together.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any
from urllib.parse import quote

from dashboard.view import trip_links
from dashboard.view.link_reader import MOST_NOTICES, Notice, Reader
from dashboard.view.model import (
    CAMERA_BOUNDS,
    MOST_COMPARED,
    PageIndex,
    Renaming,
    View,
    default_view,
    list_record_layers,
    list_tokens,
)
from geodata.days import parse_date, parse_span, write_day
from geodata.index.indexing import LayerEntry
from geodata.index.selecting import LONGEST_TEXT

LONGEST_LINK = 4000
"""Characters; a longer link is not read."""

RENAMED: tuple[Renaming, ...] = ()
"""Migrations: what old links call differently. An entry is never removed."""

_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_NUMBER = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?")
_STEP = re.compile(r"[1-9][0-9]{0,2}")
_NONE = "none"
_YES = "yes"

_Dates = tuple[str | None, str | None]


def parse_link(query: str, index: PageIndex) -> tuple[View, tuple[Notice, ...]]:
    """Read a link's query, with or without its question mark; never raises.

    What is bad becomes the default and a notice; unknown keys are ignored. In a story
    the default is the view of its step; there a key without a value says again what
    a link that says nothing does.
    """
    reader = Reader(index)
    texts = _split(reader, query.removeprefix("?"))
    values: dict[str, Any] = {
        _KEYS[key].name: _KEYS[key].read(reader, key, text)
        for key, text in texts.items()
        if text
    }
    good = {name: value for name, value in values.items() if value is not None}
    _check_step(reader, good)
    default = default_view(index)
    emptied = {_KEYS[key].name for key, text in texts.items() if not text}
    view = replace(
        find_usual(index, good.get("story", ""), good.get("step", 1)),
        **{name: getattr(default, name) for name in emptied},
        **good,
    )
    return view, tuple(reader.notices)[:MOST_NOTICES]


def find_usual(index: PageIndex, story: str, step: int) -> View:
    """Find the view that a link need not say: the default, or that of a step."""
    queries = index["stories"].get(story, ())[step - 1 : step]
    alone: PageIndex = {**index, "stories": {}}  # a step opens no story
    return parse_link(queries[0], alone)[0] if queries else default_view(index)


def write_link(view: View, index: PageIndex) -> str:
    """Write the query, without question mark, that is read as this view."""
    default = default_view(index)
    usual = find_usual(index, view.story, view.step)
    return "&".join(
        f"{key}={quote(word.write(index, view), safe='~.,-*_:') if said else ''}"
        for key, word in _KEYS.items()
        for value in [getattr(view, word.name)]
        for said in [value != getattr(default, word.name)]
        if value != getattr(usual, word.name)
    )


def _split(reader: Reader, query: str) -> dict[str, str]:
    """Give the values of the keys that we know, decoded; one may be empty."""
    if len(query) > LONGEST_LINK:
        reader.refuse("", query, "bad-length", LONGEST_LINK)
        return {}
    values: dict[str, str | None] = {}
    for pair in query.split("&"):
        key, _, text = pair.partition("=")
        if key in values:
            reader.refuse(key, text, "bad-repeat")
        elif key in _KEYS:
            values[key] = reader.decode(key, text)
    return {key: value for key, value in values.items() if value is not None}


def _read_actors(reader: Reader, key: str, text: str) -> tuple[str, ...] | None:
    known = {actor["id"] for actor in reader.index["actors"]}
    return reader.choose(key, text.split("~"), known)


def _read_match(reader: Reader, key: str, text: str) -> str | None:
    return (reader.choose(key, [text], ("any", "all")) or (None,))[0]


def _read_roles(reader: Reader, key: str, text: str) -> tuple[str, ...] | None:
    return reader.choose(key, text.split("~"), reader.index["roles"])


def _read_dates(reader: Reader, key: str, text: str) -> _Dates | None:
    since, until = text.split("..", 1) if ".." in text else (text, text)
    ends = [end for end in (since, until) if end]
    if not all(_is_date(end) for end in ends):
        reader.refuse(key, text)
        return None
    try:
        parse_span(since, until)
    except ValueError:
        reader.refuse(key, text, "bad-order")
        return None
    return since or None, until or None


def _is_date(text: str) -> bool:
    try:
        parse_date(text)
    except ValueError:
        return False
    return bool(_DATE.fullmatch(text))


def _read_layers(reader: Reader, key: str, text: str) -> tuple[str, ...] | None:
    if text == _NONE:
        return ()
    words = dict(_name_kinds(reader.index))
    chosen = reader.choose(key, text.split("~"), words)
    return chosen and tuple(token for word in chosen for token in words[word])


def _read_base(reader: Reader, key: str, text: str) -> tuple[str, ...] | None:
    if text == _NONE:
        return ()
    return reader.choose(key, text.split("~"), reader.index["toggles"])


def _read_text(reader: Reader, key: str, text: str) -> str | None:
    if len(text) <= LONGEST_TEXT:
        return text
    reader.refuse(key, text, limit=LONGEST_TEXT)
    return None


def _read_camera(reader: Reader, key: str, text: str) -> tuple[float, ...] | None:
    parts = text.split(",")
    if len(parts) == len(CAMERA_BOUNDS) and all(map(_NUMBER.fullmatch, parts)):
        camera = tuple(map(float, parts))
        bounds = zip(camera, CAMERA_BOUNDS, strict=True)
        if all(low <= number <= high for number, (low, high) in bounds):
            return camera
    reader.refuse(key, text)
    return None


def _read_pick(reader: Reader, key: str, text: str) -> str | None:
    known = reader.index["columns"].numbers
    return (reader.choose(key, [text], known) or (None,))[0]


def _read_traits(reader: Reader, key: str, text: str) -> tuple[str, ...] | None:
    known = {trait for facet in reader.index["facets"] for trait in facet["values"]}
    return reader.choose(key, text.split("~"), known)


def _read_chart(reader: Reader, key: str, text: str) -> str | None:
    return (reader.choose(key, [text], reader.index["charts"]) or (None,))[0]


def _read_side(reader: Reader, key: str, text: str) -> str | None:
    known = [side["id"] for side in reader.index["sides"]]
    return (reader.choose(key, [text], known) or (None,))[0]


def _read_differ(reader: Reader, key: str, text: str) -> bool | None:
    return True if reader.choose(key, [text], (_YES,)) else None


def _read_language(reader: Reader, key: str, text: str) -> str | None:
    return (reader.choose(key, [text], reader.index["languages"]) or (None,))[0]


def _read_story(reader: Reader, key: str, text: str) -> str | None:
    return (reader.choose(key, [text], reader.index["stories"]) or (None,))[0]


def _read_step(reader: Reader, key: str, text: str) -> int | None:
    if _STEP.fullmatch(text):
        return int(text)
    reader.refuse(key, text)
    return None


def _check_step(reader: Reader, good: dict[str, Any]) -> None:
    """Drop a step that the story lacks, or that has no story."""
    steps = reader.index["stories"].get(good.get("story", ""), ())
    step = good.get("step", 1)
    if step > len(steps) and "step" in good:
        reader.refuse("step", f"{good.pop('step')}")


def _read_corridors(reader: Reader, key: str, text: str) -> tuple[str, ...] | None:
    chosen = reader.choose(key, text.split("~"), reader.index["comparable"])
    once = tuple(dict.fromkeys(chosen or ()))
    for corridor in once[MOST_COMPARED:]:
        reader.refuse(key, corridor, "bad-many", MOST_COMPARED)
    return once[:MOST_COMPARED] or None


def _read_edition(reader: Reader, key: str, text: str) -> str | None:
    here = write_day(reader.index["edition"])
    if text == here:
        return here
    reader.refuse(key, text, limit=here)
    return None


def _write_dates(_: PageIndex, view: View) -> str:
    since, until = view.dates
    return since if since and since == until else f"{since or ''}..{until or ''}"


def _write_layers(index: PageIndex, view: View) -> str:
    words: list[str] = []
    for layer in list_record_layers(index):
        names = _name_layer(layer)
        on = [token for token in list_tokens(layer) if token in view.kinds]
        words += next(([name] for name, tokens in names if tokens == on), on)
    return "~".join(words) or _NONE


def _write_camera(_: PageIndex, view: View) -> str:
    return ",".join(f"{number:.10g}" for number in view.at or ())


def _name_kinds(index: PageIndex) -> Iterator[tuple[str, list[str]]]:
    """Give every word that `layers` takes, with the tokens that it turns on."""
    for layer in list_record_layers(index):
        yield from _name_layer(layer)
        yield from ((token, [token]) for token in list_tokens(layer))


def _name_layer(layer: LayerEntry) -> list[tuple[str, list[str]]]:
    """Give a layer's own words, the shortest first: opening kinds, all kinds."""
    tokens = list_tokens(layer)
    opening = list_tokens(layer, only_on=True) or tokens
    return [(layer["id"], opening), (f"{layer['id']}.*", tokens)]


@dataclass(frozen=True, slots=True)
class _Key:
    """A key of the link: the view's field, and how its value is read and written."""

    name: str
    read: Callable[[Reader, str, str], object]
    write: Callable[[PageIndex, View], str]


_KEYS: Mapping[str, _Key] = MappingProxyType(
    {
        "actors": _Key("actors", _read_actors, lambda _, view: "~".join(view.actors)),
        "match": _Key("match", _read_match, lambda _, view: view.match),
        "roles": _Key("roles", _read_roles, lambda _, view: "~".join(view.roles)),
        "dates": _Key("dates", _read_dates, _write_dates),
        "layers": _Key("kinds", _read_layers, _write_layers),
        "base": _Key("base", _read_base, lambda _, v: "~".join(v.base) or _NONE),
        "only": _Key("traits", _read_traits, lambda _, v: "~".join(v.traits)),
        "q": _Key("text", _read_text, lambda _, view: view.text),
        "at": _Key("at", _read_camera, _write_camera),
        "pick": _Key("pick", _read_pick, lambda _, view: view.pick or ""),
        "chart": _Key("chart", _read_chart, lambda _, view: view.chart),
        "side": _Key("side", _read_side, lambda _, view: view.side),
        "compare": _Key("compare", _read_side, lambda _, view: view.compare),
        "differ": _Key("differ", _read_differ, lambda *_: _YES),
        "lang": _Key("lang", _read_language, lambda _, view: view.lang),
        "corridors": _Key(
            "corridors", _read_corridors, lambda _, view: "~".join(view.corridors)
        ),
        **{key: _Key(*parts) for key, parts in trip_links.KEYS.items()},
        "story": _Key("story", _read_story, lambda _, view: view.story),
        "step": _Key("step", _read_step, lambda _, view: f"{view.step}"),
        "edition": _Key("edition", _read_edition, lambda _, v: v.edition or ""),
    }
)
"""In the order in which links are written."""
