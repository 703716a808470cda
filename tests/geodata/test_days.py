"""Dates and days: the shared vectors, and what holds of all days."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.days import Interval, count_days, parse_date, parse_span, write_day
from tests.vectors.cases import read_cases

CASES = read_cases("days")
ends = st.none() | st.integers(-9, 9)


def identify(case: dict[str, Any]) -> str:
    return repr(case["text"])


@pytest.mark.parametrize("case", CASES, ids=identify)
def test_a_date_covers_its_days(case: dict[str, Any]) -> None:
    if case.get("bad"):
        with pytest.raises(ValueError, match="is not a"):
            parse_date(case["text"])
        return
    read = parse_date(case["text"])
    assert read.days == Interval(case["first"], case["last"])
    assert read.precision == case["precision"]
    assert read.approximate is case["approximate"]


@given(st.dates())
def test_days_are_written_as_they_are_read(day: date) -> None:
    number = count_days(day)
    assert write_day(number) == day.isoformat()
    assert parse_date(write_day(number)).days == Interval(number, number)


@given(st.dates(max_value=date(9999, 12, 30)))
def test_the_next_day_has_the_next_number(day: date) -> None:
    assert count_days(day + timedelta(days=1)) == count_days(day) + 1


@given(st.tuples(ends, ends), st.tuples(ends, ends))
def test_intervals_overlap_when_they_share_a_day(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None]
) -> None:
    def days(interval: tuple[int | None, int | None]) -> set[int]:
        first, last = interval
        return {
            day
            for day in range(-20, 21)
            if (first is None or first <= day) and (last is None or day <= last)
        }

    if days(one) and days(other):
        shared = bool(days(one) & days(other))
        assert Interval(*one).overlaps(Interval(*other)) is shared


def test_a_span_has_both_its_ends() -> None:
    span = parse_span("2024-02", "2024-05-24")
    assert (span.first, span.last) == (19754, 19867)
    assert parse_span(None, "") == Interval(None, None)


def test_a_span_is_in_order() -> None:
    with pytest.raises(ValueError, match="lies before the start"):
        parse_span("2024-05-25", "2024-05-24")
