"""The charts: each is one declaration here and one pure function of an atlas."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from dashboard.charts import corridors, mediators, pairs, venues
from dashboard.charts.template import Template
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

Builder = Callable[[Atlas], Template | None]


def build_charts(atlas: Atlas) -> dict[str, Template]:
    """Build the templates of all charts for which an atlas has records."""
    built = {slug: build(atlas) for slug, build in CHARTS.items()}
    return {slug: template for slug, template in built.items() if template}
