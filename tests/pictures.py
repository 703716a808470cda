"""The regression set of still pictures: every chart, theme and size, one file each.

`make pictures` renews the set; `tests/dashboard/stills/test_pictures.py` compares it.
What the atlas has a picture of joins by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageChops

from dashboard.compiled.edition import Compiled
from dashboard.pictures.request import MAP, list_pictured, read_order
from dashboard.pictures.studio import Studio
from dashboard.style.colours import PALETTES
from geodata import read_atlas

FOLDER = Path(__file__).parent / "dashboard" / "stills" / "pictures"
"""The set; PNGs of at most `_WIDE` pixels, in a palette of `_COLOURS`."""

DIFFERENCES = Path(__file__).parents[1] / ".cache" / "pictures"
"""Where a picture that differs is put: the one kept, the new one, what differs."""

# The past changes rarely, so that new records of today renew no picture.
_DATES = "dates=2021..2024-05-24"
_QUERY = f"{_DATES}&layers=meetings~villages~corridors"
_ZOOMS = {
    "world": "at=55,35,1.6",
    "route": "layers=corridors&at=60,42,3.4",
    "region": "at=45.6,40.2,6.2",
    "border": "at=45.6,39.2,8.2",
    "village": "layers=villages~meetings.handover&at=45.13,41.075,10.1",
}
"""The zooms for which the map is designed; relief is drawn where it is seen best."""

_SHADED = "region"
_SIZES = {"desk": (1200, 675), "phone": (390, 560)}
_WIDE = 480
_COLOURS = 256
_PALETTE = Image.Quantize.FASTOCTREE
_NOTICEABLE = 48
"""Of 255, in one of red, green and blue: less is the palette's and the font's."""

_MOST = 0.0006
"""The share of pixels that may differ: fewer than those of a short word."""


@dataclass(frozen=True, slots=True)
class Case:
    """One picture of the set."""

    chart: str
    theme: str
    size: str
    side: str = ""
    zoom: str = ""

    def __str__(self) -> str:
        """Name it, as its file is."""
        parts = (self.chart, self.side, self.zoom, self.theme, self.size)
        return "-".join(filter(None, parts))

    @property
    def file(self) -> Path:
        """Where the kept picture lies."""
        return FOLDER / f"{self}.png"


@cache
def _open() -> Studio:
    return Studio(Compiled(read_atlas()))


def list_cases() -> list[Case]:
    """List the set: all that the atlas has a picture of, in each theme and size."""
    index = _open().compiled.index
    whole = [
        Case(chart, theme, size)
        for chart in list_pictured(index)
        for theme in PALETTES
        for size in _SIZES
    ]
    # The default side comes first, and stands above; others draw another map.
    sides = [side["id"] for side in index["sides"][1:]]
    zooms = [
        Case(MAP, theme, "desk", zoom=zoom) for zoom in _ZOOMS for theme in PALETTES
    ]
    return [*whole, *(Case(MAP, "light", "desk", side) for side in sides), *zooms]


def draw(case: Case) -> Image.Image:
    """Draw a picture anew, as small as it is kept."""
    studio = _open()
    compiled = studio.compiled
    width, height = _SIZES[case.size]
    options = {"width": f"{width}", "height": f"{height}", "theme": case.theme}
    options |= {"relief": "yes"} if case.zoom == _SHADED else {}
    query = f"{_QUERY}&side={case.side}" if case.side else _QUERY
    query = f"{_DATES}&{_ZOOMS[case.zoom]}" if case.zoom else query
    order = read_order(compiled.index, "png", compiled.read(query), options, case.chart)
    body = studio.draw(order, f"{case}")
    picture = Image.open(BytesIO(body)).convert("RGB")
    picture.thumbnail((_WIDE, height), Image.Resampling.BOX)
    return picture


def compare(case: Case) -> str:
    """Compare a picture with the one kept; returns what is wrong, or nothing."""
    if not case.file.exists():
        return f"{case.file} is missing: look at the chart, then run `make pictures`"
    kept, drawn = Image.open(case.file).convert("RGB"), draw(case)
    if kept.size == drawn.size:
        apart = ImageChops.difference(kept, drawn)
        strong = Image.merge("RGB", [band.point(_mark) for band in apart.split()])
        seen = strong.convert("L").point(bool)
        share = sum(seen.histogram()[1:]) / (kept.width * kept.height)
        if share <= _MOST:
            return ""
        parts = [kept, drawn, strong]
    else:
        share, parts = 1, [kept, drawn]
    file = _write(case, parts)
    return (
        f"{share:.2%} of {case} is not as it was: see {file} (kept, new, difference). "
        "If it is meant, run `make pictures`."
    )


def _mark(difference: int) -> int:
    return 255 if difference > _NOTICEABLE else 0


def _write(case: Case, parts: list[Image.Image]) -> Path:
    """Put pictures side by side into a file, for review."""
    whole = Image.new(
        "RGB", (sum(p.width for p in parts), max(p.height for p in parts))
    )
    left = 0
    for part in parts:
        whole.paste(part, (left, 0))
        left += part.width
    DIFFERENCES.mkdir(parents=True, exist_ok=True)
    file = DIFFERENCES / f"{case}.png"
    whole.save(file)
    return file


def list_orphans() -> Iterator[Path]:
    """List kept pictures of nothing that the atlas has."""
    known = {case.file for case in list_cases()}
    return (file for file in sorted(FOLDER.glob("*")) if file not in known)


def main() -> None:
    """Renew the pictures that are missing or differ, and drop those of nothing."""
    FOLDER.mkdir(exist_ok=True)
    for file in list_orphans():
        file.unlink()
    for case in list_cases():
        if compare(case):
            draw(case).quantize(_COLOURS, _PALETTE).save(case.file, optimize=True)


if __name__ == "__main__":
    main()
