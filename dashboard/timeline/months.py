"""The months that the date control offers."""

from geodata.atlas import Atlas
from geodata.days import write_day


def read_month(day: int) -> tuple[int, int]:
    """Year and month of a day number."""
    year, month, _ = write_day(day).split("-")
    return int(year), int(month)


def count_months(atlas: Atlas) -> int:
    """Months from the earliest day to the edition, the first being month 0."""
    (year, month), (last_year, last_month) = map(
        read_month, (atlas.earliest, atlas.edition)
    )
    return (last_year - year) * 12 + last_month - month
