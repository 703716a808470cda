"""Spans of one property never hold two values on one day."""

import pytest

from geodata.atlas import Span
from geodata.checking.references import check_spans
from geodata.days import parse_span
from geodata.problems import Findings

Dates = tuple[str, str]


def make_span(name: str, start: str, end: str) -> Span:
    return Span(
        feature="line",
        property="status",
        value=name,
        actor="",
        role="",
        start=start,
        end=end,
        days=parse_span(start or None, end or None),
        sources=(),
        note="",
    )


def find_overlap(*dates: Dates) -> str:
    """Check spans of one status with these dates, named 0, 1, 2 …; the message."""
    findings = Findings()
    spans = [make_span(f"{number}", *both) for number, both in enumerate(dates)]
    check_spans(spans, findings)
    return " ".join(problem.message for problem in findings.problems)


def test_one_after_the_other_is_sound() -> None:
    assert find_overlap(("2010", ""), ("", "2001"), ("2002", "2009")) == ""


@pytest.mark.parametrize(
    ("dates", "names"),
    [
        ([("2010", "2011"), ("2000", "2020")], ("1", "0")),
        # Not its neighbour by its start, but one that lasts longer.
        ([("2000", "2020"), ("2001", "2002"), ("2010", "2011")], ("0", "1")),
        ([("", "2001"), ("2003", "2004"), ("2004-01-01", "2005")], ("1", "2")),
        ([("1990", "1991"), ("", "")], ("1", "0")),
        ([("2020", ""), ("2021", "")], ("0", "1")),
    ],
)
def test_two_that_overlap_are_named_the_earlier_first(
    dates: list[Dates], names: tuple[str, str]
) -> None:
    told = find_overlap(*dates)
    assert told.endswith(" overlap")
    assert [told.index(f"“{name}”") for name in names] == [
        0,
        told.index(" and ") + len(" and "),
    ]


def test_the_latest_to_end_is_what_the_next_may_overlap() -> None:
    sound = [("2001", "2002"), ("2003", "2004")]
    assert find_overlap(*sound) == ""
    assert find_overlap(("2000", "2001-06-01"), *sound[1:], ("2000-06-01", "2020"))
