"""A chart of one view: its numbers, and what they say."""

from dataclasses import dataclass, replace

from dashboard.charts.count import Tally, reduce
from dashboard.charts.headline import state
from dashboard.charts.template import Category, Template
from dashboard.corridors.measure import measure, tell_measure
from dashboard.texts import TEXTS
from dashboard.view.model import PageIndex, View
from dashboard.view.sentence import describe
from geodata.index.selecting import select
from geodata.network.graph import CORRIDORS, STOPS


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
    def is_empty(self) -> bool:
        """Whether no record that the view shows is counted."""
        return not self.tally.total

    @property
    def left(self) -> int:
        """How many rows have something and are not shown."""
        return self.tally.left

    @property
    def heads(self) -> list[str]:
        """The titles above the table of its numbers."""
        return ["", *(column["title"] for column, _ in self.columns)]

    @property
    def lines(self) -> list[list[str]]:
        """The table of its numbers: a row's title, and a number for each column."""
        numbers = zip(*(counts for _, counts in self.columns), strict=True)
        return [
            [row["title"], *map(str, line)]
            for row, line in zip(self.rows, numbers, strict=True)
        ]

    @property
    def rows(self) -> list[Category]:
        """The rows shown, in the order of the chart."""
        return [self.template["rows"][row] for row in self.tally.rows]

    @property
    def columns(self) -> list[tuple[Category, list[int]]]:
        """The columns that have something, with a number for each row."""
        places = range(len(self.tally.columns))
        counts = ([row[n] for row in self.tally.values] for n in places)
        named = (self.template["columns"][column] for column in self.tally.columns)
        return [(c, n) for c, n in zip(named, counts, strict=True) if any(n)]

    @property
    def sums(self) -> list[int]:
        """The sum of each row."""
        return [sum(row) for row in self.tally.values]


def _list_layers(template: Template, index: PageIndex) -> frozenset[str]:
    if template["reducer"] == "measure":
        return frozenset({CORRIDORS, STOPS})
    columns = index["columns"]
    return frozenset(columns.find_layer(mark[0]) for mark in template["marks"])


def count_view(template: Template, index: PageIndex, view: View) -> Counted:
    """Count what a view shows: exactly the records that `select` passes.

    Corridors are measured as they are on the view's day, whatever else it filters.
    """
    selection = select(index, view)
    if template["reducer"] == "measure":
        day = template, view.corridors, selection.as_of
        tally, finding = measure(*day), tell_measure(*day, TEXTS)
        view = replace(view, chart=template["slug"])  # the sentence names them
    else:
        tally = reduce(template, selection.shown)
        finding = state(template, tally, TEXTS)
    return Counted(
        layers=_list_layers(template, index),
        template=template,
        tally=tally,
        finding=finding,
        sentence=describe(index, view, selection.count),
        day=selection.as_of,
    )
