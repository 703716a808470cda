"""The legend of a still map: what occurs in its frame, and no more."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from shapely.geometry import LineString, Point, box

from dashboard.legend import LINES, MODES
from dashboard.map.looks import FAINT, MIXED
from dashboard.stills.framing import Frame
from dashboard.stills.ground import LINE_DASHES
from dashboard.stills.paper import Brush, Dashes, Paper, Pen, Script
from dashboard.stills.records import APART_DASHES, STATUS_DASHES, shape_mark
from dashboard.stills.scene import Line, Mark, Scene
from dashboard.stills.trip import DASHES
from dashboard.texts import TEXTS
from geodata.atlas import Atlas
from geodata.wordings import REJECTED

_WAYS: Sequence[tuple[str, str, str, Dashes]] = (
    ("best", "line", "accent", ()),
    ("other", "line", "accent", DASHES["other"]),
    ("closed", "line", "conflict", DASHES["closed"]),
)
_SAMPLE_PX, _GAP_PX = 24.0, 8.0
_SIZES = ((11.0, 16.0), (10.0, 14.0), (9.0, 12.0))


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a sample and its words. symbol: a mark's, ``line`` or ``ring``."""

    words: str
    symbol: str
    colour: str
    dashes: Dashes = ()
    number: str = ""


def list_entries(
    atlas: Atlas,
    scene: Scene,
    borders: Iterable[str],
    lines: Sequence[Line],
    marks: Sequence[Mark],
) -> list[Entry]:
    """List what occurs: the picked record, marks, corridors, lines of the ground."""
    classes = set(borders) | {REJECTED for line in lines if line.rejected}
    return [
        *_list_picked(scene.picked, lines, marks),
        *_list_marks(atlas, marks),
        *_list_owners(scene, marks, classes),
        *_list_corridors(lines),
        *_list_borders(classes),
    ]


def list_scene(atlas: Atlas, scene: Scene, frame: Frame) -> list[Entry]:
    """List what may occur in a frame, before anything is drawn: no less than will."""
    everything = (*scene.states, *scene.events)
    marks = [mark for mark in everything if frame.holds(frame.find(*mark.at))]
    borders = ["recognised", "delimited", "undelimited", "control"]
    told = scene, borders, scene.lines, marks
    return [*list_ways(scene), *list_entries(atlas, *told)]


def list_ways(scene: Scene) -> list[Entry]:
    """List the lines of a trip that is asked, where there are any."""
    if scene.trip is None:
        return []
    drawn = {role for role, lines in scene.trip.lines.items() if lines}
    return [
        Entry(TEXTS[f"way-{role}"], symbol, colour, dashes)
        for role, symbol, colour, dashes in _WAYS
        if role in drawn
    ]


def _list_picked(
    title: str, lines: Sequence[Line], marks: Sequence[Mark]
) -> Iterator[Entry]:
    if any(mark.picked for mark in marks):
        yield Entry(title, "ring", "accent")
    elif any(line.picked for line in lines):
        yield Entry(title, "glow", "accent")


def _list_marks(atlas: Atlas, marks: Sequence[Mark]) -> Iterator[Entry]:
    kinds: dict[str, Entry] = {}
    held: dict[str, None] = {}
    for mark in marks:
        if mark.is_group:
            continue
        kind = atlas.find_kind(mark.token)
        colour = "label" if mark.colour.startswith("control-") else mark.colour
        kinds[mark.token] = Entry(kind.plural, mark.symbol, colour)
        if mark.colour.startswith("control-"):
            held[mark.colour] = None
    if any(mark.vague for mark in marks):
        yield from (Entry(w, "open", t) for name, t, w in LINES if name == "open")
    groups = [mark for mark in marks if mark.is_group]
    if groups:
        yield Entry(TEXTS["still-group"], "circle", MIXED, number="n")
    yield from (kinds[token] for token in sorted(kinds))
    for name, token, words in LINES:
        if name == "held" and token in held:
            yield Entry(words, "square", token)


def _list_owners(
    scene: Scene, marks: Sequence[Mark], classes: set[str]
) -> Iterator[Entry]:
    """Tell whose exclaves are, that another holds them, what the side rejects."""
    owners = {mark.whose for mark in marks if mark.outlined}
    apart = any(mark.is_apart for mark in marks)
    for name, token, words in LINES:
        told = words.format(**(scene.side or {})) if scene.side else words
        if name == "whose" and token in owners and scene.side:
            yield Entry(told, "area", token)
        elif name == "apart" and apart:
            yield Entry(told, "line", token, APART_DASHES)
        elif name == REJECTED and name in classes:
            yield Entry(told, "faint", token)


def _list_corridors(lines: Sequence[Line]) -> Iterator[Entry]:
    modes = {line.mode for line in lines}
    yield from (Entry(words, "line", mode) for mode, words in MODES if mode in modes)
    statuses = {"suspended" if s.status == "blocked" else s.status for s in lines}
    for name, _, words in LINES:
        if name in statuses:
            yield Entry(words, "line", "label", STATUS_DASHES.get(name, ()))


def _list_borders(classes: set[str]) -> Iterator[Entry]:
    known = {"recognised", "delimited", "undelimited", "control", "past", "former-line"}
    seen = {"delimited" if name == "demarcated" else name for name in classes} & known
    for name, token, words in LINES:
        if name in seen:
            yield Entry(words, "line", token, LINE_DASHES.get(name, ()))


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries set in columns. size, leading: px of the letters and of a line."""

    columns: tuple[tuple[tuple[Entry, tuple[str, ...]], ...], ...]
    size: float
    leading: float
    height: float


def set_legend(
    paper: Paper, entries: Sequence[Entry], wide: float, tall: float, columns: int
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
        cut = [*entries[:kept], Entry(more, "", "label")]
        legend = _flow(paper, cut, (each, tall, size, leading), columns)
        if legend:
            return legend
    return Legend((), size, leading, 0)


def _flow(
    paper: Paper,
    entries: Sequence[Entry],
    room: tuple[float, float, float, float],
    columns: int,
) -> Legend | None:
    """Break entries into columns of even height; None if they do not fit."""
    each, tall, size, leading = room
    words_px = each - _SAMPLE_PX - _GAP_PX - 10
    rows = [(e, tuple(paper.wrap(e.words, size, words_px))) for e in entries]
    total = sum(len(lines) for _, lines in rows)
    for limit in range(max(1, -(-total // columns)), int(tall // leading) + 1):
        made: list[list[tuple[Entry, tuple[str, ...]]]] = [[]]
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
    paper: Paper, axes: Axes, entry: Entry, spot: tuple[float, float]
) -> None:
    x, y = spot
    palette = paper.palette
    tint = palette.get(entry.colour, palette["label"])
    half = _SAMPLE_PX / 2
    line = [LineString([(x - half, y), (x + half, y)])]
    if entry.symbol in {"line", "glow"}:
        glow = Pen(tint, 8, order=8, opacity=0.35)
        plain = Pen(tint, 2.4, order=8, dashes=entry.dashes)
        paper.stroke(axes, line, glow if entry.symbol == "glow" else plain)
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
