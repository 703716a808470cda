"""The charts of an atlas: what each of them is to all others, and which there are.

What is asked of a chart is asked of these protocols, never of its slug, form or class.
A form is drawn by one entry of `dashboard.stills.forms`, in PowerPoint by one of
`dashboard.slides.forms`, in the browser by one of `assets/lib/compiled/forms.mjs`.
"""

from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from typing import Final, Protocol

from dashboard.charts.figure import Figure
from dashboard.charts.mediators import build_mediators
from dashboard.charts.pairs import build_pairs
from dashboard.charts.venues import build_venues
from dashboard.corridors.compiling import build_corridors
from dashboard.histories.control import build_control
from dashboard.histories.held import Cell
from dashboard.histories.stances import build_stances
from dashboard.style.colours import Theme
from dashboard.timeline.dated import Face
from dashboard.view.model import PageIndex, View
from geodata.atlas import Atlas
from geodata.index.indexing import Index
from geodata.network import Network

TABLE: Final = "table"
"""The panel that is open unasked."""


class Charted(Protocol):
    """A chart of one view."""

    @property
    def template(self) -> Face:
        """Its title, and one sentence on what it shows."""

    @property
    def form(self) -> str:
        """How it is drawn: a key of the registries of forms."""

    @property
    def finding(self) -> str:
        """Its headline: what it says of the view, in one sentence."""

    @property
    def sentence(self) -> str:
        """The view's own sentence."""

    @property
    def layers(self) -> Container[str]:
        """The layers whose terms hold for it."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw; the finding says so."""

    @property
    def left(self) -> int:
        """How many rows are not shown."""

    @property
    def heads(self) -> Sequence[str]:
        """The titles above its table, which is its text alternative."""

    @property
    def lines(self) -> Sequence[Sequence[Cell]]:
        """The lines of that table, each with the title of its row first."""

    def list_rows(self) -> Iterable[Sequence[str | float]]:
        """List the rows of its file, the heads first."""


class Chart(Protocol):
    """A chart of an atlas."""

    def show(self, index: PageIndex, view: View) -> Charted:
        """Make the chart of a view."""


class Tab(Chart, Protocol):
    """A chart that has a tab at the foot of the page."""

    @property
    def template(self) -> Face:
        """All that the browser's half computes it from, as JSON."""

    def build_figure(self, theme: Theme) -> Figure | None:
        """Build what Plotly draws in the browser; None: its form needs no Plotly."""

    def list_subjects(self, index: Index) -> Collection[str]:
        """List the layers of the records that it tells of."""


def build_charts(atlas: Atlas, network: Network) -> Mapping[str, Tab]:
    """Build all for which an atlas has records, by slug, in the order of their tabs.

    Where a view fits several alike, the first of them stand at the foot of the page: so
    no two of the first three are on the same.
    """
    built: tuple[Tab | None, ...] = (
        build_corridors(atlas, network),
        build_control(atlas),
        build_mediators(atlas),
        build_stances(atlas),
        build_venues(atlas),
        build_pairs(atlas),
    )
    return {chart.template["slug"]: chart for chart in built if chart}
