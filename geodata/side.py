"""What a side is: whose view of the atlas is shown, and what it says otherwise.

The first side is the default: what the records themselves say. Another one names,
words and draws some of them otherwise. A stance is what an actor does with a matter;
an expectation is what somebody said would come, by which day, and what came of it.
Meetings are what the sides come together at.
"""

from dataclasses import dataclass
from typing import Final

from geodata.days import Interval, parse_date

DISPUTED: Final = "disputed"
REJECTED: Final = "rejected"
PROPERTIES: Final = ("title", "term", "whose", "control", "line")
"""What a side can say otherwise, in the order in which differences are told.

title: what it is called. term: what it is. whose: the actor to whom it is counted.
control: who holds it, or ``disputed``. line: ``rejected`` as a border or a route.
"""


@dataclass(frozen=True, slots=True)
class Side:
    """Whose view it is.

    actor: the id of who speaks; empty: nobody, as in the first side. language: of
    its labels. sentence: whose view it is, as it ends a sentence. basis: by whom
    land is counted to somebody, as it follows “Land of …, ”. text: what
    the view shows, as one sentence.
    """

    id: str
    title: str
    actor: str
    language: str
    sentence: str
    basis: str
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """What a side says of a feature otherwise than the record.

    property: one of `PROPERTIES`. days: both ends inclusive.
    """

    feature: str
    side: str
    property: str
    value: str
    days: Interval
    sources: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Stance:
    """What a position can be: its title, and the rule by which it is told."""

    id: str
    title: str
    rule: str


@dataclass(frozen=True, slots=True)
class Attitude:
    """What stances have in common at one look: that they are for the subject.

    sign: at most three letters, for who sees no colours. colour: its name, or empty.
    takes_side: else it says neither that the actor is for it nor against.
    stances, positions, subjects: by their ids; a position that is named, or else one
    about a subject that is, counts so, whatever its stance does.
    """

    id: str
    title: str
    sign: str
    colour: str
    takes_side: bool
    stances: tuple[str, ...]
    positions: tuple[str, ...]
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Expectation:
    """What was to come by a day, who said so and when, and what came of it.

    by, said, came: dates as written; said and came may be empty. days: those of `by`.
    actor: who said so, or empty. outcome: ``came`` and ``partly`` (on the day `came`),
    ``not`` (the day went by without it), or empty: nothing is known of it yet.
    told: what came of it, or how far it is. features: ids of what it concerns.
    """

    id: str
    title: str
    by: str
    days: Interval
    said: str
    actor: str
    sources: tuple[str, ...]
    outcome: str
    came: str
    told: str
    outcome_sources: tuple[str, ...]
    features: tuple[str, ...]

    def is_ahead(self, day: int) -> bool:
        """Whether its day is still to come."""
        return self.days.last is not None and self.days.last > day

    def judge(self, day: int) -> str:
        """Judge what came of it by a day.

        Returns ``in-time``, ``late``, ``partly``, ``not``, ``ahead`` (its day is still
        to come) or ``unknown`` (its day is over, and no source tells).
        """
        if self.outcome == "came":
            came, by = parse_date(self.came).days.first, self.days.last
            late = came is not None and by is not None and came > by
            return "late" if late else "in-time"
        return self.outcome or ("ahead" if self.is_ahead(day) else "unknown")


@dataclass(frozen=True, slots=True)
class Meetings:
    """Which events count as meetings, and what the charts ask of each.

    Those that have a format, and those of some kinds (tokens). format, place, mediator:
    ids of facets, or empty. alone, between: the formats in which nobody, and in which
    somebody, sat between the two.
    """

    format: str
    place: str
    mediator: str
    kinds: tuple[str, ...]
    alone: tuple[str, ...]
    between: tuple[str, ...]
