"""The features of the map: everything that a filter, a day or a side can change.

Each is one state of one thing: it belongs to records, holds from a day to a day for
some sides, and has one look. Both renderers only keep those whose records are shown.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final, Literal, NotRequired, TypedDict, get_args

from dashboard.map.curves import curve_lines
from dashboard.map.looks import (
    HALO,
    Look,
    Looks,
    colour_mode,
    style_area,
    style_line,
    style_point,
)
from dashboard.map.neighbours import Point
from dashboard.map.positions import list_drawn, list_parts, list_points
from dashboard.map.shapes import RECORD_UNIT, Shapes
from dashboard.map.spells import Spell, list_spells
from dashboard.style.holders import UNKNOWN, colour_holders
from geodata.atlas import Atlas, Feature, Kind, Record, Span
from geodata.index.labels import OWNER
from geodata.index.wordings import Wordings, say

_HALO_FROM_KM: Final = 0.5
_NOBODY: Final = "none"


Slot = Literal["halo", "area", "line", "point"]

_SLOTS: Final = get_args(Slot)

DrawnFeature = TypedDict(
    "DrawnFeature",
    {
        "slot": Slot,
        "id": str,
        "records": Sequence[int],
        "from": NotRequired[int],
        "to": NotRequired[int],
        "sides": NotRequired[Sequence[str]],
        "shape": NotRequired[int],
        "at": NotRequired[Point],
        "km": NotRequired[float],
        "look": int,
        "lanes": NotRequired[Sequence[int]],
        "beside": NotRequired[int],
        "state": NotRequired[Mapping[str, str]],
    },
)
"""A `MapFeature` without what it has not."""


@dataclass(frozen=True, slots=True)
class MapFeature:
    """One state of one thing on the map.

    slot: ``halo``, ``area``, ``line`` or ``point``. records: numbers of those that it
    belongs to, in the order of the index. first, last: day numbers, both inclusive;
    None is open. sides: ids of those for which it holds; None: all. shape, look: their
    numbers. at: longitude and latitude (degrees) of points and halos. km: the radius
    of a halo. lanes: those of the records that run beside each other on a line, where
    that are not all: a programme runs where its corridors do. beside: -1 or 1, on which
    side of its shape a line is drawn that shares it with another. state: what cards
    tell (``status``; ``holder`` and ``whose``).
    """

    slot: Slot
    id: str
    records: tuple[int, ...]
    look: int
    first: int | None = None
    last: int | None = None
    sides: tuple[str, ...] | None = None
    shape: int | None = None
    at: Point | None = None
    km: float | None = None
    lanes: tuple[int, ...] | None = None
    beside: int | None = None
    state: Mapping[str, str] | None = None

    def write(self) -> DrawnFeature:
        """Write it for the browser, without what it has not."""
        told = {
            "slot": self.slot,
            "id": self.id,
            "records": self.records,
            "from": self.first,
            "to": self.last,
            "sides": self.sides,
            "shape": self.shape,
            "at": self.at,
            "km": self.km,
            "look": self.look,
            "lanes": self.lanes,
            "beside": self.beside,
            "state": self.state,
        }
        written: Any = {key: one for key, one in told.items() if one is not None}
        drawn: DrawnFeature = written
        return drawn


@dataclass(frozen=True)
class MapFeatures:
    """All of an atlas, in the order in which they are drawn."""

    features: tuple[MapFeature, ...]
    looks: Sequence[Look]
    shapes: Shapes

    @cached_property
    def lined(self) -> frozenset[int]:
        """The numbers of the records that are lines, or have lines as parts."""
        lines = (one for one in self.features if one.slot == "line")
        return frozenset(number for one in lines for number in one.records)

    @cached_property
    def alike(self) -> Mapping[tuple[str, int, str], Sequence["MapFeature"]]:
        """The features of one thing that look the same, by its id, look and slot."""
        found: dict[tuple[str, int, str], list[MapFeature]] = defaultdict(list)
        for one in self.features:
            found[one.id, one.look, one.slot].append(one)
        return found


def compile_features(atlas: Atlas, wordings: Wordings) -> MapFeatures:
    """Compile the features of all record layers, by their geometry alone."""
    composer = _FeatureComposer(atlas, wordings)
    found: list[MapFeature] = []
    for feature in list_drawn(atlas):
        found += composer.compose_record(feature)
    for part in list_parts(atlas):
        found += composer.compose_segment(part)
    found = list(_part_twins(found))
    # marks of what somebody holds stand over others
    found.sort(key=lambda one: (_SLOTS.index(one.slot), "holder" in (one.state or {})))
    return MapFeatures(tuple(found), composer.looks.looks, composer.shapes)


def _part_twins(features: Sequence[MapFeature]) -> Iterator[MapFeature]:
    """Draw a road and a railway of one line beside each other."""
    users: dict[int | None, list[str]] = defaultdict(list)
    for one in features:
        if one.slot == "line" and one.id not in users[one.shape]:
            users[one.shape].append(one.id)
    for one in features:
        twins = users[one.shape] if one.slot == "line" else ()
        if len(twins) <= 1:
            yield one
        else:
            yield replace(one, beside=-1 if one.id == twins[0] else 1)


class _FeatureComposer:
    """Composes features one by one; looks and shapes that they share stand once."""

    def __init__(self, atlas: Atlas, wordings: Wordings) -> None:
        self.atlas, self.wordings = atlas, wordings
        self.looks, self.shapes = Looks(), Shapes(RECORD_UNIT)
        self.records = {record.id: record for record in atlas.records}
        self.numbers = {record.id: i for i, record in enumerate(atlas.records)}
        self.curves = curve_lines(list_parts(atlas))
        self.holders = colour_holders(atlas)
        self.spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
        for span in atlas.spans:
            self.spans[span.feature, span.property].append(span)

    def compose_record(self, feature: Feature) -> Iterator[MapFeature]:
        """Compose a record: its area or lines, its mark and how sure its place is."""
        record = self.records[feature["properties"]["id"]]
        kind = (feature["geometry"] or {}).get("type", "")
        points = [] if record.time == "event" else list_points(feature)
        yield from self._compose_halo(record, points)
        if "Polygon" in kind:
            yield from self._compose_area(record, feature)
        if "LineString" in kind:
            yield from self._compose_line(record, feature)
        for at in points:
            yield from self._compose_point(record, at, outlined="Polygon" in kind)

    def _compose_halo(
        self, record: Record, points: Sequence[Point]
    ) -> Iterator[MapFeature]:
        km = float(record.properties.get("place_km") or 0)
        if km >= _HALO_FROM_KM:
            for at in points:
                look = self.looks.add(HALO)
                yield self._make("halo", record, look, at=at, km=km)

    def _compose_area(self, record: Record, feature: Feature) -> Iterator[MapFeature]:
        shape = self.shapes.add(feature["geometry"])
        if not self._is_held(record):
            colour = self._kind(record).colour
            look = self.looks.add(style_area(colour, colour))
            yield self._make("area", record, look, shape=shape)
            return
        for spell, state in self._list_holders(record):
            whose, holder = self._colour(state)
            apart = state["whose"] != state["holder"]
            look = self.looks.add(style_area(whose, holder, apart=apart))
            yield self._make("area", record, look, spell, shape=shape, state=state)

    def _compose_line(self, record: Record, feature: Feature) -> Iterator[MapFeature]:
        shape = self.shapes.add(feature["geometry"])
        own = f"{record.properties.get('status') or ''}"
        for spell in self._list_statuses(record.id, own):
            told, colour = record.properties, self._kind(record).colour
            look = self._style(colour, spell.value, told)
            state = {"status": spell.value}
            yield self._make("line", record, look, spell, shape=shape, state=state)

    def _compose_point(
        self, record: Record, at: Point, *, outlined: bool
    ) -> Iterator[MapFeature]:
        kind = self._kind(record)
        if not self._is_held(record):
            look = self.looks.add(style_point(kind))
            yield self._make("point", record, look, at=at)
            return
        for spell, state in self._list_holders(record):
            whose, holder = self._colour(state)
            apart = state["whose"] != state["holder"]
            ring = whose if apart and not outlined else ""
            look = self.looks.add(style_point(kind, holder, ring))
            yield self._make("point", record, look, spell, at=at, state=state)

    def compose_segment(self, feature: Feature) -> Iterator[MapFeature]:
        """Compose a segment, which belongs to all corridors that use it."""
        told = feature["properties"]
        users = told["corridors"].split(";")
        numbers = tuple(self.numbers[one] for one in users if one in self.numbers)
        shape = self.shapes.add(self.curves.get(told["id"]) or feature["geometry"])
        lanes = self._list_lanes(users)
        colour = colour_mode(told["kind"])
        for spell in self._list_statuses(told["id"], told["status"]):
            yield MapFeature(
                slot="line",
                id=told["id"],
                records=numbers,
                look=self._style(colour, spell.value, told),
                first=spell.first,
                last=spell.last,
                shape=shape,
                lanes=None if lanes == numbers else lanes,
                state={"status": spell.value},
            )

    def _list_lanes(self, users: Sequence[str]) -> tuple[int, ...]:
        """List the corridors of a segment but programmes of which one is there."""
        here = [self.records[one] for one in users if one in self.records]
        above = {one.properties.get("parent") for one in here}
        return tuple(self.numbers[one.id] for one in here if one.id not in above)

    def _style(self, colour: str, status: str, told: Mapping[str, Any]) -> int:
        schematic = told.get("alignment") == "schematic"
        return self.looks.add(style_line(colour, status, schematic=schematic))

    def _make(
        self,
        slot: Slot,
        record: Record,
        look: int,
        spell: Spell | None = None,
        **told: Any,  # noqa: ANN401 - what a slot needs, as MapFeature has it
    ) -> MapFeature:
        days = spell or Spell(None, None, "")
        return MapFeature(
            slot=slot,
            id=record.id,
            records=(self.numbers[record.id],),
            look=look,
            first=days.first,
            last=days.last,
            sides=days.sides,
            **told,
        )

    def _colour(self, state: Mapping[str, str]) -> tuple[str, str]:
        """Give the colours of whose it is and of who holds it."""
        whose, holder = (
            self.holders.get(state[key], UNKNOWN) for key in ("whose", "holder")
        )
        return whose, holder

    def _kind(self, record: Record) -> Kind:
        return self.atlas.layers[record.layer].kinds[record.kind]

    def _is_held(self, record: Record) -> bool:
        """Whether somebody holds it: by its own spans, or as a side tells it."""
        told = (side.get(record.id, {}) for side in self.wordings.values())
        return bool(self.spans[record.id, "control"]) or any(
            "control" in one or "whose" in one for one in told
        )

    def _list_statuses(self, feature: str, own: str) -> list[Spell]:
        spans = self.spans[feature, "status"]
        return list_spells(_days(spans), lambda day: _value(spans, day, own))

    def _list_holders(self, record: Record) -> Iterator[tuple[Spell, dict[str, str]]]:
        """List who holds it and whose it is, over time, for sides that agree."""
        spans = self.spans[record.id, "control"]
        owner = f"{record.properties.get(OWNER) or ''}"
        told: dict[tuple[Spell, ...], list[str]] = defaultdict(list)
        sides = list(self.wordings) or [""]
        for side in sides:
            own = (self.wordings.get(one, {}) for one in (side, sides[0]))
            rows = [
                row
                for one in own
                for name in ("control", "whose")
                for row in one.get(record.id, {}).get(name, ())
            ]
            days = [*_days(spans), *((row[0], row[1]) for row in rows)]

            def tell(day: int, side: str = side) -> str:
                holder = say(self.wordings, side, record.id, "control", day)
                holder = holder or _value(spans, day, _NOBODY)
                whose = say(self.wordings, side, record.id, "whose", day)
                return f"{holder} {whose or owner or holder}"

            told[tuple(list_spells(days, tell))].append(side)
        for spells, some in told.items():
            for spell in spells:
                holder, whose = spell.value.split(" ")
                named = None if len(some) == len(sides) else tuple(some)
                state = {"holder": holder, "whose": whose}
                yield Spell(spell.first, spell.last, spell.value, named), state


def _days(spans: Iterable[Span]) -> list[tuple[int | None, int | None]]:
    return [(span.days.first, span.days.last) for span in spans]


def _value(spans: Iterable[Span], day: int, otherwise: str) -> str:
    """Give the value of the first span that holds on the day."""
    held = (span.value for span in spans if span.days.holds(day))
    return next(held, otherwise)
