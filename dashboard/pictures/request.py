"""Still pictures by address: what may be asked."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from dashboard.compiled.charts import TABLE
from dashboard.style.colours import PALETTES, Theme
from dashboard.texts import TEXTS
from dashboard.timeline.dated import SLUG as TIMELINE
from dashboard.view.keys import Option
from dashboard.view.links import write_link
from dashboard.view.model import PageIndex, View, default_view
from dashboard.view.refusals import miss, refuse
from dashboard.view.shown import Shown
from dashboard.view.trip_words import TRIP

if TYPE_CHECKING:
    from dashboard.drawing.printing import Format, FrameName

MAP = "map"
"""The map, beside the charts' slugs."""

TYPES = {
    "svg": "image/svg+xml",
    "png": "image/png",
    "webp": "image/webp",
    "pdf": "application/pdf",
}
"""Formats of a picture and their media types."""

_DOTTED = frozenset({"png", "webp"})

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
"""The most dots of a PNG or WebP for one pixel."""

_FRAMES = ("full", "legend", "none")
_YES = "yes"


@dataclass(frozen=True, slots=True)
class PictureRequest:
    """What a picture's address asks for.

    chart: `MAP` or a chart's slug. size: width and height in pixels. scale: dots of
    a PNG or WebP for each of them. relief: whether the map's land is shaded. heading:
    what a map finds; a chart says it itself.
    """

    chart: str
    shown: Shown
    theme: Theme
    size: tuple[int, int]
    scale: int
    form: "Format"
    frame: "FrameName"
    relief: bool
    heading: str = ""

    def name(self, edition: str) -> str:
        """Name the picture: the same name, the same bytes."""
        drawn = (self.theme, self.size, self.scale, self.form, self.frame, self.relief)
        text = repr((edition, self.shown.link, self.chart, *drawn))
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
    shown: Shown,
    options: Mapping[str, str],
    chart: str = MAP,
) -> PictureRequest:
    """Read how to draw what a link shows. Raises RefusedError, with all faults."""
    know_chart(index, chart)
    faults = [notice.reason for notice in shown.notices]
    size, scale = _read_size(options, faults)
    theme = options.get(Option.THEME) or "light"
    if theme not in PALETTES:
        faults.append(TEXTS["bad-theme"])
    frame = options.get(Option.FRAME) or _FRAMES[0]
    if frame not in _FRAMES:
        faults.append(TEXTS["bad-frame"])
    relief = options.get(Option.RELIEF) or ""
    if relief not in {"", _YES}:
        faults.append(TEXTS["bad-relief"])
    refuse(faults)
    return PictureRequest(
        chart=chart,
        shown=_leave_map(index, shown, chart),
        theme=cast("Theme", theme),
        size=size,
        scale=scale if form in _DOTTED else 1,
        form=cast("Format", form),
        frame=cast("FrameName", frame),
        relief=relief == _YES,
    )


def _leave_map(index: PageIndex, shown: Shown, chart: str) -> Shown:
    """Leave out what only a map shows, where a chart has none: it is drawn once."""
    if chart in (MAP, TRIP):
        return shown
    usual = default_view(index)
    view = replace(shown.view, at=usual.at, base=usual.base)
    return replace(shown, view=view, link=write_link(view, index))


def _read_size(
    options: Mapping[str, str], faults: list[str]
) -> tuple[tuple[int, int], int]:
    """Read width, height and dots; what is not said is that of the named size."""
    name = options.get(Option.SIZE) or "1x"
    if name not in SIZES:
        faults.append(TEXTS["bad-size-name"].format(known=", ".join(SIZES)))
    usual = SIZES.get(name, SIZES["1x"])
    width, height = (
        _read_number(options, key, number, (SMALLEST, LARGEST), faults)
        for key, number in zip((Option.WIDTH, Option.HEIGHT), usual, strict=False)
    )
    scale = _read_number(options, Option.SCALE, usual[2], (1, FINEST), faults)
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
    pattern = "bad-scale" if name == Option.SCALE else "bad-size"
    faults.append(TEXTS[pattern].format(name=name, low=low, high=high))
    return usual


def write_address(
    query: str, form: str = "svg", *, chart: str = MAP, **options: object
) -> str:
    """Write the address of a picture of the map, or a chart, below the site's root."""
    told = urlencode(options)
    return f"image/{chart}.{form}?" + "&".join(filter(None, [query, told]))
