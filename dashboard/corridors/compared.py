"""The chart of corridors: of an atlas, and of one view what is measured of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.charts.counted import Counted
from dashboard.charts.figure import Figure
from dashboard.corridors.comparison import CorridorComparison
from dashboard.corridors.measure import measure, tell_measure
from dashboard.corridors.rows import list_measures
from dashboard.style.colours import Theme
from dashboard.texts import TEXTS
from dashboard.view.model import PageIndex, View
from dashboard.view.sentence import describe
from geodata.index.indexing import Index
from geodata.index.selecting import select
from geodata.network.graph import CORRIDORS, STOPS


@dataclass(frozen=True, slots=True)
class Compared(Counted):
    """Corridors with their km by state, to the nearest km."""

    template: CorridorComparison

    def list_rows(self) -> Iterator[Sequence[str | float]]:
        """List the rows of its file: all that is measured, and what was published."""
        return list_measures(self.template, self.tally, self.day)


@dataclass(frozen=True, slots=True)
class CorridorChart:
    """The chart of an atlas that compares its corridors."""

    template: CorridorComparison

    def build_figure(self, _: Theme) -> Figure | None:
        """Nothing: the browser draws corridors by itself."""
        return None

    def list_subjects(self, _: Index) -> frozenset[str]:
        """List the layer of corridors."""
        return frozenset({CORRIDORS})

    def show(self, index: PageIndex, view: View) -> Compared:
        """Measure corridors as they are on a view's day, whatever else it filters."""
        selection = select(index, view)
        day = self.template, view.corridors, selection.as_of
        # The sentence names the corridors.
        named = replace(view, chart=self.template["slug"])
        return Compared(
            template=self.template,
            tally=measure(*day),
            finding=tell_measure(*day, TEXTS),
            sentence=describe(index, named, selection.count),
            layers=frozenset({CORRIDORS, STOPS}),
            day=selection.as_of,
        )
