"""The embed: the map or a chart of a view on anybody's page, without Dash.

The map stands in the first answer as a picture that needs no script. The live
one is loaded when the reader comes near, and takes its place.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from dashboard.library.library import EMBED_STYLE, Library
from dashboard.page.explorer import tell_frame
from dashboard.page.template import render
from dashboard.pictures.request import MAP, read_order
from dashboard.pictures.studio import Studio
from dashboard.sharing.embed_chart import EmbedFrame, write_chart
from dashboard.sharing.embed_request import Asked
from dashboard.sharing.embed_trip import write_trip
from dashboard.style.colours import PALETTES
from dashboard.view.notices import tell_notices
from dashboard.view.shown import Shown
from dashboard.view.trip_words import TRIP

_SIGHT = {"frame": "none", "width": "1300", "height": "640"}
_HEX = re.compile("#[0-9a-f]{6}")


def write_embed(library: Library, studio: Studio, asked: Asked) -> str:
    """Write the page. What is bad in the query is left out, and said."""
    compiled = studio.compiled
    shown = compiled.read(asked.query)
    notices = [*shown.notices, *asked.notices]
    told = tell_notices(library.home, compiled.index, shown.view, notices)
    shown = replace(shown, notices=())
    if asked.chart != MAP:
        frame = EmbedFrame(library, studio, asked, shown, told)
        return write_trip(frame) if asked.chart == TRIP else write_chart(frame)
    return render(
        "sharing/embed_map.html",
        library=library,
        asked=asked,
        notices=told,
        picture=draw_sight(studio, shown, library.root),
        modules=(*asked.modules, "lib/embed.mjs"),
        style=EMBED_STYLE,
        icon=False,  # a frame shows none
        **tell_frame(compiled, shown),
    )


def draw_sight(studio: Studio, shown: Shown, edition: str) -> str:
    """Draw the map before any script: an SVG in the colours of the page's theme."""
    order = read_order(studio.compiled.index, "svg", shown, _SIGHT)
    return _colour(studio.draw(order, order.name(edition)).decode())


def _colour(picture: str) -> str:
    """Let a light picture follow the page's theme: colours become their tokens."""
    tokens: dict[str, str] = {}
    for token, colour in PALETTES["light"].items():
        tokens.setdefault(colour, token)
    return _HEX.sub(lambda found: _name_colour(tokens, found[0]), picture)


def _name_colour(tokens: Mapping[str, str], colour: str) -> str:
    return f"var(--{tokens[colour]})" if colour in tokens else colour
