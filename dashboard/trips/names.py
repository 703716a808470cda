"""What trips are made of, found by the names that people write.

A name is a word of the link, an id, a title, what a place is called in another
language, or a part of one of these: “Istanbul” of “Istanbul (Marmaray)”.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from dashboard.texts import TEXTS
from dashboard.view.nearest import list_nearest
from dashboard.view.quotation import show
from dashboard.view.refusals import RefusedError
from dashboard.view.trip_words import Vocabulary, list_closable, name_stops
from geodata.atlas import Atlas
from geodata.folding import fold
from geodata.network import Network
from geodata.problems import quote

_PARTS = re.compile(r"\s*[/()]\s*")
_PORT = " port"
_MANY = 5

Translations = Mapping[str, list[str]]
"""What places are called in other languages, by their own names."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one word, folded: those of the whole, and of its parts."""

    whole: frozenset[str]
    parts: frozenset[str]


def list_translations(atlas: Atlas) -> Translations:
    """List what places are called in other languages, by their own names."""
    return {
        feature["properties"]["name"]: [
            value
            for key, value in feature["properties"].items()
            if key.startswith("name_")
        ]
        for feature in atlas.features.get("places", ())
    }


def translate(title: str, translations: Translations) -> list[str]:
    """Find the other names of a stop's town: of “Kars” and of “Poti port”."""
    parts = dict.fromkeys(_split(title))
    return [name for part in parts for name in translations.get(part, ())]


def list_names(
    atlas: Atlas, network: Network, words: Vocabulary
) -> Mapping[str, Names]:
    """List by word all that people may write for what can be in a trip.

    A segment has no parts: half of its title is that of a stop.
    """
    translations = list_translations(atlas)
    ids = {word: stop for stop, word in name_stops(network, words["links"]).items()}
    names = {}
    for word, title in list_closable(words).items():
        whole = [word, ids.get(word, word), title, *translations.get(title, ())]
        parts = [*_split(title), *translate(title, translations)]
        names[word] = Names(
            _fold(whole), _fold(() if word in network.segments else parts)
        )
    return names


def find_word(text: str, names: Mapping[str, Names], pattern: str) -> str:
    """Find the word that a text names; the whole counts before its parts.

    Raises RefusedError where nothing has that name, in the words of a pattern, or
    where several have.
    """
    if text in names:
        return text
    typed = fold(text)
    whole = [word for word, known in names.items() if typed in known.whole]
    found = whole or [word for word, known in names.items() if typed in known.parts]
    if not found:
        near = list_nearest(text, _list_pairs(names))
        hint = TEXTS["name-near"].format(names=_quote(near)) if near else ""
        words = TEXTS[pattern].format(value=show(text), hint=hint)
        raise RefusedError(words + ".")
    if len(found) > 1:
        several = _quote(found[:_MANY])
        raise RefusedError(TEXTS["name-several"].format(name=show(text), names=several))
    return found[0]


def _split(title: str) -> list[str]:
    return [*_PARTS.split(title), title.removesuffix(_PORT)]


def _fold(names: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(fold, names)))


def _list_pairs(names: Mapping[str, Names]) -> Iterator[tuple[str, str]]:
    for word, known in names.items():
        yield from ((name, word) for name in known.whole | known.parts)


def _quote(words: Iterable[str]) -> str:
    return ", ".join(map(quote, words))
