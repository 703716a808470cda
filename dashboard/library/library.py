"""The library: every file that a page loads, under one hashed address.

Its address changes when any of its files does, so browsers and caches may
keep what they have for ever, and one hash names one edition of everything.
"""

import mimetypes
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from dashboard.library.renderer import Renderer, find_renderer
from dashboard.store import Parts

STYLE: Final = "atlas.css"
"""The one style sheet that pages load."""

EMBED_STYLE: Final = "embed.css"
"""What of it an embedded map needs: it is to weigh little."""

PARTS: Final = "data/parts.json"
"""Where a site of plain files has what its browsers write data and citations from."""

_TYPES = {".mjs": "text/javascript", ".js": "text/javascript"}


@dataclass(frozen=True, slots=True)
class Library:
    """Files by name, served below one address that holds their hash.

    home: the site's own path on its host, with a slash behind. renderer: Plotly, which
    has an address of its own there. policy: what a page says in a header's stead of
    whom it may ask; empty where a server says it.
    """

    root: str
    files: Parts
    home: str
    renderer: Renderer
    policy: str = ""

    def read(self, name: str) -> bytes:
        """Read a file. Raises KeyError if there is none."""
        return bytes(self.files[name])

    def address(self, name: str) -> str:
        """Write the path of a file of the library. Raises KeyError if it has none."""
        if name not in self.files:
            raise KeyError(name)
        return f"{self.root}{name}"

    def locate(self, address: str) -> str:
        """Write the path of a page or picture of ours; address: below the root."""
        return f"{self.home}{address}"

    @property
    def plotly(self) -> str:
        """The path of Plotly on its host."""
        return f"{self.home}{self.renderer.path}"


def find_type(name: str) -> str:
    """Find the media type of a file, by its ending."""
    ending = Path(name).suffix
    guess = _TYPES.get(ending) or mimetypes.guess_type(name)[0]
    return "application/geo+json" if ending == ".geojson" else guess or "text/plain"


def gather_library(files: Parts, assets: Path, prefix: str, home: str = "") -> Library:
    """Gather files under the address that holds their hash.

    prefix: the path below which they are served. home: the site's; empty: the same.
    """
    digest = sha256()
    for name, body in files.items():
        digest.update(name.encode())
        digest.update(body)
    root = f"{prefix}library/{digest.hexdigest()[:16]}/"
    return Library(root, files, home or prefix, find_renderer(assets))
