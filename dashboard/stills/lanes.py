"""The timeline on paper: a lane a kind of events, and above them their counts."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import inf

from shapely.geometry import LineString, box

from dashboard.drawing.canvas import LEADING_PX, LETTER_PX, Canvas, name_rows
from dashboard.drawing.paper import Box, Brush, Script
from dashboard.stills.map.legend import LegendEntry
from dashboard.stills.map.marks import shape_mark
from dashboard.texts import TEXTS
from dashboard.timeline.dated import Dated, Dating
from dashboard.timeline.lanes import list_lanes, read_year
from dashboard.timeline.scale import place_day
from dashboard.view.dates import tell_date
from geodata.days import count_days, write_day

_COUNTS_SHARE, _TALLEST_PX = 0.26, 110.0
_GAP_PX, _SOFT_PX, _SLICES = 8.0, 9.0, 6
_MARK_PX, _LANE_SHARE, _THICKEST_PX = 13.0, 0.62, 64.0
_TICK_PX = 52.0
_MOST_ROWS, _TWO = 3, 2
"""Rows of a lane, for marks that would cover each other."""

_MONTHS = (1, 3, 6, 12, 24, 60, 120)
_YEAR_MONTHS, _MONTH_DAYS = 12, 30.44


@dataclass(frozen=True, slots=True)
class _DrawnSpan:
    """The width in which time is laid out, px."""

    dated: Dated
    left: float
    right: float

    def place(self, day: int) -> float:
        """Give where a day begins."""
        share = place_day(self.dated.scale, day, 0)
        return self.left + share * (self.right - self.left)


def list_kinds(dated: Dated) -> list[LegendEntry]:
    """List the kinds that occur, in the order of the lanes; and soft ends."""
    used = {dating.record.token for dating in dated.datings}
    kinds = [
        dated.atlas.find_kind(token)
        for lane in list_lanes(dated.atlas)
        for token in lane.kinds
        if token in used
    ]
    entries = [LegendEntry(kind.plural, kind.symbol, kind.colour) for kind in kinds]
    soft = any(any(dating.soft) for dating in dated.datings)
    return entries + [LegendEntry(TEXTS["timeline-soft"], "", "")] * soft


def draw_lanes(canvas: Canvas, dated: Dated) -> None:
    """Draw counts by year above the lanes, the events in them, and years below."""
    left, bottom, right, top = canvas.box
    bottom += LEADING_PX
    tall = min((top - bottom) * _COUNTS_SHARE, _TALLEST_PX)
    lanes = dated.lanes
    step = min((top - tall - _GAP_PX - bottom) / len(lanes), _THICKEST_PX)
    roof = top - tall - _GAP_PX
    floor = roof - step * len(lanes)
    left += name_rows(canvas, [lane.title for lane in lanes], (roof, step)) + 8
    span = _DrawnSpan(dated, left, max(right, left + 1))
    _draw_grounds(canvas, (left, floor, right, roof), step)
    _draw_ticks(canvas, span, floor, top)
    _draw_counts(canvas, span, (roof + _GAP_PX, top - LEADING_PX))
    size = min(_MARK_PX, step * _LANE_SHARE)
    rows = _spread(span, size, max(1, min(_MOST_ROWS, int(step / (size + 1)))))
    for dating, (lane, row) in zip(dated.datings, rows, strict=True):
        y = roof - (lane + 0.5) * step - row * size
        _draw_event(canvas, span, dating, y, size)


def _spread(span: _DrawnSpan, size: float, deep: int) -> Iterator[tuple[int, float]]:
    """Give each event its lane and its row, 0 in the middle: none covers another.

    Where all rows are full it goes into that with the most room.
    """
    places = {lane: n for n, lane in enumerate(span.dated.lanes)}
    offsets = [0.0, -1.0, 1.0][:deep] if deep != _TWO else [-0.5, 0.5]
    ends = [[-inf] * len(offsets) for _ in places]
    for dating in span.dated.datings:
        first, last = (span.place(day) for day in dating.days)
        lane = ends[places[dating.lane]]
        free = (n for n, end in enumerate(lane) if end <= first)
        row = next(free, lane.index(min(lane)))
        lane[row] = max(first, last) + size
        yield places[dating.lane], offsets[row]


def _draw_grounds(canvas: Canvas, room: Box, step: float) -> None:
    """Shade every other lane."""
    left, _, right, top = room
    count = round((top - room[1]) / step)
    bands = [
        box(left, top - (n + 1) * step, right, top - n * step)
        for n in range(0, count, 2)
    ]
    brush = Brush(canvas.paper.palette["rule"], order=1, opacity=0.45)
    canvas.paper.fill(canvas.axes, bands, brush)


def _draw_ticks(canvas: Canvas, span: _DrawnSpan, floor: float, top: float) -> None:
    muted = Script(LETTER_PX, canvas.paper.palette["muted"])
    free = span.left
    for day, words in list_dates(span.dated, span.right - span.left):
        x = span.place(day)
        canvas.rule([LineString([(x, floor), (x, top)])])
        wide = canvas.measure([words])
        if x >= free and x + wide <= span.right:
            canvas.write((x, floor - LEADING_PX + 2), words, muted)
            free = x + wide + 6


def list_dates(dated: Dated, wide: float) -> Iterator[tuple[int, str]]:
    """List the days of ticks, as far apart as so many px allow, and their words.

    Years are narrow before the last part of the scale: only its knots have ticks.
    """
    (busy, share), (end, _) = dated.scale[-2:]
    unit = wide * (1 - share) / (end - busy) * _MONTH_DAYS
    step = next((n for n in _MONTHS if n * unit >= _TICK_PX), _MONTHS[-1])
    for day, _ in dated.scale[:-2]:
        yield day, write_day(day)[:4]
    first = date.fromisoformat(write_day(busy))
    month = first.year * _YEAR_MONTHS + first.month - 1
    for number in range(month - month % step, month + 10_000, step):
        year, rest = divmod(number, _YEAR_MONTHS)
        day = count_days(date(year, rest + 1, 1))
        if day >= end:
            return
        if day >= busy:
            words = tell_date(write_day(day)[: 7 if rest else 4])
            yield day, words.split()[0]  # a month between years needs none


def _draw_counts(canvas: Canvas, span: _DrawnSpan, high: tuple[float, float]) -> None:
    """Draw a column for each year (of one year: each month), its number on top."""
    bins = _list_bins(span.dated)
    counts = Counter(
        next(n for n, (first, last) in enumerate(bins) if first <= day < last)
        for day in (dating.days[0] for dating in span.dated.datings)
    )
    low, top = high
    unit = (top - low) / max(counts.values())
    palette = canvas.paper.palette
    columns = {
        n: (span.place(bins[n][0]) + 0.5, span.place(bins[n][1]) - 0.5) for n in counts
    }
    most = span.dated.busiest
    for n, (a, b) in columns.items():
        token = "accent" if read_year(bins[n][0]) == most else "control"
        shape = box(a, low, max(b, a + 1), low + counts[n] * unit)
        canvas.paper.fill(canvas.axes, [shape], Brush(palette[token], 3))
    ink = Script(LETTER_PX, palette["ink"], centred=True)
    for n, (a, b) in columns.items():
        if canvas.measure([counts[n]]) <= b - a:
            canvas.write(((a + b) / 2, low + counts[n] * unit + 2), counts[n], ink)


def _list_bins(dated: Dated) -> list[tuple[int, int]]:
    """List the first days of bins, and the days after: years, or months of one."""
    first, last = dated.datings[0].days[0], max(d.days[0] for d in dated.datings)
    years = range(read_year(first), read_year(last) + 1)
    many = len(years) > 1
    starts = [
        date(year, month, 1)
        for year in (*years, years[-1] + 1)
        for month in ((1,) if many else range(1, _YEAR_MONTHS + 1))
    ]
    days = [count_days(start) for start in starts]
    return list(pairwise(days))


def _draw_event(
    canvas: Canvas, span: _DrawnSpan, dating: Dating, y: float, size: float
) -> None:
    """Draw its mark, and a bar where it took longer than a day."""
    kind = span.dated.atlas.find_kind(dating.record.token)
    palette = canvas.paper.palette
    colour = palette[kind.colour]
    first, last = dating.days
    start, end = span.place(first), span.place(last + 1)
    if end - start > 1:
        for a, b, opacity in _slice(dating.soft, start, end):
            bar = [box(a, y - size / 5, b, y + size / 5)]
            canvas.paper.fill(canvas.axes, bar, Brush(colour, 4, opacity=opacity))
    vague = any(dating.soft)
    at = (start + end) / 2 if vague else start
    inside, rim = (palette["panel"], colour) if vague else (colour, palette["panel"])
    mark = [shape_mark(kind.symbol, at, y, size)]
    brush = Brush(inside, order=5, edge=rim, edge_px=1.6 if vague else 0.9)
    canvas.paper.fill(canvas.axes, mark, brush)


def _slice(
    soft: tuple[bool, bool], start: float, end: float
) -> Iterator[tuple[float, float, float]]:
    """Cut a bar into parts of one opacity: soft ends fade outwards."""
    yield start, end, 0.6
    for side, edge in enumerate((start, end)):
        for n in range(_SLICES if soft[side] else 0):
            near, far = (_SOFT_PX * k / _SLICES for k in (n, n + 1))
            a, b = sorted((edge + near * (2 * side - 1), edge + far * (2 * side - 1)))
            yield a, b, 0.6 * (1 - (n + 0.5) / _SLICES)
