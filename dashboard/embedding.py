"""The embed: the map of a view on anybody's page, without Dash and panels."""

import json
from html import escape

from dashboard import ids
from dashboard.colours import write_properties
from dashboard.layout.stage import TOOLS, build_credits
from dashboard.page import list_ids
from dashboard.publishing import STYLE, Library
from dashboard.texts import TEXTS
from geodata.atlas import Atlas

EMBEDDED = ("map",)
"""Charts that have an embed, by the slugs that links use."""

PLOTLY = "_dash-component-suites/plotly/package_data/plotly.min.js"


def write_embed(library: Library, atlas: Atlas) -> str:
    """One page for every view: the browser reads the view from its address."""
    names = escape(json.dumps(list_ids()))
    prefix = library.root.partition("library/")[0]
    tools = "".join(
        f'<button type="button" title="{escape(name)}" aria-label="{escape(name)}"'
        f' data-zoom="{what}">{sign}</button>'
        for what, sign, name in TOOLS
    )
    opening = escape(TEXTS["open-atlas"])
    address = {
        name: escape(library.address(name))
        for name in ("atlas.json", STYLE, "icon.svg", "lib/embed.mjs")
    }
    return f"""<!DOCTYPE html>
<html lang="en" class="embed" data-ready="false" data-atlas="{address["atlas.json"]}"
 data-ids="{names}" data-home="{escape(prefix)}"
 data-failed="{escape(TEXTS["failed"])}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(atlas.title)}</title>
<link rel="icon" href="{address["icon.svg"]}">
<link rel="preload" as="fetch" crossorigin href="{address["atlas.json"]}">
<style>{write_properties()}</style>
<link rel="stylesheet" href="{address[STYLE]}">
<script defer src="{escape(prefix + PLOTLY)}"></script>
<script type="module" src="{address["lib/embed.mjs"]}"></script>
</head>
<body>
<main>
<div class="headline"><p id="{ids.SENTENCE}" role="status"></p></div>
<div id="{ids.STAGE}" class="map">
<div id="{ids.GRAPH}"></div>
<p class="loading">{escape(TEXTS["loading"])}</p>
<div id="{ids.ZOOM}" class="tools">{tools}</div>
<div id="{ids.CARD}" class="card" hidden></div>
<div class="corner"><div id="{ids.ASOF}"></div><div id="{ids.SCALE}"></div></div>
</div>
<p class="credits">{escape(build_credits(atlas))} ·
<a id="{ids.SHARE}" target="_blank" href="{escape(prefix)}">{opening}</a>
</p>
<noscript><p class="notice">{escape(TEXTS["no-script"])}</p></noscript>
</main>
</body>
</html>"""
