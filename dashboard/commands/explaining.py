"""Which charts an atlas has, and what the others need: ``check --explain``."""

from collections.abc import Iterator
from typing import Final

from dashboard.compiled.charts import build_charts
from dashboard.texts import TEXTS
from dashboard.view.trip_words import TRIP
from geodata.atlas import Atlas
from geodata.network import build_network

_CHARTS: Final = (
    *("control", "stances", "mediators", "venues", "pairs", "corridors", TRIP),
)


def explain_charts(atlas: Atlas) -> Iterator[str]:
    """Say of each chart whether it is there, and else what it needs."""
    there = {
        *build_charts(atlas, build_network(atlas)),
        *([TRIP] if atlas.trip else []),
    }
    for slug in _CHARTS:
        key = "chart-there" if slug in there else "chart-lacks"
        needs = TEXTS[f"needs-{slug}"]
        yield TEXTS[key].format(title=TEXTS[f"chart-{slug}"], needs=needs)
