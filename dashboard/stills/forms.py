"""How each form of a chart is drawn on paper: a new one is one entry here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from dashboard.drawing.canvas import Canvas
from dashboard.stills.bars import draw_bars
from dashboard.stills.columns import draw_columns
from dashboard.stills.corridor_profile import draw_profile
from dashboard.stills.dots import draw_dots
from dashboard.stills.lanes import draw_lanes, list_kinds
from dashboard.stills.map.legend import LegendEntry
from dashboard.stills.matrix import draw_matrix, list_signs
from dashboard.stills.tracks import draw_tracks, list_states


@dataclass(frozen=True, slots=True)
class FormDrawer:
    """What draws charts of a form, and what lists their legend; both get the chart.

    list_entries: None where the drawing has a legend of its own, or needs none. above:
    the legend stands above it always.
    """

    draw: Callable[[Canvas, Any], None]
    list_entries: Callable[[Any], Sequence[LegendEntry]] | None = None
    above: bool = False


FORMS: Final[Mapping[str, FormDrawer]] = MappingProxyType(
    {
        "columns": FormDrawer(draw_columns),
        "dots": FormDrawer(draw_dots),
        "bars": FormDrawer(draw_bars),
        "profile": FormDrawer(draw_profile),
        "tracks": FormDrawer(draw_tracks, list_states, above=True),
        "matrix": FormDrawer(draw_matrix, list_signs),
        "lanes": FormDrawer(draw_lanes, list_kinds, above=True),
    }
)
