"""One line of a corridor on paper: names, track, states, countries and gauges."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from shapely.geometry import LineString, box

from dashboard.corridors.comparison import CorridorComparison, ProfileLine
from dashboard.corridors.measure import write_km
from dashboard.drawing.paper import Brush, Pen, Script
from dashboard.stills.plots import Plot
from dashboard.stills.profile_layout import (
    Placed,
    join,
    place_names,
    place_pieces,
    place_runs,
    place_signs,
)
from dashboard.stills.profile_track import Ink
from dashboard.texts import TEXTS
from geodata.network.corridors import AT_SEA

NAME_PX, RUN_PX = 9.5, 8.5
_TRACK_PX, _SHORT_TRACK_PX = 34.0, 9.0
"""From the top of a line to the middle of its track."""

_BAND_PX, _SHORT_BAND_PX, _RUNS_PX, _GAUGE_PX = 25.0, 8.0, 15.0, 42.0
"""From there down to the countries, to the states, to the gauges."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where lines are drawn; scale: px for a tenth of a km."""

    plot: Plot
    ink: Ink
    template: CorridorComparison
    scale: float


def draw_line(desk: Desk, line: ProfileLine, top: float, *, whole: bool) -> None:
    """Draw a line below a height; whole: with all its names, else with its ends."""
    plot = desk.plot
    left = plot.box[0]
    pieces = place_pieces(desk.template, line, plot.counted.day, desk.scale)
    signs = place_signs(desk.template, line, pieces)
    middle = top - (_TRACK_PX if whole else _SHORT_TRACK_PX)
    for piece in pieces:
        desk.ink.lay(piece, left, middle)
    for kind, x in signs:
        if kind != "gauge":
            desk.ink.sign(kind, (left + x, middle))
        elif whole:
            desk.ink.sign(kind, (left + x, middle - _GAUGE_PX))
    _draw_countries(desk, pieces, middle, whole=whole)
    if whole:
        _write_names(desk, line, pieces, middle)
        _write_states(desk, pieces, middle)
        _draw_gauges(desk, pieces, middle - _GAUGE_PX)
    else:
        _write_ends(desk, line, pieces, middle)


def _write_ends(
    desk: Desk, line: ProfileLine, pieces: Sequence[Placed], middle: float
) -> None:
    stops = desk.template["stops"]
    start, end = (stops[line["stops"][at]]["title"] for at in (0, -1))
    tenths = sum(one.piece["tenths"] for one in pieces)
    km = TEXTS["profile-km"].format(km=write_km(tenths))
    words = f"{TEXTS['profile-line'].format(start=start, end=end)}, {km}"
    spot = desk.plot.box[0] + pieces[-1].span[1] + 10, middle - 3
    if spot[0] + desk.plot.paper.measure(words, NAME_PX) <= desk.plot.box[2]:
        desk.plot.write(spot, words, Script(NAME_PX, desk.plot.paper.palette["ink"]))


def _write_names(
    desk: Desk, line: ProfileLine, pieces: Sequence[Placed], middle: float
) -> None:
    plot = desk.plot
    left, _, right, _ = plot.box
    pen = Pen(plot.paper.palette["control"], 0.8, order=3)
    script = Script(NAME_PX, plot.paper.palette["ink"])

    def measure(words: str) -> float:
        return plot.paper.measure(words, NAME_PX)

    for name in place_names(desk.template, line, pieces, right - left, measure):
        x, y = left + name.at, middle + 11 + name.tier * 12
        desk.ink.stroke(LineString([(x, middle + 6), (x, y - 2)]), pen)
        plot.write((left + name.span[0], y), name.words, script)


def _write_states(desk: Desk, pieces: Sequence[Placed], middle: float) -> None:
    plot = desk.plot
    left, _, right, _ = plot.box
    palette = plot.paper.palette
    scripts = {
        False: Script(RUN_PX, palette["muted"]),
        True: Script(RUN_PX, palette["conflict"], bold=True),
    }

    def measure(words: str) -> float:
        return plot.paper.measure(words, RUN_PX, bold=True)

    for run in place_runs(pieces, right - left, measure):
        spot = (left + run.at, middle - _RUNS_PX)
        plot.write(spot, run.words, scripts[run.warns])


def _draw_countries(
    desk: Desk, pieces: Iterable[Placed], middle: float, *, whole: bool
) -> None:
    """Draw the countries as a band, each named where there is room."""
    plot, names = desk.plot, desk.template["names"]
    y, tall = (middle - _BAND_PX, 12.0) if whole else (middle - _SHORT_BAND_PX, 3.0)
    script = Script(RUN_PX, plot.paper.palette["muted"], centred=True)
    for number, one in enumerate(join(pieces, lambda p: p.piece["country"])):
        start, end = (plot.box[0] + x for x in one.span)
        token = "water" if one.key == AT_SEA else ("raised", "rule")[number % 2]
        shape = box(start, y - tall / 2, end, y + tall / 2)
        desk.ink.fill(shape, Brush(plot.paper.palette[token], order=3))
        for words in (names[one.key], one.key) if whole else ():
            if plot.paper.measure(words, RUN_PX) + 4 <= end - start:
                plot.write(((start + end) / 2, y - 3), words, script)
                break


def _draw_gauges(desk: Desk, pieces: Iterable[Placed], y: float) -> None:
    """Draw a line below each stretch of one gauge, with its mm where they fit."""
    plot = desk.plot
    muted = Script(RUN_PX, plot.paper.palette["muted"])
    pen = Pen(plot.paper.palette["control"], 1, order=3)
    for one in join(pieces, lambda p: p.piece["gauge"]):
        start, end = (plot.box[0] + x for x in one.span)
        words = TEXTS["gauge-mm"].format(gauge=one.key)
        half = plot.paper.measure(words, RUN_PX) / 2 + 3
        middle = (start + end) / 2
        ends = [(start + 1, end - 1)]
        if one.key and middle - half > start + 3:
            plot.write((middle - half + 3, y - 3), words, muted)
            ends = [(start + 1, middle - half), (middle + half, end - 1)]
        for first, last in ends if one.key else ():
            desk.ink.stroke(LineString([(first, y), (last, y)]), pen)
