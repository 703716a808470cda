"""Which of many alternate names is a language's own, told by script and sound.

GeoNames lists alternate names without their languages. A name is taken when
all its letters are of the language's alphabet and, spelt in Latin letters, it
sounds enough like the English one; none is better than a wrong one.
"""

# ruff: noqa: RUF001 - Azerbaijani writes a dotless i

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST_LIKENESS = 0.6
LETTERS = {
    "ru": (
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh sh - y - e yu ya",
    ),
    "hy": (
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքևօֆ",
        (
            "a b g d e z e e t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r "
            "ts v p k ev o f"
        ),
    ),
    "ka": (
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h",
    ),
    "fa": (
        "ابپتجچحخدرزژسشصطعغفقکگلمنوهیآ",
        "a b p t j ch h kh d r z zh s sh s t - gh f gh k g l m n v h i a",
    ),
}
AZERI_SOUNDS = ("ch", "a", "gh", "kh", "i", "sh", "g", "j")
AZERI = "abcçdeəfgğhxıijkqlmnoöprsştuüvyz"


def choose_name(
    language: str, english: str, names: Iterable[str], least: float = LEAST_LIKENESS
) -> str | None:
    """Find the name in one of LETTERS' languages or ``az``, or None.

    least: how like the English name it must sound, from 0 to 1. Ties go to
    the shorter name, then to the one first in code order.
    """
    known = [name for name in names if _fits_alphabet(language, name)]
    scored = [(_compare_sounds(language, english, name), name) for name in known]
    good = [(-score, len(name), name) for score, name in scored if score >= least]
    return min(good)[2] if good else None


def _fits_alphabet(language: str, name: str) -> bool:
    alphabet = AZERI if language == "az" else LETTERS[language][0]
    if language != "fa" and not name[:1].isupper() and language != "ka":
        return False
    # Without a letter that only Azerbaijani has, a name may be any language's.
    own = language != "az" or bool(set("əıİ") & set(name))
    letters = _lower(name) if language == "az" else name.lower()
    return bool(name) and own and all(one in alphabet + " -" for one in letters)


def _lower(name: str) -> str:
    return name.replace("İ", "i").replace("I", "ı").lower()


def _compare_sounds(language: str, english: str, name: str) -> float:
    one, other = _fold_name(english), _fold_name(_write_latin(language, name))
    if language == "fa":
        one, other = _drop_vowels(one), _drop_vowels(other)
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _write_latin(language: str, name: str) -> str:
    if language == "az":
        pairs = zip("çəğxışqc", AZERI_SOUNDS, strict=True)
    else:
        letters, sounds = LETTERS[language]
        pairs = zip(letters, sounds.replace("-", "").split(" "), strict=True)
    table = {ord(letter): sound for letter, sound in pairs}
    lowered = _lower(name) if language == "az" else name.lower()
    return lowered.translate(table)


def _fold_name(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.lower().replace("ı", "i"))
    return "".join(one for one in plain if one.isascii() and one.isalpha())


def _drop_vowels(name: str) -> str:
    return "".join(one for one in name if one not in "aeiou")
