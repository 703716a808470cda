"""A site made ready: its atlas compiled, or taken from the store as it was last."""

import json
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

import geodata
from dashboard.compiled.edition import Compiled
from dashboard.library.library import Library, gather_library
from dashboard.server.contents import build_files
from dashboard.settings import Settings
from dashboard.store import Parts, digest_files
from geodata.atlas import Atlas
from geodata.reading.catalogue import FILE

_WORDS: Final = "words"
"""The part of the store that is no file of the library."""

_PACKAGES: Final = ("django-js-lib-leaflet", "plotly", "rjsmin", "shapely")
"""What goes into the files beside our own."""

_FOLDERS: Final = ("layers", "tables", "stories")
_PROGRAM: Final = (Path(__file__).parents[1], Path(geodata.__path__[0]))


def prepare(
    settings: Settings, atlas: Atlas, place: str, newest: str = "", *, kept: bool
) -> tuple[Compiled, Library]:
    """Compile an atlas and its library, or take them from the settings' store.

    place: the path below which the library is served. newest, kept: see `PageIndex`.
    """
    home, assets, store = settings.base_path, settings.assets, settings.store
    if store is None or atlas.folder is None:
        compiled = Compiled(atlas, newest, kept)
        return compiled, gather_library(
            build_files(compiled, assets), assets, place, home
        )
    name = _name(atlas.folder, assets, newest, kept=kept)
    parts = store.fetch(name)
    if parts is None:
        parts = _compile(Compiled(atlas, newest, kept), assets)
        store.keep(name, parts)
    words = json.loads(parts[_WORDS])
    files = {key: part for key, part in parts.items() if key != _WORDS}
    compiled = Compiled(atlas, newest, kept, words)
    return compiled, gather_library(files, assets, place, home)


def _compile(compiled: Compiled, assets: Path) -> Parts:
    words = json.dumps(compiled.words).encode()
    return {_WORDS: words, **build_files(compiled, assets)}


def _name(folder: Path, assets: Path, newest: str, *, kept: bool) -> str:
    """Name what this program makes of the atlas in a folder and of the assets."""
    versions = map(version, _PACKAGES)
    return digest_files(_list_files(folder, assets), *versions, newest, kept)


def _list_files(folder: Path, assets: Path) -> Iterator[Path]:
    yield folder / FILE
    for part in _FOLDERS:
        yield from (path for path in (folder / part).glob("*") if path.is_file())
    yield from (path for path in assets.rglob("*") if path.is_file())
    for package in _PROGRAM:
        yield from package.rglob("*.py")
