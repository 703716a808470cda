"""The months that the date control offers."""

from geodata.days import write_day


def read_month(day: int) -> tuple[int, int]:
    """Year and month of a day number."""
    year, month, _ = write_day(day).split("-")
    return int(year), int(month)


def count_months(earliest: int, edition: int) -> int:
    """Months from the earliest day to the edition, the first being month 0."""
    (year, month), (last_year, last_month) = map(read_month, (earliest, edition))
    return (last_year - year) * 12 + last_month - month
