"""The scene of a still map: what of the records it shows, as plain data.

`assets/lib/scene.mjs` composes the same for the live map. Coordinates are
longitude and latitude in degrees (WGS84).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dashboard.colours import PALETTES
from dashboard.describing import describe
from dashboard.map.looks import MIXED
from dashboard.naming import find_language, find_side, label_record, name_record
from dashboard.stills.grouping import merge_places
from dashboard.view import PageIndex, View
from geodata.atlas import Atlas, Kind, Record
from geodata.indexing import SideEntry
from geodata.selecting import select
from geodata.wordings import say

if TYPE_CHECKING:
    from dashboard.stills.trip import Drawn

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Mark:
    """One symbol: of a site or village, or of all events at one place.

    records: the ids that it stands for. token: layer and kind, for the legend.
    vague: it only stands for most of them, and is drawn as an outline. whose: of a
    village, the colour of whom it is counted to. outlined: it has an area too.
    """

    records: tuple[str, ...]
    at: Point
    symbol: str
    colour: str
    label: str
    token: str
    picked: bool
    vague: bool = False
    whose: str = ""
    outlined: bool = False

    @property
    def is_group(self) -> bool:
        """Whether it stands for several events."""
        return len(self.records) > 1

    @property
    def is_apart(self) -> bool:
        """Whether it is counted to another than who holds it."""
        return self.whose not in {"", self.colour}


@dataclass(frozen=True, slots=True)
class Area:
    """The outline of an exclave: GeoJSON; colours of whose it is and who holds it."""

    record: str
    geometry: Mapping[str, Any]
    whose: str
    holder: str


@dataclass(frozen=True, slots=True)
class Line:
    """A segment of corridors, with the status that it has on the day.

    rejected: by the side whose view it is, as all corridors there that are shown.
    """

    segment: str
    records: tuple[str, ...]
    mode: str
    status: str
    schematic: bool
    picked: bool
    coordinates: Sequence[Point]
    rejected: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything of a view that depends on the filter.

    as_of: a day number. picked: the title of the record chosen, or empty.
    halos: points with the km of their doubt. events: marks that carry their
    number. side: whose view it is; None: the atlas has no sides. rejected: ids of
    features whose lines this side rejects. language: of labels. trip: None
    where none is asked.
    """

    sentence: str
    as_of: int
    picked: str
    lines: tuple[Line, ...]
    areas: tuple[Area, ...]
    halos: tuple[tuple[Point, float], ...]
    states: tuple[Mark, ...]
    events: tuple[Mark, ...]
    side: SideEntry | None
    rejected: frozenset[str]
    language: str
    trip: "Drawn | None" = None

    @property
    def records(self) -> frozenset[str]:
        """The ids of all records that have a place in the picture."""
        marks = (mark.records for mark in (*self.states, *self.events))
        lines = (line.records for line in self.lines)
        areas = [area.record for area in self.areas]
        return frozenset(areas).union(*marks, *lines)


_HALO_FROM_KM = 0.5
_VAGUE_FROM_KM = 20.0


def _is_vague(record: Record) -> bool:
    """Whether a mark only stands for the record, which is not known closer."""
    told = record.properties
    km = float(told.get("place_km") or 0)
    return told.get("place_certainty") == "nominal" or km >= _VAGUE_FROM_KM


