"""How each form of a chart is drawn on paper: a new one is one entry here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from dashboard.drawing.canvas import Canvas
from dashboard.stills.lanes import draw_lanes, list_kinds
from dashboard.stills.map.legend import LegendEntry
from dashboard.stills.matrix import draw_matrix, list_signs
from dashboard.stills.plots import draw_bars, draw_cells, draw_columns, list_columns
from dashboard.stills.profile import draw_profile
from dashboard.stills.tracks import draw_tracks, list_states


@dataclass(frozen=True, slots=True)
class Drawer:
    """What draws charts of a form, and what lists their legend; both get the chart.

    list_entries: None where the drawing has a legend of its own, or needs none. turned:
    the legend beside it goes from below upwards, as columns are stacked. above: the
    legend stands above it always.
    """

    draw: Callable[[Canvas, Any], None]
    list_entries: Callable[[Any], Sequence[LegendEntry]] | None = None
    turned: bool = False
    above: bool = False


FORMS: Final[Mapping[str, Drawer]] = MappingProxyType(
    {
        "columns": Drawer(draw_columns, list_columns, turned=True),
        "bars": Drawer(draw_bars, list_columns),
        "cells": Drawer(draw_cells),
        "profile": Drawer(draw_profile),
        "tracks": Drawer(draw_tracks, list_states, above=True),
        "matrix": Drawer(draw_matrix, list_signs),
        "lanes": Drawer(draw_lanes, list_kinds, above=True),
    }
)
