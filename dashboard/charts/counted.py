"""A chart that counts: of an atlas, and of one view its numbers and what they say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.charts.count import Tally, reduce
from dashboard.charts.figure import Figure, build_chart
from dashboard.charts.headline import state
from dashboard.charts.template import Category, Template
from dashboard.style.colours import Theme
from dashboard.texts import TEXTS, count
from dashboard.view.model import PageIndex, View
from dashboard.view.sentence import describe
from geodata.index.indexing import Index
from geodata.index.selecting import select


@dataclass(frozen=True, slots=True)
class Counted:
    """A chart with its numbers; finding: its title; sentence: the view's own.

    layers: those whose records it counts, whatever is shown. day: of which states
    are shown.
    """

    template: Template
    tally: Tally
    finding: str
    sentence: str
    layers: frozenset[str]
    day: int

    @property
    def form(self) -> str:
        """How it is drawn."""
        return self.template["form"]

    @property
    def is_empty(self) -> bool:
        """Whether no row has anything to draw; the finding says what there is."""
        return not self.tally.rows

    @property
    def left(self) -> int:
        """How many rows have something and are told in no line."""
        return 0 if self.others else self.tally.left

    @property
    def others(self) -> str:
        """The title of the line that sums up the rows that are not shown, if any."""
        summed = self.template["reducer"] == "count" and self.tally.left
        return count("places", self.tally.left) if summed else ""

    @property
    def heads(self) -> list[str]:
        """The titles above the table of its numbers."""
        return ["", *(column["title"] for column, _ in self.columns)]

    @property
    def lines(self) -> list[list[str]]:
        """The table of its numbers: a row's title, and a number for each column."""
        titles = [row["title"] for row in self.rows] + [self.others] * bool(self.others)
        numbers = zip(*(counts for _, counts in self.columns), strict=True)
        return [
            [title, *map(str, line)]
            for title, line in zip(titles, numbers, strict=True)
        ]

    @property
    def rows(self) -> list[Category]:
        """The rows shown, in the order of the chart."""
        return [self.template["rows"][row] for row in self.tally.rows]

    @property
    def columns(self) -> list[tuple[Category, list[int]]]:
        """The columns that have something, with a number for each line of the table."""
        places = range(len(self.tally.columns))
        lines = (
            [*self.tally.values, self.tally.rest] if self.others else self.tally.values
        )
        counts = ([line[n] for line in lines] for n in places)
        named = (self.template["columns"][column] for column in self.tally.columns)
        return [(c, n) for c, n in zip(named, counts, strict=True) if any(n)]

    @property
    def sums(self) -> Sequence[int]:
        """The records of each row."""
        return self.tally.sums

    def list_rows(self) -> Iterator[Sequence[str | float]]:
        """List the rows of its file: the table of its numbers."""
        yield self.heads
        yield from self.lines


@dataclass(frozen=True, slots=True)
class CountChart:
    """A chart of an atlas that counts records."""

    template: Template

    def build_figure(self, theme: Theme) -> Figure | None:
        """Build what Plotly draws in the browser, empty of numbers."""
        return build_chart(self.template, theme)

    def list_subjects(self, index: Index) -> frozenset[str]:
        """List the layers of the records that it counts, whatever is shown."""
        find = index["columns"].find_layer
        return frozenset(find(mark[0]) for mark in self.template["marks"])

    def show(self, index: PageIndex, view: View) -> Counted:
        """Count what a view shows: exactly the records that `select` passes."""
        selection = select(index, view)
        tally = reduce(self.template, selection.shown, view.actors)
        return Counted(
            template=self.template,
            tally=tally,
            finding=state(self.template, tally, TEXTS),
            sentence=describe(index, view, selection.count),
            layers=self.list_subjects(index),
            day=selection.as_of,
        )
