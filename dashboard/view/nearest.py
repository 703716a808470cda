"""The nearest of the words that there are, for who mistypes one.

`assets/lib/view/nearest.mjs` is the same in JavaScript; tests hold the two together.
"""

from collections.abc import Collection, Iterable

from geodata.folding import fold

_LONGEST = 40
_LETTERS_A_SLIP = 3
_FEWEST = 4


def find_nearest(text: str, words: Iterable[str]) -> str:
    """Find the word that begins most like a text, empty where none is near.

    Words begin with the same letter; the first of equals, the shorter ones first.
    """
    typed = fold(text)[:_LONGEST]
    near = [word for word in words if typed and word[0].lower() == typed[0]]
    ranked = [(_count_slips(typed, word.lower()), len(word), word) for word in near]
    slips, _, best = min(ranked, key=lambda one: one[:2], default=(_LONGEST, 0, ""))
    return best if slips <= max(1, len(typed) // _LETTERS_A_SLIP) else ""


def list_alike(text: str, words: Collection[str]) -> list[str]:
    """List the words that a text was meant to be: in other case, or with one slip.

    A slip is a letter too many, too few or another, or two that are swapped; a text
    with one has four letters or more, the first of them right.
    """
    typed = fold(text)
    if typed in words:
        return [typed]
    near = [word for word in words if len(typed) >= _FEWEST and word[0] == typed[0]]
    return [word for word in near if _is_slip(typed, word)]


def _is_slip(one: str, other: str) -> bool:
    while one and one[0] == other[:1]:
        one, other = one[1:], other[1:]
    while one and one[-1] == other[-1:]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) <= 1 or one == other[::-1]


def _count_slips(typed: str, word: str) -> int:
    """Count letters to change, add or leave out until a word begins with a text."""
    row = list(range(len(word) + 1))  # a text may begin with what the word leaves out
    for number, letter in enumerate(typed, 1):
        before, row = row, [number]
        for place, other in enumerate(word):
            changed = before[place] + (letter != other)
            row.append(min(changed, before[place + 1] + 1, row[place] + 1))
    return min(row)
