"""What a host decides: which atlas, which address, who may embed."""

from dataclasses import dataclass
from pathlib import Path

import geodata
from dashboard.store import Store

_PACKAGE = Path(__file__).parent


def find_assets() -> Path:
    """Find the style sheets and modules: inside the wheel, or beside the package."""
    inside = _PACKAGE / "assets"
    return inside if inside.is_dir() else _PACKAGE.parent / "assets"


def find_atlas() -> Path:
    """Find the folder of the built-in atlas: the package `geodata` itself."""
    return Path(geodata.__path__[0])


@dataclass(frozen=True, slots=True)
class Settings:
    """What `create_app` is told beside the atlas.

    base_path: where the site lives on its host; begins and ends with ``/``.
    frame_ancestors: who may embed `/embed/` pages, as in the header
    Content-Security-Policy: ``*``, ``'none'``, or origins parted by blanks.
    editions: the folder of the editions that are kept; None: none is.
    store: where what is compiled stays for the next start; None: nowhere.
    site: the origin at which readers reach it, such as ``https://atlas.example.org``;
    empty: the one that each request names.
    apart: whether pictures are drawn in a process of their own, so that the one that
    answers stays small.
    """

    assets: Path
    base_path: str = "/"
    frame_ancestors: str = "*"
    editions: Path | None = None
    store: Store | None = None
    site: str = ""
    apart: bool = False
