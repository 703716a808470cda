"""The entries of a still map's legend: what occurs in its frame, and no more."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from dashboard.drawing.framing import Frame
from dashboard.drawing.paper import Dashes
from dashboard.map.looks import (
    APART_DASHES,
    STATUS_DASHES,
    Look,
    style_border,
)
from dashboard.map.scene import Kept
from dashboard.map.styles import STYLES
from dashboard.stills.map.legend import LegendEntry, tell_left
from dashboard.stills.map.marks import Mark, list_marks
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene
from dashboard.style.line_classes import MODES, STATES, find_class
from dashboard.texts import TEXTS
from geodata.atlas import Kind

_SAMPLES: Mapping[str, str] = MappingProxyType(
    {
        "open": "open",
        "halo": "open",
        "held": "square",
        "whose": "area",
        "rejected": "faint",
        "schematic": "band",
        "beside": "beside",
        "group": "circle",
        "differs": "ring",
    }
)
"""How classes are shown that are no plain lines."""

_BORDER_SAMPLES: Mapping[str, Look] = MappingProxyType(
    {
        "undelimited": style_border("", "undelimited"),
        "control": style_border("", "control"),
        "former-line": style_border("former_line", "past"),
        "past": style_border("former_boundary", "past"),
    }
)

_LEAST_GROUPED = 9
"""From so many entries on they stand under the titles of their layers."""


@dataclass(frozen=True, slots=True)
class Occurring:
    """What is in a frame: areas and lines, marks, and looks of borders."""

    borders: Sequence[Look]
    areas: Sequence[Kept]
    lines: Sequence[Kept]
    marks: Sequence[Mark]


def join_occurring(some: Sequence[Occurring]) -> Occurring:
    """Join what is in several frames."""
    return Occurring(
        borders=[look for one in some for look in one.borders],
        areas=[area for one in some for area in one.areas],
        lines=[line for one in some for line in one.lines],
        marks=[mark for one in some for mark in one.marks],
    )


def list_entries(
    prepared: PreparedMap, scene: StillScene, here: Occurring
) -> list[LegendEntry]:
    """List what occurs: the picked record, kinds by layer, how they are drawn."""
    entries = [
        *_list_marks(prepared, here.marks),
        *_list_kinds(prepared, here),
        *_list_modes(prepared, here.lines),
        *_list_classes(prepared, scene, find_classes(prepared, here)),
    ]
    return [*_list_picked(prepared, scene.picked, here), *entries]


def choose_entries(entries: Sequence[LegendEntry], most: int) -> list[LegendEntry]:
    """Choose at most so many, of each layer alike, and say how many are left out.

    Many stand under the titles of their layers.
    """
    turns: Counter[str] = Counter()
    ranked = []
    for number, entry in enumerate(entries):
        ranked.append((turns[entry.group], number))
        turns[entry.group] += 1
    kept = sorted(number for _, number in sorted(ranked)[:most])
    chosen = [entries[number] for number in kept]
    left = len(entries) - len(chosen)
    more = [tell_left(left)] if left else []
    return [*(_group(chosen) if len(chosen) >= _LEAST_GROUPED else chosen), *more]


def _group(entries: Sequence[LegendEntry]) -> list[LegendEntry]:
    """Put the title of each layer over its entries."""
    titles = dict.fromkeys(entry.group for entry in entries)
    return [
        one
        for title in titles
        for one in (
            *([LegendEntry(title, "head", "ink")] if title else []),
            *(entry for entry in entries if entry.group == title),
        )
    ]


def list_scene(
    prepared: PreparedMap, scene: StillScene, frame: Frame
) -> list[LegendEntry]:
    """List what may occur in a frame, before anything is drawn: no less than will."""
    everything = list_marks(prepared, scene, frame.camera[2])
    here = Occurring(
        borders=prepared.map.ground.looks,
        areas=scene.map.list_slot("area"),
        lines=scene.map.list_slot("line"),
        marks=[mark for mark in everything if frame.holds(frame.find(*mark.at))],
    )
    return [*list_ways(scene), *list_entries(prepared, scene, here)]


def find_classes(prepared: PreparedMap, here: Occurring) -> set[int]:
    """Find the places in `LINES` of how all that occurs is drawn."""
    looks = [*here.borders, *map(prepared.find_look, (*here.areas, *here.lines))]
    found = {place for look in looks for place in look["told"]}
    found |= {place for mark in here.marks for place in mark.told}
    also = {
        "rejected": any(line.faint for line in here.lines),
        "beside": any(line.lanes > 1 and line.stress != "back" for line in here.lines),
        "open": any(mark.vague for mark in here.marks),
        "group": any(mark.count > 1 for mark in here.marks),
        "differs": any(line.differs for line in here.lines)
        or any(mark.differs for mark in here.marks),
    }
    return found | {
        find_class(name) or 0 for name, is_there in also.items() if is_there
    }


def list_ways(scene: StillScene) -> list[LegendEntry]:
    """List the lines of a trip that is asked, where there are any."""
    if scene.trip is None:
        return []
    drawn = [role for role in ("best", "other", "closed") if scene.trip.lines[role]]
    styles = {role: STYLES["trip"][role] for role in drawn}
    return [
        LegendEntry(
            TEXTS[f"legend-{role}"], "line", style["colour"], style.get("dash", ())
        )
        for role, style in styles.items()
    ]


def _list_picked(
    prepared: PreparedMap, title: str, here: Occurring
) -> Iterator[LegendEntry]:
    if any(mark.picked for mark in here.marks):
        yield LegendEntry(title, "ring", "accent")
        return
    picked = (prepared.find_look(line) for line in here.lines if line.picked)
    for look in picked:
        yield LegendEntry(title, "strong", look["colour"])
        return


def _list_marks(prepared: PreparedMap, marks: Sequence[Mark]) -> Iterator[LegendEntry]:
    kinds: dict[str, LegendEntry] = {}
    often = Counter(mark.token for mark in marks)
    for mark in marks:
        if mark.count == 1:
            kind = prepared.atlas.find_kind(mark.token)
            colour = "label" if mark.held else mark.colour
            title = prepared.find_layer(mark.token)
            kinds[mark.token] = LegendEntry(
                kind.plural, mark.symbol, colour, group=title
            )
    yield from (kinds[one] for one in sorted(kinds, key=lambda one: (-often[one], one)))


def _list_kinds(prepared: PreparedMap, here: Occurring) -> Iterator[LegendEntry]:
    """Tell the kinds of records that are lines or areas themselves, held by nobody."""
    found: dict[str, LegendEntry] = {}
    for slot, some in (("area", here.areas), ("line", here.lines)):
        for one in some:
            kind = _find_own_kind(prepared, one)
            if kind and "holder" not in (one.feature.state or {}):
                found[f"{slot} {kind.plural}"] = LegendEntry(
                    kind.plural, slot, kind.colour
                )
    yield from found.values()


def _find_own_kind(prepared: PreparedMap, kept: Kept) -> Kind | None:
    """Find the kind of a feature that is a record itself, not a part of some."""
    number = kept.feature.records[0]
    own = prepared.index["columns"].ids[number] == kept.feature.id
    return prepared.atlas.find_kind(prepared.find_token(number)) if own else None


def _list_modes(prepared: PreparedMap, lines: Sequence[Kept]) -> Iterator[LegendEntry]:
    segments = [one for one in lines if not _find_own_kind(prepared, one)]
    modes = {prepared.find_look(one)["colour"] for one in segments}
    for mode, words in MODES:
        if mode in modes:
            yield LegendEntry(words, "line", mode, group=TEXTS["legend-lines"])


def _list_classes(
    prepared: PreparedMap, scene: StillScene, places: Iterable[int]
) -> Iterator[LegendEntry]:
    """Tell how lines and places are drawn; what is said of a side needs one."""
    for place in sorted(places):
        name, token, words = prepared.lines[place]
        if "{" in words and not scene.side:
            continue
        yield LegendEntry(
            words=words.format_map({**scene.side}) if scene.side else words,
            symbol=_SAMPLES.get(name, "line"),
            colour="label" if name in STATES else token,
            dashes=_find_dashes(name),
            number="n" if name == "group" else "",
            group=TEXTS["legend-lines"],
        )


def _find_dashes(name: str) -> Dashes:
    if name == "apart":
        return APART_DASHES
    if name in STATUS_DASHES:
        return tuple(STATUS_DASHES[name])
    return tuple(_BORDER_SAMPLES.get(name, {}).get("dash", ()))
