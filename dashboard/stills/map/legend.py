"""The legend of a still map: what occurs in its frame, and no more."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from matplotlib.axes import Axes
from shapely.geometry import LineString, Point, box

from dashboard.drawing.framing import Frame
from dashboard.drawing.paper import Brush, Dashes, Paper, Pen, Script
from dashboard.map.looks import APART_DASHES, FAINT, MIXED, STATUS_DASHES, style_border
from dashboard.map.scene import Kept
from dashboard.map.styles import STYLES
from dashboard.stills.map.marks import Mark, list_marks, shape_mark
from dashboard.stills.map.prepared import PreparedMap
from dashboard.stills.map.scene import StillScene
from dashboard.style.line_classes import LINES, MODES
from dashboard.texts import TEXTS
from geodata.atlas import Kind
from geodata.side import REJECTED

_BORDERS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "recognised": ("", "recognised"),
        "undelimited": ("", "undelimited"),
        "delimited": ("", "delimited"),
        "control": ("", "control"),
        "former-line": ("former_line", "past"),
        "past": ("former_boundary", "past"),
    }
)
"""Kind and status of the lines of each class."""

_SAMPLE_PX, _GAP_PX, _STRONG_PX = 24.0, 8.0, 6.0
_SIZES = ((11.0, 16.0), (10.0, 14.0), (9.0, 12.0))


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One row: a sample and its words. symbol: a mark's, ``line`` or ``ring``."""

    words: str
    symbol: str
    colour: str
    dashes: Dashes = ()
    number: str = ""


@dataclass(frozen=True, slots=True)
class Occurring:
    """What is in a frame: classes of borders, areas and lines, marks."""

    borders: Sequence[str]
    areas: Sequence[Kept]
    lines: Sequence[Kept]
    marks: Sequence[Mark]


def list_entries(
    prepared: PreparedMap, scene: StillScene, here: Occurring
) -> list[LegendEntry]:
    """List what occurs: the picked record, marks, corridors, lines of the ground."""
    faint = {REJECTED for line in here.lines if line.faint}
    classes = faint.union(here.borders)
    return [
        *_list_picked(prepared, scene.picked, here),
        *_list_marks(prepared, here.marks),
        *_list_kinds(prepared, here),
        *_list_owners(prepared, scene, here, classes),
        *_list_corridors(prepared, here.lines),
        *_list_borders(classes),
    ]


def list_scene(
    prepared: PreparedMap, scene: StillScene, frame: Frame
) -> list[LegendEntry]:
    """List what may occur in a frame, before anything is drawn: no less than will."""
    everything = list_marks(prepared, scene, frame.camera[2])
    here = Occurring(
        borders=["recognised", "delimited", "undelimited", "control"],
        areas=scene.map.list_slot("area"),
        lines=scene.map.list_slot("line"),
        marks=[mark for mark in everything if frame.holds(frame.find(*mark.at))],
    )
    return [*list_ways(scene), *list_entries(prepared, scene, here)]


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
    held: dict[str, None] = {}
    for mark in marks:
        if mark.count > 1:
            continue
        kind = prepared.atlas.find_kind(mark.token)
        colour = "label" if mark.held else mark.colour
        kinds[mark.token] = LegendEntry(kind.plural, mark.symbol, colour)
        if mark.held:
            held[mark.colour] = None
    if any(mark.vague for mark in marks):
        yield from (LegendEntry(w, "open", t) for name, t, w in LINES if name == "open")
    if any(mark.count > 1 for mark in marks):
        yield LegendEntry(TEXTS["still-group"], "circle", MIXED, number="n")
    yield from (kinds[token] for token in sorted(kinds))
    for name, token, words in LINES:
        if name == "held" and token in held:
            yield LegendEntry(words, "square", token)


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


def _list_owners(
    prepared: PreparedMap, scene: StillScene, here: Occurring, classes: set[str]
) -> Iterator[LegendEntry]:
    """Tell whose exclaves are, that another holds them, what the side rejects."""
    looks = [prepared.find_look(one) for one in here.areas]
    owners = {look["fill"] for look in looks}
    apart = any("dash" in look for look in looks) or any(m.ring for m in here.marks)
    for name, token, words in LINES:
        told = words.format(**(scene.side or {})) if scene.side else words
        if name == "whose" and token in owners and scene.side:
            yield LegendEntry(told, "area", token)
        elif name == "apart" and apart:
            yield LegendEntry(told, "line", token, APART_DASHES)
        elif name == REJECTED and name in classes:
            yield LegendEntry(told, "faint", token)


def _list_corridors(
    prepared: PreparedMap, lines: Sequence[Kept]
) -> Iterator[LegendEntry]:
    segments = [one for one in lines if not _find_own_kind(prepared, one)]
    modes = {prepared.find_look(one)["colour"] for one in segments}
    yield from (
        LegendEntry(words, "line", mode) for mode, words in MODES if mode in modes
    )
    told = {(one.feature.state or {}).get("status") for one in lines}
    statuses = {"suspended" if status == "blocked" else status for status in told}
    for name, _, words in LINES:
        if name in statuses:
            yield LegendEntry(
                words, "line", "label", tuple(STATUS_DASHES.get(name, ()))
            )


