"""The one-file atlas: an HTML file that carries all it needs, and asks nobody.

Our modules, the map's and the compiled atlas stand in it compressed, and Plotly by
itself, which is unpacked when a chart is opened; `assets/unpack.js` starts them. What a
reader sees before, and without scripts, is plain HTML: the view's picture, and the page
about the data with all sources.
"""

import base64
import gzip
import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from dashboard.about.bibliography import find_support
from dashboard.about.page import write_about_within
from dashboard.library.library import STYLE, Library
from dashboard.map.files import FAR
from dashboard.page.explorer import tell_frame
from dashboard.page.template import render
from dashboard.pictures.studio import Studio
from dashboard.sharing.embed_map import draw_sight
from dashboard.texts import TEXTS
from dashboard.view.credits import list_licences
from dashboard.view.dates import tell_day
from dashboard.view.shown import Shown
from geodata.atlas import Atlas
from geodata.days import write_day

TYPE = "text/html; charset=utf-8"

_START = "unpack.js"


@dataclass(frozen=True)
class Pack:
    """Packs one atlas; what all its files have in common is packed once."""

    library: Library
    studio: Studio

    @property
    def _atlas(self) -> Atlas:
        return self.studio.compiled.atlas

    @property
    def name(self) -> str:
        """What the file is called when it is saved, with the edition of the data."""
        return f"corridor-atlas-{write_day(self._atlas.edition)}.html"

    def write(self, shown: Shown, site: str) -> bytes:
        """Write the file that opens at a view.

        site: the absolute address of the atlas online, or empty.
        """
        return render(
            "sharing/one_file.html",
            **tell_frame(self.studio.compiled, shown),
            site=site,
            foot=self._foot,
            picture=draw_sight(self.studio, shown, self.library.root),
            shots={},  # it can ask no server for pictures
            **self._packed,
        ).encode()

    @cached_property
    def _packed(self) -> dict[str, str]:
        """Give what all files have in common; the same always gives the same."""
        start = self._read(_START)
        return {
            "policy": _write_policy(start),
            "style": self._read(STYLE),
            "start": start,
            # With all that it lists it is the same in every file: written once.
            "data_page": write_about_within(self._atlas),
            "packed": _pack(_write(self._contents)),
            "plotly": _pack(self.library.renderer.read()),
        }

    @property
    def _contents(self) -> dict[str, object]:
        parts = {
            name: json.loads(self.library.read(name))
            for name in self.library.files
            if name.endswith(".json") and name != FAR  # the whole of it is there
        }
        return {
            "leaflet": self._read("leaflet.js"),
            "module": self._read("lib/file.mjs"),
            "atlas": {**parts.pop("atlas.json"), "files": parts},
            "support": find_support(self._atlas),
        }

    @cached_property
    def _foot(self) -> str:
        edition = TEXTS["edition"].format(day=tell_day(self._atlas.edition))
        licences = "; ".join(list_licences(self._atlas))
        made = TEXTS["file-made"].format(
            title=self._atlas.title, edition=edition, licences=licences
        )
        return f"{TEXTS['file-foot']} {made}"

    def _read(self, name: str) -> str:
        return self.library.read(name).decode()


def _write(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _pack(body: bytes) -> str:
    from dashboard.sharing.septets import write_septets  # noqa: PLC0415 - with numpy

    return write_septets(gzip.compress(body, mtime=0))


def _write_policy(start: str) -> str:
    """Allow the one script that unpacks, what it makes, and no request at all."""
    digest = base64.b64encode(sha256(start.encode()).digest()).decode()
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'sha256-{digest}' blob:",
            "style-src 'unsafe-inline'",
            "img-src data: blob:",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
