"""Where a chart is drawn on paper, and titles at its edges."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from shapely.geometry import LineString

from dashboard.drawing.paper import Box, Paper, Pen, Script
from dashboard.texts import TEXTS

LETTER_PX, LEADING_PX, LEAST_LETTER_PX = 10.5, 13.0, 8.5
CAP = 0.36
"""Half the height of a figure, as a part of its letter: it stands in the middle."""

NAME_SHARE = 0.36
"""The most of the width that the titles of rows take."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """Where a chart is drawn; box: its room in px of the axes."""

    paper: Paper
    axes: Axes
    box: Box

    def write(self, at: tuple[float, float], text: object, script: Script) -> None:
        """Write one line."""
        self.paper.write(self.axes, at, f"{text}", script)

    def measure(self, texts: Iterable[object], size: float = LETTER_PX) -> float:
        """How many px wide the widest of some texts is."""
        return max((self.paper.measure(f"{t}", size) for t in texts), default=0)

    def rule(self, lines: Iterable[LineString]) -> None:
        """Draw the lines by which numbers are read."""
        pen = Pen(self.paper.palette["rule"], 1, order=2)
        self.paper.stroke(self.axes, lines, pen)

    def tell_left(self, bottom: float, count: int) -> None:
        """Say below the rows how many more there are."""
        if count:
            script = Script(LETTER_PX, self.paper.palette["muted"])
            words = TEXTS["chart-left"].format(count=count)
            self.write((self.box[0], bottom - LEADING_PX + 2), words, script)


def name_rows(
    canvas: Canvas, titles: Sequence[str], place: tuple[float, float]
) -> float:
    """Write titles at the left, one below another; give the px that they take.

    place: top, and the height of a row.
    """
    top, step = place
    size = max(LEAST_LETTER_PX, min(LETTER_PX, step * 0.8))
    room = (canvas.box[2] - canvas.box[0]) * NAME_SHARE
    deep = max(1, int(step // (size * 1.15)))
    ink = Script(size, canvas.paper.palette["ink"])
    places = (top - (n + 0.5) * step for n in range(len(titles)))
    return max(
        (
            name_row(canvas, title, (canvas.box[0], y), ink, (room, deep))
            for title, y in zip(titles, places, strict=True)
        ),
        default=0,
    )


def name_row(
    canvas: Canvas,
    title: str,
    at: tuple[float, float],
    script: Script,
    room: tuple[float, int],
) -> float:
    """Write a title around a height, from a left edge on; give the px that it takes.

    room: its width, and how many lines it may have.
    """
    size, (wide, deep) = script.size, room
    lines = canvas.paper.wrap(title, size, wide, bold=script.bold)
    if len(lines) > deep:
        lines = [*lines[: deep - 1], lines[deep - 1] + "…"]
    x, y = at[0], at[1] + (len(lines) / 2 - 1) * size * 1.15 + size * 0.22
    for line in lines:
        canvas.write((x, y), line, script)
        y -= size * 1.15
    return canvas.measure(lines, size)


def name_above(
    canvas: Canvas, titles: Sequence[str], corner: tuple[float, float], step: float
) -> float:
    """Write the titles above the cells, turned where needed; give their height."""
    left, top = corner
    size = max(LEAST_LETTER_PX, min(LETTER_PX, step * 0.8))
    fits = canvas.measure((w for t in titles for w in t.split()), size) <= step - 4
    ink = canvas.paper.palette["ink"]
    if fits:
        lines = [canvas.paper.wrap(title, size, step - 4) for title in titles]
        tall = max(map(len, lines)) * size * 1.2 + 4
    else:
        lines, tall = [[title] for title in titles], canvas.measure(titles, size) + 6
    for n, words in enumerate(lines):
        x = left + (n + 0.5) * step
        for line, word in enumerate(reversed(words)):
            y = top - tall + 5 + line * size * 1.2
            if fits:
                canvas.write((x, y), word, Script(size, ink, centred=True))
            else:
                script = Script(size, ink, angle=90)
                canvas.write((x + size * CAP, y), word, script)
    return tall
