"""A site of plain files: all that a server would give, by name."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from dashboard.compiled.edition import Compiled
from dashboard.exports.excerpt import take
from dashboard.exports.files import WHOLE, Asking, list_names, write_file, write_whole
from dashboard.exports.parts import compile_parts
from dashboard.exports.table import write_numbers
from dashboard.library.library import PARTS
from dashboard.pictures.request import list_pictured
from dashboard.plain_site.headers import write_headers
from dashboard.plain_site.library import PlainLibrary
from dashboard.plain_site.pages import Pages
from dashboard.plain_site.work import work_off
from dashboard.plain_site.works import list_works, read_edition
from dashboard.server.contents import write_json
from dashboard.sharing.offers import DATA

MANIFEST = "site.json"
"""Which files a site has, each with a digest of what it was made from."""

_FITTING = "embed.js"
_PACKED = ("lib/file.mjs", "unpack.js")
"""Files of the library that only the one-file atlas has in it."""

_MARKED = ".nojekyll"
"""An empty file without which some hosts leave files out."""

Tell = Callable[[int, int], object]


@dataclass(frozen=True)
class SiteBuilder:
    """Builds the site of an atlas.

    made_from: names the atlas and this program. site: the absolute address, or empty.
    """

    library: PlainLibrary
    compiled: Compiled
    made_from: str
    site: str

    def build(self, kept: Mapping[str, bytes], tell: Tell) -> dict[str, bytes]:
        """Build all files by name; what has not changed is taken from an earlier site.

        kept: the files of that. tell: hears of slow work how much is done, of how much.
        """
        pages = Pages(self.library, self.compiled, self.site)
        files = {name: body.encode() for name, body in pages.list_plain()}
        files |= {**self._list_library(), **dict(self._list_data())}
        works = [
            *pages.list_embeds(),
            *list_works(self.library, self.compiled, self.site),
        ]
        signs = {work.file: self._sign(work.file) for work in works}
        before = _read_manifest(kept)
        same = {file for file, sign in signs.items() if before.get(file) == sign}
        files |= {file: kept[file] for file in same & kept.keys()}
        left = [work for work in works if work.file not in files]
        files |= work_off(self.compiled, left, tell)
        told = {file: signs.get(file) or _digest(body) for file, body in files.items()}
        files[MANIFEST] = write_json(dict(sorted(told.items())))
        return dict(sorted(files.items()))

    def _sign(self, file: str) -> str:
        asked = self.library.pictures.get(file, "")
        told = (self.made_from, self.library.root, self.library.home, self.site)
        return _digest(repr((*told, file, asked)).encode())

    def _list_library(self) -> dict[str, bytes]:
        library, renderer = self.library, self.library.renderer
        used = (name for name in library.files if name not in _PACKED)
        found = {library.address(name): library.read(name) for name in used}
        found[library.plotly] = renderer.read()
        below = {name.removeprefix(library.home): body for name, body in found.items()}
        head = {"_headers": write_headers(library.home), _MARKED: b""}
        return {**below, **head, _FITTING: library.read(_FITTING)}

    def _list_data(self) -> Iterator[tuple[str, bytes]]:
        """List the data of what is named: the records, each layer, each chart."""
        compiled = self.compiled
        excerpt = take(compiled.atlas, compiled.opening)
        asking = Asking(self.site, read_edition(compiled))
        for name in list_names(compiled.atlas):
            for form in DATA:
                if form != "gpkg":  # the whole atlas is one
                    yield f"data/{name}.{form}", write_file(excerpt, name, form, asking)
        for chart in filter(compiled.has_chart, list_pictured(compiled.index)):
            shown = compiled.chart(chart, compiled.opening.view)
            yield f"data/chart-{chart}.csv", write_numbers(shown)
        for name in WHOLE:
            yield f"data/{name}", write_whole(compiled.atlas, name)
        yield PARTS, write_json(compile_parts(compiled.atlas))


def _digest(body: bytes) -> str:
    return sha256(body).hexdigest()[:16]


def _read_manifest(kept: Mapping[str, bytes]) -> Mapping[str, str]:
    try:
        read = json.loads(kept.get(MANIFEST, b"{}"))
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}
