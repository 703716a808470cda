"""Dates with their precision, as closed intervals of days.

A date is written as in EDTF level 0 and 1 (Library of Congress): ``2024``,
``2024-05``, ``2024-05-24``, each optionally followed by ``~`` (approximate).
A day is counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar,
so that Python and JavaScript agree.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_EPOCH = date(1970, 1, 1)
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)", re.ASCII)


YEARS = range(1000, 2200)
"""The years that an atlas can speak of; a link may name any."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval of days; ``None`` is an open end."""

    first: int | None
    last: int | None

    def overlaps(self, other: Interval) -> bool:
        """Whether a day lies in both, both ends inclusive."""
        return _before(self.first, other.last) and _before(other.first, self.last)

    def holds(self, day: int) -> bool:
        """Whether the day lies in the interval, both ends inclusive."""
        return self.overlaps(Interval(day, day))


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """One date as written: the days that it covers and how sure it is."""

    text: str
    days: Interval
    precision: str
    approximate: bool


def is_usual(days: Interval) -> bool:
    """Whether both ends, where they are not open, lie in `YEARS`."""
    ends = [day for day in (days.first, days.last) if day is not None]
    return all((_EPOCH + timedelta(days=day)).year in YEARS for day in ends)


def _before(first: int | None, last: int | None) -> bool:
    return first is None or last is None or first <= last


def count_days(day: date) -> int:
    """Days from 1970-01-01 to the day."""
    return (day - _EPOCH).days


def write_day(day: int) -> str:
    """Write the day in ISO 8601, such as ``2024-05-24``."""
    return (_EPOCH + timedelta(days=day)).isoformat()


def parse_day(text: str) -> date:
    """Read one day, written like ``2024-05-24``. Raises ValueError on anything else."""
    found = parse_date(text)
    if found.precision != "day" or found.approximate:
        message = f"“{text}” is not a day: write it as 2024-05-24"
        raise ValueError(message)
    return date.fromisoformat(text)


@lru_cache(maxsize=2**14)  # many records share a day
def parse_date(text: str) -> FuzzyDate:
    """Read one date; month or year precision widens to the whole of it.

    Raises ValueError, with a sentence for the reader, on anything else.
    """
    match = _DATE.fullmatch(text)
    if not match:
        message = f"“{text}” is not a date: write 2024, 2024-05 or 2024-05-24"
        raise ValueError(message)
    year, month, day = match[1], match[2], match[3]
    try:
        first = date(int(year), int(month or "1"), int(day or "1"))
        last_month = int(month or "12")
        last_day = int(day) if day else monthrange(first.year, last_month)[1]
        last = date(first.year, last_month, last_day)
    except ValueError as error:
        message = f"“{text}” is not a day of the calendar"
        raise ValueError(message) from error
    precision = "day" if day else "month" if month else "year"
    days = Interval(count_days(first), count_days(last))
    return FuzzyDate(text, days, precision, bool(match[4]))


def parse_span(start: str | None, end: str | None) -> Interval:
    """Read the closed interval from a start to an end; a missing one is open.

    Raises ValueError on a bad date and when the end lies before the start.
    """
    first = parse_date(start).days.first if start else None
    last = parse_date(end).days.last if end else None
    if not _before(first, last):
        message = f"the end “{end}” lies before the start “{start}”"
        raise ValueError(message)
    return Interval(first, last)
