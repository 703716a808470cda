"""How each form of a chart is drawn by PowerPoint; another one is a picture."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from dashboard.slides.charts import (
    Box,
    draw_bars,
    draw_columns,
    draw_dots,
    draw_stack,
    draw_years,
)


@dataclass(frozen=True, slots=True)
class Native:
    """What puts a chart into a box of a page, and gives what it has put there.

    headed: whether the chart's finding heads the slide; else the view's sentence
    does, as it heads a map.
    """

    draw: Callable[[Any, Any, Box], Any]
    headed: bool = True


NATIVE: Final[Mapping[str, Native]] = MappingProxyType(
    {
        "columns": Native(draw_columns),
        "dots": Native(draw_dots),
        "bars": Native(draw_bars),
        "profile": Native(draw_stack),
        "lanes": Native(draw_years, headed=False),
    }
)
