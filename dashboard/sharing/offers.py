"""What a view can be taken along as: what the share dialogue offers."""

from collections.abc import Mapping, Sequence
from typing import Final, TypedDict

from dashboard.exports.files import WHOLE
from dashboard.pictures.request import SIZES, TYPES, list_pictured
from dashboard.sharing.embed_request import CONTROLS
from dashboard.style.colours import PALETTES
from dashboard.view.model import PageIndex

FILE: Final = "file.html"
"""Where the whole page is had as one file."""

DATA: Final = ("csv", "xlsx", "geojson", "gpkg")
CITATIONS: Final = ("txt", "bib")
RATIOS: Final = ("16/9", "4/3", "1/1", "3/4")
"""Shapes of an embed: width to height."""

_PICTURES = ("png", "svg", "pdf")


class Offers(TypedDict):
    """What the dialogue offers beside its texts; of a list the first unasked.

    charts: slugs of what has a picture. pictures: formats. sizes: of pictures, in px,
    and pixels a px. ratios: of embeds. controls: of embeds, joined with ``~``. data,
    citations: formats. whole: addresses of the whole atlas, by format. file: the
    address of the one file.
    """

    charts: Sequence[str]
    themes: Sequence[str]
    pictures: Sequence[str]
    sizes: Mapping[str, tuple[int, int, int]]
    ratios: Sequence[str]
    controls: Sequence[str]
    data: Sequence[str]
    whole: Mapping[str, str]
    citations: Sequence[str]
    file: str


def compile_sharing(index: PageIndex) -> Offers:
    """Compile what the dialogue offers."""
    return {
        "charts": list_pictured(index),
        "themes": list(PALETTES),
        "pictures": [form for form in _PICTURES if form in TYPES],
        "sizes": SIZES,
        "ratios": RATIOS,
        "controls": ["~".join(CONTROLS[: n + 1]) for n in range(len(CONTROLS))],
        "data": DATA,
        "whole": {name.rpartition(".")[2]: f"data/{name}" for name in WHOLE},
        "citations": CITATIONS,
        "file": FILE,
    }
