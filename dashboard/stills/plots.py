"""The canvas of charts that count: their numbers, and what all of them write."""

from dataclasses import dataclass

from shapely.geometry import LineString, box

from dashboard.charts.counted import Counted
from dashboard.drawing.canvas import CAP, LETTER_PX, Canvas
from dashboard.drawing.paper import Box, Brush, Pen, Script


@dataclass(frozen=True, slots=True)
class Plot(Canvas):
    """The canvas of numbers."""

    counted: Counted

    def fill(self, token: str, room: Box) -> None:
        """Fill a bar."""
        brush = Brush(self.paper.palette[token], order=4)
        self.paper.fill(self.axes, [box(*room)], brush)

    def write_right(
        self, at: tuple[float, float], text: object, script: Script
    ) -> None:
        """Write one line that ends at a place."""
        wide = self.paper.measure(f"{text}", script.size, bold=script.bold)
        self.write((at[0] - wide, at[1]), text, script)

    def choose(
        self, token: str, size: float = LETTER_PX, *, bold: bool = False
    ) -> Script:
        """Choose letters of a colour."""
        return Script(size, self.paper.palette[token], bold=bold)

    def dash(self, x: float, bottom: float, top: float) -> None:
        """Draw an upright line of dots."""
        pen = Pen(self.paper.palette["muted"], 1, order=3, dashes=(1.5, 2.5))
        self.paper.stroke(self.axes, [LineString([(x, bottom), (x, top)])], pen)


def open_plot(canvas: Canvas, counted: Counted) -> Plot:
    """Put numbers on a canvas."""
    return Plot(canvas.paper, canvas.axes, canvas.box, counted)


def sink(y: float, size: float = LETTER_PX) -> float:
    """Give the baseline of letters that stand in the middle of a height."""
    return y - size * CAP
