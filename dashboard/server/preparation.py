"""A site made ready: its atlas compiled, or taken from the store as it was last."""

import sys
from collections.abc import Callable, Iterator
from functools import cached_property, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import geodata
from dashboard import pickling
from dashboard.compiled.edition import Compiled
from dashboard.compiled.frame import PageFrame
from dashboard.exports.files import WHOLE, write_whole
from dashboard.server.apart import can_fork, work_apart
from dashboard.server.contents import build_files
from dashboard.settings import Settings
from dashboard.store import Parts, Store, digest_files
from dashboard.view.model import PageIndex
from dashboard.view.shown import Shown
from geodata.atlas import Atlas
from geodata.parsing.lasting import make_lasting
from geodata.reading.catalogue import FILE
from geodata.reading.folder import read_atlas

if TYPE_CHECKING:
    from dashboard.map.data import MapData

_ATLAS: Final = "atlas"
_FRAME: Final = "frame"
_INDEX: Final = "index"
_MAP: Final = "map"
_OPENING: Final = "opening"
_PACKED: Final = "packed"
"""The parts of the store that are no files of the library."""

_OURS: Final = (_ATLAS, _FRAME, _INDEX, _MAP, _OPENING, _PACKED)

_PACKAGES: Final = ("django-js-lib-leaflet", "numpy", "plotly", "rjsmin", "shapely")
"""What goes into the parts beside our own."""

_FOLDERS: Final = ("layers", "tables", "stories", "editions")
_PROGRAM: Final = (Path(__file__).parents[1], Path(geodata.__path__[0]))


class Reopened(Compiled):
    """What was compiled before; the atlas itself is read when somebody asks for it."""

    def __init__(self, parts: Parts, newest: str, *, kept: bool) -> None:
        """Take it from the parts of the store."""
        vars(self).update(parts=parts, newest=newest, kept=kept)

    def __reduce__(self) -> tuple[object, ...]:
        """Give another process its parts: nothing is compiled again there."""
        told = vars(self)
        ours = {name: bytes(told["parts"][name]) for name in _OURS}
        return partial(Reopened, kept=self.kept), (ours, self.newest)

    @cached_property
    def atlas(self) -> Atlas:
        """The atlas, as it was read."""
        with make_lasting():
            atlas: Atlas = self._read(_ATLAS)
        return atlas

    @cached_property
    def index(self) -> PageIndex:
        """Everything that selecting, describing and linking need."""
        index: PageIndex = self._read(_INDEX)
        return index

    @cached_property
    def frame(self) -> PageFrame:
        """What stands around the map."""
        frame: PageFrame = self._read(_FRAME)
        return frame

    @cached_property
    def map(self) -> "MapData":
        """What the map may show."""
        with make_lasting():
            data: MapData = self._read(_MAP)
        return data

    @cached_property
    def opening(self) -> Shown:
        """What a link shows that says nothing."""
        shown: Shown = self._read(_OPENING)
        return shown

    @property
    def packed(self) -> bytes:
        """The folder as a zip, as it was when it was read."""
        return bytes(vars(self)["parts"][_PACKED])

    def _read(self, part: str) -> Any:  # noqa: ANN401 - what was kept
        return pickling.read(vars(self)["parts"][part])


def prepare(
    settings: Settings, source: Atlas | Path, newest: str = "", *, kept: bool
) -> tuple[Compiled, Parts]:
    """Compile an atlas and the files of its library.

    source: an atlas; or the folder of one, which is read only where the settings' store
    does not have what it compiles to. newest, kept: see `PageIndex`.
    """
    if isinstance(source, Atlas):
        compiled = Compiled(source, newest, kept)
        return compiled, build_files(compiled, settings.assets)
    if settings.store is None:
        return prepare(settings, read_atlas(source), newest, kept=kept)
    name = name_parts(source, settings.assets, newest, kept=kept)

    def compile_parts() -> Parts:
        return _compile(Compiled(read_atlas(source), newest, kept), settings.assets)

    parts = _find_parts(settings.store, name, compile_parts)
    files = {key: part for key, part in parts.items() if key not in _OURS}
    return Reopened(parts, newest, kept=kept), files


def _find_parts(store: Store, name: str, compile_parts: Callable[[], Parts]) -> Parts:
    """Fetch parts; what is not there is compiled and kept, apart where that can be."""
    parts = store.fetch(name)
    if parts is None and store.open() and can_fork():
        work_apart(lambda: store.keep(name, compile_parts()))
        parts = store.fetch(name)
    if parts is None:
        parts = compile_parts()
        store.keep(name, parts)
    return parts


def _compile(compiled: Compiled, assets: Path) -> Parts:
    return {
        _ATLAS: pickling.write(compiled.atlas),
        _FRAME: pickling.write(compiled.frame),
        _INDEX: pickling.write(compiled.index),
        _MAP: pickling.write(compiled.map),
        _OPENING: pickling.write(compiled.opening),
        _PACKED: write_whole(compiled.atlas, WHOLE[0]),
        **build_files(compiled, assets),
    }


def name_parts(folder: Path, assets: Path, newest: str, *, kept: bool) -> str:
    """Name what this program makes of the atlas in a folder and of the assets."""
    versions = sys.version, *map(version, _PACKAGES)
    return digest_files(_list_files(folder, assets), *versions, newest, kept)


def _list_files(folder: Path, assets: Path) -> Iterator[Path]:
    yield from folder.glob(FILE)  # where it is missing, reading will say so
    for part in _FOLDERS:
        yield from (path for path in (folder / part).glob("*") if path.is_file())
    yield from (path for path in assets.rglob("*") if path.is_file())
    for package in _PROGRAM:
        yield from package.rglob("*.py")
