"""Views as links and back. The grammar: docs/links.md.

`assets/lib/view/links.mjs` is the same in JavaScript; tests hold the two together.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from urllib.parse import parse_qsl, quote

from dashboard.view.dates import tell_day
from dashboard.view.keys import KEYS, LONGEST_LINK, MOST_NOTICES, Key
from dashboard.view.link_reader import Notice, Reader
from dashboard.view.model import PageIndex, View, default_view
from dashboard.view.values import TYPES
from geodata.index.selecting import find_day, read_moment

_BY_KEY: Mapping[str, Key] = MappingProxyType({key.key: key for key in KEYS})


def parse_link(query: str, index: PageIndex) -> tuple[View, tuple[Notice, ...]]:
    """Read a link's query, with or without its question mark; never raises.

    What is bad becomes the default and a notice, as a key near one of ours does; other
    keys are ignored. In a story the default is the view of its step; there a key
    without a value says again what a link that says nothing does.
    """
    reader = Reader(index)
    texts = _split(reader, query.removeprefix("?"))
    values: dict[str, Any] = {
        key.field: TYPES[key.type].read(reader, key, text)
        for key, text in texts.items()
        if text
    }
    good = {name: value for name, value in values.items() if value is not None}
    _check_step(reader, good)
    default = default_view(index)
    emptied = {key.field for key, text in texts.items() if not text}
    usual = replace(
        find_usual(index, good.get("story", ""), good.get("step", 1)),
        **{name: getattr(default, name) for name in emptied},
    )
    _check_then(reader, good, usual)
    return replace(usual, **good), tuple(reader.notices)[:MOST_NOTICES]


def find_usual(index: PageIndex, story: str, step: int) -> View:
    """Find the view that a link need not say: the default, or that of a step."""
    queries = index["stories"].get(story, ())[step - 1 : step]
    alone: PageIndex = {**index, "stories": {}}  # a step opens no story
    return parse_link(queries[0], alone)[0] if queries else default_view(index)


def write_link(view: View, index: PageIndex) -> str:
    """Write the query, without question mark, that is read as this view."""
    default = default_view(index)
    usual = find_usual(index, view.story, view.step)
    pairs = []
    for key in KEYS:
        value = getattr(view, key.field)
        if value != getattr(usual, key.field):
            said = value != getattr(default, key.field)
            text = TYPES[key.type].write(index, key, value) or key.none
            pairs.append(f"{key.key}={quote(text, safe='~.,-*_:') if said else ''}")
    return "&".join(pairs)


def split_query(query: str) -> list[tuple[str, str]]:
    """Split a query into its keys and their values, decoded as far as they can be."""
    return parse_qsl(_clean(query), keep_blank_values=True)


def check_keys(keys: Iterable[str], index: PageIndex) -> tuple[Notice, ...]:
    """Note the keys of an address that are none of ours, but near one."""
    reader = Reader(index)
    for key in keys:
        reader.check(key)
    return tuple(reader.notices)


def _split(reader: Reader, query: str) -> dict[Key, str]:
    """Give the values of the keys that we know, decoded; one may be empty."""
    if len(query) > LONGEST_LINK:
        reader.refuse("", query, "bad-length", LONGEST_LINK)
        return {}
    values: dict[str, str | None] = {}
    for pair in _clean(query).split("&"):
        name, _, text = pair.partition("=")
        if name in values:
            reader.refuse(name, text, "bad-repeat")
        elif name in _BY_KEY:
            values[name] = reader.decode(name, text)
        else:
            reader.check(name)
    return {_BY_KEY[name]: text for name, text in values.items() if text is not None}


def _check_then(reader: Reader, good: dict[str, Any], usual: View) -> None:
    """Drop an earlier day that is not earlier, or that stands beside another side."""
    then = good.get("then")
    if not then:
        return
    told = replace(usual, **good)
    now = read_moment(reader.index["edition"], told.dates).as_of
    if told.compare:
        reader.refuse("then", good.pop("then"), "bad-then-sides")
    elif find_day(then) >= now:
        reader.refuse("then", good.pop("then"), "bad-then-late", tell_day(now))


def _clean(query: str) -> str:
    """Write separators as they were, before somebody copied them out of HTML."""
    return query.replace("&amp;", "&")


def _check_step(reader: Reader, good: dict[str, Any]) -> None:
    """Drop a step that the story lacks, or that has no story."""
    steps = reader.index["stories"].get(good.get("story", ""), ())
    step = good.get("step", 1)
    if step > len(steps) and "step" in good:
        reader.refuse("step", f"{good.pop('step')}")
