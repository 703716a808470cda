"""The contract: what each file of the library says, which the browser computes with.

`declarations` writes it in the browser's language, and JavaScript is checked against
that. What a room compiles is typed in that room; here stand the files, made of those.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, Final, TypedDict

from dashboard.charts.template import Template
from dashboard.corridors.comparison import Comparison
from dashboard.histories.spans import History
from dashboard.map.data import MapFile
from dashboard.map.ground import GroundFile
from dashboard.records.details import DetailsFile
from dashboard.sharing.offers import Offers
from dashboard.stories.compiling import StoryFile
from dashboard.style.colours import Theme
from dashboard.style.symbols import Shape
from dashboard.timeline.lanes import TimelineFile
from dashboard.trips.network import NetworkFile
from dashboard.view.model import PageWords, View
from geodata.atlas import Entry
from geodata.index.indexing import PackedIndex

Chart = Template | Comparison | History


class AtlasFile(PackedIndex, PageWords, MapFile, TimelineFile):
    """Everything about the atlas that every view needs: atlas.json.

    camera, overview: longitude, latitude (degrees, WGS84) and zoom. firstMonth: year
    and month; months: how many follow it. actorNames: beside the English one, by id.
    gaps: first and last day, and words. lines: class, colour token, words; modes:
    colour token and words. symbols: corners in a unit square. palettes: by token.
    """

    title: str
    camera: tuple[float, float, float]
    overview: tuple[float, float, float] | None
    firstMonth: tuple[int, int]  # noqa: N815 - as the browser calls it
    months: int
    texts: Mapping[str, str]
    entries: Sequence[Entry]
    actorNames: Mapping[str, Sequence[str]]  # noqa: N815 - as the browser calls it
    gaps: Sequence[tuple[int, int, str]]
    lines: Sequence[tuple[str, str, str]]
    modes: Sequence[tuple[str, str]]
    symbols: Mapping[str, Shape]
    palettes: Mapping[Theme, Mapping[str, str]]
    sharing: Offers


class ChartsFile(TypedDict):
    """What charts are drawn from, by their slugs: charts.json.

    chartFigures: Plotly's, of those that it draws.
    """

    templates: Mapping[str, Chart]
    chartFigures: Mapping[Theme, Mapping[str, Mapping[str, Any]]]


TYPES: Final = (
    *(AtlasFile, ChartsFile, DetailsFile, NetworkFile, StoryFile, GroundFile),
    View,
)
"""What is declared in the browser's language: the files, and the view."""


def write_json(value: object) -> bytes:
    """Write a file: read-only mappings and dataclasses become plain objects."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_open)
    return text.encode()


def _open(value: Any) -> dict[str, Any]:  # noqa: ANN401 - what JSON does not know
    if is_dataclass(value):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return dict(value)
