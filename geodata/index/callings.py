"""What the place of a record is called otherwise, in any language of the atlas."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from geodata.atlas import Atlas
from geodata.folding import gather_words

_WORD = re.compile(r"\w+")
_NAMED = "name_"


def call_places(
    atlas: Atlas, names: Mapping[str, Sequence[str]]
) -> Callable[[str], str]:
    """Give what finds the other names of all places that a text names, folded.

    names: of features by their ids, beside those that base layers have.
    """
    known: dict[str, list[str]] = defaultdict(list)
    for layer in atlas.layers.values():
        for feature in atlas.features[layer.id] if layer.role == "base" else ():
            told = feature["properties"]
            others = [text for key, text in told.items() if key.startswith(_NAMED)]
            known[f"{told.get('name') or ''}"] += filter(None, others)
            known[f"{told.get('name') or ''}"] += names.get(told["id"], ())
    longest = max((len(_WORD.findall(name)) for name in known), default=0)

    def call(place: str) -> str:
        words = list(_WORD.finditer(place))
        spans = [
            place[first.start() : last.end()]
            for number, first in enumerate(words)
            for last in words[number : number + longest]
        ]
        found = [other for span in spans for other in known.get(span, ())]
        return gather_words(found)

    return call
