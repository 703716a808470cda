"""Corridors straightened on paper, line below line, on one scale."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import floor, log10

from shapely.geometry import LineString

from dashboard.corridors.compared import Compared
from dashboard.corridors.comparison import Corridor, CorridorComparison, ProfileLine
from dashboard.corridors.measure import write_km
from dashboard.drawing.canvas import Canvas
from dashboard.drawing.paper import Pen, Script
from dashboard.stills.plots import Plot, open_plot
from dashboard.stills.profile_line import NAME_PX, RUN_PX, Desk, draw_line
from dashboard.stills.profile_track import Ink
from dashboard.texts import TEXTS, write_number
from geodata.network.states import STATES

_HEAD_PX, _WHOLE_PX, _SHORT_PX, _FOOT_PX, _KEY_PX = 19.0, 84.0, 20.0, 20.0, 15.0
_ROOMY_PX = 200.0
"""A shorter line has no room for names of its own."""

_TITLE_PX = 11.5
_STEPS = (1, 2, 5, 10)
_MOST_TICKS = 8
_SIGNS = ("border", "port", "gauge")


@dataclass(frozen=True, slots=True)
class _ProfileRow:
    """What takes height, px: the head of a corridor, or one of its lines.

    first: the longest of its lines.
    """

    corridor: Corridor
    line: ProfileLine | None
    width: float
    height: float
    first: bool = False


@dataclass(frozen=True, slots=True)
class _ProfileSample:
    """An entry of the key; state: of a sample of the track, empty of a sign."""

    colour: str
    state: str
    words: str


def draw_profile(canvas: Canvas, compared: Compared) -> None:
    """Draw each chosen corridor; lines that have no room are counted in the key."""
    plot, template = open_plot(canvas, compared), compared.template
    corridors = [template["corridors"][row] for row in compared.tally.rows]
    left, bottom, right, top = plot.box
    longest = max(_sum(template, line) for one in corridors for line in one["lines"])
    desk = Desk(plot, Ink(plot.paper), template, (right - left) / longest)
    key = list(_set_key(plot, _list_samples(desk, corridors)))
    room = top - bottom - _FOOT_PX - _KEY_PX * (len(key) + 1)
    rows = list(_list_rows(desk, corridors))
    kept = _fit(rows, room)
    y = top
    for row in kept:
        if row.line is None:
            _write_head(desk, row.corridor, y)
        else:
            draw_line(desk, row.line, y, whole=row.height == _WHOLE_PX)
        y -= row.height
    _draw_axis(desk, y - 2, longest / 10)
    _draw_key(desk, y - _FOOT_PX - _KEY_PX + 4, key, len(rows) - len(kept))
    desk.ink.dry(plot.axes)


def _list_rows(desk: Desk, corridors: Iterable[Corridor]) -> Iterator[_ProfileRow]:
    for corridor in corridors:
        yield _ProfileRow(corridor, None, 0, _HEAD_PX)
        for number, line in enumerate(corridor["lines"]):
            width = _sum(desk.template, line) * desk.scale
            whole = number == 0 or width > _ROOMY_PX
            height = _WHOLE_PX if whole else _SHORT_PX
            yield _ProfileRow(corridor, line, width, height, first=number == 0)


def _fit(rows: Sequence[_ProfileRow], room: float) -> list[_ProfileRow]:
    """Make lines lower and leave lines out, the shortest first, until the rest fits.

    The longest line of each corridor goes last.
    """
    kept = list(rows)
    while sum(row.height for row in kept) > room and len(kept) > 1:
        lines = [row for row in kept if row.line] or kept
        row = min(
            lines, key=lambda row: (row.first, row.height == _SHORT_PX, row.width)
        )
        if row.height == _WHOLE_PX:
            kept[kept.index(row)] = replace(row, height=_SHORT_PX)
        else:
            kept.remove(row)
    return kept


def _sum(template: CorridorComparison, line: ProfileLine) -> int:
    return sum(template["pieces"][piece]["tenths"] for piece in line["pieces"])


def _write_head(desk: Desk, corridor: Corridor, top: float) -> None:
    """Write the name, and how many km there are of each state, where it fits."""
    plot, tally = desk.plot, desk.plot.counted.tally
    ids = [desk.template["corridors"][row]["id"] for row in tally.rows]
    values = tally.values[ids.index(corridor["id"])]
    titles = [column["title"] for column in desk.template["columns"]]
    pairs = zip(values, titles, strict=True)
    states = ", ".join(f"{write_number(km)} {title}" for km, title in pairs if km)
    km = TEXTS["profile-km"].format(km=write_km(corridor["tenths"]))
    left, _, right, _ = plot.box
    y = top - _TITLE_PX - 3
    plot.rule([LineString([(left, top - 1), (right, top - 1)])])
    script = Script(_TITLE_PX, plot.paper.palette["ink"], bold=True)
    plot.write((left, y), corridor["short"], script)
    x = left + plot.paper.measure(corridor["short"], _TITLE_PX, bold=True) + 8
    for words in (f"{km}: {states}", km):
        if x + plot.paper.measure(words, NAME_PX) <= right:
            plot.write((x, y), words, Script(NAME_PX, plot.paper.palette["muted"]))
            return


def _draw_axis(desk: Desk, y: float, km: float) -> None:
    plot = desk.plot
    power = 10 ** floor(log10(km / _MOST_TICKS))
    step = next(s * power for s in _STEPS if km / (s * power) <= _MOST_TICKS)
    pen = Pen(plot.paper.palette["control"], 1, order=3)
    end = plot.box[0] + km * 10 * desk.scale
    desk.ink.stroke(LineString([(plot.box[0], y), (end, y)]), pen)
    for number in range(int(km // step) + 1):
        x = plot.box[0] + number * step * 10 * desk.scale
        desk.ink.stroke(LineString([(x, y), (x, y - 4)]), pen)
        told = write_number(round(number * step))
        words = told if number else TEXTS["profile-km"].format(km=told)
        script = Script(RUN_PX, plot.paper.palette["muted"], centred=number > 0)
        plot.write((x, y - 14), words, script)


def _list_samples(
    desk: Desk, corridors: Iterable[Corridor]
) -> Iterator[_ProfileSample]:
    """List what occurs: states, modes, and every sign."""
    counts = zip(*desk.plot.counted.tally.values, strict=True)
    for state, km in zip(STATES, counts, strict=True):
        if any(km):
            yield _ProfileSample("label", state, TEXTS[f"state-{state}"])
    modes = dict.fromkeys(mode for one in corridors for mode in one["modes"])
    for mode in modes:
        yield _ProfileSample(mode, STATES[0], TEXTS[f"mode-{mode}"])
    for sign in _SIGNS:
        yield _ProfileSample(sign, "", TEXTS[f"sign-{sign}"])


def _set_key(
    plot: Plot, samples: Iterable[_ProfileSample]
) -> Iterator[list[_ProfileSample]]:
    """Break the key into rows that fit."""
    row: list[_ProfileSample] = []
    x, room = 0.0, plot.box[2] - plot.box[0]
    for sample in samples:
        wide = _measure(plot, sample)
        if row and x + wide > room:
            yield row
            row, x = [], 0.0
        row.append(sample)
        x += wide
    yield row


def _measure(plot: Plot, sample: _ProfileSample) -> float:
    return plot.paper.measure(sample.words, NAME_PX) + 38


def _draw_key(
    desk: Desk, y: float, key: Iterable[Iterable[_ProfileSample]], left_out: int
) -> None:
    plot = desk.plot
    script = Script(NAME_PX, plot.paper.palette["muted"])
    for row in key:
        x = plot.box[0]
        for sample in row:
            if sample.state:
                place = (x, y - 3, x + 20, y + 7)
                desk.ink.fill_state(place, sample.colour, sample.state)
            else:
                desk.ink.sign(sample.colour, (x + 10, y + 2))
            plot.write((x + 25, y - 1), sample.words, script)
            x += _measure(plot, sample)
        y -= _KEY_PX
    if left_out:
        words = TEXTS["profile-left"].format(count=left_out)
        plot.write((plot.box[0], y - 1), words, script)
