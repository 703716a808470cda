"""The head of the page: name, three ways in, search, theme, sharing."""

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.texts import TEXTS
from geodata.atlas import Atlas


def _build_entries(atlas: Atlas) -> html.Nav:
    links = [
        html.Li(html.A(entry.title, href=f"?{entry.query}", title=entry.text))
        for entry in atlas.entries
    ]
    return html.Nav(
        [html.Span(TEXTS["entries"], className="hint"), html.Ul(links)],
        className="entries",
        **{"aria-label": TEXTS["entries"]},
    )


def _build_share() -> html.Button:
    return html.Button(
        TEXTS["share"],
        id=ids.SHARE,
        type="button",
        className="to-share",
        **{"aria-haspopup": "dialog"},
    )


def build_header(atlas: Atlas, about: str) -> Component:
    """One row on a desk, three on a phone; about: the address of the page about it."""
    return html.Header(
        [
            html.A(TEXTS["skip"], href=f"#{ids.TABLE}", className="skip"),
            html.H1(atlas.title),
            _build_entries(atlas),
            html.Button(
                TEXTS["filters"],
                id=ids.FILTERING,
                type="button",
                className="to-filters",
            ),
            html.Div(id=ids.SEARCH, className="search", role="search"),
            html.A(TEXTS["about"], href=about, className="quiet to-about"),
            html.Button(
                "\u25d0",
                id=ids.THEME,
                type="button",
                className="quiet sign",
                title=TEXTS["theme"],
                **{"aria-label": TEXTS["theme"]},
            ),
            _build_share(),
        ],
        className="top",
    )
