"""Ids for what a table names: records, kinds, actors, sources; and clean words."""

import re
from collections.abc import Container
from hashlib import blake2s
from unicodedata import category, normalize

from geodata.folding import squeeze

_WORD = re.compile(r"[^a-z0-9]+")
_HIDDEN = frozenset({"Cf", "Co", "Cn"})
_LETTERS = str.maketrans(
    dict(zip("ıəøłđßæœ", ("i", "e", "o", "l", "d", "ss", "ae", "oe"), strict=True))
)
_LONGEST = 48


def clean(text: str) -> str:
    """Write a text without what cannot be seen or turns its direction, on one line."""
    return squeeze("".join(sign for sign in text if category(sign) not in _HIDDEN))


def make_id(text: str) -> str:
    """Make an id of words; of a script that has none in ASCII, a number of its own."""
    bare = normalize("NFKD", text.lower().translate(_LETTERS))
    words = _WORD.sub("-", bare.encode("ascii", "ignore").decode()).strip("-")
    if len(words) * 2 >= len(text.strip()) or len(words) >= _LONGEST:
        return words[:_LONGEST].strip("-")
    digest = blake2s(text.encode(), digest_size=4).hexdigest()
    return "-".join(filter(None, (words[:_LONGEST].strip("-"), digest)))


def make_new(identity: str, taken: Container[str]) -> str:
    """Make an id that nothing has: with a number behind it, if need be."""
    number, new = 2, identity
    while new in taken:
        new = f"{identity}-{number}"
        number += 1
    return new
