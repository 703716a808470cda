"""The command `corridor-atlas export`: a view as a file, without a server."""

import argparse
import re
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from dashboard.commands.saving import refuse_unsaved, save_file
from dashboard.compiled.edition import Compiled
from dashboard.exports.excerpt import Excerpt, take
from dashboard.exports.files import TYPES as FILES
from dashboard.exports.files import Asking, write_file
from dashboard.exports.legs import write_legs
from dashboard.exports.table import write_numbers
from dashboard.pictures.request import MAP, know_chart, open_panel, read_order
from dashboard.pictures.request import TYPES as PICTURES
from dashboard.pictures.studio import Studio
from dashboard.server.contents import build_library
from dashboard.settings import find_assets
from dashboard.sharing.one_file import Pack
from dashboard.slides.request import read_cards, write_deck
from dashboard.slides.steps import list_steps
from dashboard.texts import TEXTS
from dashboard.view.links import split_query
from dashboard.view.refusals import miss
from dashboard.view.shown import show_view
from dashboard.view.trip_words import TRIP
from geodata.reading.folder import read_atlas

SLIDES = "pptx"
WHOLE = "html"
FORMS = tuple(form for form in (*PICTURES, SLIDES, WHOLE, *FILES) if form != "zip")
"""The formats of a view; a zip is of the whole atlas."""

_PAGES = re.compile(
    r"/(?:(?:embed|image)/(?P<chart>[\w-]+)(?:\.\w+)?|story/[\w-]+|records|about)/?$"
)


@dataclass(frozen=True, slots=True)
class _Task:
    """What is exported of which atlas; address: the site's, or empty."""

    options: argparse.Namespace
    compiled: Compiled
    address: str
    query: str
    chart: str


def export(options: argparse.Namespace) -> int:
    """Write the file; returns the exit code. Raises RefusedError and AtlasError."""
    output: Path = options.output
    form = options.format or output.suffix.removeprefix(".").lower()
    if form not in FORMS:
        miss("no-export-format", FORMS)
    address, chart, query = read_view(options.view)
    _say("export-reading")
    atlas = read_atlas(options.data)
    task = _Task(options, Compiled(atlas), address, query, options.chart or chart)
    body = _make(task, form)
    _save(output, body)
    _say("export-done", file=output, size=f"{len(body) / 1000:,.0f}")
    return 0


def read_view(text: str) -> tuple[str, str, str]:
    """Split what was typed: the site's address (or empty), the chart, the query.

    The address of a page, an embed or a picture lies below the site's, and those of the
    latter two name a chart; else it is the map.
    """
    link = urlsplit(text)
    if link.scheme not in {"http", "https"} or not link.netloc:
        return "", MAP, text.rpartition("?")[2]
    found = _PAGES.search(link.path)
    home = link.path[: found.start()] if found else link.path.rstrip("/")
    chart = (found and found["chart"]) or MAP
    return f"{link.scheme}://{link.netloc}{home}/", chart, link.query


def _make(task: _Task, form: str) -> bytes:
    if form == SLIDES:
        return _present(task)
    if form == WHOLE:
        return _pack(task)
    return _draw(task, form) if form in PICTURES else _write(task, form)


def _present(task: _Task) -> bytes:
    """Write a slide of the chart that was asked for, or those of a whole story."""
    whole = list_steps(task.compiled.index, task.query)
    views = whole or [f"{task.chart}?{task.query}"]
    cards = read_cards(task.compiled, "", views)
    _say("export-drawing", sentence=task.compiled.read(task.query).sentence)
    today = datetime.now().astimezone().date()
    return write_deck(Studio(task.compiled), cards, task.address, today)


def _pack(task: _Task) -> bytes:
    """Pack the atlas into one file that opens at the view."""
    asked, index = task.compiled.read(task.query), task.compiled.index
    asked.check()
    know_chart(index, task.chart)
    shown = show_view(index, open_panel(index, asked.view, task.chart))
    _say("export-packing", sentence=shown.sentence)
    library = build_library(task.compiled, find_assets(), "/")
    return Pack(library, Studio(task.compiled)).write(shown, task.address)


def _draw(task: _Task, form: str) -> bytes:
    """Draw the chart that was asked for."""
    keys = dict(reversed(split_query(task.options.picture)))
    shown = task.compiled.read(f"{task.query}&{task.options.picture}".rstrip("&"))
    order = read_order(task.compiled.index, form, shown, keys, task.chart)
    _say("export-drawing", sentence=shown.sentence)
    return Studio(task.compiled).draw(order, "")


def _write(task: _Task, form: str) -> bytes:
    """Write the data that was asked for: the records, or a chart's numbers."""
    compiled = task.compiled
    know_chart(compiled.index, task.chart)
    shown = compiled.read(task.query)
    shown.check()
    excerpt = take(compiled.atlas, shown)
    _say("export-writing", sentence=excerpt.sentence)
    if form == "csv" and task.chart != MAP:
        if task.chart == TRIP:
            _, trip = compiled.answer(shown.view)
            return write_legs(compiled.index, shown.view, compiled.network, trip)
        return write_numbers(compiled.chart(task.chart, shown.view))
    asking = Asking(_link(task, excerpt), datetime.now().astimezone().date())
    return write_file(excerpt, task.options.layer, form, asking)


def _link(task: _Task, excerpt: Excerpt) -> str:
    if not task.address:
        return ""
    return f"{task.address}?{excerpt.query}".rstrip("?")


def _save(file: Path, body: bytes) -> None:
    try:
        save_file(file, body)
    except OSError as error:
        refuse_unsaved(file, error)


def _say(words: str, **told: object) -> None:
    """Tell how far the work is, where it does not mix with a file."""
    print(TEXTS[words].format(**told), file=sys.stderr, flush=True)
