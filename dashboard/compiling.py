"""What the browser gets of an atlas: computed here once, never there."""

from dashboard.charts import TABLE, build_charts
from dashboard.links import RENAMED
from dashboard.patterns import PATTERNS
from dashboard.view import TOGGLES, PageIndex
from dashboard.vocabulary import TRIP, compile_vocabulary
from geodata.atlas import Atlas
from geodata.indexing import index_atlas


def compile_index(atlas: Atlas) -> PageIndex:
    """Index an atlas, with everything that selecting, describing and linking need."""
    panels = [TRIP] if atlas.trip else []
    return {
        **index_atlas(atlas),
        "toggles": [name for name in TOGGLES if name in atlas.layers],
        "patterns": dict(PATTERNS),
        "renamed": list(RENAMED),
        "charts": [TABLE, *build_charts(atlas), *panels],
        "trips": compile_vocabulary(atlas),
    }
