"""The words of the product, once: a file for each room, one table of them all.

The browser's half receives the same words, those of a room with the file that the room
needs. Counted things have a text for each plural form, `key.one` and `key.other`.
"""

from collections.abc import Iterable, Mapping
from gettext import NullTranslations
from types import MappingProxyType
from typing import Final

from dashboard.texts import (
    about,
    charts,
    commands,
    corridors,
    exports,
    filters,
    histories,
    map,  # noqa: A004 - a room
    page,
    pictures,
    records,
    server,
    sharing,
    sides,
    slides,
    stills,
    stories,
    timeline,
    trips,
    view,
)

__all__ = ["ROOMS", "TEXTS", "count", "gather"]

ROOMS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        room.__name__.rpartition(".")[2]: room.WORDS
        for room in (
            *(about, charts, commands, corridors, exports, filters, histories, map),
            *(page, pictures, records, server, sharing, sides, slides, stills),
            *(stories, timeline, trips, view),
        )
    }
)
"""The words by the rooms whose they are."""

_ENGLISH: Final = NullTranslations()


def gather(rooms: Iterable[str]) -> dict[str, str]:
    """Gather the words of some rooms: text by key. Raises KeyError."""
    return {key: text for room in rooms for key, text in ROOMS[room].items()}


TEXTS: Final[Mapping[str, str]] = MappingProxyType(gather(ROOMS))
"""All words; a key means one text, whatever its room."""


def count(noun: str, number: int) -> str:
    """Count things in words, in the plural form that the language has for a number."""
    one, other = (TEXTS[f"count-{noun}.{form}"] for form in ("one", "other"))
    return _ENGLISH.ngettext(one, other, number).format(count=f"{number:,}")
