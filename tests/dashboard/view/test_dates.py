"""Dates as a reader says them, by the vectors that both languages share."""

import pytest

from dashboard.view.dates import tell_range
from tests.vectors.cases import read_cases


@pytest.mark.parametrize("case", read_cases("dates"), ids=str)
def test_the_vectors_of_dates(case: dict[str, str]) -> None:
    assert tell_range(case["start"], case["end"]) == case["words"]
