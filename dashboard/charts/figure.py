"""Figures of the charts: what is Plotly's and the theme's; the browser puts numbers in.

Labels, sizes and what a press chooses follow from the numbers and the room
(assets/lib/charts/figure.mjs). There is no legend: each part bears its name.
"""

from typing import Any

from dashboard.charts.template import Template
from dashboard.style.colours import PALETTES, Palette, Theme

Figure = dict[str, Any]

_FONT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'
_INKS = ("ink", "muted", "control", "rule", "panel", "accent")
_BARE = {
    "fixedrange": True,
    "showgrid": False,
    "zeroline": False,
    "showline": False,
    "ticks": "",
}


def build_chart(template: Template, theme: Theme) -> Figure:
    """Build a chart's figure, empty of numbers."""
    palette = PALETTES[theme]
    build = {"columns": _build_strips, "dots": _build_dots, "bars": _build_sides}
    traces = build[template["form"]](template, palette)
    layout = _build_layout(palette)
    if template["form"] == "bars":
        layout["xaxis2"] = layout["xaxis"]
    return {"data": traces, "layout": layout}


def _build_strips(template: Template, palette: Palette) -> list[Figure]:
    """Build a strip of columns for each column of the template."""
    return [
        {
            "type": "bar",
            "marker": {"color": palette[column["colour"]]},
            "hoverinfo": "text",
            "textposition": "outside",
            "cliponaxis": False,
        }
        for column in template["columns"]
    ]


def _build_dots(_: Template, palette: Palette) -> list[Figure]:
    """Build the dots; the largest bear their number."""
    return [
        {
            "type": "scatter",
            "mode": "markers+text",
            "textfont": {"color": palette["panel"], "size": 11},
            "hoverinfo": "text",
            "cliponaxis": False,
        }
    ]


def _build_sides(_: Template, palette: Palette) -> list[Figure]:
    """Build for each of the two all, and over it what both have alike."""
    return [
        {
            "type": "bar",
            "orientation": "h",
            "xaxis": axis,
            "marker": {"color": palette[colour]},
            "hoverinfo": "text",
            "textposition": "outside",
            "cliponaxis": False,
        }
        for axis in ("x", "x2")
        for colour in ("accent", "control")
    ]


def _build_layout(palette: Palette) -> Figure:
    return {
        "barmode": "overlay",
        "dragmode": False,
        "hovermode": "closest",
        "showlegend": False,
        "font": {"family": _FONT, "size": 12, "color": palette["ink"]},
        "paper_bgcolor": palette["panel"],
        "plot_bgcolor": palette["panel"],
        "hoverlabel": {
            "bgcolor": palette["ink"],
            "bordercolor": palette["ink"],
            "font": {"family": _FONT, "size": 13, "color": palette["panel"]},
        },
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "meta": {name: palette[name] for name in _INKS},
        "xaxis": {**_BARE},
        "yaxis": {**_BARE, "showticklabels": False},
    }
