"""The middle of the page: sentence, map and table, which always agree."""

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.credits import list_credits
from dashboard.editions import KEY as EDITION
from dashboard.notices import tell_edition
from dashboard.texts import TEXTS
from dashboard.view import PageIndex
from geodata.atlas import Atlas
from geodata.days import write_day

GRAPH_CONFIG = {"displayModeBar": False, "scrollZoom": True, "responsive": True}
"""Plotly's own settings: no bar of buttons, ours carry names for everyone."""


_TOOLS = (
    ("in", "+", TEXTS["zoom-in"]),
    ("out", "\u2212", TEXTS["zoom-out"]),
    ("home", "\u2302", TEXTS["home"]),
)
_OVERVIEW = ("overview", "\u2194", TEXTS["overview"])


def list_tools(atlas: Atlas) -> tuple[tuple[str, str, str], ...]:
    """List the map's buttons: what they do, their sign, their name."""
    return (*_TOOLS, _OVERVIEW) if atlas.overview else _TOOLS


def _build_tools(atlas: Atlas) -> html.Div:
    buttons = [
        html.Button(
            sign,
            type="button",
            title=name,
            **{"aria-label": name, "data-zoom": what},
        )
        for what, sign, name in list_tools(atlas)
    ]
    return html.Div(buttons, id=ids.ZOOM, className="tools")


def build_credits(atlas: Atlas) -> str:
    """Every attribution that a layer asks for, once, in one line."""
    return " · ".join(list_credits(atlas))


def _build_map(atlas: Atlas) -> html.Div:
    return html.Div(
        [
            html.P(TEXTS["loading"], className="loading"),
            _build_tools(atlas),
            html.Div(id=ids.CARD, className="card", hidden=True),
            html.Div(id=ids.EMPTY, hidden=True),
            html.Div(
                [html.Div(id=ids.ASOF), html.Div(id=ids.SCALE)],
                className="corner",
            ),
        ],
        id=ids.STAGE,
        className="map",
    )


def find_about(index: PageIndex) -> str:
    """Find the page about the data of this very edition."""
    day = write_day(index["edition"])
    return f"about?{EDITION}={day}" if index["newest"] else "about"


def _offer_newest(index: PageIndex) -> html.P | None:
    """Say that there is a newer edition; the browser's half leads to its same view."""
    told = tell_edition(index)
    if not told:
        return None
    way = html.A(TEXTS["show-newest"], href=".")
    return html.P([f"{told} ", way], id=ids.EDITION, className="older")


def _build_sides(atlas: Atlas) -> list[html.Div]:
    """Keep a place for the choice of whose view it is, where there is one."""
    return [html.Div(id=ids.SIDES, className="sides")] if atlas.sides else []


def build_stage(atlas: Atlas, index: PageIndex) -> Component:
    """Sentence and chips above the map, timeline and table below it."""
    edition = TEXTS["edition"].format(day=write_day(atlas.edition))
    return html.Main(
        [
            html.Div(
                [
                    _offer_newest(index),
                    html.P(id=ids.SENTENCE, role="status"),
                    html.Div(id=ids.CHIPS, className="chips"),
                    *_build_sides(atlas),
                    html.Div(id=ids.NOTICES),
                ],
                className="headline",
            ),
            _build_map(atlas),
            html.P(
                [
                    f"{build_credits(atlas)} · {edition} · ",
                    html.A(TEXTS["about"], href=find_about(index)),
                ],
                className="credits",
            ),
            html.Section(
                id=ids.TIMELINE,
                className="timeline",
                **{"aria-label": TEXTS["timeline"]},
            ),
            html.Div(
                html.Section(id=ids.TABLE, className="table", tabIndex="-1"),
                id=ids.DOCK,
                className="dock",
            ),
        ],
    )


def build_details() -> Component:
    """Where the selected record is told."""
    return html.Section(
        [
            html.H2(TEXTS["details"], className="visually-hidden"),
            html.Div(html.P(TEXTS["details-empty"], className="empty"), id=ids.DETAILS),
        ],
        className="details",
        **{"aria-label": TEXTS["details"]},
    )


def build_story() -> Component:
    """Where a story is told, step by step."""
    return html.Section(
        id=ids.STORY, className="story", hidden=True, **{"aria-label": TEXTS["story"]}
    )


def build_hint() -> Component:
    """Where a reader who comes for the first time is shown how to begin."""
    return html.Aside(
        id=ids.HINT, className="hint-card", hidden=True, **{"aria-label": TEXTS["hint"]}
    )


def build_filters() -> Component:
    """Where the browser's half puts the filters; they are the legend too."""
    return html.Section(
        id=ids.FILTERS,
        className="filters",
        **{"aria-label": TEXTS["filters"]},
    )
