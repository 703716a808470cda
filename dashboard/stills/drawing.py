"""A view as a still map: bytes of an SVG, a PNG or a PDF."""

import re
from collections.abc import Callable, Mapping
from html import escape
from io import BytesIO
from types import MappingProxyType
from typing import Any, Literal

import matplotlib as mpl

from dashboard.colours import PALETTES, Theme
from dashboard.stills.framing import build_frame
from dashboard.stills.furniture import SCALE_BOX, Found, lay_out
from dashboard.stills.ground import draw_borders, draw_water, list_place_labels
from dashboard.stills.labels import Room, write_labels
from dashboard.stills.paper import HALO_PX, POINTS_TO_THE_INCH, Box, Paper
from dashboard.stills.plates import Plates
from dashboard.stills.records import draw_areas, draw_lines, draw_marks
from dashboard.stills.scene import Scene, compose_scene
from dashboard.view import View

Format = Literal["svg", "png", "pdf"]

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

_TOLD: Mapping[Format, Callable[[str], dict[str, Any]]] = MappingProxyType(
    {
        "svg": lambda _: {"Date": None},
        "png": lambda title: {"Title": title, "Software": None},
        "pdf": lambda title: {"Title": title, "CreationDate": None},
    }
)
_LONG_NUMBER = re.compile(r"(\d+\.\d)\d+")
_DRAWN = re.compile(r' (?:d|x|y|transform|points)="[^"]*"')
_HEAD = re.compile(r"<\?xml.*?<svg[^>]*>.*?</metadata>", re.DOTALL)
_FONT = re.compile(r"'DejaVu Sans'(?:, [^;\"]*)?")


def draw_map(  # noqa: PLR0913 - what the address of a picture says
    plates: Plates,
    view: View,
    theme: Theme,
    size: tuple[int, int],
    form: Format,
    *,
    bare: bool = False,
    titled: bool = True,
    scale: int = 1,
) -> bytes:
    """Draw a view at so many pixels, width and height.

    The centre and the scale there are those of the live map at the view's
    camera. bare: the map alone, in the live map's projection, to stand in its
    place on the page; else title, legend, scale, sources and licences stand
    in the picture, unless it is too small for a map beside them. titled: with
    the sentence above. scale: dots of a PNG for each pixel. The same view gives
    the same bytes. One at a time for one process: matplotlib shares caches
    between figures.
    """
    scene = compose_scene(plates.atlas, plates.index, plates.marks, view)
    paper = Paper(*size, PALETTES[theme], form == "svg")
    if bare:
        _draw_window(paper, (0, 0, *size), plates, view, scene, live=True)
    else:
        camera = view.at or plates.atlas.camera
        sheet = lay_out(paper, plates, scene, camera, titled=titled)
        window = sheet.window if sheet.has_room else (0, 0, *size)
        found = _draw_window(paper, window, plates, view, scene, live=False)
        if sheet.has_room:
            sheet.furnish(found)
    return _write(paper, scene.sentence, form, scale)


def _draw_window(  # noqa: PLR0913 - the parts of one picture
    paper: Paper, box: Box, plates: Plates, view: View, scene: Scene, *, live: bool
) -> Found:
    """Draw the map itself into a part of the paper."""
    left, bottom, right, top = box
    camera = view.at or plates.atlas.camera
    frame = build_frame(camera, round(right - left), round(top - bottom), live=live)
    axes = paper.open_window(box)
    room = Room(frame)
    if not live:
        room.take(SCALE_BOX)
    draw_water(paper, axes, frame, plates)
    draw_areas(paper, axes, frame, scene)
    borders = (
        draw_borders(paper, axes, frame, plates, scene)
        if "borders" in view.base
        else []
    )
    lines = draw_lines(paper, axes, frame, scene)
    marks, labels = draw_marks(paper, axes, frame, scene, room)
    towns = list_place_labels(paper, axes, frame, plates, view)
    first = [label for label in labels if label.bold]
    rest = [label for label in labels if not label.bold]
    write_labels(paper, axes, room, [*first, *towns[:40], *rest, *towns[40:]])
    return Found(frame, axes, room, tuple(borders), tuple(lines), tuple(marks))


def _write(paper: Paper, title: str, form: Format, scale: int) -> bytes:
    """Let matplotlib choose the canvas; nothing that it writes knows the clock."""
    file = BytesIO()
    paper.figure.savefig(
        file,
        format=form,
        dpi=POINTS_TO_THE_INCH * scale,
        metadata=_TOLD[form](title),
    )
    if form == "svg":
        return _tidy(file.getvalue().decode(), paper, title).encode()
    return file.getvalue()


def _tidy(text: str, paper: Paper, title: str) -> str:
    """Make an SVG small and at home on the web.

    Tenths of a pixel are enough; the title is what a reader of a screen hears;
    nothing refers to another host, not even a document type.
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
    return _FONT.sub("'DejaVu Sans', system-ui, sans-serif", short)
