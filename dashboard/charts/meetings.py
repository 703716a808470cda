"""What the charts of meetings count: the records, and the two that meet most."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from dashboard.charts.template import Category, Patch, name_category
from geodata.atlas import Atlas, Record
from geodata.declared.facets import Trait, find_facet, list_traits
from geodata.side import Meetings

_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event that counts as a meeting; number: its place among the records.

    format, place, mediator: the token and title of each, None where it has none.
    """

    number: int
    record: Record
    format: Trait | None
    place: Trait | None
    mediator: Trait | None

    @property
    def actors(self) -> list[str]:
        """Everyone who was there, in whatever role, each once."""
        return sorted({part.actor for part in self.record.participations})

    @property
    def year(self) -> int:
        """The year of its first day; of one without any, the first of all."""
        first = self.record.days.first if self.record.days else None
        return (_EPOCH + timedelta(days=first or 0)).year

    def list_actors(self, role: str) -> list[str]:
        """List those who were there in a role."""
        return [one.actor for one in self.record.participations if one.role == role]


def list_meetings(atlas: Atlas) -> list[Meeting]:
    """List the events that count as such; none, where an atlas declares no meetings."""
    declared = atlas.meetings
    if declared is None:
        return []
    made = (
        _make(atlas, declared, number, record)
        for number, record in enumerate(atlas.records)
        if record.time == "event"
    )
    return [one for one in made if one.format or one.record.token in declared.kinds]


def find_couple(meetings: Sequence[Meeting]) -> tuple[str, ...]:
    """Find the two actors who are at most meetings together; () if none are."""
    found = Counter(
        pair for meeting in meetings for pair in combinations(meeting.actors, 2)
    )
    return min(found, key=lambda pair: (-found[pair], pair), default=())


def choose_couple(
    meetings: Sequence[Meeting],
) -> tuple[tuple[str, ...], list[Meeting]]:
    """Give the two who meet most, and the meetings at which both were."""
    couple = find_couple(meetings)
    return couple, [m for m in meetings if set(couple) <= set(m.actors)]


def list_years(meetings: Sequence[Meeting]) -> list[int]:
    """List all years from the first meeting to the last."""
    found = [meeting.year for meeting in meetings]
    return list(range(min(found), max(found) + 1))


def name_year(year: int) -> Category:
    """Make a category of a year."""
    return name_category(f"{year}", dates=[f"{year}", f"{year}"])


def limit(meetings: Sequence[Meeting], actors: Sequence[str] = ()) -> Patch:
    """Give what a view must say to show these meetings, of these actors."""
    traits = sorted({one.format[0] for one in meetings if one.format})
    kinds = sorted({one.record.token for one in meetings if not one.format})
    which: Patch = {"kinds": kinds} if kinds else {"traits": traits}
    return {**which} | ({"actors": list(actors), "match": "all"} if actors else {})


def _make(atlas: Atlas, declared: Meetings, number: int, record: Record) -> Meeting:
    traits = {
        find_facet(token): (token, title)
        for token, title in list_traits(atlas.facets, record, atlas.actors)
    }
    return Meeting(
        number=number,
        record=record,
        format=traits.get(declared.format),
        place=traits.get(declared.place),
        mediator=traits.get(declared.mediator),
    )
