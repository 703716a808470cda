"""Checking wordings: that a side says one thing at a time."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from geodata.problems import Findings, Place, quote
from geodata.reading.tables import WORDINGS
from geodata.side import Wording


def check_wordings(wordings: Iterable[Wording], findings: Findings) -> None:
    """Report two wordings of one side, feature and property that overlap."""
    groups: dict[tuple[str, str, str], list[Wording]] = defaultdict(list)
    for wording in wordings:
        key = wording.side, wording.feature, wording.property
        groups[key].append(wording)
    for (side, feature, name), group in groups.items():
        for one, other in combinations(group, 2):
            if one.days.overlaps(other.days):
                message = f"{side} says {quote(one.value)} and {quote(other.value)}"
                place = Place(WORDINGS, feature)
                remedy = "Let one end the day before the other starts"
                findings.add(place.problem(name, message, remedy))
