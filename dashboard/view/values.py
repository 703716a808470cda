"""What a link can say: how each type of value is kept, read and written.

`assets/lib/view/values.mjs` is the same in JavaScript; tests hold the two together.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import floor, isfinite
from types import MappingProxyType
from typing import Any

from dashboard.view.keys import Key, LinkIndex, TypeName
from dashboard.view.layers import (
    list_record_layers,
    list_tokens,
    name_kinds,
    name_layer,
)
from dashboard.view.link_reader import Reader
from geodata.days import parse_date, parse_span

Camera = tuple[float, float, float]
"""Longitude and latitude (degrees, WGS84), zoom."""

Words = tuple[str, ...]
Dates = tuple[str | None, str | None]
Pace = tuple[tuple[str, float], ...]

_FULL_TURN = 360


def _tidy_list(key: Key, words: Words) -> Words:
    if not key.ordered:
        return tuple(sorted(set(words)))
    return tuple(dict.fromkeys(words))[: key.most or None]


def _read_list(reader: Reader, key: Key, text: str) -> Words | None:
    if text == key.none:
        return ()
    chosen = reader.choose(key, text.split("~"))
    for word in tuple(dict.fromkeys(chosen or ()))[key.most :] if key.most else ():
        reader.refuse(key.key, word, "bad-many", key.most)
    return chosen


def _read_kinds(reader: Reader, key: Key, text: str) -> Words | None:
    if text == key.none:
        return ()
    words = dict(name_kinds(reader.index))
    chosen = reader.choose(key, text.split("~"), list(words))
    return chosen and tuple(token for word in chosen for token in words[word])


def _write_kinds(index: LinkIndex, _: Key, kinds: Words) -> str:
    words: list[str] = []
    for layer in list_record_layers(index):
        on = [token for token in list_tokens(layer) if token in kinds]
        named = name_layer(layer)
        words += next(([name] for name, tokens in named if tokens == on), on)
    return "~".join(words)


def _read_one(reader: Reader, key: Key, text: str) -> str | None:
    return (reader.choose(key, [text]) or (None,))[0]


def _write_one(_: LinkIndex, __: Key, value: object) -> str:
    return "" if value is None else f"{value}"


def _read_flag(reader: Reader, key: Key, text: str) -> bool | None:
    return bool(reader.choose(key, [text])) or None


def _read_step(reader: Reader, key: Key, text: str) -> int | None:
    if re.fullmatch(key.form, text):
        return int(text)
    reader.refuse(key.key, text)
    return None


def _read_dates(reader: Reader, key: Key, text: str) -> Dates | None:
    since, until = text.split("..", 1) if ".." in text else (text, text)
    if not all(_is_date(key, end) for end in (since, until) if end):
        reader.refuse(key.key, text)
        return None
    try:
        parse_span(since, until)
    except ValueError:
        reader.refuse(key.key, text, "bad-order")
        return None
    return since, until


def _is_date(key: Key, text: str) -> bool:
    try:
        parse_date(text)
    except ValueError:
        return False
    return bool(re.fullmatch(key.form, text))


def _read_day(reader: Reader, key: Key, text: str) -> str | None:
    if _is_date(key, text):
        return text
    reader.refuse(key.key, text)
    return None


def _write_dates(_: LinkIndex, __: Key, dates: Dates) -> str:
    since, until = dates
    return since if since and since == until else f"{since or ''}..{until or ''}"


def _tidy_text(key: Key, text: str) -> str:
    return re.sub("[\ud800-\udfff]", "", text)[: key.most]


def _read_text(reader: Reader, key: Key, text: str) -> str | None:
    if len(text) <= key.most:
        return text
    reader.refuse(key.key, text, limit=key.most)
    return None


def _tidy_camera(key: Key, camera: Camera | None) -> tuple[float, ...] | None:
    """Bring back a map that was turned round the world; None for no numbers."""
    if camera is None or not all(map(isfinite, camera)):
        return None
    longitude, *rest = camera
    if abs(longitude) > _FULL_TURN / 2:
        longitude -= _FULL_TURN * floor(longitude / _FULL_TURN + 0.5)
    return tuple(
        _round(min(max(number, low), high), places)
        for number, (low, high, places) in zip(
            (longitude, *rest), key.bounds, strict=True
        )
    )


def _read_camera(reader: Reader, key: Key, text: str) -> tuple[float, ...] | None:
    parts = text.split(",")
    if len(parts) == len(key.bounds) and all(re.fullmatch(key.form, p) for p in parts):
        camera = tuple(map(float, parts))
        bounds = zip(camera, key.bounds, strict=True)
        if all(low <= number <= high for number, (low, high, _) in bounds):
            return camera
    reader.refuse(key.key, text)
    return None


def _write_camera(_: LinkIndex, __: Key, camera: Camera | None) -> str:
    return ",".join(f"{number:.10g}" for number in camera or ())


def _read_ends(reader: Reader, key: Key, text: str) -> Words | None:
    ends = text.split("..")
    if len(ends) != len(("start", "end")):
        reader.refuse(key.key, text)
        return None
    found = tuple(_find_stop(reader, key, word) for word in ends)
    return found if all(found) else None


def _find_stop(reader: Reader, key: Key, word: str) -> str:
    """Find a stop by its word, or by the first part of only one: ``istanbul``."""
    stops = reader.list_known(key)
    whole = [stop for stop in stops if stop.startswith(f"{word}-")]
    known = whole[0] if word not in stops and len(whole) == 1 else word
    return reader.match(key, known, stops, "bad-stop")


def _tidy_pace(_: Key, pace: Pace) -> Pace:
    return tuple(sorted({name: _round(value, 2) for name, value in pace}.items()))


def _read_pace(reader: Reader, key: Key, text: str) -> Pace | None:
    """Read estimates; one that is the atlas's own is left out."""
    usual = reader.index["trips"]["pace"]
    found: dict[str, float] = {}
    for member in text.split("~"):
        name, _, number = member.partition(":")
        unit, _ = usual.get(name, ("", 0))
        least = dict(key.least).get(unit, 0)
        if unit and re.fullmatch(key.form, number) and float(number) >= least:
            found[name] = float(number)
        else:
            reader.refuse(key.key, member, limit=least, known=() if unit else usual)
    own = tuple((name, v) for name, v in found.items() if v != usual[name][1])
    return own if found else None


