"""The keys of a link that ask a trip."""

import re
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType

from dashboard.view.link_reader import Reader
from dashboard.view.model import PageIndex, View
from dashboard.view.trip_words import MEASURES, list_closable, list_openable

_PACE = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})?")
_SPEED = "km/h"


def _read_trip(reader: Reader, key: str, text: str) -> tuple[str, ...] | None:
    ends = text.split("..")
    if len(ends) != len(("start", "end")):
        reader.refuse(key, text)
        return None
    stops = reader.index["trips"]["stops"]
    found = tuple(_find_stop(reader, key, word, stops) for word in ends)
    return found if all(found) else None


def _find_stop(reader: Reader, key: str, word: str, stops: Mapping[str, str]) -> str:
    """Find a stop by its word, or by the first part of only one: ``istanbul``."""
    whole = [stop for stop in stops if stop.startswith(f"{word}-")]
    known = whole[0] if word not in stops and len(whole) == 1 else word
    return reader.match(key, known, stops, "bad-stop")


def _read_closed(reader: Reader, key: str, text: str) -> tuple[str, ...] | None:
    return _match_all(reader, key, text, list_closable(reader.index["trips"]))


def _read_opened(reader: Reader, key: str, text: str) -> tuple[str, ...] | None:
    return _match_all(reader, key, text, list_openable(reader.index["trips"]))


def _match_all(
    reader: Reader, key: str, text: str, known: Collection[str]
) -> tuple[str, ...] | None:
    words = (reader.match(key, word, known) for word in text.split("~"))
    return tuple(filter(None, words)) or None


def _read_by(reader: Reader, key: str, text: str) -> str | None:
    return (reader.choose(key, [text], MEASURES) or (None,))[0]


def _read_pace(
    reader: Reader, key: str, text: str
) -> tuple[tuple[str, float], ...] | None:
    """Read estimates; one that is the atlas's own is left out."""
    usual = reader.index["trips"]["pace"]
    found: dict[str, float] = {}
    for member in text.split("~"):
        name, _, number = member.partition(":")
        unit, _ = usual.get(name, ("", 0))
        least = 1 if unit == _SPEED else 0
        if unit and _PACE.fullmatch(number) and float(number) >= least:
            found[name] = float(number)
        else:
            reader.refuse(key, member, limit=least, known=() if unit else usual)
    own = tuple((name, v) for name, v in found.items() if v != usual[name][1])
    return own if found else None


def _write_pace(_: PageIndex, view: View) -> str:
    return "~".join(f"{name}:{value:.10g}" for name, value in view.pace)


KEYS: Mapping[
    str,
    tuple[
        str,
        Callable[[Reader, str, str], object],
        Callable[[PageIndex, View], str],
    ],
] = MappingProxyType(
    {
        "trip": ("trip", _read_trip, lambda _, view: "..".join(view.trip or ())),
        "close": ("closed", _read_closed, lambda _, view: "~".join(view.closed)),
        "open": ("opened", _read_opened, lambda _, view: "~".join(view.opened)),
        "by": ("by", _read_by, lambda _, view: view.by),
        "pace": ("pace", _read_pace, _write_pace),
    }
)
"""By key: the view's field, and how its value is read and written."""
