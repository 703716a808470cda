"""What stands around the map: its buttons, whom it thanks, and its first sight."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.compiled.edition import Compiled
from dashboard.compiled.ways import Way
from dashboard.library.library import Library
from dashboard.pictures.request import write_address
from dashboard.texts import TEXTS
from dashboard.view.keys import EDITION
from dashboard.view.links import write_link
from dashboard.view.model import PageIndex, View
from dashboard.view.shown import Shown
from geodata.days import write_day

_DARK = "(prefers-color-scheme: dark)"
_SIZES = (
    # widest screen for it in px, width and height in px: no map there is larger
    (480, 480, 760),
    (900, 900, 960),
    (1500, 1500, 800),
    (None, 2000, 1000),
)

_DOTS = (1, 2)
_SMALL = {"width": 124, "height": 76}
_SHOT = {"width": 480, "height": 270}
"""A chart is drawn larger than its picture is shown: its form is to be seen."""

_TOOLS = (
    ("in", "+", TEXTS["zoom-in"]),
    ("out", "\u2212", TEXTS["zoom-out"]),
    ("home", "\u2302", TEXTS["home"]),
)
_OVERVIEW = ("overview", "\u2194", TEXTS["overview"])


def list_tools(*, overview: bool) -> tuple[tuple[str, str, str], ...]:
    """List the map's buttons: what they do, their sign, their name."""
    return (*_TOOLS, _OVERVIEW) if overview else _TOOLS


def find_page(index: PageIndex, name: str = "about") -> str:
    """Find a plain page of this very edition; unasked, that about the data."""
    day = write_day(index["edition"])
    return f"{name}?{EDITION}={day}" if index["newest"] else name


def list_sights(
    library: Library, compiled: Compiled, shown: Shown
) -> Iterator[Mapping[str, str]]:
    """List the still map in both themes for each size of screen; the last is for all.

    Each is the attributes of its element: a set of pictures, for a screen of one dot a
    pixel and for a finer one. A browser shows dots sooner than it would draw an SVG,
    and the live map waits for neither.
    """
    link = write_link(_aim(compiled, shown.view), compiled.index)
    for widest, width, height in _SIZES:
        for theme in ("dark", "light"):
            media = [_DARK] if theme == "dark" else []
            media += [f"(max-width: {widest}px)"] if widest else []
            size = {"width": width, "height": height, "theme": theme}
            drawn = _write_set(library, link, size)
            which = {"media": " and ".join(media)} if media else {"src": drawn[0]}
            yield {**which, "srcset": f"{drawn[0]}, {drawn[1]} {_DOTS[1]}x"}


def list_cards(
    library: Library, ways: Iterable[Way]
) -> Iterator[tuple[Way, Sequence[Any]]]:
    """List the ways in that have a picture, with it in both themes."""
    for way in ways:
        if not way.picture:
            continue
        sights = []
        for theme in ("dark", "light"):
            size = {**_SMALL, "theme": theme}
            drawn = _write_set(library, way.picture, size)
            which = {"media": _DARK} if theme == "dark" else {**_SMALL, "src": drawn[0]}
            sights.append({**which, "srcset": f"{drawn[0]}, {drawn[1]} {_DOTS[1]}x"})
        yield way, sights


def list_shots(
    library: Library, charts: Iterable[str]
) -> dict[str, list[Mapping[str, Any]]]:
    """List small pictures of charts, by their slugs, in both themes."""
    return {chart: list(_draw_shot(library, chart)) for chart in charts}


def _draw_shot(library: Library, chart: str) -> Iterator[Mapping[str, Any]]:
    for theme in ("dark", "light"):
        size = {**_SHOT, "theme": theme, "frame": "none"}
        address = library.locate(write_address("", "webp", chart=chart, **size))
        if theme == "dark":
            yield {"media": _DARK, "srcset": address}
        else:
            yield {"src": address, **_SHOT}


def _write_set(library: Library, link: str, size: Mapping[str, Any]) -> list[str]:
    """Write the addresses of a map without a frame, one for each fineness."""
    return [
        library.locate(write_address(link, "webp", frame="none", scale=dots, **size))
        for dots in _DOTS
    ]


def _aim(compiled: Compiled, view: View) -> View:
    """Open on the record picked where the link names no camera, as the map does."""
    if view.at or not view.pick:
        return view
    point = compiled.map.points.get(view.pick)
    return replace(view, at=(*point, compiled.frame.zoom)) if point else view