def _write_pace(_: LinkIndex, __: Key, pace: Pace) -> str:
    return "~".join(f"{name}:{value:.10g}" for name, value in pace)


def _round(number: float, places: int) -> float:
    """Round halves away from zero, as JavaScript's toFixed does; no minus zero."""
    step = Decimal(1).scaleb(-places)
    return float(Decimal(number).quantize(step, ROUND_HALF_UP)) + 0.0


@dataclass(frozen=True, slots=True)
class Type:
    """How values are read (None, and a notice, for a bad one), written, and kept.

    tidy: gives equal values one form.
    """

    read: Callable[[Reader, Key, str], Any]
    write: Callable[[LinkIndex, Key, Any], str] = _write_one
    tidy: Callable[[Key, Any], Any] = lambda _, value: value


TYPES: Mapping[TypeName, Type] = MappingProxyType(
    {
        "list": Type(_read_list, lambda _, __, words: "~".join(words), _tidy_list),
        "kinds": Type(_read_kinds, _write_kinds, _tidy_list),
        "one": Type(_read_one),
        "flag": Type(_read_flag, lambda _, key, __: key.words[0], lambda _, v: bool(v)),
        "step": Type(_read_step, tidy=lambda _, step: max(step, 1)),
        "dates": Type(
            _read_dates,
            _write_dates,
            lambda _, dates: tuple(end or None for end in dates),
        ),
        "day": Type(_read_day, tidy=lambda _, day: day or None),
        "text": Type(_read_text, tidy=_tidy_text),
        "camera": Type(_read_camera, _write_camera, _tidy_camera),
        "ends": Type(_read_ends, lambda _, __, ends: "..".join(ends or ())),
        "pace": Type(_read_pace, _write_pace, _tidy_pace),
    }
)
