"""The HTML around the app: language, theme before first paint, what to load."""

import json
from html import escape

from dashboard import ids
from dashboard.colours import write_properties
from dashboard.publishing import STYLE, Library
from dashboard.texts import TEXTS
from geodata.atlas import Atlas

OPENING = "<!--opening-->"
"""Where the page of a link has its first sight (dashboard.opening)."""

CARDS = "<!--cards-->"
"""Where it has what other sites show of the link (dashboard.cards)."""


def write_page(library: Library, atlas: Atlas) -> str:
    """Dash's index template. Braced names are filled in by Dash.

    Nothing in the head holds up the first sight. The atlas and our half of the page
    are asked for there, before Dash's own scripts.
    """
    address = escape(library.address("atlas.json"))
    explorer = escape(library.address("lib/explorer.mjs"))
    names = escape(json.dumps(list_ids()))
    # Before Dash's own scripts, which else wait to be drawn before they ask for it.
    plotly = f'<script src="{escape(library.plotly)}"></script>'
    bridge = f'<script src="{escape(library.address("bridge.js"))}"></script>'
    leaflet = f'<script src="{escape(library.address("leaflet.js"))}"></script>'
    return f"""<!DOCTYPE html>
<html lang="en" data-ready="false" data-atlas="{address}" data-ids="{names}"
 data-failed="{escape(TEXTS["failed"])}">
<head>
{{%metas%}}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{escape(TEXTS["tagline"])}">
<title>{escape(atlas.title)}</title>
{CARDS}
<link rel="icon" href="{escape(library.address("icon.svg"))}">
<style>{write_properties()}</style>
<link rel="stylesheet" href="{escape(library.address(STYLE))}">
{{%css%}}
<link rel="preload" as="fetch" crossorigin href="{address}">
<link rel="modulepreload" href="{explorer}">
</head>
<body>
{OPENING}
{{%app_entry%}}
<footer>{leaflet}{bridge}{plotly}{{%config%}}{{%scripts%}}{{%renderer%}}</footer>
</body>
</html>"""


def list_ids() -> dict[str, str]:
    """List the page's ids for the browser's half, by their names in `ids`."""
    return {
        name.lower(): value
        for name, value in vars(ids).items()
        if name.isupper() and isinstance(value, str)
    }
