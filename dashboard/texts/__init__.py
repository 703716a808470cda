"""The words of the product, once: a file for each room, one table of them all.

The browser's half receives the same words, those of a room with the file that the room
needs. Counted things have a text for each plural form, `key.one` and `key.other`.
"""

import re
from collections.abc import Iterable, Mapping
from gettext import NullTranslations
from types import MappingProxyType
from typing import Final

from dashboard.texts import (
    about,
    changes,
    charts,
    commands,
    corridors,
    exports,
    filters,
    histories,
    map,  # noqa: A004 - a room
    page,
    pictures,
    plain_site,
    records,
    server,
    sharing,
    sides,
    slides,
    stills,
    stories,
    talks,
    timeline,
    trips,
    view,
)

__all__ = ["ROOMS", "TEXTS", "call_within", "count", "gather", "write_number"]

ROOMS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        room.__name__.rpartition(".")[2]: room.WORDS
        for room in (
            *(about, changes, charts, commands, corridors, exports, filters),
            *(histories, map),
            *(page, pictures, records, server, sharing, sides, slides),
            stills,
            *(plain_site, stories, talks, timeline, trips, view),
        )
    }
)
"""The words by the rooms whose they are."""

_ENGLISH: Final = NullTranslations()
_APART: Final = "\u202f"
_THE: Final = "The "
_WHAT: Final = re.compile(r":| \(| through | from ")


def gather(rooms: Iterable[str]) -> dict[str, str]:
    """Gather the words of some rooms: text by key. Raises KeyError."""
    return {key: text for room in rooms for key, text in ROOMS[room].items()}


TEXTS: Final[Mapping[str, str]] = MappingProxyType(gather(ROOMS))
"""All words; a key means one text, whatever its room."""


def count(noun: str, number: int) -> str:
    """Count things in words, in the plural form that the language has for a number."""
    one, other = (TEXTS[f"count-{noun}.{form}"] for form in ("one", "other"))
    told = write_number(number)
    return _ENGLISH.ngettext(one, other, number).format(count=told)


def write_number(number: int) -> str:
    """Write a whole number, its digits in groups of three that no line parts."""
    return f"{number:,}".replace(",", _APART)


def call_within(title: str) -> str:
    """Call something by its title within a sentence: with “the” where English wants it.

    What its title says it is decides: a corridor, a route; not what it is to whom, nor
    the names that are no such words.
    """
    if title.startswith(_THE):
        return title[:1].lower() + title[1:]
    what = _WHAT.split(title)[0].split()[-1:]
    takes = what and what[0].lower() in TEXTS["names-with-the"].split()
    return f"{TEXTS['the']} {title}" if takes else title
