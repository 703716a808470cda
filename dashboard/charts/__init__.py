"""The charts: each is one declaration here and one pure function of an atlas."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from dashboard.charts import (
    control,
    corridors,
    dated,
    mediators,
    pairs,
    stances,
    venues,
)
from dashboard.charts.counting import Counted, count_view
from dashboard.charts.dated import Dated, date_view
from dashboard.charts.held import Held, hold_view
from dashboard.charts.history import History
from dashboard.charts.template import Template
from dashboard.view import PageIndex, View
from geodata.atlas import Atlas

TABLE: Final = "table"
"""The panel that is open unasked."""

CHARTS: Final = MappingProxyType(
    {
        mediators.SLUG: mediators.build_mediators,
        venues.SLUG: venues.build_venues,
        pairs.SLUG: pairs.build_pairs,
        corridors.SLUG: corridors.build_corridors,
    }
)
"""By the slugs that links use, in the order of the tabs."""

HISTORIES: Final = MappingProxyType(
    {
        stances.SLUG: stances.build_stances,
        control.SLUG: control.build_control,
    }
)
"""Charts of what held when, by their slugs; their tabs come after the others."""

Builder = Callable[[Atlas], Template | None]
Shown = Counted | Held | Dated
"""A chart of one view: all have a finding, a sentence and a table."""


def build_charts(atlas: Atlas) -> dict[str, Template]:
    """Build the templates of all charts for which an atlas has records."""
    built = {slug: build(atlas) for slug, build in CHARTS.items()}
    return {slug: template for slug, template in built.items() if template}


def build_histories(atlas: Atlas) -> dict[str, History]:
    """Build the histories of which an atlas tells."""
    built = {slug: build(atlas) for slug, build in HISTORIES.items()}
    return {slug: history for slug, history in built.items() if history}


@dataclass(frozen=True, slots=True)
class Gallery:
    """All charts of one atlas."""

    atlas: Atlas
    charts: Mapping[str, Template]
    histories: Mapping[str, History]

    def show(self, slug: str, index: PageIndex, view: View) -> Shown:
        """Show a chart of a view. Raises KeyError where the atlas lacks it."""
        if slug == dated.SLUG:
            return date_view(self.atlas, index, view)
        if slug in self.histories:
            return hold_view(self.histories[slug], self.atlas, index, view)
        return count_view(self.charts[slug], index, view)


def open_gallery(atlas: Atlas) -> Gallery:
    """Build all charts of an atlas."""
    return Gallery(atlas, build_charts(atlas), build_histories(atlas))
