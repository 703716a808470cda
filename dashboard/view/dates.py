"""Dates as a reader says them; files, links and data keep ISO 8601.

`assets/lib/view/dates.mjs` is the same in JavaScript; tests hold the two together.
"""

from dashboard.texts import TEXTS
from geodata.days import write_day


def tell_day(day: int) -> str:
    """Tell a day counted from 1970-01-01: ``24 May 2024``."""
    return tell_date(write_day(day))


def tell_date(text: str) -> str:
    """Tell a date as precisely as it is written: ``2024-05~`` is ``c. May 2024``."""
    if text.endswith("~"):
        return TEXTS["circa"].format(day=tell_date(text[:-1]))
    year, *rest = text.split("-")
    if not rest:
        return year
    month = TEXTS["date-month"].format(month=TEXTS[f"month-{rest[0]}"], year=year)
    if len(rest) == 1:
        return month
    return TEXTS["date-full"].format(day=int(rest[1]), month=month)


def tell_range(start: str, end: str) -> str:
    """Tell from when to when: ``10–11 May 2024``; an end that is empty is open."""
    if not end:
        return TEXTS["dates-from"].format(first=tell_date(start)) if start else ""
    if not start:
        return TEXTS["dates-until"].format(last=tell_date(end))
    first, last = shorten(start, end)
    if not first:
        return last
    dash = "–" if " " not in first else " – "
    return f"{first}{dash}{last}"


def shorten(start: str, end: str) -> tuple[str, str]:
    """Tell two dates, the first without what both share; empty where they are one."""
    first, last = (tell_date(text).split() for text in (start, end))
    kept = list(first)
    while kept and len(first) == len(last) and kept[-1] == last[len(kept) - 1]:
        kept.pop()
    return " ".join(kept), " ".join(last)
