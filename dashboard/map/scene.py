"""The scene: what of the map a view shows. Features are kept by mask, day and side.

Nothing else decides what is on the map; `assets/lib/map/scene/scene.mjs` does the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any, Final

from dashboard.map.clusters import merge_places
from dashboard.map.data import MapData
from dashboard.map.features import MapFeature
from dashboard.map.looks import MIXED
from dashboard.map.neighbours import Point
from dashboard.sides.naming import find_language, label_record
from dashboard.view.model import PageIndex, View
from dashboard.view.sentence import list_compared
from geodata.atlas import Kind, Record
from geodata.days import Interval
from geodata.index.selecting import Selection
from geodata.index.wordings import say

GROUP: Final = "group"
"""The symbol of several events."""

_VAGUE_FROM_KM = 20.0

Way = tuple[Point, Point, float]
"""From a stop to the next, and how late it is: above 0, the last 1."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A feature that is shown.

    number: in the list of all. faint: the side whose view it is rejects all its
    records that are shown. label: of a point.
    """

    number: int
    feature: MapFeature
    picked: bool
    faint: bool
    label: str = ""


@dataclass(frozen=True, slots=True)
class EventMark:
    """One symbol for the events at a place, and at places too near to it.

    places, records: their numbers; the symbol stands at the first place. vague: it
    only stands for most of them, and is drawn as an outline.
    """

    places: tuple[int, ...]
    records: tuple[int, ...]
    symbol: str
    colour: str
    vague: bool
    picked: bool

    @property
    def count(self) -> int:
        """How many events it stands for."""
        return len(self.records)


@dataclass(frozen=True, slots=True)
class Callout:
    """Names of exclaves beside them: from where to where the line leads (lon, lat)."""

    ids: tuple[str, ...]
    label: str
    start: Point
    at: Point
    anchor: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What is on the map. rejected: ids of lines that the side takes for none."""

    features: tuple[Kept, ...]
    events: tuple[EventMark, ...]
    callouts: tuple[Callout, ...]
    route: tuple[Way, ...]
    rejected: frozenset[str]
    day: int
    side: str
    language: str

    def list_slot(self, slot: str) -> list[Kept]:
        """List the features of a slot, in drawing order."""
        return [one for one in self.features if one.feature.slot == slot]


def compose_scene(
    data: MapData,
    index: PageIndex,
    view: View,
    selection: Selection,
    stops: Sequence[int] = (),
) -> Scene:
    """Compose what a view shows; stops: the numbers of records that a route joins."""
    composer = _Composer(data, index, view, selection)
    return Scene(
        features=tuple(composer.keep_features()),
        events=tuple(composer.list_events()),
        callouts=tuple(composer.list_callouts()),
        route=tuple(composer.list_route(stops)),
        rejected=composer.rejected,
        day=selection.as_of,
        side=view.side,
        language=find_language(index, view),
    )


@dataclass(frozen=True)
class _Composer:
    data: MapData
    index: PageIndex
    view: View
    selection: Selection

    @cached_property
    def numbers(self) -> dict[str, int]:
        return {one.id: number for number, one in enumerate(self.data.atlas.records)}

    @cached_property
    def rejected(self) -> frozenset[str]:
        wordings, side, day = self.index["wordings"], self.view.side, self._day
        told = wordings.get(side, ())
        return frozenset(one for one in told if say(wordings, side, one, "line", day))

    @property
    def _day(self) -> int:
        return self.selection.as_of

    def keep_features(self) -> Iterator[Kept]:
        """Keep what is shown, and the corridors that are compared, filtered or not."""
        records, shown = self.data.atlas.records, list(self.selection.shown)
        for one in list_compared(self.view):
            shown[self.numbers[one]] = True
        for number, feature in enumerate(self.data.drawn.features):
            if not self._holds(feature):
                continue
            here = [records[one].id for one in feature.records if shown[one]]
            if not here:
                continue
            yield Kept(
                number=number,
                feature=feature,
                picked=any(records[n].id == self.view.pick for n in feature.records),
                faint=feature.slot == "line" and self.rejected.issuperset(here),
                label=self._label(feature) if feature.slot == "point" else "",
            )

    def _holds(self, feature: MapFeature) -> bool:
        days = Interval(feature.first, feature.last)
        sides = feature.sides
        return days.holds(self._day) and (sides is None or self.view.side in sides)

    def _label(self, feature: MapFeature) -> str:
        record = self.data.atlas.records[feature.records[0]]
        return label_record(self.index, self.view, record, self._day)

    def list_events(self) -> Iterator[EventMark]:
        """One symbol a place: its kind's own, or a disc with the number."""
        shown = self.selection.shown
        here = [
            [number for one in place["records"] if shown[number := self.numbers[one]]]
            for place in self.data.places
        ]
        spots = [place["at"] for place in self.data.places]
        zoom = (self.view.at or self.data.atlas.camera)[2]
        for group in merge_places(spots, list(map(len, here)), zoom):
            yield self._mark(
                group, [number for place in group for number in here[place]]
            )

    def _mark(self, group: Sequence[int], numbers: Sequence[int]) -> EventMark:
        records = [self.data.atlas.records[number] for number in numbers]
        kinds = [self._kind(record) for record in records]
        colours = {kind.colour for kind in kinds}
        return EventMark(
            places=tuple(group),
            records=tuple(numbers),
            symbol=kinds[0].symbol if len(kinds) == 1 else GROUP,
            colour=kinds[0].colour if len(colours) == 1 else MIXED,
            vague=2 * sum(map(_is_vague, records)) > len(records),
            picked=any(record.id == self.view.pick for record in records),
        )

    def _kind(self, record: Record) -> Kind:
        return self.data.atlas.layers[record.layer].kinds[record.kind]

    def list_callouts(self) -> Iterator[Callout]:
        shown, records = self.selection.shown, self.data.atlas.records
        for one in self.data.callouts:
            ids = tuple(key for key in one["ids"] if shown[self.numbers[key]])
            found = (records[self.numbers[key]] for key in ids)
            names = [label_record(self.index, self.view, r, self._day) for r in found]
            if ids:
                told = one["from"], one["at"], one["anchor"]
                yield Callout(ids, " · ".join(names), *told)

    def list_route(self, stops: Sequence[int]) -> list[Way]:
        """List the ways from stop to stop, in order of time."""
        records = [self.data.atlas.records[number] for number in stops]
        points = self.data.points
        placed = sorted((one for one in records if one.id in points), key=_find_first)
        spots = [points[one.id] for one in placed]
        away = [(start, end) for start, end in pairwise(spots) if start != end]
        return [(*way, (n + 1) / len(away)) for n, way in enumerate(away)]


def _find_first(record: Record) -> int:
    first: Any = record.days and record.days.first
    return first or 0


def _is_vague(record: Record) -> bool:
    """Whether a mark only stands for the record, which is not known closer."""
    told = record.properties
    km = float(told.get("place_km") or 0)
    return told.get("place_certainty") == "nominal" or km >= _VAGUE_FROM_KM
