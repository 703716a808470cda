"""What the library holds: assets, the compiled atlas with its index, the ground."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from rjsmin import jsmin

from dashboard.changes import turnings
from dashboard.compiled.edition import Compiled
from dashboard.library import leaflet
from dashboard.library.library import EMBED_STYLE, STYLE, Library, gather_library
from dashboard.library.module_bundle import link_modules
from dashboard.library.renderer import find_renderer
from dashboard.map import files as grounds
from dashboard.records import details
from dashboard.sharing import offers
from dashboard.stories import compiling
from dashboard.style.colours import PALETTES
from dashboard.style.line_classes import name_lines
from dashboard.style.symbols import SYMBOLS
from dashboard.texts import gather
from dashboard.timeline.lanes import compile_timeline
from dashboard.timeline.months import count_months, read_month
from dashboard.trips import network
from geodata.index.indexing import pack_index

if TYPE_CHECKING:  # it asks for all that compiles a map
    from dashboard.server.contract import AtlasFile, ChartsFile

_NOTES: Final = re.compile(rb"/\*.*?\*/", re.DOTALL)
_LINES: Final = re.compile(rb"\s*\n\s*")
_SIGNS: Final = re.compile(rb" ?([{};]) ?")
_MODULES: Final = "lib/"
_ENTRIES: Final = (
    *("about.mjs", "embed.mjs", "file.mjs", "frame.mjs", "page.mjs"),
    *("plain_embed.mjs", "talks/speaker.mjs"),
)
"""The modules that pages ask for; each is served with all that it imports."""

_OF_EMBEDS: Final = (
    *(
        "base",
        "embed",
        "filters",
        "map",
        "panels",
        "sides",
        "stage",
        "timeline",
    ),
)
"""The style sheets of what an embedded map can have."""

_WHOLE: Final = ("file.mjs",)
"""That of the one-file atlas, which can ask for nothing later."""

_AT_ONCE: Final = (
    *("filters", "map", "page", "records", "sides", "stories", "timeline", "view"),
)
"""The rooms whose words the browser needs at once."""

_WITH_CHARTS: Final = ("charts", "corridors", "histories", "sharing")
"""Those whose words it needs when the first chart is opened, or the share dialogue."""


def write_json(value: object) -> bytes:
    """Write a file: read-only mappings and dataclasses become plain objects."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_open)
    return text.encode()


def _open(value: Any) -> dict[str, Any]:  # noqa: ANN401 - what JSON does not know
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return dict(value)


def _compile(compiled: Compiled) -> "AtlasFile":
    """Everything about the atlas that the browser's half computes with."""
    atlas, index = compiled.atlas, compiled.index
    return {
        **index,
        **pack_index(index),
        **compiled.map.write(index["columns"]),
        **compile_timeline(atlas),
        "title": atlas.title,
        "camera": atlas.camera,
        "overview": atlas.overview,
        "firstMonth": read_month(atlas.earliest),
        "months": count_months(atlas.earliest, atlas.edition),
        "texts": gather(_AT_ONCE),
        "cameras": [way.view.at for way in compiled.frame.ways if way.view.at],
        "actorNames": {
            actor.id: list(actor.names.values()) for actor in atlas.actors.values()
        },
        "gaps": [(gap.first, gap.last, gap.text) for gap in atlas.gaps],
        "lines": name_lines(atlas),
        "symbols": SYMBOLS,
        "palettes": PALETTES,
        "sharing": offers.compile_sharing(index),
    }


def _compile_charts(compiled: Compiled) -> "ChartsFile":
    """Compile what charts are drawn from; it comes when the first one is opened."""
    # a tab tells no more of its template than a face
    templates: Any = {slug: chart.template for slug, chart in compiled.tabs.items()}
    return {
        "texts": gather(_WITH_CHARTS),
        "templates": templates,
        "chartFigures": {
            theme: {
                slug: figure
                for slug, chart in compiled.tabs.items()
                if (figure := chart.build_figure(theme))
            }
            for theme in PALETTES
        },
    }


def _collect(folder: Path, renderer: Path) -> dict[str, bytes]:
    """Read the assets but for the renderer, which is served by itself.

    The style sheets, one a part of the page, become one file, and a smaller one.
    """
    files = (p for p in folder.rglob("*") if p.is_file() and p != renderer)
    found = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    sheets = sorted(name for name in found if name.endswith(".css"))
    style = {Path(name).stem: found.pop(name) for name in sheets}
    embedded = [style[name] for name in _OF_EMBEDS if name in style]
    styles = {STYLE: list(style.values()), EMBED_STYLE: embedded}
    names = [name for name in found if name.startswith(_MODULES)]
    texts = {name.removeprefix(_MODULES): found.pop(name).decode() for name in names}
    modules = {name: text for name, text in texts.items() if name.endswith(".mjs")}
    script = {leaflet.SCRIPT: leaflet.read_script()}
    return {
        **{name: _join_styles(parts) for name, parts in styles.items()},
        **script,
        **found,
        **_link(modules),
    }


def _join_styles(parts: Iterable[bytes]) -> bytes:
    """Join style sheets, without notes and blanks."""
    whole = _NOTES.sub(b"", b"\n".join([leaflet.read_style(), *parts]))
    return _SIGNS.sub(rb"\1", _LINES.sub(b" ", whole))


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
    # Only here: what measures shores is a large library.
    from dashboard.filters import gazetteer  # noqa: PLC0415 - see above

    parts = {
        "atlas.json": write_json(_compile(compiled)),
        "charts.json": write_json(_compile_charts(compiled)),
        "talk.json": write_json({"texts": gather(("talks",))}),
        grounds.FAR: write_json(compiled.map.write_far_ground()),
        grounds.NEAR: write_json(compiled.map.ground.write()),
        gazetteer.FILE: write_json(gazetteer.compile_gazetteer(compiled)),
        grounds.LAND: write_json(compiled.map.ground.land),
        turnings.FILE: write_json(
            turnings.compile_changes(compiled.atlas, compiled.network)
        ),
        details.FILE: write_json(details.compile_details(compiled.atlas)),
        network.FILE: write_json(
            network.compile_network(
                compiled.atlas, compiled.network, compiled.index["trips"]
            )
        ),
        **{
            name: write_json(story)
            for name, story in compiling.compile_stories(compiled.atlas).items()
        },
    }
    collected = _collect(assets, find_renderer(assets).file)
    return dict(sorted((collected | parts).items()))
