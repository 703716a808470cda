"""Turnings: what of an atlas was once otherwise, with its spells.

The file comes when two days are first compared.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from math import log2
from typing import Any, Final, TypedDict

from dashboard.style.line_classes import LINES, find_class
from dashboard.texts import TEXTS, gather
from dashboard.view.values import Camera
from geodata.atlas import Atlas, Feature, Span
from geodata.days import parse_span
from geodata.network import Network
from geodata.network.states import name_state

FILE: Final = "changes.json"
"""The name in the library."""

BORDERS: Final = "borders"
"""The base layer whose lines are no records."""

CONTROL: Final = "control"
"""What sides may tell otherwise."""

_STATUS, _FORMER = "status", "former_line"
_LEAST_DEGREES, _FAR, _NEAR = 0.05, 5.0, 11.0

TurnedSpell = tuple[int | None, int | None, str, str]
"""First and last day, inclusive, None is open; what held; its start, as written."""


class Turning(TypedDict):
    """One thing that was once otherwise.

    what: the property. records: numbers of those whose it is. tenths: of a km, of a
    section; else 0. title, at: of a line that is no record, with a camera for it; else
    empty and None. spells: in order.
    """

    what: str
    records: Sequence[int]
    tenths: int
    title: str
    at: Camera | None
    spells: Sequence[TurnedSpell]


class ChangesFile(TypedDict):
    """Everything that was once otherwise: changes.json. values: what held, in words."""

    texts: Mapping[str, str]
    turnings: Sequence[Turning]
    values: Mapping[str, str]


def compile_changes(atlas: Atlas, network: Network) -> ChangesFile:
    """Compile the turnings of an atlas, in the order in which they are told."""
    turnings = list_turnings(atlas, network)
    values = {spell[2] for one in turnings for spell in one["spells"]}
    return {
        "texts": gather(("changes",)),
        "turnings": turnings,
        "values": {value: name_value(atlas, value) for value in sorted(values)},
    }


def name_value(atlas: Atlas, value: str) -> str:
    """Name what held: an actor, or a state."""
    if value in atlas.actors:
        return atlas.actors[value].name
    return TEXTS.get(f"state-{value}", value.replace("_", " "))


def list_turnings(atlas: Atlas, network: Network) -> list[Turning]:
    """List the turnings of records, of sections of corridors, and of borders."""
    numbers = {record.id: number for number, record in enumerate(atlas.records)}
    lines = {one["properties"]["id"]: one for one in atlas.features.get(BORDERS, ())}
    spans: dict[tuple[str, str], list[Span]] = defaultdict(list)
    for span in atlas.spans:
        spans[span.feature, span.property].append(span)
    found: list[Turning] = []
    for (feature, what), some in spans.items():
        if feature in numbers:
            found.append(_turn(what, some, records=[numbers[feature]]))
        elif feature in network.segments:
            segment = network.segments[feature]
            users = [numbers[one] for one in segment.corridors if one in numbers]
            found.append(_turn(what, some, records=users, tenths=segment.tenths))
        elif feature in lines and what == _STATUS:
            found.append(_turn_line(lines.pop(feature), some))
    found += [_turn_line(line, ()) for line in lines.values() if _is_dated(line)]
    return [one for one in found if _turns(one)]


def _turn(what: str, spans: Sequence[Span], **told: Any) -> Turning:  # noqa: ANN401
    spells = [
        (one.days.first, one.days.last, _find_value(one), one.start) for one in spans
    ]
    usual: Turning = {
        "what": what,
        "records": [],
        "tenths": 0,
        "title": "",
        "at": None,
        "spells": spells,
    }
    return {**usual, **told}  # type: ignore[typeddict-item]


def _find_value(span: Span) -> str:
    """Find what changes: who it is, where somebody is named."""
    if span.property == _STATUS:
        return name_state(span.value)
    return span.actor or span.value


def _turn_line(line: Feature, spans: Sequence[Span]) -> Turning:
    told = line["properties"]
    spells: Iterator[TurnedSpell] = (
        (one.days.first, one.days.last, _name_line(told["kind"], one.value), one.start)
        for one in spans
    )
    if not spans:
        days = parse_span(told.get("start"), told.get("end"))
        words = _name_line(told["kind"], told["status"])
        spells = iter([(days.first, days.last, words, told.get("start") or "")])
    at = _aim(line)
    return {
        **_turn("border", ()),
        "title": told["title"],
        "at": at,
        "spells": [*spells],
    }


def _name_line(kind: str, status: str) -> str:
    place = find_class("former-line" if kind == _FORMER else status)
    return status if place is None else LINES[place][2]


def _aim(line: Feature) -> Camera:
    """Give the camera that has a line whole in view."""
    geometry = line["geometry"] or {"type": "", "coordinates": []}
    parts = geometry["coordinates"]
    points = parts if geometry["type"] == "LineString" else chain(*parts)
    longitudes, latitudes = zip(*(point[:2] for point in points), strict=True)
    middle = [(min(ends) + max(ends)) / 2 for ends in (longitudes, latitudes)]
    spans = [max(ends) - min(ends) for ends in (longitudes, latitudes)]
    zoom = min(max(8.5 - log2(max(*spans, _LEAST_DEGREES)), _FAR), _NEAR)
    return round(middle[0], 4), round(middle[1], 4), round(zoom, 1)


def _is_dated(line: Feature) -> bool:
    return any(line["properties"].get(end) for end in ("start", "end"))


def _turns(turning: Turning) -> bool:
    """Whether there is a day on which it was otherwise."""
    spells = turning["spells"]
    open_ended = {end for first, last, *_ in spells for end in (first, last)} == {None}
    return not open_ended or len(spells) > 1
