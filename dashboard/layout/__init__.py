"""The page as Dash components."""

from dash import dcc, html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.layout.header import build_header
from dashboard.layout.stage import (
    build_details,
    build_filters,
    build_hint,
    build_stage,
    build_story,
    find_about,
)
from dashboard.view import PageIndex
from geodata.atlas import Atlas

__all__ = ["build_page"]


def build_page(atlas: Atlas, index: PageIndex) -> Component:
    """Lay out head, filters, stage and details, as the keyboard meets them."""
    return html.Div(
        [
            build_header(atlas, find_about(index)),
            build_hint(),
            build_story(),
            build_filters(),
            build_stage(atlas, index),
            build_details(),
            html.Div(id=ids.PAPER, className="paper"),
            dcc.Store(id=ids.VIEW),
        ],
        className="frame",
    )
