"""Addresses on a host of plain files: what has a query on a server has a name here."""

from dataclasses import dataclass, field
from hashlib import sha256

from dashboard.library.library import Library
from dashboard.page.oembed import Host

_PICTURES = "image/"


@dataclass(frozen=True, slots=True)
class PlainLibrary(Library):
    """A library whose pages are folders, and each of whose pictures is a file.

    pictures: what a server would be asked for each picture that a page shows, by file.
    """

    pictures: dict[str, str] = field(default_factory=dict)

    def locate(self, address: str) -> str:
        """Write the path of a page or picture of ours; address: as of a server."""
        place, _, query = address.partition("?")
        if place.startswith(_PICTURES):
            return f"{self.home}{self._keep(place, query)}"
        folder = place if "." in place else f"{place}/"
        return f"{self.home}{folder}" + (f"?{query}" if query else "")

    def _keep(self, place: str, query: str) -> str:
        """Name the file of a picture: it changes its name when the atlas does."""
        name, _, form = place.rpartition(".")
        digest = sha256(f"{self.root}{query}".encode()).hexdigest()[:12]
        file = f"{name}-{digest}.{form}" if query else place
        self.pictures[file] = f"{place}?{query}"
        return file


@dataclass(frozen=True, slots=True)
class PlainHost(Host):
    """A host of plain files; its pictures and pages are where the library has them."""

    library: PlainLibrary | None = None

    def join(self, address: str) -> str:
        """Write the absolute address of a page or picture of the site."""
        if not self.library or not address:
            return self.site
        return self.site + self.library.locate(address).removeprefix(self.library.home)
