"""Text as search sees it: without case, accents and differences that hide a find.

`assets/lib/geodata/folding.mjs` does the same for any text (of the
Unicode that both know).
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from unicodedata import category, normalize

_SAME: Mapping[int, str] = MappingProxyType(
    str.maketrans(
        {
            "\N{LATIN SMALL LETTER DOTLESS I}": "i",
            "\N{LATIN SMALL LETTER SCHWA}": "e",
            "\N{GREEK SMALL LETTER FINAL SIGMA}": "\N{GREEK SMALL LETTER SIGMA}",
            "\N{RIGHT SINGLE QUOTATION MARK}": "'",
            "\N{ARABIC LETTER YEH}": "\N{ARABIC LETTER FARSI YEH}",
            "\N{ARABIC LETTER KAF}": "\N{ARABIC LETTER KEHEH}",
        }
    )
)
"""Letters and signs that readers type in another way, and that NFKD leaves."""

_CONTROLS: Mapping[int, str] = MappingProxyType(
    dict.fromkeys((*range(0x20), 0x7F), " ")
)
"""The control characters of ASCII, in which there is nothing else to fold."""

_MINUS = "\N{MINUS SIGN}"
_REFORMED = "\N{ARMENIAN SMALL LETTER ECH}\N{ARMENIAN SMALL LETTER VEW}"
_CLASSICAL = "\N{ARMENIAN SMALL LETTER ECH}\N{ARMENIAN SMALL LETTER YIWN}"
"""The ligature of both is a capital in either spelling; it decomposes to the latter."""

_PLANE, _LAST_TWO = 0x10000, 0xFFFE
_NO_CHARACTERS = range(0xFDD0, 0xFDF0)
"""What is no character though it has a number, beside the last two of each plane."""


def squeeze(text: str) -> str:
    """Write each run of separators, control and non-characters as one space."""
    if text.isascii():
        return " ".join(text.translate(_CONTROLS).split())
    spaced = "".join(" " if _separates(char) else char for char in text)
    return " ".join(filter(None, spaced.split(" ")))


def fold(text: str) -> str:
    """Write in lower case, without marks and invisible characters, squeezed.

    A dash parts words, as a space does.
    Compatibility decomposition (NFKD) is that of Unicode Standard Annex #15.
    """
    if text.isascii():
        return squeeze(text.lower().replace("-", " "))
    bare = "".join(
        " " if _is_dash(char) else char
        for char in normalize("NFKD", text)
        if not _vanishes(char)
    )
    same = bare.lower().translate(_SAME)
    return squeeze(same.replace(_REFORMED, _CLASSICAL))


def gather_words(texts: Iterable[str]) -> str:
    """Gather the folded words of some texts, each once."""
    return " ".join(dict.fromkeys(fold(" ".join(texts)).split(" ")))


def _separates(char: str) -> bool:
    kind = category(char)
    return kind[0] == "Z" or kind == "Cc" or is_no_character(char)


def is_no_character(char: str) -> bool:
    """Whether Unicode keeps this number from ever being a character; XML refuses it."""
    number = ord(char)
    return number in _NO_CHARACTERS or number % _PLANE >= _LAST_TWO


def _is_dash(char: str) -> bool:
    return char == _MINUS or category(char) == "Pd"


def _vanishes(char: str) -> bool:
    kind = category(char)
    return kind[0] == "M" or kind == "Cf"