@dataclass(frozen=True, slots=True)
class _Composer:
    """Composes one scene: the atlas, its compiled marks, and the view."""

    atlas: Atlas
    index: PageIndex
    marks: Mapping[str, Any]
    view: View
    shown: tuple[Record, ...]
    as_of: int
    rejected: frozenset[str]

    def list_lines(self) -> Iterator[Line]:
        wanted = {record.id for record in self.shown}
        for segment in self.marks["segments"]:
            records = tuple(c for c in segment["corridors"] if c in wanted)
            if not records:
                continue
            yield Line(
                segment=segment["id"],
                records=records,
                mode=segment["kind"],
                status=self._value(segment["statuses"], segment["status"]),
                schematic=segment["alignment"] == "schematic",
                picked=self.view.pick in segment["corridors"],
                coordinates=segment["coordinates"],
                rejected=self.rejected.issuperset(records),
            )

    def list_areas(self) -> Iterator[Area]:
        """Two villages of one exclave share its outline: each is a record."""
        for record in self.shown:
            geometry = self.marks["areas"].get(record.id)
            if geometry:
                whose, holder = self._colour_owner(record), self._colour_holder(record)
                yield Area(record.id, geometry, whose, holder)

    def list_halos(self) -> Iterator[tuple[Point, float]]:
        for record in self.shown:
            at = self.marks["points"].get(record.id)
            km = float(record.properties.get("place_km") or 0)
            if at and record.time != "event" and km >= _HALO_FROM_KM:
                yield at, km

    def list_states(self) -> Iterator[Mark]:
        for record in self.shown:
            at = self.marks["points"].get(record.id)
            if at and record.time != "event":
                kind = self._kind(record)
                held = self._is_held(record)
                colour = self._colour_holder(record) if held else kind.colour
                label = label_record(self.index, self.view, record, self.as_of)
                mark = self._mark([record], at, kind.symbol, colour, label)
                outlined = record.id in self.marks["areas"]
                whose = self._colour_owner(record) if held else ""
                yield replace(mark, whose=whose, outlined=outlined)

    def list_events(self) -> Iterator[Mark]:
        """One symbol a place: its kind's own, or a disc with the number."""
        events = {record.id: record for record in self.shown if record.time == "event"}
        places = [
            (place, [events[key] for key in place["records"] if key in events])
            for place in self.marks["places"]
        ]
        camera = self.view.at or self.atlas.camera
        for group in merge_places([row for row in places if row[1]], camera[2]):
            here = [record for _, records in group for record in records]
            kinds = [self._kind(record) for record in here]
            colours = {kind.colour for kind in kinds}
            colour = colours.pop() if len(colours) == 1 else MIXED
            symbol = kinds[0].symbol if len(here) == 1 else "circle"
            place = group[0][0]
            mark = self._mark(here, place["at"], symbol, colour, place["title"])
            vague = 2 * sum(map(_is_vague, here)) > len(here)
            yield replace(mark, vague=vague)

    def _mark(
        self, here: Sequence[Record], at: Point, symbol: str, colour: str, label: str
    ) -> Mark:
        records = tuple(record.id for record in here)
        picked = self.view.pick in records
        return Mark(records, at, symbol, colour, label, here[0].token, picked)

    def _kind(self, record: Record) -> Kind:
        return self.atlas.layers[record.layer].kinds[record.kind]

    def _is_held(self, record: Record) -> bool:
        return record.id in self.marks["areas"] or bool(
            self.marks["controls"].get(record.id)
        )

    def _find_holder(self, record: Record) -> str:
        """Find who holds a record, as the side tells it."""
        spans = self.marks["controls"].get(record.id, ())
        return self._say(record, "control") or self._value(spans, "none")

    def _colour_holder(self, record: Record) -> str:
        return _colour_actor(self._find_holder(record))

    def _colour_owner(self, record: Record) -> str:
        owner = self._say(record, "whose") or self.marks["owners"].get(record.id)
        return _colour_actor(owner or self._find_holder(record))

    def _say(self, record: Record, name: str) -> str:
        wordings, side = self.index["wordings"], self.view.side
        return say(wordings, side, record.id, name, self.as_of)

    def _value(self, spans: Iterable[Sequence[Any]], otherwise: str) -> str:
        """Give the value that holds on the day, both ends of a span inclusive."""
        for first, last, value in spans:
            if (first is None or first <= self.as_of) and (
                last is None or self.as_of <= last
            ):
                return str(value)
        return otherwise


def _colour_actor(actor: str) -> str:
    token = f"control-{actor}"
    return token if token in PALETTES["light"] else "control-none"


def _list_rejected(index: PageIndex, view: View, day: int) -> Iterator[str]:
    wordings = index["wordings"]
    for feature in wordings.get(view.side, ()):
        if say(wordings, view.side, feature, "line", day):
            yield feature


def _leave_alone(view: View) -> View:
    """Leave out of the sentence the other side, whose map is not in the picture."""
    return view if view.differ else replace(view, compare="")


def compose_scene(
    atlas: Atlas, index: PageIndex, marks: Mapping[str, Any], view: View
) -> Scene:
    """Compose what a view shows: exactly the records that `select` passes."""
    selection = select(index, view)
    pairs = zip(atlas.records, selection.shown, strict=True)
    shown = tuple(record for record, is_shown in pairs if is_shown)
    day = selection.as_of
    rejected = frozenset(_list_rejected(index, view, day))
    composer = _Composer(atlas, index, marks, view, shown, day, rejected)
    picked = (record for record in atlas.records if record.id == view.pick)
    return Scene(
        sentence=describe(index, _leave_alone(view), selection.count),
        as_of=day,
        picked=next((name_record(index, view, one, day) for one in picked), ""),
        lines=tuple(composer.list_lines()),
        areas=tuple(composer.list_areas()),
        halos=tuple(composer.list_halos()),
        states=tuple(composer.list_states()),
        events=tuple(composer.list_events()),
        side=find_side(index, view),
        rejected=rejected,
        language=find_language(index, view),
    )
