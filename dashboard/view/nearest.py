"""The nearest of the words that there are, for who mistypes one.

`assets/lib/view/nearest.mjs` finds the same word; tests hold the two together.
"""

from collections.abc import Collection, Iterable

from geodata.folding import fold

_LONGEST = 40
_LETTERS_A_SLIP = 3
_MANY, _MOST, _OTHER_START = 3, 2 / 3, 0.25
_FEWEST = 4


def find_nearest(text: str, words: Iterable[str]) -> str:
    """Find the word that begins most like a text, empty where none is near.

    Words begin with the same letter; the first of equals, the shorter ones first.
    """
    typed = fold(text)[:_LONGEST]
    near = [(fold(word), word) for word in words]
    ranked = [
        (min(_list_slips(typed, letters)), len(word), word)
        for letters, word in near
        if typed[:1] == letters[:1]
    ]
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


def list_nearest(text: str, names: Iterable[tuple[str, str]]) -> list[str]:
    """List at most three words whose names are most like a text, the nearest first.

    names: pairs of a folded name and its word. Two letters of three may differ, the
    first one too, but none is twice as unlike as the nearest. What a name has beyond
    the text counts half: who stops early means a short name rather than a long one.
    """
    typed = fold(text)[:_LONGEST]
    best: dict[str, float] = {}
    for name, word in names:
        slips = _list_slips(typed, name)
        other = 0 if typed[:1] == name[0] else _OTHER_START
        unlike = (min(slips) + slips[-1]) / 2 + other
        best[word] = min(best.get(word, unlike), unlike)
    ranked = sorted(best, key=best.__getitem__)[:_MANY]
    most = min(len(typed) * _MOST, 2 * best[ranked[0]] + 1) if ranked else 0
    return [word for word in ranked if best[word] <= most]


def _list_slips(typed: str, word: str) -> list[int]:
    """Count letters to change, add or leave out of a text for each start of a word."""
    row = list(range(len(word) + 1))
    for number, letter in enumerate(typed, 1):
        before, row = row, [number]
        for place, other in enumerate(word):
            changed = before[place] + (letter != other)
            row.append(min(changed, before[place + 1] + 1, row[place] + 1))
    return row
