"""Who and what can be named: actors, roles and sources, and lists of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from geodata.atlas import Actor, Participation, Source
from geodata.days import YEARS, Interval, is_usual, parse_date
from geodata.problems import AtlasError, Place, quote


@dataclass(frozen=True, slots=True)
class Register:
    """What the tables know.

    whole: whether they were read without a problem. If not, an unknown name
    passes: the row that could not be read may be the one.
    """

    actors: Mapping[str, Actor]
    sources: Mapping[str, Source]
    roles: Collection[str]
    whole: bool
    # Many records name the same: what was sound once is, and is held once.
    _taking_part: dict[str, tuple[Participation, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _named: dict[str, tuple[str, ...]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def find_actor(self, place: Place, field: str, actor: str) -> str:
        """Find the actor's id; raises AtlasError where nobody is known by it."""
        if actor in self.actors or not self.whole:
            return actor
        message = f"the actor {quote(actor)} is not known"
        raise AtlasError(
            place.problem(field, message, "Add a row to tables/actors.csv or mend it")
        )

    def find_role(self, place: Place, field: str, role: str) -> str:
        """Find the role's id; raises AtlasError where it is not declared."""
        if role in self.roles:
            return role
        message = f"the role {quote(role)} is not known"
        raise AtlasError(
            place.problem(field, message, f"Write one of {', '.join(self.roles)}")
        )

    def find_sources(self, place: Place, field: str, text: object) -> tuple[str, ...]:
        """Find the sources of a list: at least one, all known."""
        if isinstance(text, str) and text in self._named:
            return self._named[text]
        ids = split_list(place, field, text)
        if not ids:
            message = "there is no source"
            raise AtlasError(
                place.problem(field, message, "Name a row of tables/sources.csv")
            )
        for source in ids:
            if source not in self.sources and self.whole:
                message = f"the source {quote(source)} is not known"
                remedy = "Add a row to tables/sources.csv or mend it"
                raise AtlasError(place.problem(field, message, remedy))
        return self._named.setdefault(";".join(ids), ids)

    def find_participations(
        self, place: Place, field: str, text: object
    ) -> tuple[Participation, ...]:
        """Find the actors with roles of a list: ``UN:mediator;USA:host``."""
        if isinstance(text, str) and text in self._taking_part:
            return self._taking_part[text]
        items = split_list(place, field, text)
        found = tuple(self._find_participation(place, field, item) for item in items)
        return self._taking_part.setdefault(";".join(items), found)

    def _find_participation(self, place: Place, field: str, item: str) -> Participation:
        actor, colon, role = item.partition(":")
        if not colon:
            message = f"{quote(item)} has no role"
            raise AtlasError(
                place.problem(field, message, "Write CODE:role, such as UN:mediator")
            )
        return Participation(
            self.find_actor(place, field, actor),
            self.find_role(place, field, role),
            None,
        )


def split_list(place: Place, field: str, text: object) -> tuple[str, ...]:
    """Split a list joined with ``;``; nothing and None are empty lists."""
    if text is None or text == "":
        return ()
    if not isinstance(text, str):
        message = f"{quote(text)} is no list"
        raise AtlasError(
            place.problem(field, message, "Write one text, items joined with ;")
        )
    items = tuple(item.strip() for item in text.split(";"))
    if "" in items:
        message = f"{quote(text)} has an empty item"
        raise AtlasError(
            place.problem(field, message, "Remove the ; that joins nothing")
        )
    if len(set(items)) < len(items):
        message = f"{quote(text)} names something twice"
        raise AtlasError(place.problem(field, message, "Name it once"))
    return items


def find_day(place: Place, field: str, value: object) -> Interval:
    """Find the days that one date covers; a missing one is open on both sides."""
    if value is None or value == "":
        return Interval(None, None)
    if not isinstance(value, str):
        message = f"{quote(value)} is not a text"
        remedy = "Write the date in quotes, such as 2024-05-24"
        raise AtlasError(place.problem(field, message, remedy))
    try:
        days = parse_date(value).days
    except ValueError:
        message = f"{quote(value)} is not a day of the calendar"
        remedy = "Write 2024, 2024-05 or 2024-05-24, with ~ where it is approximate"
        raise AtlasError(place.problem(field, message, remedy)) from None
    if not is_usual(days):
        message = f"{quote(value)} is no day from {YEARS[0]} to {YEARS[-1]}"
        remedy = "Mend it, or leave it empty where there is no end"
        raise AtlasError(place.problem(field, message, remedy))
    return days


def find_span(place: Place, start: object, end: object) -> Interval:
    """Find the days from a start to an end, both inclusive, a missing one open."""
    first = find_day(place, "start", start).first
    last = find_day(place, "end", end).last
    if first is not None and last is not None and last < first:
        message = f"the end {quote(end)} lies before the start {quote(start)}"
        raise AtlasError(place.problem("end", message, "Swap or mend them"))
    return Interval(first, last)
