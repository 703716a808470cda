"""The margins of a still picture: its title above, sources and licences below."""

from collections.abc import Container, Sequence

from matplotlib.axes import Axes

from dashboard.drawing.paper import Paper, Script
from dashboard.view.credits import list_credits, list_licences, list_printed
from dashboard.view.dates import tell_day
from geodata.atlas import Atlas

PAD = 14.0
"""Between the edge of the paper and what is written, px."""

FOOT_PX = 9.0
"""Height of the letters below, px."""

HeadLine = tuple[str, float, bool]
"""A line of the title: text, px, and whether it is bold."""

_LEADING = 1.3


def measure_head(head: Sequence[HeadLine]) -> float:
    """How many px the title takes from the upper edge."""
    return PAD * 1.2 + sum(size * _LEADING for _, size, _ in head)


def measure_foot(foot: Sequence[str]) -> float:
    """How many px the sources take from the lower edge."""
    return PAD + FOOT_PX * _LEADING * len(foot)


def write_head(paper: Paper, axes: Axes, head: Sequence[HeadLine]) -> None:
    """Write the title; axes: of the whole paper."""
    y = paper.height - PAD * 0.6
    for text, size, bold in head:
        y -= size * _LEADING
        colour = paper.palette["ink" if bold else "muted"]
        paper.write(axes, (PAD, y + size * 0.3), text, Script(size, colour, bold))


def write_foot(paper: Paper, axes: Axes, foot: Sequence[str]) -> None:
    """Write the sources; axes: of the whole paper."""
    y = PAD * 0.6 + FOOT_PX * _LEADING * len(foot)
    for text in foot:
        y -= FOOT_PX * _LEADING
        script = Script(FOOT_PX, paper.palette["muted"])
        paper.write(axes, (PAD, y + 2), text, script)


def write_source(atlas: Atlas, words: str, layers: Container[str] | None = None) -> str:
    """Say whose the data is; layers: the ids of those shown, None for all on paper."""
    layers = list_printed(atlas) if layers is None else layers
    return words.format(
        title=atlas.title,
        edition=tell_day(atlas.edition),
        credits=", ".join(list_credits(atlas, layers)),
        licences=", ".join(list_licences(atlas, layers)),
    )
