"""What the browser gets of an atlas: computed here once, never there."""

from dashboard.charts import TABLE, build_charts, build_histories
from dashboard.charts.corridors import list_comparable
from dashboard.links import RENAMED
from dashboard.patterns import PATTERNS
from dashboard.view import MOST_COMPARED, TOGGLES, PageIndex
from dashboard.vocabulary import TRIP, compile_vocabulary
from geodata.atlas import Atlas
from geodata.indexing import index_atlas


def compile_index(atlas: Atlas, newest: str = "", *, kept: bool = False) -> PageIndex:
    """Index an atlas, with everything that selecting, describing and linking need.

    newest, kept: of the edition, see `PageIndex`.
    """
    comparable = list_comparable(atlas)
    compared = [one for one in atlas.compared if one in comparable]
    panels = [TRIP] if atlas.trip else []
    return {
        **index_atlas(atlas),
        "toggles": [name for name in TOGGLES if name in atlas.layers],
        "patterns": dict(PATTERNS),
        "renamed": list(RENAMED),
        "charts": [TABLE, *build_charts(atlas), *build_histories(atlas), *panels],
        "stories": {
            story.id: [step.view for step in story.steps] for story in atlas.stories
        },
        "comparable": comparable,
        "compared": (compared or comparable)[:MOST_COMPARED],
        "trips": compile_vocabulary(atlas),
        "newest": newest,
        "kept": kept,
    }
