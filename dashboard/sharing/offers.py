"""What a view can be taken along as: what the share dialogue offers."""

from typing import Any, Final

from dashboard.exports.files import WHOLE
from dashboard.pictures.request import SIZES, TYPES, list_pictured
from dashboard.sharing.embed_request import CONTROLS
from dashboard.style.colours import PALETTES
from dashboard.view.model import PageIndex

FILE: Final = "file.html"
"""Where the whole page is had as one file."""

DATA: Final = ("csv", "geojson", "gpkg")
CITATIONS: Final = ("txt", "bib")
RATIOS: Final = ("16/9", "4/3", "1/1", "3/4")
"""Shapes of an embed: width to height."""

_PICTURES = ("png", "svg", "pdf")


def compile_sharing(index: PageIndex) -> dict[str, Any]:
    """Compile what the dialogue offers beside its texts; first is chosen unasked."""
    return {
        "charts": list_pictured(index),
        "themes": list(PALETTES),
        "pictures": [form for form in _PICTURES if form in TYPES],
        "sizes": {name: list(size) for name, size in SIZES.items()},
        "ratios": RATIOS,
        "controls": ["~".join(CONTROLS[: n + 1]) for n in range(len(CONTROLS))],
        "data": DATA,
        "whole": {name.rpartition(".")[2]: f"data/{name}" for name in WHOLE},
        "citations": CITATIONS,
        "file": FILE,
    }
