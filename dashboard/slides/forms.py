"""How each form of a chart is drawn by PowerPoint; another one is a picture."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from dashboard.slides.charts import (
    draw_bars,
    draw_columns,
    draw_dots,
    draw_stack,
    draw_years,
)
from dashboard.slides.template import Box

Native = Callable[[Any, Any, Box], Any]
"""What puts a chart into a box of a page, and gives what it has put there."""

NATIVE: Final[Mapping[str, Native]] = MappingProxyType(
    {
        "columns": draw_columns,
        "dots": draw_dots,
        "bars": draw_bars,
        "profile": draw_stack,
        "lanes": draw_years,
    }
)
