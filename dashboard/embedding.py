"""The embed: the map or a chart of a view on anybody's page, without Dash.

The map stands in the first answer as a picture that needs no script. The live
one is loaded when the reader comes near, and takes its place.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape

from dashboard import ids, leaflet
from dashboard.colours import PALETTES, write_properties
from dashboard.embedded_charts import FIT, Frame, write_chart
from dashboard.embedded_trips import write_trip
from dashboard.embeds import FILTERS, TIMELINE, Asked
from dashboard.layout.stage import build_credits, list_tools
from dashboard.notices import write_notices
from dashboard.page import list_ids
from dashboard.pictures import MAP, Darkroom, read_order
from dashboard.plain import write_module
from dashboard.publishing import STYLE, Library
from dashboard.shown import Shown
from dashboard.texts import TEXTS
from dashboard.vocabulary import TRIP
from geodata.atlas import Atlas

_SIGHT = {"frame": "none", "width": "1300", "height": "640"}
_HEX = re.compile("#[0-9a-f]{6}")


def write_embed(library: Library, darkroom: Darkroom, asked: Asked) -> str:
    """Write the page. What is bad in the query is left out, and said."""
    compiled = darkroom.compiled
    shown = compiled.read(asked.query)
    notices = [*shown.notices, *asked.notices]
    said = write_notices(library.home, compiled.index, shown.view, notices)
    shown = replace(shown, notices=())
    if asked.chart != MAP:
        frame = Frame(library, darkroom, asked.chart, shown, asked.theme, said)
        write = write_trip if asked.chart == TRIP else write_chart
        return write(frame, fits=asked.fits)
    sentence = shown.sentence
    picture = draw_sight(darkroom, shown, library.root)
    whole = escape(shown.join(library.home))
    filters, timeline = (name in asked.controls for name in (FILTERS, TIMELINE))
    return f"""{_write_head(library, compiled.atlas, sentence, asked)}
<body>
{_write_filters() if filters else ""}
<main>
<div class="headline"><p id="{ids.SENTENCE}" role="status">{escape(sentence)}</p>
{said}<div id="{ids.NOTICES}"></div>{_write_opener() if filters else ""}</div>
<div id="{ids.STAGE}" class="map">
<div class="first-sight">{picture}</div>
<p class="loading">{escape(TEXTS["loading"])}</p>
<div id="{ids.ZOOM}" class="tools">{_write_tools(compiled.atlas)}</div>
<div id="{ids.CARD}" class="card" hidden></div>
<div class="corner"><div id="{ids.ASOF}"></div><div id="{ids.SCALE}"></div></div>
</div>
{_write_timeline() if timeline else ""}
<p class="credits">{escape(build_credits(compiled.atlas))} ·
<a id="{ids.SHARE}" target="_blank" href="{whole}">{escape(TEXTS["open-atlas"])}</a>
</p>
</main>
</body>
</html>"""


def _write_filters() -> str:
    name = escape(TEXTS["filters"])
    return f'<section id="{ids.FILTERS}" class="filters" aria-label="{name}"></section>'


def _write_opener() -> str:
    tag = f'button id="{ids.FILTERING}" type="button" class="to-filters"'
    return f"<{tag}>{escape(TEXTS['filters'])}</button>"


def _write_timeline() -> str:
    name = escape(TEXTS["timeline"])
    tag = f'section id="{ids.TIMELINE}" class="timeline" aria-label="{name}"'
    return f"<{tag}></section>"


def draw_sight(darkroom: Darkroom, shown: Shown, edition: str) -> str:
    """Draw the map before any script: an SVG in the colours of the page's theme."""
    order = read_order(darkroom.compiled.index, "svg", shown, _SIGHT)
    return _colour(darkroom.develop(order, order.name(edition)).decode())


def _write_head(library: Library, atlas: Atlas, sentence: str, asked: Asked) -> str:
    names = escape(json.dumps(list_ids()))
    chosen = f' data-theme="{asked.theme}"' if asked.theme in PALETTES else ""
    chosen += " data-fits" if asked.fits else ""
    fit = f"\n{write_module(library, FIT)}" if asked.fits else ""
    address = {
        name: escape(library.address(name))
        for name in ("atlas.json", STYLE, "icon.svg")
    }
    return f"""<!DOCTYPE html>
<html lang="en" class="embed" data-ready="false" data-atlas="{address["atlas.json"]}"
 data-ids="{names}" data-home="{escape(library.home)}"{chosen}
 data-failed="{escape(TEXTS["failed"])}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(f"{sentence} · {atlas.title}")}</title>
<link rel="icon" href="{address["icon.svg"]}">
<style>{write_properties()}</style>
<link rel="stylesheet" href="{address[STYLE]}">
<noscript><style>.loading,.tools{{display:none}}</style></noscript>
<script defer src="{escape(library.address(leaflet.SCRIPT))}"></script>
{write_module(library, "lib/embed.mjs")}{fit}
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
