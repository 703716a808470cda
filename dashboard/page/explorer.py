"""The explorer's page: all of it that can be read stands there before a script runs.

What Dash needs waits in a template element; the browser's half brings it when the
first chart is opened, or when the map is there and a host has added parts of its own.
"""

from collections.abc import Mapping

from dashboard.compiled.edition import Compiled
from dashboard.compiled.fitting import list_fitting
from dashboard.filters.chips import list_chips
from dashboard.filters.choices import list_choices
from dashboard.library.library import Library
from dashboard.page.oembed import Host
from dashboard.page.open_graph import tell_cards
from dashboard.page.rows import COLUMNS, list_rows
from dashboard.page.site import find_site
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
    dash: Mapping[str, str],
    *,
    hosted: bool,
) -> str:
    """Write the page of what a link shows.

    dash: what Dash needs, as HTML: ``metas``, ``css``, ``app_entry``, ``config``,
    ``scripts`` and ``renderer``. hosted: whether a host has added parts of its own.
    """
    return render(
        "page/explorer.html",
        library=library,
        cards=tell_cards(_find_host(library, compiled), compiled, shown),
        dash=dash,
        sights=list(list_sights(library.home, compiled, shown)),
        cards_of_ways=list(list_cards(library.home, compiled.frame.ways)),
        hosted=hosted,
        records=shown.join(f"{library.home}records"),
        **tell_frame(compiled, shown),
        shots=list_shots(library.home, compiled.index["fits"]),
    )


def _find_host(library: Library, compiled: Compiled) -> Host:
    frame = compiled.frame
    return Host(find_site(library.home), frame.title, frame.description)


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
        "about": find_page(index),
        "pages": [(find_page(index, name), name) for name in frame.pages],
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
