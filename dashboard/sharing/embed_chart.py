"""The embed of a chart: a still picture and a table, in one answer without a script.

The picture stands in the page as data, for each theme and width of a frame: the
reader's browser takes the one that fits, and asks nobody for it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urlsplit

from dashboard.compiled.charts import Charted
from dashboard.histories.held import Cell
from dashboard.library.library import Library
from dashboard.page.plain import write_plain
from dashboard.pictures.request import Darkroom, open_panel, read_order
from dashboard.style.colours import PALETTES
from dashboard.texts import TEXTS
from dashboard.view.credits import list_credits
from dashboard.view.links import write_link
from dashboard.view.shown import Shown
from geodata.atlas import Source

FIT = "lib/fit.mjs"
"""The module that tells how high an embed is."""

_DARK = "(prefers-color-scheme: dark)"
_SIZES = (
    # widest frame for it in px, width and height in px
    (560, 390, 480),
    (None, 960, 440),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """A chart on somebody's page; theme: ``light``, ``dark``, or else the reader's.

    said: what its link is to be told of, as HTML.
    """

    library: Library
    darkroom: Darkroom
    chart: str
    shown: Shown
    theme: str
    said: str


def write_chart(frame: Frame, *, fits: bool = False) -> str:
    """Write the page; fits: with the script that tells its height to that around it."""
    compiled, view = frame.darkroom.compiled, frame.shown.view
    shown = compiled.chart(frame.chart, view)
    whole = write_link(open_panel(compiled.index, view, frame.chart), compiled.index)
    words = f"{shown.template['title']}. {shown.finding}"
    title = f"{shown.finding} · {compiled.atlas.title}"
    body = f"""<h1 class="finding">{escape(shown.finding)}</h1>
{frame.said}
<p class="hint">{escape(shown.template["about"])}
<span role="status">{escape(shown.sentence)}</span></p>
<picture>{"".join(list_pictures(frame, words))}</picture>
{"" if shown.is_empty else _write_numbers(shown)}
<p class="hint">{escape(_tell_credits(frame, shown))} ·
<a target="_blank" href="{escape(f"{frame.library.home}?{whole}")}">
{escape(TEXTS["open-atlas"])}</a></p>"""
    return write_framed(frame, title, body, fits=fits)


def write_framed(frame: Frame, title: str, body: str, *, fits: bool) -> str:
    """Write the page around the body, in the theme of the frame."""
    theme = frame.theme if frame.theme in PALETTES else ""
    modules = (FIT,) if fits else ()
    return write_plain(frame.library, title, body, modules=modules, theme=theme)


def list_pictures(frame: Frame, words: str) -> Iterator[str]:
    """Offer the chart in each theme for each width; the last one is for the rest.

    words: its text alternative.
    """
    alone = frame.theme in PALETTES
    for widest, width, height in _SIZES:
        for theme in [frame.theme] if alone else ["dark", "light"]:
            address = _develop(frame, theme, width, height)
            media = [] if alone or theme == "light" else [_DARK]
            media += [f"(max-width: {widest}px)"] if widest else []
            size = f'width="{width}" height="{height}"'
            if media:
                query = " and ".join(media)
                yield f'<source media="{query}" srcset="{address}" {size}>'
            else:
                told = escape(words)
                yield f'<img class="chart-still" src="{address}" alt="{told}" {size}>'


def _develop(frame: Frame, theme: str, width: int, height: int) -> str:
    """Give a picture as an address that holds it."""
    size = {"width": f"{width}", "height": f"{height}"}
    options = {"frame": "none", "theme": theme, **size}
    index = frame.darkroom.compiled.index
    order = read_order(index, "svg", frame.shown, options, frame.chart)
    picture = frame.darkroom.develop(order, order.name(frame.library.root))
    return f"data:image/svg+xml,{quote(picture, safe='=:/()')}"


def _write_numbers(shown: Charted) -> str:
    """Write the chart as a table, which is its text alternative."""
    corner, *titles = shown.heads
    heads = "".join(f'<th scope="col">{escape(title)}</th>' for title in titles)
    first = f'<th scope="col">{escape(corner)}</th>' if corner else "<td></td>"
    rows = "".join(
        f'<tr><th scope="row">{_write_cell(title)}</th>'
        + "".join(f"<td>{_write_cell(cell)}</td>" for cell in line)
        + "</tr>"
        for title, *line in shown.lines
    )
    left = TEXTS["chart-left"].format(count=shown.left)
    caption = f"<caption>{escape(left)}</caption>" if shown.left else ""
    return (
        f"<details><summary>{escape(TEXTS['chart-table-of'])}</summary>"
        f'<div class="told" tabindex="0"><table>{caption}<thead><tr>{first}{heads}'
        f"</tr></thead><tbody>{rows}</tbody></table></div></details>"
    )


def _write_cell(cell: Cell) -> str:
    """Write a text, where a zero stays empty, or sources by where they are read."""
    if isinstance(cell, str):
        return "" if cell == "0" else escape(cell)
    return "; ".join(map(_write_source, cell))


def _write_source(source: Source) -> str:
    words = escape(urlsplit(source.url).hostname or source.title)
    if not source.url.lower().startswith(("https://", "http://")):
        return words
    return (
        f'<a href="{escape(source.url)}" rel="noopener noreferrer external" '
        f'target="_blank">{words}</a>'
    )


def _tell_credits(frame: Frame, shown: Charted) -> str:
    return " · ".join(list_credits(frame.darkroom.compiled.atlas, shown.layers))