def _list_borders(classes: Iterable[str]) -> Iterator[LegendEntry]:
    seen = {"delimited" if name == "demarcated" else name for name in classes}
    for name, token, words in LINES:
        if name in seen and name in _BORDERS:
            dash = style_border(*_BORDERS[name]).get("dash", ())
            yield LegendEntry(words, "line", token, tuple(dash))


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries set in columns. size, leading: px of the letters and of a line."""

    columns: tuple[tuple[tuple[LegendEntry, tuple[str, ...]], ...], ...]
    size: float
    leading: float
    height: float


def set_legend(
    paper: Paper, entries: Sequence[LegendEntry], wide: float, tall: float, columns: int
) -> Legend:
    """Set entries in columns as large as fits; what does not fit is counted."""
    each = wide / columns
    for size, leading in _SIZES:
        legend = _flow(paper, entries, (each, tall, size, leading), columns)
        if legend:
            return legend
    size, leading = _SIZES[-1]
    for kept in range(len(entries) - 1, 0, -1):
        more = TEXTS["still-more"].format(count=len(entries) - kept)
        cut = [*entries[:kept], LegendEntry(more, "", "label")]
        legend = _flow(paper, cut, (each, tall, size, leading), columns)
        if legend:
            return legend
    return Legend((), size, leading, 0)


def _flow(
    paper: Paper,
    entries: Sequence[LegendEntry],
    room: tuple[float, float, float, float],
    columns: int,
) -> Legend | None:
    """Break entries into columns of even height; None if they do not fit."""
    each, tall, size, leading = room
    words_px = each - _SAMPLE_PX - _GAP_PX - 10
    rows = [(e, tuple(paper.wrap(e.words, size, words_px))) for e in entries]
    total = sum(len(lines) for _, lines in rows)
    for limit in range(max(1, -(-total // columns)), int(tall // leading) + 1):
        made: list[list[tuple[LegendEntry, tuple[str, ...]]]] = [[]]
        filled = 0
        for entry, lines in rows:
            if filled + len(lines) > limit and made[-1]:
                made.append([])
                filled = 0
            made[-1].append((entry, lines))
            filled += len(lines)
        if len(made) <= columns:
            deep = max(sum(len(lines) for _, lines in column) for column in made)
            return Legend(tuple(map(tuple, made)), size, leading, deep * leading)
    return None


def draw_legend(
    paper: Paper, axes: Axes, legend: Legend, place: tuple[float, float, float]
) -> None:
    """Draw it; place: left and top in px of the axes, and the width of a column."""
    left, top, each = place
    script = Script(legend.size, paper.palette["ink"])
    for number, column in enumerate(legend.columns):
        x, y = left + number * each, top
        for entry, lines in column:
            middle = y - legend.leading / 2
            _draw_sample(paper, axes, entry, (x + _SAMPLE_PX / 2, middle))
            for line in lines:
                baseline = y - legend.leading / 2 - legend.size * 0.36
                spot = x + _SAMPLE_PX + _GAP_PX, baseline
                paper.write(axes, spot, line, script)
                y -= legend.leading


def _draw_sample(
    paper: Paper, axes: Axes, entry: LegendEntry, spot: tuple[float, float]
) -> None:
    x, y = spot
    palette = paper.palette
    tint = palette.get(entry.colour, palette["label"])
    half = _SAMPLE_PX / 2
    line = [LineString([(x - half, y), (x + half, y)])]
    if entry.symbol in {"line", "strong"}:
        strong = Pen(tint, _STRONG_PX, order=8)
        plain = Pen(tint, 2.4, order=8, dashes=entry.dashes)
        paper.stroke(axes, line, strong if entry.symbol == "strong" else plain)
    elif entry.symbol == "faint":
        paper.stroke(axes, line, Pen(tint, 2.4, order=8, opacity=FAINT))
    elif entry.symbol == "area":
        patch = [box(x - half, y - 5, x + half, y + 5)]
        paper.fill(axes, patch, Brush(tint, order=8, opacity=0.38))
    elif entry.symbol == "open":
        rim = Brush(palette["halo"], order=8, edge=tint, edge_px=2)
        paper.fill(axes, [shape_mark("circle", x, y, 11)], rim)
    elif entry.symbol == "ring":
        paper.stroke(axes, [Point(x, y).buffer(5.5)], Pen(tint, 2.5, order=8))
    elif entry.symbol:
        size = 14 if entry.number else 12
        outline = shape_mark(entry.symbol, x, y, size)
        paper.fill(axes, [outline], Brush(tint, order=8))
        if entry.number:
            script = Script(9, palette["panel"], bold=True, centred=True)
            paper.write(axes, (x, y - 3), entry.number, script)
