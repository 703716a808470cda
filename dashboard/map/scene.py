"""The scene: what of the map a view shows. Features are kept by mask, day and side.

Nothing else decides what is on the map; `assets/lib/map/scene/scene.mjs` does the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

from dashboard.map.clusters import merge_places
from dashboard.map.data import MapData
from dashboard.map.features import MapFeature
from dashboard.map.looks import MIXED
from dashboard.map.neighbours import Point
from dashboard.sides.naming import find_language, label_record
from dashboard.view.model import PageIndex, View
from dashboard.view.sentence import list_compared
from geodata.atlas import Kind
from geodata.days import Interval
from geodata.index.columns import EARLIEST, Columns
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

    @property
    def columns(self) -> Columns:
        return self.index["columns"]

    @property
    def numbers(self) -> Mapping[str, int]:
        return self.columns.numbers

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
        ids, shown = self.columns.ids, list(self.selection.shown)
        for one in list_compared(self.view):
            shown[self.numbers[one]] = True
        for number, feature in enumerate(self.data.drawn.features):
            if not self._holds(feature):
                continue
            here = [ids[one] for one in feature.records if shown[one]]
            if not here:
                continue
            yield Kept(
                number=number,
                feature=feature,
                picked=any(ids[n] == self.view.pick for n in feature.records),
                faint=feature.slot == "line" and self.rejected.issuperset(here),
                label=self._label(feature) if feature.slot == "point" else "",
            )

    def _holds(self, feature: MapFeature) -> bool:
        days = Interval(feature.first, feature.last)
        sides = feature.sides
        return days.holds(self._day) and (sides is None or self.view.side in sides)

    def _label(self, feature: MapFeature) -> str:
        record = self.columns.ids[feature.records[0]]
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
        kinds = [self._kind(number) for number in numbers]
        colours = {kind.colour for kind in kinds}
        return EventMark(
            places=tuple(group),
            records=tuple(numbers),
            symbol=kinds[0].symbol if len(kinds) == 1 else GROUP,
            colour=kinds[0].colour if len(colours) == 1 else MIXED,
            vague=2 * sum(map(self._is_vague, numbers)) > len(numbers),
            picked=self.numbers.get(self.view.pick or "") in numbers,
        )

    def _kind(self, number: int) -> Kind:
        return self.data.atlas.find_kind(self.columns.kinds.find(number))

    def _is_vague(self, number: int) -> bool:
        """Whether a mark only stands for the record, which is not known closer."""
        km = float(self.columns.kms.find(number) or 0)
        told = self.columns.certainties.find(number)
        return told == "nominal" or km >= _VAGUE_FROM_KM

    def list_callouts(self) -> Iterator[Callout]:
        shown = self.selection.shown
        for one in self.data.callouts:
            ids = tuple(key for key in one["ids"] if shown[self.numbers[key]])
            names = [label_record(self.index, self.view, key, self._day) for key in ids]
            if ids:
                told = one["from"], one["at"], one["anchor"]
                yield Callout(ids, " · ".join(names), *told)

    def list_route(self, stops: Sequence[int]) -> list[Way]:
        """List the ways from stop to stop, in order of time."""
        ids, points = self.columns.ids, self.data.points
        numbers = [number for number in stops if ids[number] in points]
        spots = [points[ids[one]] for one in sorted(numbers, key=self._find_first)]
        away = [(start, end) for start, end in pairwise(spots) if start != end]
        return [(*way, (n + 1) / len(away)) for n, way in enumerate(away)]

    def _find_first(self, number: int) -> int:
        day = int(self.columns.first[number])
        return 0 if day == EARLIEST else day
