"""What an atlas compiles to: one value, made once for an edition and handed down."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from dashboard.charts.template import Template
from dashboard.compiled.charts import TABLE, Charted, build_charts, build_histories
from dashboard.compiled.counted import count_view
from dashboard.corridors.compiling import list_comparable
from dashboard.histories.held import hold_view
from dashboard.histories.spans import History
from dashboard.map.data import MapData, compile_map
from dashboard.map.neighbours import Point
from dashboard.map.positions import find_points
from dashboard.timeline.dated import SLUG as TIMELINE
from dashboard.timeline.dated import date_view
from dashboard.trips.asking import ask_view
from dashboard.trips.console import Trip
from dashboard.trips.report import Told, tell
from dashboard.view.links import RENAMED
from dashboard.view.model import MOST_COMPARED, TOGGLES, PageIndex, PageWords, View
from dashboard.view.patterns import PATTERNS
from dashboard.view.shown import Shown, read
from dashboard.view.trip_words import TRIP, compile_vocabulary
from geodata.atlas import Actor, Atlas
from geodata.index.indexing import index_atlas
from geodata.network import Network, build_network


@dataclass(frozen=True)
class Compiled:
    """An atlas, and what it compiles to: each part once, when it is first asked for.

    newest, kept: of the edition, see `PageIndex`. known: its `words`, where they have
    been compiled before.
    """

    atlas: Atlas
    newest: str = ""
    kept: bool = False
    known: PageWords | None = None

    @cached_property
    def network(self) -> Network:
        """What trips are found through."""
        return build_network(self.atlas)

    @cached_property
    def charts(self) -> Mapping[str, Template]:
        """Templates of the charts that count, by their slugs."""
        return build_charts(self.atlas, self.network)

    @cached_property
    def histories(self) -> Mapping[str, History]:
        """Charts of what held when, by their slugs."""
        return build_histories(self.atlas)

    @cached_property
    def index(self) -> PageIndex:
        """Everything that selecting, describing and linking need."""
        return {**index_atlas(self.atlas), **self.words}

    @cached_property
    def words(self) -> PageWords:
        """What the index has beside that of the atlas, in JSON's own types."""
        if self.known is not None:
            return self.known
        atlas = self.atlas
        comparable = list_comparable(atlas)
        compared = [one for one in atlas.compared if one in comparable]
        panels = [TRIP] if atlas.trip else []
        return {
            "toggles": [name for name in TOGGLES if name in atlas.layers],
            "patterns": dict(PATTERNS),
            "renamed": list(RENAMED),
            "charts": [TABLE, *self.charts, *self.histories, *panels],
            "stories": {
                story.id: [step.view for step in story.steps] for story in atlas.stories
            },
            "comparable": comparable,
            "compared": (compared or comparable)[:MOST_COMPARED],
            "trips": compile_vocabulary(atlas, self.network),
            "newest": self.newest,
            "kept": self.kept,
        }

    @cached_property
    def map(self) -> MapData:
        """What the map may show."""
        return compile_map(self.atlas, self.index["wordings"])

    @cached_property
    def points(self) -> Mapping[str, Point]:
        """Where the mark of each record stands, by its id."""
        return find_points(self.atlas)

    @cached_property
    def actors(self) -> tuple[Actor, ...]:
        """Those of records, by the number of them: who matters most stands first."""
        counts = Counter(
            actor
            for record in self.atlas.records
            for actor in {one.actor for one in record.participations}
        )
        known = [one for one in self.atlas.actors.values() if counts[one.id]]
        return tuple(sorted(known, key=lambda one: -counts[one.id]))

    def read(self, query: str) -> Shown:
        """Read what a link's query shows; what is bad in it is left out, and said."""
        return read(self.index, query)

    def chart(self, slug: str, view: View) -> Charted:
        """Chart a view. Raises KeyError where the atlas lacks the chart."""
        if slug == TIMELINE:
            return date_view(self.atlas, self.index, view)
        if slug in self.histories:
            return hold_view(self.histories[slug], self.atlas, self.index, view)
        return count_view(self.charts[slug], self.index, view)

    def answer(self, view: View) -> tuple[Told, Trip]:
        """Answer the trip of a view: in words, and what they tell of."""
        trip = ask_view(self.atlas, self.network, self.index, view)
        return tell(self.index, view, self.network, trip), trip
