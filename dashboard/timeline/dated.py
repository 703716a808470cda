"""The timeline of one view as a still chart: its events in lanes, counted by year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, TypedDict

from dashboard.texts import TEXTS, count
from dashboard.timeline.lanes import count_years, list_lanes, read_year
from dashboard.timeline.scale import find_month, find_new_year, is_soft, lay_scale
from dashboard.view.model import PageIndex, View
from dashboard.view.sentence import describe
from geodata.atlas import Atlas, Lane, Record
from geodata.index.selecting import select

SLUG: Final = "timeline"
"""It stands below the map always, so that it has no tab."""

_EARLY_SHARE, _QUIET = 0.1, 0.14
_OVER_A_MONTH = 31
_LONG = 3
"""How many times longer than the rest the time of the first events must be."""


class Face(TypedDict):
    """What it is called, and one sentence on what it shows."""

    slug: str
    title: str
    about: str


@dataclass(frozen=True, slots=True)
class Dating:
    """An event with dates.

    days: its first and last, both inclusive. soft: which of them is approximate.
    """

    record: Record
    lane: Lane
    days: tuple[int, int]
    soft: tuple[bool, bool]


@dataclass(frozen=True)
class Dated:
    """The events that a view shows, in order of time."""

    atlas: Atlas
    datings: Sequence[Dating]
    sentence: str

    @property
    def template(self) -> Face:
        """Its title, and what it shows; said too where early years are narrower."""
        about = TEXTS["about-timeline"]
        if len(self.scale) > len(("begin", "end")):
            about = f"{about} {TEXTS['timeline-squeezed']}"
        return {"slug": SLUG, "title": TEXTS["timeline"], "about": about}

    @property
    def form(self) -> str:
        """How it is drawn."""
        return "lanes"

    @property
    def layers(self) -> set[str]:
        """The layers whose records stand in its lanes."""
        kinds = [token for lane in list_lanes(self.atlas) for token in lane.kinds]
        return {token.partition(".")[0] for token in kinds}

    @property
    def is_empty(self) -> bool:
        """Whether no event that the view shows has a date."""
        return not self.datings

    @property
    def left(self) -> int:
        """How many rows are not shown: none."""
        return 0

    @property
    def lanes(self) -> list[Lane]:
        """The lanes that have any event, from the top."""
        return [lane for lane, _ in self.years[1]]

    @cached_property
    def years(self) -> tuple[list[int], list[tuple[Lane, list[int]]]]:
        """The years, and for each lane how many events began in each of them."""
        return count_years(self.atlas, [dating.record for dating in self.datings])

    @property
    def finding(self) -> str:
        """Say how many events there are, and when the most."""
        if self.is_empty:
            return TEXTS["timeline-empty"]
        years, sums = self.years[0], self._sums
        events = count("events", len(self.datings))
        told = {"events": events, "first": years[0], "last": years[-1]}
        if len(years) == 1:
            return TEXTS["finding-timeline-year"].format(**told)
        if self.busiest is None:
            return TEXTS["finding-timeline"].format(**told)
        busiest = {"year": self.busiest, "most": max(sums)}
        return TEXTS["finding-timeline-most"].format(**told, **busiest)

    @property
    def busiest(self) -> int | None:
        """The year of several in which the most events began; None if there are two."""
        years, sums = self.years[0], self._sums
        alone = len(years) > 1 and sums.count(max(sums)) == 1
        return years[sums.index(max(sums))] if alone else None

    @property
    def _sums(self) -> list[int]:
        """How many events began in each year."""
        years, lanes = self.years
        return [sum(counts[n] for _, counts in lanes) for n in range(len(years))]

    @property
    def heads(self) -> list[str]:
        """The titles above the table of its numbers."""
        return [TEXTS["timeline-year"], *(lane.title for lane in self.lanes)]

    @property
    def lines(self) -> list[list[str]]:
        """The table of its numbers: a year, and a number for each lane."""
        years, lanes = self.years
        return [
            [f"{year}", *(f"{counts[n]}" for _, counts in lanes)]
            for n, year in enumerate(years)
        ]

    def list_rows(self) -> Iterator[Sequence[str | float]]:
        """List the rows of its file: the table of its numbers."""
        yield self.heads
        yield from self.lines

    @cached_property
    def scale(self) -> list[tuple[int, float]]:
        """Lay out time: (day, share of the width); long early years get little."""
        if self.is_empty:
            return []
        starts = [dating.days[0] for dating in self.datings]
        last = max(dating.days[1] for dating in self.datings)
        many = read_year(starts[0]) < read_year(last)
        begin = find_new_year(starts[0]) if many else find_month(starts[0])
        end = find_month(find_month(last) + _OVER_A_MONTH)
        busy = find_new_year(starts[int(len(starts) * _EARLY_SHARE)])
        long = busy - begin > _LONG * (end - busy)
        return lay_scale(begin, busy if long else begin, end, _QUIET)


@dataclass(frozen=True, slots=True)
class TimelineChart:
    """The timeline of an atlas."""

    atlas: Atlas

    def show(self, index: PageIndex, view: View) -> Dated:
        """Date the events that a view shows: exactly those that `select` passes."""
        selection = select(index, view)
        lanes = {token: lane for lane in list_lanes(self.atlas) for token in lane.kinds}
        datings = [
            dating
            for record, shown in zip(self.atlas.records, selection.shown, strict=True)
            if shown and record.token in lanes
            for dating in _date(record, lanes[record.token])
        ]
        datings.sort(key=lambda one: (*one.days, one.record.id))
        return Dated(self.atlas, datings, describe(index, view, selection.count))


def _date(record: Record, lane: Lane) -> Iterator[Dating]:
    if record.time != "event" or record.days is None:
        return
    first, last = record.days.first, record.days.last
    if first is not None and last is not None:
        start = record.properties["start"]
        end = record.properties.get("end") or start
        yield Dating(record, lane, (first, last), (is_soft(start), is_soft(end)))
