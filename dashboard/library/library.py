"""The library: every file that a page loads, under one hashed address.

Its address changes when any of its files does, so browsers and caches may
keep what they have for ever, and one hash names one edition of everything.
"""

import mimetypes
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from rjsmin import jsmin

from dashboard.charts.figure import build_chart
from dashboard.compiled.edition import Compiled
from dashboard.library import leaflet
from dashboard.library.contract import AtlasFile, ChartsFile, write_json
from dashboard.library.module_bundle import link_modules
from dashboard.library.renderer import Renderer, find_renderer
from dashboard.map import ground
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

STYLE: Final = "atlas.css"
"""The one style sheet that pages load."""

_MODULES: Final = "lib/"
_ENTRIES: Final = ("about.mjs", "embed.mjs", "file.mjs", "fit.mjs", "page.mjs")
"""The modules that pages ask for; each is served with all that it imports."""

_WHOLE: Final = ("file.mjs",)
"""That of the one-file atlas, which can ask for nothing later."""

_TYPES = {".mjs": "text/javascript", ".js": "text/javascript"}


@dataclass(frozen=True, slots=True)
class Library:
    """Files by name, served below one address that holds their hash.

    home: the site's own path on its host, with a slash behind. renderer: Plotly, which
    has an address of its own there.
    """

    root: str
    files: Mapping[str, bytes]
    home: str
    renderer: Renderer

    def address(self, name: str) -> str:
        """Write the path of a file of the library. Raises KeyError if it has none."""
        if name not in self.files:
            raise KeyError(name)
        return f"{self.root}{name}"

    @property
    def plotly(self) -> str:
        """The path of Plotly on its host."""
        return f"{self.home}{self.renderer.path}"


def find_type(name: str) -> str:
    """Find the media type of a file, by its ending."""
    ending = Path(name).suffix
    guess = _TYPES.get(ending) or mimetypes.guess_type(name)[0]
    return "application/geo+json" if ending == ".geojson" else guess or "text/plain"


def _compile(compiled: Compiled) -> AtlasFile:
    """Everything about the atlas that the browser's half computes with."""
    atlas = compiled.atlas
    return {
        **pack_index(compiled.index),
        **compiled.words,
        **compiled.map.write(),
        **compile_timeline(atlas),
        "title": atlas.title,
        "camera": atlas.camera,
        "overview": atlas.overview,
        "firstMonth": read_month(atlas.earliest),
        "months": count_months(atlas),
        "texts": TEXTS,
        "entries": atlas.entries,
        "actorNames": {
            actor.id: list(actor.names.values()) for actor in atlas.actors.values()
        },
        "gaps": [(gap.first, gap.last, gap.text) for gap in atlas.gaps],
        "lines": line_classes.LINES,
        "modes": line_classes.MODES,
        "symbols": SYMBOLS,
        "palettes": PALETTES,
        "sharing": offers.compile_sharing(compiled.index),
    }


def _compile_charts(compiled: Compiled) -> ChartsFile:
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
    texts = {name.removeprefix(_MODULES): found.pop(name).decode() for name in names}
    modules = {name: text for name, text in texts.items() if name.endswith(".mjs")}
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


def gather_library(
    files: Mapping[str, bytes], assets: Path, prefix: str, home: str = ""
) -> Library:
    """Gather files under the address that holds their hash.

    prefix: the path below which they are served. home: the site's; empty: the same.
    """
    digest = sha256()
    for name, body in files.items():
        digest.update(name.encode())
        digest.update(body)
    root = f"{prefix}library/{digest.hexdigest()[:16]}/"
    return Library(root, files, home or prefix, find_renderer(assets))


def build_files(compiled: Compiled, assets: Path) -> dict[str, bytes]:
    """Build the files: assets, the compiled atlas with its index, the ground."""
    parts = {
        "atlas.json": write_json(_compile(compiled)),
        "charts.json": write_json(_compile_charts(compiled)),
        ground.FILE: write_json(compiled.map.ground.write_far()),
        ground.NEAR_FILE: write_json(compiled.map.ground.write()),
        details.FILE: write_json(details.compile_details(compiled.atlas)),
        network.FILE: write_json(network.compile_network(compiled)),
        **{
            name: write_json(story)
            for name, story in compiling.compile_stories(compiled.atlas).items()
        },
    }
    collected = _collect(assets, find_renderer(assets).file)
    return dict(sorted((collected | parts).items()))
