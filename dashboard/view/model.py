"""The view: everything that a reader can change, and exactly what a link says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from math import floor, isfinite
from typing import TypedDict

from dashboard.view.trip_words import Vocabulary
from geodata.index.indexing import Index, LayerEntry
from geodata.index.selecting import Filter
from geodata.network.scenario import Measure

TOGGLES = ("borders", "places")
"""The base layers that a reader can switch."""

Camera = tuple[float, float, float]
"""Longitude and latitude (degrees, WGS84), zoom."""

CAMERA_BOUNDS = ((-180.0, 180.0), (-90.0, 90.0), (0.0, 24.0))
"""Lowest and highest longitude, latitude and zoom, both inclusive."""

MOST_COMPARED = 4
"""Corridors side by side."""

_FULL_TURN = 360


class Renaming(TypedDict):
    """From a day on, a value or list member of a key is called differently."""

    since: str
    key: str
    old: str
    new: str


class PageWords(TypedDict):
    """What views and links need beside the index.

    toggles: base layers that can be switched. renamed: see dashboard.view.links.
    charts: slugs of the panels below the map; the first one is there unasked.
    stories: by id the views of its steps, each as a link's query.
    comparable: ids of the corridors that can be compared; compared: those that are
    unasked, at most `MOST_COMPARED`.
    trips: the words of trips.
    newest: the day of the site's newest edition, empty where it is this one.
    kept: whether this edition will still be had when there is a newer one.
    """

    toggles: Sequence[str]
    patterns: Mapping[str, str]
    renamed: Sequence[Renaming]
    charts: Sequence[str]
    stories: Mapping[str, Sequence[str]]
    comparable: Sequence[str]
    compared: Sequence[str]
    trips: Vocabulary
    newest: str
    kept: bool


class PageIndex(Index, PageWords):
    """The index, and what views and links need beside it."""


@dataclass(frozen=True, kw_only=True)
class View(Filter):
    """A filter, and what does not filter.

    base: base layers that are on. at: the camera, brought into its bounds and
    rounded to 4, 4 and 2 decimals; None is the opening map. pick: a record's id.
    chart: the slug of the open panel; empty: the first one. lang: the language of
    labels; empty: that of the side. story: the id of the story that is open, and its
    step from 1; empty and 0: none. corridors: ids of those that are compared, in
    their order; what is more than `MOST_COMPARED` is cut.
    trip: the words of two stops; None: the usual ones. closed, opened: words of
    what is, in a trip.
    by: what the way is the best by. pace: what takes how long, beside the atlas's
    own estimates (km/h or hours, to 2 decimals).
    edition: the day of the atlas's edition where the view stays with it; None
    follows new ones.
    """

    base: tuple[str, ...] = ()
    at: Camera | None = None
    pick: str | None = None
    chart: str = ""
    lang: str = ""
    story: str = ""
    step: int = 0
    corridors: tuple[str, ...] = ()
    trip: tuple[str, str] | None = None
    closed: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    by: Measure = "distance"
    pace: tuple[tuple[str, float], ...] = ()
    edition: str | None = None

    def __post_init__(self) -> None:
        """Bring equal views into one form."""
        Filter.__post_init__(self)
        object.__setattr__(self, "base", tuple(sorted(set(self.base))))
        object.__setattr__(self, "at", _steady(self.at) if self.at else None)
        object.__setattr__(self, "step", max(self.step, 1) if self.story else 0)
        once = tuple(dict.fromkeys(self.corridors))[:MOST_COMPARED]
        object.__setattr__(self, "corridors", once)
        for name in ("closed", "opened"):
            object.__setattr__(self, name, tuple(sorted(set(getattr(self, name)))))
        pace = {key: _round(value, 2) for key, value in self.pace}
        object.__setattr__(self, "pace", tuple(sorted(pace.items())))


def default_view(index: PageIndex) -> View:
    """Give the view of a link that says nothing."""
    return View(
        kinds=tuple(
            token
            for layer in list_record_layers(index)
            for token in list_tokens(layer, only_on=True)
        ),
        base=tuple(index["toggles"]),
        chart=index["charts"][0],
        side=index["sides"][0]["id"] if index["sides"] else "",
        corridors=tuple(index["compared"]),
    )


def list_record_layers(index: Index) -> list[LayerEntry]:
    """List the layers whose features are records."""
    return [layer for layer in index["layers"] if layer["role"] == "records"]


def list_tokens(layer: LayerEntry, *, only_on: bool = False) -> list[str]:
    """List the tokens of all kinds of a layer, or of those on at first."""
    return [
        f"{layer['id']}.{kind['id']}"
        for kind in layer["kinds"]
        if kind["on"] or not only_on
    ]


def _steady(camera: Camera) -> Camera | None:
    """Bring back a map that was turned round the world."""
    longitude, latitude, zoom = camera
    if not all(isfinite(number) for number in camera):
        return None
    if abs(longitude) > _FULL_TURN / 2:
        longitude -= _FULL_TURN * floor(longitude / _FULL_TURN + 0.5)
    east, north, near = (
        _round(min(max(number, low), high), places)
        for number, (low, high), places in zip(
            (longitude, latitude, zoom), CAMERA_BOUNDS, (4, 4, 2), strict=True
        )
    )
    return east, north, near


def _round(number: float, places: int) -> float:
    """Round halves away from zero, as JavaScript's toFixed does; no minus zero."""
    step = Decimal(1).scaleb(-places)
    return float(Decimal(number).quantize(step, ROUND_HALF_UP)) + 0.0
