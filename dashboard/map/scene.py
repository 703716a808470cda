"""The scene: what of the map a view shows. Features are kept by mask, day and side.

Nothing else decides what is on the map; `assets/lib/map/scene/scene.mjs` does the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from dashboard.map.clusters import merge_places
from dashboard.map.data import MapData
from dashboard.map.features import MapFeature
from dashboard.map.looks import MIXED
from dashboard.map.neighbours import Point
from dashboard.sides.naming import find_language, label_record
from dashboard.texts import TEXTS, write_number
from dashboard.view.model import PageIndex, View
from dashboard.view.sentence import list_compared
from dashboard.view.trip_words import TRIP
from geodata.atlas import USUAL, Kind
from geodata.days import Interval
from geodata.index.columns import Columns
from geodata.index.selecting import Selection
from geodata.index.wordings import list_differences, say

GROUP: Final = "group"
"""The symbol of several events."""

_VAGUE_FROM_KM = 20.0

Stress = Literal["strong", "", "back"]
"""A line that is picked or compared, any, and any while another is strong."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A feature that is shown.

    number: in the list of all. faint: the side whose view it is rejects all its
    records that are shown. differs: the map beside it tells it otherwise.
    stress, lanes: of a line, how it stands out, and how many corridors run beside each
    other there. label: of a point.
    """

    number: int
    feature: MapFeature
    picked: bool
    faint: bool
    differs: bool = False
    stress: Stress = ""
    lanes: int = 1
    label: str = ""


@dataclass(frozen=True, slots=True)
class EventMark:
    """One symbol for the events at a place, and at places too near to it.

    places, records: their numbers; the symbol stands at the first place. vague: it
    only stands for most of them, and is drawn as an outline. differs: as of a feature.
    """

    places: tuple[int, ...]
    records: tuple[int, ...]
    symbol: str
    colour: str
    weight: str
    vague: bool
    picked: bool
    differs: bool

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
    """What is on the map.

    gaps: where strong corridors are missing, and the words for it. rejected: ids of
    lines that the side takes for none.
    """

    features: tuple[Kept, ...]
    events: tuple[EventMark, ...]
    callouts: tuple[Callout, ...]
    gaps: tuple[tuple[str, Point], ...]
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
) -> Scene:
    """Compose what a view shows."""
    composer = _SceneComposer(data, index, view, selection)
    return Scene(
        features=tuple(composer.keep_features()),
        events=tuple(composer.list_events()),
        callouts=tuple(composer.list_callouts()),
        gaps=tuple(composer.list_gaps()),
        rejected=composer.rejected,
        day=selection.as_of,
        side=view.side,
        language=find_language(index, view),
    )


@dataclass(frozen=True)
class _SceneComposer:
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

    @cached_property
    def _on(self) -> list[bool]:
        """What is shown, and the corridors that are compared, filtered or not."""
        on = list(self.selection.shown)
        for one in list_compared(self.view):
            on[self.numbers[one]] = True
        return on

    @cached_property
    def strong(self) -> frozenset[int]:
        """The corridors, by their numbers, that stand out: compared, or picked."""
        wanted = {*list_compared(self.view), self.view.pick or ""}
        numbers = {self.numbers[one] for one in wanted if one in self.numbers}
        return frozenset(n for n in numbers & self.data.drawn.lined if self._on[n])

    @cached_property
    def differing(self) -> frozenset[int]:
        """The records, by their numbers, that the side beside tells otherwise."""
        if not self.view.compare:
            return frozenset()
        wordings, pair = self.index["wordings"], (self.view.side, self.view.compare)
        told = {one for side in wordings.values() for one in side}
        return frozenset(
            self.numbers[one]
            for one in told & self.numbers.keys()
            if list_differences(wordings, pair, one, self._day)
        )

    def keep_features(self) -> Iterator[Kept]:
        """Keep what is shown, but what steps back unless it is picked."""
        for number, feature in enumerate(self.data.drawn.features):
            if not self._holds(feature, self._day):
                continue
            here = [one for one in feature.records if self._on[one]]
            picked = self.numbers.get(self.view.pick or "") in feature.records
            if here and (picked or not self._steps_back(feature)):
                yield self._keep(number, feature, here, picked=picked)

    def _keep(
        self, number: int, feature: MapFeature, here: Sequence[int], *, picked: bool
    ) -> Kept:
        is_line = feature.slot == "line"
        ids = (self.columns.ids[one] for one in here)
        return Kept(
            number=number,
            feature=feature,
            picked=picked,
            faint=is_line and self.rejected.issuperset(ids),
            differs=self._differs(feature, here),
            stress=self._stress(here) if is_line else "",
            lanes=self._count_lanes(feature, here) if is_line else 1,
            label=self._label(feature) if feature.slot == "point" else "",
        )

    def _differs(self, feature: MapFeature, here: Sequence[int]) -> bool:
        """Whether another side tells it otherwise, or it looked otherwise on a day.

        A line that a corridor of today takes over is what it was.
        """
        day = self.selection.beside
        if day is None:
            lanes = self._list_lanes(feature, here)
            return not self.differing.isdisjoint(lanes)
        stood = feature.slot == "line" or any(self._stands(one, day) for one in here)
        alike = self.data.drawn.alike[feature.id, feature.look, feature.slot]
        return not (stood and any(self._holds(one, day) for one in alike))

    def _stands(self, number: int, day: int) -> bool:
        return self.columns.first[number] <= day <= self.columns.last[number]

    def _steps_back(self, feature: MapFeature) -> bool:
        """Circles of doubt do, and all but lines while a trip is asked."""
        asks = self.view.chart == TRIP
        return feature.slot == "halo" or (asks and feature.slot != "line")

    def _stress(self, here: Sequence[int]) -> Stress:
        if not self.strong.isdisjoint(here):
            return "strong"
        return "back" if self.strong or self.view.chart == TRIP else ""

    def _count_lanes(self, feature: MapFeature, here: Sequence[int]) -> int:
        """Count the corridors beside each other: strong ones, or all shown ones."""
        strong = self.strong.intersection(here)
        return max(1, len(strong or self._list_lanes(feature, here)))

    def _list_lanes(self, feature: MapFeature, here: Sequence[int]) -> set[int]:
        return set(feature.lanes or feature.records).intersection(here)

    def _holds(self, feature: MapFeature, day: int) -> bool:
        days = Interval(feature.first, feature.last)
        sides = feature.sides
        return days.holds(day) and (sides is None or self.view.side in sides)

    def _label(self, feature: MapFeature) -> str:
        record = self.columns.ids[feature.records[0]]
        return label_record(self.index, self.view, record, self._day)

    def list_events(self) -> Iterator[EventMark]:
        """One symbol a place: its kind's own, or a disc with the number."""
        pick = self.numbers.get(self.view.pick or "")
        shown = list(self.selection.shown)
        if self.view.chart == TRIP:
            shown = [n == pick and one for n, one in enumerate(shown)]
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
            weight=kinds[0].weight if len(kinds) == 1 else USUAL,
            vague=2 * sum(map(self._is_vague, numbers)) > len(numbers),
            picked=self.numbers.get(self.view.pick or "") in numbers,
            differs=not self.differing.isdisjoint(numbers),
        )

    def _kind(self, number: int) -> Kind:
        return self.data.atlas.find_kind(self.columns.kinds.find(number))

    def _is_vague(self, number: int) -> bool:
        """Whether a mark only stands for the record, which is not known closer."""
        km = float(self.columns.kms.find(number) or 0)
        told = self.columns.certainties.find(number)
        return told == "nominal" or km >= _VAGUE_FROM_KM

    def list_callouts(self) -> Iterator[Callout]:
        if self.view.chart == TRIP:
            return
        shown = self.selection.shown
        for one in self.data.callouts:
            ids = tuple(key for key in one["ids"] if shown[self.numbers[key]])
            names = [label_record(self.index, self.view, key, self._day) for key in ids]
            if ids:
                told = one["from"], one["at"], one["anchor"]
                yield Callout(ids, " · ".join(names), *told)

    def list_gaps(self) -> Iterator[tuple[str, Point]]:
        """Say on the ground where a strong corridor is missing, and how much of it."""
        told = {
            (gap["km"], gap["at"]): None
            for gap in self.data.gaps
            if gap["record"] in self.strong
            and Interval(gap["from"], gap["to"]).holds(self._day)
        }
        for km, at in told:
            yield TEXTS["map-gap"].format(km=write_number(km)), at
