"""Dates as people write them, in the form of an atlas: ``2024-05-24``, ``2024-05~``."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Final

from geodata.days import YEARS

_MONTHS: Final = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_ISO = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ].*)?)?)?")
_NUMBERS = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T].*)?")
_MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]+)\.?,?\s+(\d{4})")
_WORDS_FIRST = re.compile(r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_ABOUT = re.compile(r"^(?:c\.|ca\.?|circa|about|~)\s*|\s*(?:~|\?)$")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
_SERIAL_START: Final = date(1899, 12, 30)
_MOST_MONTHS: Final = 12

DAY_FIRST: Final = "dmy"
MONTH_FIRST: Final = "mdy"


def find_order(texts: Iterable[str]) -> str | None:
    """Find whether days or months come first in 1/2/2024; None: it cannot be told.

    Empty where no date of a column is written so.
    """
    pairs = [
        (int(found[1]), int(found[2]))
        for text in texts
        if (found := _NUMBERS.fullmatch(text.strip()))
    ]
    if any(first > _MOST_MONTHS for first, _ in pairs):
        return DAY_FIRST
    if any(second > _MOST_MONTHS for _, second in pairs):
        return MONTH_FIRST
    dotted = any("." in text for text in texts)
    same = all(first == second for first, second in pairs)
    return DAY_FIRST if pairs and (dotted or same) else None if pairs else ""


def read_date(text: str, order: str) -> str:
    """Write a date in the form of an atlas. Raises ValueError where it is none."""
    bare = _ABOUT.sub("", text.strip())
    about = "~" if bare != text.strip() else ""
    parts = _part(bare.lower(), order)
    year, *rest = parts
    if year not in YEARS:
        message = f"“{text}” lies outside of {YEARS[0]} to {YEARS[-1]}"
        raise ValueError(message)
    try:
        date(year, *[*rest, 1, 1][:2])
    except ValueError:
        message = f"“{text}” is no day of the calendar"
        raise ValueError(message) from None
    return "-".join([f"{year:04}", *(f"{one:02}" for one in rest)]) + about


def _part(text: str, order: str) -> Sequence[int]:
    if found := _ISO.fullmatch(text):
        return [int(one) for one in found.groups() if one]
    if found := _NUMBERS.fullmatch(text):
        first, second, year = map(int, found.groups())
        day_first = order != MONTH_FIRST
        return [year, second, first] if day_first else [year, first, second]
    if found := _MONTH_YEAR.fullmatch(text):
        return [int(found[2]), int(found[1])]
    if found := _WORDS_FIRST.fullmatch(text):
        return [int(found[3]), _find_month(found[1], text), int(found[2])]
    if found := _WORDS.fullmatch(text):
        day = [int(found[1])] if found[1] else []
        return [int(found[3]), _find_month(found[2], text), *day]
    if _SERIAL.fullmatch(text):
        moment = _SERIAL_START + timedelta(days=int(float(text)))
        return [moment.year, moment.month, moment.day]
    message = f"“{text}” is no date that is understood"
    raise ValueError(message)


def _find_month(word: str, text: str) -> int:
    for number, month in enumerate(_MONTHS, 1):
        if month == word or (month[:3] == word[:3] and month.startswith(word[:4])):
            return number
    message = f"“{text}” is no date that is understood"
    raise ValueError(message)
