"""The contract: what each file of the library says, which the browser computes with.

`declarations` writes it in the browser's language, and JavaScript is checked against
that. What a room compiles is typed in that room; here stand the files, made of those.
"""

from collections.abc import Mapping, Sequence
from typing import Final, TypedDict

from dashboard.changes.turnings import ChangesFile
from dashboard.charts.figure import Figure
from dashboard.charts.template import Template
from dashboard.corridors.comparison import CorridorComparison
from dashboard.exports.parts import PartsFile
from dashboard.filters.gazetteer import GazetteerFile
from dashboard.histories.spans import History
from dashboard.map.data import MapFile
from dashboard.map.ground import GroundFile
from dashboard.map.land import LandFile
from dashboard.records.details import DetailsFile
from dashboard.sharing.offers import Offers
from dashboard.stories.compiling import StoryFile
from dashboard.style.colours import Theme
from dashboard.style.symbols import Shape
from dashboard.timeline.lanes import TimelineFile
from dashboard.trips.network import NetworkFile
from dashboard.view.model import PageWords, View
from geodata.index.indexing import PackedIndex

TabTemplate = Template | CorridorComparison | History
"""What the browser's half computes a chart with a tab from."""


class AtlasFile(PackedIndex, PageWords, MapFile, TimelineFile):
    """Everything about the atlas that every view needs: atlas.json.

    camera, overview: longitude, latitude (degrees, WGS84) and zoom;
    cameras: those of the ways in. firstMonth: year
    and month; months: how many follow it. actorNames: beside the English one, by id.
    gaps: first and last day, and words. lines: class, colour token, words.
    symbols: corners in a unit square. palettes: by token.
    """

    title: str
    camera: tuple[float, float, float]
    overview: tuple[float, float, float] | None
    firstMonth: tuple[int, int]  # noqa: N815 - as the browser calls it
    months: int
    texts: Mapping[str, str]
    cameras: Sequence[Sequence[float]]
    actorNames: Mapping[str, Sequence[str]]  # noqa: N815 - as the browser calls it
    gaps: Sequence[tuple[int, int, str]]
    lines: Sequence[tuple[str, str, str]]
    symbols: Mapping[str, Shape]
    palettes: Mapping[Theme, Mapping[str, str]]
    sharing: Offers


class ChartsFile(TypedDict):
    """What charts are drawn from, by their slugs: charts.json.

    texts: the words that only charts and the share dialogue need. chartFigures:
    Plotly's, of those that it draws.
    """

    texts: Mapping[str, str]
    templates: Mapping[str, TabTemplate]
    chartFigures: Mapping[Theme, Mapping[str, Figure]]


TYPES: Final = (
    *(AtlasFile, ChartsFile, DetailsFile, NetworkFile, StoryFile, GroundFile),
    *(GazetteerFile, LandFile, ChangesFile, PartsFile, View),
)
"""What is declared in the browser's language: the files, and the view."""
