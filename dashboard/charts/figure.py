"""Figures of the charts: every trace stands there, the browser fills in the numbers.

A trace's `meta` is its column of the template; the numbers, their order and what
a click changes come from the reducers (assets/lib/charts/panel.mjs).
"""

from html import escape
from typing import Any

from dashboard.charts.template import Template
from dashboard.style.colours import PALETTES, Palette, Theme

Figure = dict[str, Any]

_FONT = (
    'system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Armenian", '
    '"Noto Sans Georgian", sans-serif'
)
_HOVER = {
    "columns": "%{x}, %{fullData.name}: %{y}<extra></extra>",
    "bars": "%{y}, %{fullData.name}: %{x}<extra></extra>",
    "cells": "%{y}, %{x}: %{text}<extra></extra>",
}
_LEGENDS = {
    "columns": {"x": 1.01, "y": 1, "traceorder": "reversed"},
    "bars": {},
    "cells": {},
}
"""Beside the columns, in their order; above the rest (assets/lib/charts/panel.mjs)."""


def build_chart(template: Template, theme: Theme) -> Figure:
    """Build a chart's figure, empty of numbers."""
    palette = PALETTES[theme]
    cells = template["form"] == "cells"
    traces = [_build_cells(palette)] if cells else _build_bars(template, palette)
    return {"data": traces, "layout": _build_layout(template, palette)}


def _build_bars(template: Template, palette: Palette) -> list[Figure]:
    edge = {"color": palette["panel"], "width": 1}
    return [
        {
            "type": "bar",
            "name": escape(column["title"], quote=False),
            "meta": number,
            "orientation": "h" if template["form"] == "bars" else "v",
            "marker": {"color": palette[column["colour"]], "line": edge},
            "hovertemplate": _HOVER[template["form"]],
        }
        for number, column in enumerate(template["columns"])
    ]


def _build_cells(palette: Palette) -> Figure:
    return {
        "type": "heatmap",
        "colorscale": [[0, palette["raised"]], [1, palette["accent"]]],
        "zmin": 0,
        "showscale": False,
        "xgap": 2,
        "ygap": 2,
        "texttemplate": "%{text}",
        "hovertemplate": _HOVER["cells"],
        "hoverongaps": False,
    }


def _build_layout(template: Template, palette: Palette) -> Figure:
    form = template["form"]
    counted = {"gridcolor": palette["rule"], "zeroline": False, "tickformat": "d"}
    named = {"type": "category", "gridcolor": palette["panel"], "automargin": True}
    upside = {"autorange": "reversed"}
    axes = {
        "columns": (named, counted),
        "bars": (counted, named | upside),
        "cells": (named | {"side": "top"}, named | upside),
    }
    x, y = axes[form]
    return {
        "barmode": "stack",
        "bargap": 0.2,
        "font": {"family": _FONT, "size": 12, "color": palette["ink"]},
        "paper_bgcolor": palette["panel"],
        "plot_bgcolor": palette["panel"],
        "hoverlabel": {"bgcolor": palette["panel"], "font": {"color": palette["ink"]}},
        "margin": {"l": 8, "r": 12, "t": 8, "b": 8},
        "showlegend": form != "cells",
        "legend": {"bgcolor": "rgba(0,0,0,0)", **_LEGENDS[form]},
        "xaxis": x | {"automargin": True, "fixedrange": True},
        "yaxis": y | {"automargin": True, "fixedrange": True},
    }
