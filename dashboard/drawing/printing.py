"""Paper as a file: bytes of an SVG, a PNG, a WebP or a PDF, the same each time."""

import re
from collections.abc import Callable, Mapping
from html import escape
from io import BytesIO
from types import MappingProxyType
from typing import Any, Literal

import matplotlib as mpl

from dashboard.drawing.outlines import shorten
from dashboard.drawing.paper import HALO_PX, POINTS_TO_THE_INCH, Paper

Format = Literal["svg", "png", "webp", "pdf"]
FrameName = Literal["full", "legend", "none"]
"""What stands around a picture: everything, legend and scale alone, or nothing."""

# Settings of the library for the whole process, set once and never changed:
# text stays text, and the same view gives the same bytes.
mpl.rcParams.update(
    {
        "pdf.fonttype": 42,
        "svg.fonttype": "none",
        "svg.hashsalt": "corridor-atlas",
        "text.hinting": "none",  # letters are as wide as they were measured
    }
)

_TOLD: Mapping[Format, Callable[[str], dict[str, Any] | None]] = MappingProxyType(
    {
        "svg": lambda _: {"Date": None},
        "png": lambda title: {"Title": title, "Software": None},
        "webp": lambda _: None,
        "pdf": lambda title: {"Title": title, "CreationDate": None},
    }
)
_LONG_NUMBER = re.compile(r"(\d+\.\d)\d+")
_DRAWN = re.compile(r' (?:d|x|y|transform|points)="[^"]*"')
_HEAD = re.compile(r"<\?xml.*?<svg[^>]*>.*?</metadata>", re.DOTALL)
_FONT = re.compile(r"'DejaVu Sans'(?:, [^;\"]*)?")


def print_paper(
    paper: Paper, title: str, form: Format, scale: int, *, passing: bool = False
) -> bytes:
    """Write a paper as a file; the same paper gives the same bytes.

    scale: dots of a PNG or WebP for each pixel. passing: whether something finer takes
    its place at once, so that an SVG may be light. matplotlib chooses the canvas, and
    nothing that it writes knows the clock.
    """
    file = BytesIO()
    paper.figure.savefig(
        file,
        format=form,
        dpi=POINTS_TO_THE_INCH * scale,
        metadata=_TOLD[form](title),
    )
    if form == "svg":
        text = file.getvalue().decode()
        return _tidy(text, paper, title, 5 if passing else 1).encode()
    return file.getvalue()


def _tidy(text: str, paper: Paper, title: str, grain: int) -> str:
    """Make an SVG small and at home on the web.

    Tenths of a pixel are enough, and points stand as steps; the title is what a reader
    of a screen hears; nothing refers to another host, not even a document type.
    grain: see `shorten`.
    """
    halo = (
        "g[id^=halo] text{paint-order:stroke;stroke-linejoin:round;"
        f"stroke:{paper.palette['halo']};stroke-width:{HALO_PX:g}px}}"
    )
    head = (
        '<svg xmlns="http://www.w3.org/2000/svg" '
        'xmlns:xlink="http://www.w3.org/1999/xlink" role="img" '
        f'width="{paper.width}" height="{paper.height}" '
        f'viewBox="0 0 {paper.width} {paper.height}">\n'
        f"<title>{escape(title)}</title>\n<style>{halo}</style>"
    )
    body = _HEAD.sub(lambda _: head, text, count=1)
    short = _DRAWN.sub(lambda found: _LONG_NUMBER.sub(r"\1", found[0]), body)
    return _FONT.sub("'DejaVu Sans', system-ui, sans-serif", shorten(short, grain))
