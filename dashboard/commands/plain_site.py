"""The command `corridor-atlas site`: the atlas as plain files, without a server."""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from dashboard.commands.saving import refuse_unsaved, replace_folder
from dashboard.library.library import Library, gather_library
from dashboard.plain_site.build import MANIFEST, SiteBuilder
from dashboard.plain_site.headers import write_meta_policy
from dashboard.plain_site.library import PlainLibrary
from dashboard.server.preparation import name_parts, prepare
from dashboard.settings import Settings
from dashboard.texts import TEXTS
from dashboard.view.refusals import RefusedError

_OWN = (".nojekyll", MANIFEST)
_FEW = 12


def write_site(settings: Settings, source: Path, folder: Path, site: str) -> None:
    """Write the site of an atlas; an earlier one stays until this is whole.

    site: its absolute address, or empty. Raises AtlasError, and RefusedError where
    something else is in the folder or where it cannot be written.
    """
    kept = _read_earlier(folder)
    compiled, parts = prepare(settings, source, kept=False)
    library = _open_library(gather_library(parts, settings.assets, settings.base_path))
    made_from = name_parts(source, settings.assets, "", kept=False)
    builder = SiteBuilder(library, compiled, made_from, site)
    files = builder.build(kept, _show_progress())
    try:
        replace_folder(folder, files)
    except OSError as error:
        refuse_unsaved(folder, error)
    size = f"{sum(map(len, files.values())) / 1e6:.1f}"
    print(TEXTS["site-done"].format(folder=folder, files=len(files), size=size))


def _open_library(library: Library) -> PlainLibrary:
    policy = write_meta_policy()
    told = (library.root, library.files, library.home, library.renderer, policy)
    return PlainLibrary(*told)


def _read_earlier(folder: Path) -> Mapping[str, bytes]:
    """Read the files of a site that was written before; none where there is none."""
    try:
        if folder.exists() and any(folder.iterdir()) and not _is_site(folder):
            raise RefusedError(TEXTS["no-site"].format(folder=folder))
        found = (path for path in folder.rglob("*") if path.is_file())
        return {one.relative_to(folder).as_posix(): one.read_bytes() for one in found}
    except OSError as error:
        refuse_unsaved(folder, error)


def _is_site(folder: Path) -> bool:
    return all((folder / name).is_file() for name in _OWN)


def _show_progress() -> Callable[[int, int], None]:
    """Tell how far the work is: on a terminal in one line, else now and then."""
    live = sys.stderr.isatty()

    def tell(number: int, total: int) -> None:
        if live or number == total or number % _FEW == 0:
            words = TEXTS["site-drawing"].format(number=number, total=total)
            end = "\r" if live and number < total else "\n"
            print(words, file=sys.stderr, end=end, flush=True)

    return tell
