"""The embed of a trip: the map with its ways, and the answer, without a script."""

from dataclasses import replace
from html import escape

from dashboard.sharing.embed_chart import Frame, list_pictures, write_framed
from dashboard.texts import TEXTS
from dashboard.trips.report import Told
from dashboard.view.credits import list_credits
from dashboard.view.links import write_link
from dashboard.view.trip_words import TRIP

_WORST = 5


def write_trip(frame: Frame, *, fits: bool = False) -> str:
    """Write the page: the answer, a picture for each theme and width, and a table.

    fits: with the script that tells its height to the page around it.
    """
    compiled = frame.darkroom.compiled
    view = replace(frame.shown.view, chart=TRIP)
    told, _ = compiled.answer(view)
    whole = escape(f"{frame.library.home}?{write_link(view, compiled.index)}")
    credits_ = escape(" · ".join(list_credits(compiled.atlas)))
    body = f"""<h1 class="finding">{escape(told.sentence)}</h1>
{frame.said}
<picture>{"".join(list_pictures(frame, told.sentence))}</picture>
{_write_lines(told) if told.lines else ""}
<p class="hint">{credits_} ·
<a target="_blank" href="{whole}">{escape(TEXTS["open-atlas"])}</a></p>"""
    title = f"{told.sentence} · {compiled.atlas.title}"
    return write_framed(frame, title, body, fits=fits)


def _write_lines(told: Told) -> str:
    """Write the ways side by side, and what closing would do."""
    heads = "".join(f'<th scope="col">{escape(way)}</th>' for way in told.ways)
    rows = "".join(
        f'<tr><th scope="row">{escape(line.title)}</th>'
        + "".join(f"<td>{escape(cell)}</td>" for cell in line.cells)
        + "</tr>"
        for line in told.lines
    )
    worst = "".join(
        f"<li>{escape(one.title)}: {escape(one.words)}</li>"
        for one in told.effects[:_WORST]
    )
    effects = f"<p>{escape(TEXTS['effects'])}:</p><ol>{worst}</ol>" if worst else ""
    return (
        f"<details><summary>{escape(TEXTS['compared'])}</summary>"
        f'<div class="told" tabindex="0"><table><thead><tr><td></td>{heads}</tr>'
        f"</thead><tbody>{rows}</tbody></table></div>{effects}</details>"
    )
