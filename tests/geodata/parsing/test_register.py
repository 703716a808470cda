"""Dates of an atlas lie in years that it can draw."""

import pytest

from geodata.days import Interval, parse_date
from geodata.parsing.register import find_day, find_span
from geodata.problems import AtlasError, Place

PLACE = Place("layers/meetings.geojson", "talks")


@pytest.mark.parametrize("text", ["9999-12-31", "0001", "0999-12-31", "2200-01"])
def test_a_day_far_from_all_others_is_refused(text: str) -> None:
    with pytest.raises(AtlasError, match=r"is no day from 1000 to 2199.* no end"):
        find_day(PLACE, "end", text)


@pytest.mark.parametrize("text", ["1000", "2199-12-31"])
def test_the_first_and_the_last_are_taken(text: str) -> None:
    assert find_day(PLACE, "end", text) == parse_date(text).days


def test_an_open_end_stays_open() -> None:
    assert find_span(PLACE, "", "") == Interval(None, None)
