"""The embed: the map or a chart of a view on anybody's page, without Dash.

The map stands in the first answer as a picture that needs no script. The live
one is loaded when the reader comes near, and takes its place.
"""

import json
import re
from collections.abc import Mapping
from html import escape

from dashboard import ids
from dashboard.colours import PALETTES, write_properties
from dashboard.describing import describe
from dashboard.embedded_charts import Frame, write_chart
from dashboard.layout.stage import build_credits, list_tools
from dashboard.links import parse_link, write_link
from dashboard.page import list_ids
from dashboard.pictures import MAP, Darkroom, read_order
from dashboard.publishing import STYLE, Library
from dashboard.texts import TEXTS
from dashboard.view import PageIndex, View
from geodata.atlas import Atlas
from geodata.selecting import select

_SIGHT = {"frame": "none", "width": "1300", "height": "640"}
_HEX = re.compile("#[0-9a-f]{6}")


def write_embed(  # noqa: PLR0913, PLR0917 - what the address of an embed says
    library: Library,
    darkroom: Darkroom,
    index: PageIndex,
    chart: str,
    query: str,
    theme: str,
) -> str:
    """Write the page of a link's query; theme: ``light``, ``dark``, or the reader's.

    chart: a slug of what has a picture. What is bad in the query, or no theme, is
    left out.
    """
    view, _ = parse_link(query, index)
    if chart != MAP:
        return write_chart(Frame(library, darkroom, index, chart, view, theme))
    link = write_link(view, index)
    sentence = describe(index, view, select(index, view).count)
    picture = draw_sight(darkroom, index, view, library.root)
    whole = escape(f"{library.home}?{link}".rstrip("?"))
    return f"""{_write_head(library, darkroom.atlas, sentence, theme)}
<body>
<main>
<div class="headline"><p id="{ids.SENTENCE}" role="status">{escape(sentence)}</p></div>
<div id="{ids.STAGE}" class="map">
<div class="first-sight">{picture}</div>
<div id="{ids.GRAPH}"></div>
<p class="loading">{escape(TEXTS["loading"])}</p>
<div id="{ids.ZOOM}" class="tools">{_write_tools(darkroom.atlas)}</div>
<div id="{ids.CARD}" class="card" hidden></div>
<div class="corner"><div id="{ids.ASOF}"></div><div id="{ids.SCALE}"></div></div>
</div>
<p class="credits">{escape(build_credits(darkroom.atlas))} ·
<a id="{ids.SHARE}" target="_blank" href="{whole}">{escape(TEXTS["open-atlas"])}</a>
</p>
</main>
</body>
</html>"""


def draw_sight(darkroom: Darkroom, index: PageIndex, view: View, edition: str) -> str:
    """Draw the map before any script: an SVG in the colours of the page's theme."""
    order = read_order(index, "svg", write_link(view, index), _SIGHT)
    return _colour(darkroom.develop(order, order.name(edition)).decode())


def _write_head(library: Library, atlas: Atlas, sentence: str, theme: str) -> str:
    names = escape(json.dumps(list_ids()))
    chosen = f' data-theme="{theme}"' if theme in PALETTES else ""
    address = {
        name: escape(library.address(name))
        for name in ("atlas.json", STYLE, "icon.svg", "lib/embed.mjs")
    }
    return f"""<!DOCTYPE html>
<html lang="en" class="embed" data-ready="false" data-atlas="{address["atlas.json"]}"
 data-ids="{names}" data-home="{escape(library.home)}"{chosen}
 data-plotly="{escape(library.plotly)}" data-failed="{escape(TEXTS["failed"])}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(f"{sentence} · {atlas.title}")}</title>
<link rel="icon" href="{address["icon.svg"]}">
<style>{write_properties()}</style>
<link rel="stylesheet" href="{address[STYLE]}">
<noscript><style>.loading,.tools{{display:none}}</style></noscript>
<script type="module" crossorigin src="{address["lib/embed.mjs"]}"></script>
</head>"""


def _write_tools(atlas: Atlas) -> str:
    return "".join(
        f'<button type="button" title="{escape(name)}" aria-label="{escape(name)}"'
        f' data-zoom="{what}">{sign}</button>'
        for what, sign, name in list_tools(atlas)
    )


def _colour(picture: str) -> str:
    """Let a light picture follow the page's theme: colours become their tokens."""
    tokens: dict[str, str] = {}
    for token, colour in PALETTES["light"].items():
        tokens.setdefault(colour, token)
    return _HEX.sub(lambda found: _name_colour(tokens, found[0]), picture)


def _name_colour(tokens: Mapping[str, str], colour: str) -> str:
    return f"var(--{tokens[colour]})" if colour in tokens else colour
