"""Checking what was expected: that its days follow one another, and what it names."""

from collections.abc import Collection, Iterator

from geodata.atlas import Atlas
from geodata.days import parse_date
from geodata.problems import Findings, Place, Problem, quote
from geodata.reading.expected import EXPECTED
from geodata.side import Expectation


def check_expected(atlas: Atlas, known: Collection[str], findings: Findings) -> None:
    """Report unknown features, and days that cannot follow one another."""
    for expectation in atlas.expected:
        place = Place(EXPECTED, expectation.id)
        for feature in expectation.features:
            if feature not in known:
                message = f"no record has the id {quote(feature)}"
                findings.add(place.problem("features", message, "Mend or remove it"))
        findings.add(*_find_day_faults(expectation, place, atlas.edition))


def _find_day_faults(
    expectation: Expectation, place: Place, edition: int
) -> Iterator[Problem]:
    by = expectation.days.last
    if expectation.said and by is not None and _find_first(expectation.said) > by:
        message = f"{quote(expectation.by)} lies before the day on which it was said"
        yield place.problem("by", message, "Mend one of the two")
    if expectation.came and _find_first(expectation.came) > edition:
        message = f"{quote(expectation.came)} lies after the edition"
        yield place.problem("came", message, "Leave it empty until that day")
    if expectation.outcome == "not" and expectation.is_ahead(edition):
        message = "the day by which it was expected has not come yet"
        yield place.problem("outcome", message, "Leave it empty until that day")


def _find_first(text: str) -> int:
    return parse_date(text).days.first or 0
