"""What the library holds: assets, the compiled atlas with its index, the ground."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from rjsmin import jsmin

from dashboard.charts.figure import build_chart
from dashboard.compiled.edition import Compiled
from dashboard.library import leaflet
from dashboard.library.library import STYLE, Library, gather_library
from dashboard.library.module_bundle import link_modules
from dashboard.library.renderer import find_renderer
from dashboard.map import far_ground, ground
from dashboard.records import details
from dashboard.sharing import offers
from dashboard.stories import compiling
from dashboard.style import line_classes
from dashboard.style.colours import PALETTES
from dashboard.style.symbols import SYMBOLS
from dashboard.texts import TEXTS
from dashboard.timeline.lanes import compile_timeline
from dashboard.timeline.months import count_months, read_month
from dashboard.trips import network
from geodata.index.indexing import pack_index

_MODULES: Final = "lib/"
_ENTRIES: Final = ("about.mjs", "embed.mjs", "file.mjs", "fit.mjs", "page.mjs")
"""The modules that pages ask for; each is served with all that it imports."""

_WHOLE: Final = ("file.mjs",)
"""That of the one-file atlas, which can ask for nothing later."""


def _write(value: object) -> bytes:
    # read-only mappings of the atlas are written as the objects they wrap
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=dict)
    return text.encode()


def _compile(compiled: Compiled) -> dict[str, Any]:
    """Everything about the atlas that the browser's half computes with."""
    atlas = compiled.atlas
    return {
        **pack_index(compiled.index),
        **compiled.map.write(),
        **compile_timeline(atlas),
        "title": atlas.title,
        "camera": atlas.camera,
        "overview": atlas.overview,
        "firstMonth": read_month(atlas.earliest),
        "months": count_months(atlas),
        "texts": dict(TEXTS),
        "entries": [asdict(entry) for entry in atlas.entries],
        "actorNames": {
            actor.id: list(actor.names.values()) for actor in atlas.actors.values()
        },
        "gaps": [[gap.first, gap.last, gap.text] for gap in atlas.gaps],
        "lines": line_classes.LINES,
        "modes": line_classes.MODES,
        "symbols": dict(SYMBOLS),
        "palettes": {theme: dict(palette) for theme, palette in PALETTES.items()},
        "sharing": offers.compile_sharing(compiled.index),
    }


def _compile_charts(compiled: Compiled) -> dict[str, Any]:
    """Compile what charts are drawn from; it comes when the first one is opened."""
    return {
        "templates": {**compiled.charts, **compiled.histories},
        "chartFigures": {
            theme: {
                slug: build_chart(chart, theme)
                for slug, chart in compiled.charts.items()
                if chart["reducer"] != "measure"  # the browser draws it by itself
            }
            for theme in PALETTES
        },
    }


def _collect(folder: Path, renderer: Path) -> dict[str, bytes]:
    """Read the assets but for the renderer, which is served by itself.

    The style sheets, one a part of the page, become one file.
    """
    files = (p for p in folder.rglob("*") if p.is_file() and p != renderer)
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    sheets = sorted(name for name in found if name.endswith(".css"))
    style = b"\n".join([leaflet.read_style(), *(found.pop(name) for name in sheets)])
    names = [name for name in found if name.startswith(_MODULES)]
    modules = {name.removeprefix(_MODULES): found.pop(name).decode() for name in names}
    script = {leaflet.SCRIPT: leaflet.read_script()}
    return {STYLE: style, **script, **found, **_link(modules)}


def _link(modules: Mapping[str, str]) -> dict[str, bytes]:
    linked = link_modules(_ENTRIES, modules, _WHOLE)
    return {f"{_MODULES}{name}": _minify(text) for name, text in linked.items()}


def _minify(text: str) -> bytes:
    """Leave out comments and blanks: a quarter of what a reader would get."""
    short: str = jsmin(text)
    return short.encode()


def build_library(
    compiled: Compiled, assets: Path, prefix: str, home: str = ""
) -> Library:
    """Build the library of a compiled atlas; see `gather_library`."""
    return gather_library(build_files(compiled, assets), assets, prefix, home)


def build_files(compiled: Compiled, assets: Path) -> dict[str, bytes]:
    """Build the files: assets, the compiled atlas with its index, the ground."""
    parts = {
        "atlas.json": _write(_compile(compiled)),
        "charts.json": _write(_compile_charts(compiled)),
        far_ground.FILE: _write(compiled.map.write_far_ground()),
        ground.FILE: _write(compiled.map.ground.write()),
        details.FILE: _write(details.compile_details(compiled.atlas)),
        network.FILE: _write(network.compile_network(compiled)),
        **{
            name: _write(story)
            for name, story in compiling.compile_stories(compiled.atlas).items()
        },
    }
    collected = _collect(assets, find_renderer(assets).file)
    return dict(sorted((collected | parts).items()))
