"""The embed of a chart: a still picture and a table, in one answer without a script.

The picture stands in the page as data, for each theme and width of a frame: the
reader's browser takes the one that fits, and asks nobody for it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from dashboard.compiled.charts import Charted
from dashboard.histories.held import Cell
from dashboard.library.library import Library
from dashboard.page.template import render
from dashboard.pictures.request import open_panel, read_order
from dashboard.pictures.studio import Studio
from dashboard.sharing.embed_request import MODULE, Asked
from dashboard.texts import TEXTS
from dashboard.view.credits import list_credits
from dashboard.view.links import write_link
from dashboard.view.model import View
from dashboard.view.shown import Shown

_DARK = "(prefers-color-scheme: dark)"
_SIZES = (
    # widest frame for it in px, width and height in px
    (560, 390, 480),
    (None, 960, 440),
)

_Told = str | list[tuple[str, str]]
"""A text, or sources: what each is called and where it is read."""


@dataclass(frozen=True, slots=True)
class EmbedFrame:
    """A chart on somebody's page; notices: what its link is to be told of."""

    library: Library
    studio: Studio
    asked: Asked
    shown: Shown
    notices: Mapping[str, object]

    def write(self, name: str, finding: str, view: View, **told: object) -> str:
        """Fill a template that has a finding, a picture and a link to the view."""
        compiled = self.studio.compiled
        whole = write_link(view, compiled.index)
        return render(
            name,
            library=self.library,
            title=f"{finding} · {compiled.atlas.title}",
            theme=self.asked.theme,
            modules=(*self.asked.modules, MODULE),
            asked=self.asked,
            finding=finding,
            notices=self.notices,
            sights=list(self._list_sights()),
            whole=f"{self.library.home}?{whole}",
            **told,
        )

    def _list_sights(self) -> Iterator[Mapping[str, str]]:
        """List the picture in each theme for each width; the last is for the rest.

        Each is the attributes of its element.
        """
        chosen = self.asked.theme
        for widest, width, height in _SIZES:
            for theme in [chosen] if chosen else ["dark", "light"]:
                size = {"width": f"{width}", "height": f"{height}"}
                address = self._develop({"theme": theme, **size})
                media = [] if chosen or theme == "light" else [_DARK]
                media += [f"(max-width: {widest}px)"] if widest else []
                if media:
                    query = " and ".join(media)
                    yield {"media": query, "srcset": address, **size}
                else:
                    yield {"src": address, **size}

    def _develop(self, options: Mapping[str, str]) -> str:
        """Give a picture as an address that holds it."""
        index = self.studio.compiled.index
        told = {"frame": "none", **options}
        order = read_order(index, "svg", self.shown, told, self.asked.chart)
        picture = self.studio.draw(order, order.name(self.library.root))
        return f"data:image/svg+xml,{quote(picture, safe='=:/()')}"


def write_chart(frame: EmbedFrame) -> str:
    """Write the page of a chart: what it finds, its picture and its numbers."""
    compiled, view = frame.studio.compiled, frame.shown.view
    chart = frame.asked.chart
    shown = compiled.chart(chart, view)
    return frame.write(
        "sharing/embed_chart.html",
        shown.finding,
        open_panel(compiled.index, view, chart),
        chart=shown.template,
        sentence=shown.sentence,
        heads=shown.heads,
        rows=[] if shown.is_empty else _list_rows(shown),
        left=TEXTS["chart-left"].format(count=shown.left) if shown.left else "",
        credits=" · ".join(list_credits(compiled.atlas, shown.layers)),
    )


def _list_rows(shown: Charted) -> list[list[_Told]]:
    """List the chart's table, which is its text alternative."""
    return [[_tell_cell(cell) for cell in line] for line in shown.lines]


def _tell_cell(cell: Cell) -> _Told:
    """Tell a text, where a zero stays empty, or sources by where they are read."""
    if isinstance(cell, str):
        return "" if cell == "0" else cell
    return [(urlsplit(one.url).hostname or one.title, one.url) for one in cell]
