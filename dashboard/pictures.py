"""Still pictures by address: what may be asked, and pictures kept for the next.

The drawing itself is loaded with the first picture: a server starts without it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256
from threading import Lock
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, cast
from urllib.parse import urlencode

from dashboard.answers import Told, tell
from dashboard.charts import TABLE, Gallery, Shown, open_gallery
from dashboard.charts.dated import SLUG as TIMELINE
from dashboard.colours import PALETTES, Theme
from dashboard.links import parse_link, write_link
from dashboard.questions import ask_view
from dashboard.refusals import miss, refuse
from dashboard.shelf import Shelf
from dashboard.texts import TEXTS
from dashboard.trips import Trip
from dashboard.view import PageIndex, View
from dashboard.vocabulary import TRIP
from geodata.atlas import Atlas
from geodata.network import Network, build_network

if TYPE_CHECKING:
    from dashboard.stills.plates import Plates
    from dashboard.stills.printing import Format

MAP = "map"
"""The map, beside the charts' slugs."""

TYPES = {"svg": "image/svg+xml", "png": "image/png", "pdf": "application/pdf"}
"""Formats of a picture and their media types."""

SMALLEST, LARGEST = 64, 4096
"""Bounds of width and height in pixels, both inclusive."""

SIZES: Mapping[str, tuple[int, int, int]] = MappingProxyType(
    {
        "1x": (1200, 675, 1),
        "2x": (1200, 675, 2),
        "4k": (1280, 720, 3),
        "wide": (1280, 720, 1),
        "square": (1080, 1080, 1),
        "a4": (842, 595, 4),  # a pixel is a point of print: a PDF is A4 exactly
    }
)
"""Sizes with a name: width and height in pixels, and dots for each in a PNG."""

FINEST = 4
"""The most dots of a PNG for one pixel."""

_FRAMES = ("full", "untitled", "none")
FrameName = Literal["full", "untitled", "none"]
"""What stands around a picture: everything, all but the title, or nothing."""

_ROOM = 24 * 2**20


@dataclass(frozen=True, slots=True)
class Order:
    """What a picture's address asks for; query: the view's own link.

    chart: `MAP` or a chart's slug. size: width and height in pixels. scale: dots of
    a PNG for each of them.
    """

    chart: str
    view: View
    query: str
    theme: Theme
    size: tuple[int, int]
    scale: int
    form: "Format"
    frame: FrameName

    def name(self, edition: str) -> str:
        """Name the picture: the same name, the same bytes."""
        asked = (self.chart, self.theme, self.size, self.scale, self.form, self.frame)
        text = repr((edition, self.query, *asked))
        return sha256(text.encode()).hexdigest()[:32]


def list_pictured(index: PageIndex) -> tuple[str, ...]:
    """List what has a still picture: map, timeline, and every chart of the atlas."""
    return (MAP, TIMELINE, *(chart for chart in index["charts"] if chart != TABLE))


def find_open(index: PageIndex, view: View) -> str:
    """Find the chart that a view has open; the map, where it is the table."""
    return view.chart if view.chart in list_pictured(index) else MAP


def open_panel(index: PageIndex, view: View, chart: str) -> View:
    """Open the panel of a chart; map and timeline stand there always."""
    return replace(view, chart=chart) if chart in index["charts"] else view


def know_chart(index: PageIndex, chart: str) -> None:
    """Refuse a chart of which there is no picture. Raises RefusedError."""
    known = list_pictured(index)
    if chart not in known:
        miss("no-chart", known)


def read_order(
    index: PageIndex,
    form: str,
    query: str,
    options: Mapping[str, str],
    chart: str = MAP,
) -> Order:
    """Read an address. Raises RefusedError, with all that is wrong with it."""
    know_chart(index, chart)
    view, notices = parse_link(query, index)
    faults = [notice.reason for notice in notices]
    size, scale = _read_size(options, faults)
    theme = options.get("theme") or "light"
    if theme not in PALETTES:
        faults.append(TEXTS["bad-theme"])
    frame = options.get("frame") or _FRAMES[0]
    if frame not in _FRAMES:
        faults.append(TEXTS["bad-frame"])
    refuse(faults)
    return Order(
        chart=chart,
        view=view,
        query=write_link(view, index),
        theme=cast("Theme", theme),
        size=size,
        scale=scale if form == "png" else 1,
        form=cast("Format", form),
        frame=cast("FrameName", frame),
    )


def _read_size(
    options: Mapping[str, str], faults: list[str]
) -> tuple[tuple[int, int], int]:
    """Read width, height and dots; what is not said is that of the named size."""
    name = options.get("size") or "1x"
    if name not in SIZES:
        faults.append(TEXTS["bad-size-name"].format(known=", ".join(SIZES)))
    usual = SIZES.get(name, SIZES["1x"])
    width, height = (
        _read_number(options, key, number, (SMALLEST, LARGEST), faults)
        for key, number in zip(("width", "height"), usual, strict=False)
    )
    scale = _read_number(options, "scale", usual[2], (1, FINEST), faults)
    if max(width, height) * scale > LARGEST >= max(width, height):
        faults.append(TEXTS["bad-dots"].format(high=LARGEST))
    return (width, height), scale


def _read_number(
    options: Mapping[str, str],
    name: str,
    usual: int,
    bounds: tuple[int, int],
    faults: list[str],
) -> int:
    text = options.get(name) or f"{usual}"
    low, high = bounds
    plain = text.isascii() and text.isdigit() and len(text) <= len(f"{LARGEST}")
    if plain and low <= int(text) <= high:
        return int(text)
    pattern = "bad-scale" if name == "scale" else "bad-size"
    faults.append(TEXTS[pattern].format(name=name, low=low, high=high))
    return usual


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

    @cached_property
    def _gallery(self) -> Gallery:
        return open_gallery(self.atlas)

    def develop(self, order: Order, name: str) -> bytes:
        """Give the picture of this name; drawn only if it is not kept."""
        return self._shelf.give(name, lambda: self._draw(order))

    def _load(self) -> "Plates":
        from dashboard.stills.plates import prepare_plates  # noqa: PLC0415 - loads slowly, see above

        with self._lock:
            if self._plates is None:
                self._plates = prepare_plates(self.atlas)
            return self._plates

    @cached_property
    def _network(self) -> Network:
        return build_network(self.atlas)

    def answer(self, index: PageIndex, view: View) -> tuple[Told, Network, Trip]:
        """Answer the trip of a view: in words, and what they tell of."""
        trip = ask_view(self.atlas, self._network, index, view)
        return tell(index, view, self._network, trip), self._network, trip

    def show(self, chart: str, index: PageIndex, view: View) -> Shown:
        """Give a chart that the atlas has, as a view shows it."""
        return self._gallery.show(chart, index, view)

    def _draw(self, order: Order) -> bytes:
        from dashboard.stills.charts import draw_chart  # noqa: PLC0415 - loads slowly, see above
        from dashboard.stills.drawing import draw_map  # noqa: PLC0415 - loads slowly, see above

        plates = self._load()
        around: dict[str, Any] = {
            "bare": order.frame == "none",
            "titled": order.frame == "full",
            "scale": order.scale,
        }
        told = (order.theme, order.size, order.form)
        if order.chart in {MAP, TRIP}:
            chart = order.view.chart if order.chart == MAP else TRIP
            return draw_map(plates, replace(order.view, chart=chart), *told, **around)
        shown = self.show(order.chart, plates.index, order.view)
        return draw_chart(self.atlas, shown, *told, **around)
