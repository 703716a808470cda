"""The explorer's page: all of it that can be read stands there before a script runs.

What Dash needs waits in a template element; the browser's half brings it when the
first chart is opened, or when the map is there and a host has added parts of its own.
"""

from collections.abc import Mapping

from dashboard.compiled.edition import Compiled
from dashboard.compiled.fitting import list_fitting
from dashboard.filters.chips import list_chips
from dashboard.filters.choices import list_choices
from dashboard.library.library import PARTS, Library
from dashboard.page.open_graph import Cards
from dashboard.page.rows import COLUMNS, list_rows
from dashboard.page.stage import (
    find_page,
    list_cards,
    list_shots,
    list_sights,
    list_tools,
)
from dashboard.page.template import render
from dashboard.sides.naming import find_side
from dashboard.texts import TEXTS
from dashboard.view.dates import tell_day
from dashboard.view.notices import tell_edition
from dashboard.view.sentence import tell_briefly
from dashboard.view.shown import Shown


def write_page(
    library: Library,
    compiled: Compiled,
    shown: Shown,
    cards: Cards,
    dash: Mapping[str, object] | None = None,
) -> str:
    """Write the page of what a link shows.

    cards: what other sites show of it (`tell_cards`); None where nobody knows its
    address. dash: what Dash needs, as HTML: ``metas``, ``css``, ``app_entry``,
    ``config``, ``scripts`` and ``renderer``, and whether a host has added parts of its
    own, ``hosted``; None where there is no server.
    """
    return render(
        "page/explorer.html",
        library=library,
        cards=cards,
        about=library.locate(find_page(compiled.index)),
        pages=[
            (library.locate(find_page(compiled.index, name)), name)
            for name in compiled.frame.pages
        ],
        parts=PARTS,
        dash=dash,
        sights=list(list_sights(library, compiled, shown)),
        cards_of_ways=list(list_cards(library, compiled.frame.ways)),
        records=library.locate(shown.join("records")),
        **tell_frame(compiled, shown),
        shots=list_shots(library, compiled.index["fits"]),
    )


def _find_opening(compiled: Compiled, shown: Shown) -> str:
    """Find what will lie over the live map: a chart, a story, a record, or none."""
    view = shown.view
    if view.chart != compiled.index["charts"][0]:
        return "chart"
    if view.story:
        return "story"
    return "told" if view.pick else ""


def tell_frame(compiled: Compiled, shown: Shown) -> dict[str, object]:
    """Tell what stands in the frame, which the one-file atlas has too."""
    frame, index = compiled.frame, compiled.index
    return {
        "frame": frame,
        "index": index,
        "shown": shown,
        "title": f"{shown.sentence} · {frame.title}",
        "older": tell_edition(index),
        "edition": TEXTS["edition"].format(day=tell_day(index["edition"])),
        "tools": list_tools(overview=frame.overview),
        "side": find_side(index, shown.view),
        "opening": _find_opening(compiled, shown),
        "brief": tell_briefly(index, shown.view),
        "chips": list_chips(index, shown.view),
        "choices": list_choices(compiled, shown),
        "fitting": list_fitting(index, shown.view),
        "columns": COLUMNS,
        "rows": list(list_rows(index, shown)),
    }
