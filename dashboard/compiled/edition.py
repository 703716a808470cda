"""What an atlas compiles to: one value, made once for an edition and handed down."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.compiled.charts import TABLE, Chart, Charted, Tab, build_charts
from dashboard.compiled.frame import PageFrame, make_frame
from dashboard.compiled.ways import list_ways
from dashboard.corridors.compiling import list_comparable
from dashboard.histories.stances import list_subjects
from dashboard.style.checking import check_style
from dashboard.timeline.dated import SLUG as TIMELINE
from dashboard.timeline.dated import TimelineChart
from dashboard.trips.asking import Trip, ask_view
from dashboard.trips.report import TripReport, report_trip
from dashboard.view.keys import MOST_COMPARED, RENAMED, TOGGLES, LinkIndex
from dashboard.view.model import PageIndex, View, compile_links
from dashboard.view.shown import Shown, read
from dashboard.view.trip_words import TRIP, compile_vocabulary
from geodata.atlas import Atlas
from geodata.index.indexing import index_atlas
from geodata.network import Network, build_network
from geodata.network.graph import CORRIDORS
from geodata.problems import Findings

if TYPE_CHECKING:
    from dashboard.map.data import MapData


@dataclass(frozen=True)
class Compiled:
    """An atlas, and what it compiles to: each part once, when it is first asked for.

    newest, kept: of the edition, see `PageIndex`. Raises AtlasError where the atlas
    names symbols or colours that the style lacks.
    """

    atlas: Atlas
    newest: str = ""
    kept: bool = False

    def __post_init__(self) -> None:
        """Refuse what could not be drawn."""
        findings = Findings()
        check_style(self.atlas, findings)
        findings.refuse()

    def __reduce__(self) -> tuple[object, ...]:
        """Give another process what this is made of, and nothing that it made."""
        return Compiled, (self.atlas, self.newest, self.kept)

    @property
    def packed(self) -> bytes:
        """The folder as a zip, where it was kept as it was read; else empty."""
        return b""

    @cached_property
    def network(self) -> Network:
        """What trips are found through."""
        return build_network(self.atlas)

    @cached_property
    def tabs(self) -> Mapping[str, Tab]:
        """The charts that have a tab, by their slugs, in the order of the tabs."""
        return build_charts(self.atlas, self.network)

    @cached_property
    def charts(self) -> Mapping[str, Chart]:
        """All charts, by their slugs."""
        return {**self.tabs, TIMELINE: TimelineChart(self.atlas)}

    @cached_property
    def index(self) -> PageIndex:
        """Everything that selecting, describing and linking need."""
        atlas = self.atlas
        comparable = list_comparable(atlas)
        compared = [one for one in atlas.compared if one in comparable]
        panels = [TRIP] if atlas.trip else []
        linked: LinkIndex = {
            **index_atlas(atlas),
            "toggles": [name for name in TOGGLES if name in atlas.layers],
            "renamed": list(RENAMED),
            "charts": [TABLE, *self.tabs, *panels],
            "stories": {
                story.id: [step.view for step in story.steps] for story in atlas.stories
            },
            "comparable": comparable,
            "compared": (compared or comparable)[:MOST_COMPARED],
            "subject_ids": list_subjects(atlas),
            "trips": compile_vocabulary(atlas, self.network),
        }
        return {
            **linked,
            "fits": {
                **{
                    slug: sorted(tab.list_subjects(linked))
                    for slug, tab in self.tabs.items()
                },
                **{panel: [CORRIDORS] for panel in panels},
            },
            "links": compile_links(linked),
            "newest": self.newest,
            "kept": self.kept,
        }

    @cached_property
    def map(self) -> "MapData":
        """What the map may show."""
        # Only here: its libraries are large, and a page does not need them.
        from dashboard.map.data import compile_map  # noqa: PLC0415 - see above

        return compile_map(self.atlas, self.index["wordings"], self.network)

    @cached_property
    def frame(self) -> PageFrame:
        """What stands around the map."""
        ways = list_ways(self.atlas, self.index, self.charts)
        return make_frame(self.atlas, ways)

    def read(self, query: str) -> Shown:
        """Read what a link's query shows; what is bad in it is left out, and said."""
        return read(self.index, query) if query else self.opening

    @cached_property
    def opening(self) -> Shown:
        """What a link shows that says nothing."""
        return read(self.index, "")

    def has_chart(self, slug: str) -> bool:
        """Whether there is a chart of this name; none is built to know it."""
        return slug == TIMELINE or slug in {*self.index["charts"]} - {TABLE, TRIP}

    def chart(self, slug: str, view: View) -> Charted:
        """Chart a view. Raises KeyError where the atlas lacks the chart."""
        return self.charts[slug].show(self.index, view)

    def answer(self, view: View) -> tuple[TripReport, Trip]:
        """Answer the trip of a view: in words, and what they tell of."""
        trip = ask_view(self.atlas, self.network, self.index, view)
        return report_trip(self.index, view, self.network, trip), trip
