"""Still pictures by address: what may be asked, and pictures kept for the next.

The drawing itself is loaded with the first picture: a server starts without it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from dashboard.colours import PALETTES, Theme
from dashboard.links import parse_link, write_link
from dashboard.refusals import refuse
from dashboard.shelf import Shelf
from dashboard.texts import TEXTS
from dashboard.view import PageIndex, View
from geodata.atlas import Atlas

if TYPE_CHECKING:
    from dashboard.stills.drawing import Format
    from dashboard.stills.plates import Plates

PICTURED = ("map",)
"""Charts that have a still picture, by the slugs that links use."""

TYPES = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}
"""Formats of a picture and their media types."""

SMALLEST, LARGEST = 64, 4096
"""Bounds of width and height in pixels, both inclusive."""

_USUAL = {"width": "1200", "height": "675"}
_FRAMES = ("full", "none")
_ROOM = 24 * 2**20


@dataclass(frozen=True, slots=True)
class Order:
    """What a picture's address asks for; query: the view's own link."""

    view: View
    query: str
    theme: Theme
    size: tuple[int, int]
    form: "Format"
    bare: bool

    def name(self, edition: str) -> str:
        """Name the picture: the same name, the same bytes."""
        text = repr((edition, self.query, self.theme, self.size, self.form, self.bare))
        return sha256(text.encode()).hexdigest()[:32]


def read_order(
    index: PageIndex, form: str, query: str, options: Mapping[str, str]
) -> Order:
    """Read an address. Raises RefusedError, with all that is wrong with it."""
    view, notices = parse_link(query, index)
    faults = [notice.reason for notice in notices]
    size = tuple(_read_size(name, options, faults) for name in ("width", "height"))
    theme = options.get("theme") or "light"
    if theme not in PALETTES:
        faults.append(TEXTS["bad-theme"])
    frame = options.get("frame") or _FRAMES[0]
    if frame not in _FRAMES:
        faults.append(TEXTS["bad-frame"])
    refuse(faults)
    return Order(
        view=view,
        query=write_link(view, index),
        theme=cast("Theme", theme),
        size=cast("tuple[int, int]", size),
        form=cast("Format", form),
        bare=frame == "none",
    )


def _read_size(name: str, options: Mapping[str, str], faults: list[str]) -> int:
    text = options.get(name) or _USUAL[name]
    plain = text.isascii() and text.isdigit() and len(text) <= len(f"{LARGEST}")
    if plain and SMALLEST <= int(text) <= LARGEST:
        return int(text)
    faults.append(TEXTS["bad-size"].format(name=name, low=SMALLEST, high=LARGEST))
    return 0


def write_address(query: str, **options: object) -> str:
    """Write the address of a picture of the map below the site's root."""
    told = urlencode(options)
    return "image/map.svg?" + "&".join(filter(None, [query, told]))


@dataclass
class Darkroom:
    """Draws the pictures of one atlas, one at a time, and keeps the last ones."""

    atlas: Atlas
    _plates: "Plates | None" = None
    _shelf: Shelf = field(default_factory=lambda: Shelf(_ROOM))
    _lock: Lock = field(default_factory=Lock)

    def develop(self, order: Order, name: str) -> bytes:
        """Give the picture of this name; drawn only if it is not kept."""
        return self._shelf.give(name, lambda: self._draw(order))

    def _load(self) -> "Plates":
        from dashboard.stills.plates import prepare_plates  # noqa: PLC0415 - loads slowly, see above

        with self._lock:
            if self._plates is None:
                self._plates = prepare_plates(self.atlas)
            return self._plates

    def _draw(self, order: Order) -> bytes:
        from dashboard.stills.drawing import draw_map  # noqa: PLC0415 - loads slowly, see above

        return draw_map(
            self._load(),
            order.view,
            order.theme,
            order.size,
            order.form,
            bare=order.bare,
        )
