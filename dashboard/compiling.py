"""What the browser gets of an atlas: computed here once, never there."""

from dashboard.charts import TABLE, build_charts
from dashboard.links import RENAMED
from dashboard.patterns import PATTERNS
from dashboard.view import TOGGLES, PageIndex
from geodata.atlas import Atlas
from geodata.indexing import index_atlas


def compile_index(atlas: Atlas, newest: str = "", *, kept: bool = False) -> PageIndex:
    """Index an atlas, with everything that selecting, describing and linking need.

    newest, kept: of the edition, see `PageIndex`.
    """
    return {
        **index_atlas(atlas),
        "toggles": [name for name in TOGGLES if name in atlas.layers],
        "patterns": dict(PATTERNS),
        "renamed": list(RENAMED),
        "charts": [TABLE, *build_charts(atlas)],
        "newest": newest,
        "kept": kept,
    }
