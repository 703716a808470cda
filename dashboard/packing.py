"""The one-file atlas: an HTML file that carries all it needs, and asks nobody.

Our modules, Plotly, the compiled atlas and its base layers stand in it compressed;
`assets/unpack.js` starts them. What a reader sees before, and without scripts,
is plain HTML: the view's picture, and the page about the data with all sources.
"""

import base64
import gzip
import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from html import escape

from dashboard import ids
from dashboard.about import write_parts
from dashboard.colours import write_properties
from dashboard.credits import list_licences
from dashboard.embedding import draw_sight
from dashboard.layout import build_page
from dashboard.markup import MARK, write_markup
from dashboard.page import list_ids
from dashboard.pictures import Darkroom
from dashboard.publishing import STYLE, Library
from dashboard.shown import Shown
from dashboard.texts import TEXTS
from geodata.atlas import Atlas
from geodata.days import write_day

TYPE = "text/html; charset=utf-8"

_LEFT = frozenset({ids.SHARE, ids.PAPER, ids.HINT, ids.EDITION})
"""What needs a server, or a reader who comes again."""

_START = "unpack.js"

_PLAIN = ".file .frame > :not(main), .file .loading, .file .tools { display: none }"


@dataclass(frozen=True)
class Pack:
    """Packs one atlas; what all its files have in common is packed once."""

    library: Library
    darkroom: Darkroom

    @property
    def _atlas(self) -> Atlas:
        return self.darkroom.compiled.atlas

    @property
    def name(self) -> str:
        """What the file is called when it is saved, with the edition of the data."""
        return f"corridor-atlas-{write_day(self._atlas.edition)}.html"

    def write(self, shown: Shown, site: str) -> bytes:
        """Write the file that opens at a view.

        site: the absolute address of the atlas online, or empty.
        """
        link = shown.link
        title = escape(f"{shown.sentence} · {self._atlas.title}")
        names = escape(json.dumps(list_ids()))
        return f"""<!DOCTYPE html>
<html lang="en" class="file" data-ready="false" data-view="{escape(link)}"
 data-site="{escape(site)}" data-ids="{names}"
 data-failed="{escape(TEXTS["file-old"])}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{self._policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{write_properties()}
{self._read(STYLE)}</style>
</head>
<body>
<noscript><style>{_PLAIN}</style><p class="notice">{escape(TEXTS["no-script"])}</p>
</noscript>
{self._write_frame(shown)}
<footer class="file-foot"><p>{self._write_foot(shown, site)}</p></footer>
{self._about}
<script type="application/octet-stream" id="packed">{self._packed}</script>
<script>{self._start}</script>
</body>
</html>
""".encode()

    @cached_property
    def _start(self) -> str:
        return self._read(_START)

    @cached_property
    def _policy(self) -> str:
        """Allow the one script that unpacks, what it makes, and no request at all."""
        digest = base64.b64encode(sha256(self._start.encode()).digest()).decode()
        return "; ".join(
            [
                "default-src 'none'",
                f"script-src 'sha256-{digest}' blob:",
                "worker-src blob:",
                "style-src 'unsafe-inline'",
                "img-src data: blob:",
                "connect-src 'none'",
                "base-uri 'none'",
                "form-action 'none'",
            ]
        )

    @cached_property
    def _packed(self) -> str:
        """Pack all; the same always gives the same."""
        files = self.library.files
        parts = {
            name: json.loads(body)
            for name, body in files.items()
            if name.endswith((".geojson", ".json"))
        }
        contents = {
            "module": self._read("lib/file.mjs"),
            "plotly": self.library.renderer.read().decode(),
            "atlas": {**parts.pop("atlas.json"), "files": parts},
        }
        text = json.dumps(contents, ensure_ascii=False, separators=(",", ":"))
        return base64.b64encode(gzip.compress(text.encode(), mtime=0)).decode()

    @cached_property
    def _frame(self) -> str:
        page = write_markup(
            build_page(self._atlas, self.darkroom.compiled.index), live=True, left=_LEFT
        )
        return page.replace('href="about"', 'href="#about"')

    @cached_property
    def _about(self) -> str:
        """The page about the data, which a link to it or to a part of it opens."""
        parts = write_parts(self._atlas, alone=True).replace('href="./?', 'href="?')
        title, close = escape(TEXTS["about"]), escape(TEXTS["back-to-map"])
        return (
            f'<section class="plain-page file-about" id="about" aria-label="{title}">'
            f'<p class="to-atlas"><a href="#{ids.STAGE}">{close}</a></p>'
            f"<h2>{title}</h2>{parts}</section>"
        )

    def _read(self, name: str) -> str:
        return self.library.files[name].decode()

    def _write_frame(self, shown: Shown) -> str:
        picture = draw_sight(self.darkroom, shown, self.library.root)
        sight = f'<div class="first-sight">{picture}</div>'
        told = ((ids.SENTENCE, escape(shown.sentence)), (ids.STAGE, sight))
        frame = self._frame
        for place, text in told:
            frame = frame.replace(MARK.format(place), text)
        return frame

    def _write_foot(self, shown: Shown, site: str) -> str:
        edition = TEXTS["edition"].format(day=write_day(self._atlas.edition))
        licences = "; ".join(list_licences(self._atlas))
        made = TEXTS["file-made"].format(
            title=self._atlas.title, edition=edition, licences=licences
        )
        words = escape(f"{TEXTS['file-foot']} {made}")
        if not site:
            return words
        address = escape(shown.join(site))
        online = escape(TEXTS["open-atlas"])
        return f'{words} <a href="{address}" rel="noopener">{online}</a>'
