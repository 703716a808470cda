"""The scale of time: a quiet beginning gets a share of the width, the rest is even."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from dashboard.timeline.lanes import read_year
from geodata.days import count_days, parse_date, write_day

_YEAR = 366


def is_soft(text: str) -> bool:
    """Whether a date as written leaves open which day it is."""
    return not text or parse_date(text).approximate


def lay_scale(begin: int, busy: int, end: int, quiet: float) -> list[tuple[int, float]]:
    """Lay out time: the years before the busy ones get a share, these the rest."""
    if not begin < busy < end:
        return [(begin, 0.0), (max(end, begin + 1), 1.0)]
    return [(begin, 0.0), (busy, quiet), (end, 1.0)]


def lay_breaks(
    begin: int, days: Iterable[int], end: int, *, apart: int, quiet: float
) -> list[tuple[int, float]]:
    """Lay out time with breaks: years without any of some days get a small share each.

    apart: days without one that make a break. quiet: the share of the width of each.
    The first knots are the beginning and the first year that counts; then each busy
    time and each break ends with one, by turns.
    """
    years = [find_new_year(day) for day in sorted({*days, end}) if begin < day <= end]
    knots = [begin, years[0]]
    for last, year in pairwise(years):
        if year - last > apart:
            knots += [min(last + _YEAR, year), year]
    knots += [end]
    busy = [b - a for a, b in zip(knots[1::2], knots[2::2], strict=True)]
    rest = 1 - quiet * (len(knots) // 2)
    shares, left = [0.0], 0.0
    for n, (first, last) in enumerate(pairwise(knots)):
        left += quiet if n % 2 == 0 else rest * (last - first) / max(1, sum(busy))
        shares.append(left)
    shares[-1] = 1.0
    return list(zip(knots, shares, strict=True))


def list_busy_years(scale: Sequence[tuple[int, float]]) -> list[tuple[float, str]]:
    """List the new years in the busy times of a scale with breaks."""
    ticks = []
    for (first, _), (last, _) in zip(scale[1::2], scale[2::2], strict=True):
        for year in range(read_year(first), read_year(last) + 1):
            day = count_days(date(year, 1, 1))
            if first <= day < last:
                ticks.append((round(place_day(scale, day, 0), 4), f"{year}"))
    return ticks


def place_day(
    scale: Sequence[tuple[int, float]], day: int | None, usual: float
) -> float:
    """Find a day's share of the width, within it; usual: of an open end."""
    if day is None:
        return usual
    for (first, low), (last, high) in pairwise(scale):
        if day <= last:
            return low + (high - low) * max(0, day - first) / (last - first)
    return 1.0


def list_ticks(
    scale: Sequence[tuple[int, float]], step: int
) -> list[tuple[float, str]]:
    """List the knots' years, and within the last part every so many."""
    years = {read_year(day) for day, _ in scale[:-1]}
    years |= {
        year
        for year in range(read_year(scale[-2][0]) + 1, read_year(scale[-1][0]) + 1)
        if year % step == 0
    }
    days = ((year, count_days(date(year, 1, 1))) for year in sorted(years))
    return [(round(place_day(scale, day, 0), 4), f"{year}") for year, day in days]


def find_new_year(day: int) -> int:
    """Find the first day of a day's year."""
    return count_days(date(read_year(day), 1, 1))


def find_month(day: int) -> int:
    """Find the first day of a day's month."""
    return count_days(date.fromisoformat(f"{write_day(day)[:7]}-01"))
