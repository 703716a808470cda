"""The charts: each is one declaration here and one pure function of an atlas."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from dashboard.charts import mediators, pairs, venues
from dashboard.charts.template import Template
from dashboard.compiled.counted import Counted
from dashboard.corridors import compiling
from dashboard.histories import control, stances
from dashboard.histories.held import Held
from dashboard.histories.spans import History
from dashboard.timeline.dated import Dated
from geodata.atlas import Atlas
from geodata.network import Network

TABLE: Final = "table"
"""The panel that is open unasked."""

CHARTS: Final = MappingProxyType(
    {
        mediators.SLUG: mediators.build_mediators,
        venues.SLUG: venues.build_venues,
        pairs.SLUG: pairs.build_pairs,
    }
)
"""By the slugs that links use, in the order of the tabs; then the corridors'."""

HISTORIES: Final = MappingProxyType(
    {
        stances.SLUG: stances.build_stances,
        control.SLUG: control.build_control,
    }
)
"""Charts of what held when, by their slugs; their tabs come after the others."""

Builder = Callable[[Atlas], Template | None]
Charted = Counted | Held | Dated
"""A chart of one view: all have a finding, a sentence and a table."""


def build_charts(atlas: Atlas, network: Network) -> dict[str, Template]:
    """Build the templates of all charts for which an atlas has records."""
    built = {slug: build(atlas) for slug, build in CHARTS.items()}
    built[compiling.SLUG] = compiling.build_corridors(atlas, network)
    return {slug: template for slug, template in built.items() if template}


def build_histories(atlas: Atlas) -> dict[str, History]:
    """Build the histories of which an atlas tells."""
    built = {slug: build(atlas) for slug, build in HISTORIES.items()}
    return {slug: history for slug, history in built.items() if history}
