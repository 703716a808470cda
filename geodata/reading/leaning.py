"""Words that lean to one side, and where they may stand: ``leaning.csv``."""

import re
from dataclasses import dataclass
from pathlib import Path

from geodata.parsing.rows import Row, read_all, read_rows
from geodata.problems import Findings, Place

LEANING = "tables/leaning.csv"
COLUMNS = ("word", "phrase", "reason")

_WORD = re.compile(r"\w[\w’-]*( \w[\w’-]*)*")
_TEXT = re.compile(r".*\S.*")


@dataclass(frozen=True, slots=True)
class LeaningWord:
    """The beginning of a word that leans, or a phrase in which it may stand.

    phrase: empty says: the word as such. reason: why it leans, or why the phrase
    does not.
    """

    place: Place
    word: str
    phrase: str
    reason: str


def read_leaning(folder: Path, findings: Findings) -> tuple[LeaningWord, ...]:
    """Read tables/leaning.csv; an atlas may lack it."""
    if not (folder / LEANING).is_file():
        return ()
    rows = read_rows(folder, LEANING, COLUMNS, findings)
    return read_all(rows, _read_word, findings)


def _read_word(row: Row) -> LeaningWord:
    return LeaningWord(
        place=row.place,
        word=row.demand("word", _WORD, "Write the beginning of a word"),
        phrase=row.cells["phrase"],
        reason=row.demand("reason", _TEXT, "Say why it leans, or why it may stand"),
    )
