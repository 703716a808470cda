"""The command `corridor-atlas export`: a view as a file, without a server."""

import argparse
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

from dashboard.compiling import compile_index
from dashboard.decks import read_cards, write_deck
from dashboard.exports.excerpt import Excerpt, take
from dashboard.exports.files import TYPES as FILES
from dashboard.exports.files import Asking, write_file
from dashboard.exports.legs import write_legs
from dashboard.exports.table import write_numbers
from dashboard.links import parse_link
from dashboard.packing import Pack
from dashboard.pictures import MAP, Darkroom, know_chart, open_panel, read_order
from dashboard.pictures import TYPES as PICTURES
from dashboard.publishing import build_library
from dashboard.refusals import RefusedError, miss, refuse
from dashboard.settings import find_assets
from dashboard.story_slides import list_steps
from dashboard.texts import TEXTS
from dashboard.view import PageIndex
from dashboard.vocabulary import TRIP
from geodata.atlas import Atlas
from geodata.reading import read_atlas

SLIDES = "pptx"
WHOLE = "html"
FORMS = tuple(form for form in (*PICTURES, SLIDES, WHOLE, *FILES) if form != "zip")
"""The formats of a view; a zip is of the whole atlas."""


@dataclass(frozen=True, slots=True)
class _Task:
    """What is exported of which atlas; address: the site's, or empty."""

    options: argparse.Namespace
    atlas: Atlas
    index: PageIndex
    address: str
    query: str


def export(options: argparse.Namespace) -> int:
    """Write the file; returns the exit code. Raises RefusedError and AtlasError."""
    output: Path = options.output
    form = options.format or output.suffix.removeprefix(".").lower()
    if form not in FORMS:
        miss("no-export-format", FORMS)
    address, query = read_view(options.view)
    _say("export-reading")
    atlas = read_atlas(options.data)
    task = _Task(options, atlas, compile_index(atlas), address, query)
    body = _make(task, form)
    _save(output, body)
    _say("export-done", file=output, size=f"{len(body) / 1000:,.0f}")
    return 0


def read_view(text: str) -> tuple[str, str]:
    """Split what was typed into the site's address (or empty) and the query."""
    link = urlsplit(text)
    if link.scheme in {"http", "https"} and link.netloc:
        return f"{link.scheme}://{link.netloc}{link.path or '/'}", link.query
    return "", text.rpartition("?")[2]


def _make(task: _Task, form: str) -> bytes:
    if form == SLIDES:
        return _present(task)
    if form == WHOLE:
        return _pack(task)
    return _draw(task, form) if form in PICTURES else _write(task, form)


def _present(task: _Task) -> bytes:
    """Write a slide of the chart that was asked for, or those of a whole story."""
    whole = list_steps(task.index, task.query)
    views = whole or [f"{task.options.chart}?{task.query}"]
    cards = read_cards(task.index, "", views)
    view, _ = parse_link(task.query, task.index)
    _say("export-drawing", sentence=take(task.atlas, task.index, view).sentence)
    today = datetime.now().astimezone().date()
    return write_deck(Darkroom(task.atlas), task.index, cards, task.address, today)


def _pack(task: _Task) -> bytes:
    """Pack the atlas into one file that opens at the view."""
    view, notices = parse_link(task.query, task.index)
    refuse(notice.reason for notice in notices)
    know_chart(task.index, task.options.chart)
    view = open_panel(task.index, view, task.options.chart)
    _say("export-packing", sentence=take(task.atlas, task.index, view).sentence)
    library = build_library(task.atlas, task.index, find_assets(), "/")
    return Pack(library, Darkroom(task.atlas), task.index).write(view, task.address)


def _draw(task: _Task, form: str) -> bytes:
    """Draw the chart that was asked for."""
    keys = dict(parse_qsl(task.options.picture))
    order = read_order(task.index, form, task.query, keys, task.options.chart)
    _say("export-drawing", sentence=take(task.atlas, task.index, order.view).sentence)
    return Darkroom(task.atlas).develop(order, "")


def _write(task: _Task, form: str) -> bytes:
    """Write the data that was asked for: the records, or a chart's numbers."""
    know_chart(task.index, task.options.chart)
    view, notices = parse_link(task.query, task.index)
    refuse(notice.reason for notice in notices)
    excerpt = take(task.atlas, task.index, view)
    _say("export-writing", sentence=excerpt.sentence)
    if form == "csv" and task.options.chart != MAP:
        darkroom = Darkroom(task.atlas)
        if task.options.chart == TRIP:
            _, network, trip = darkroom.answer(task.index, view)
            return write_legs(task.index, view, network, trip)
        return write_numbers(darkroom.show(task.options.chart, task.index, view))
    asking = Asking(_link(task, excerpt), datetime.now().astimezone().date())
    return write_file(excerpt, task.options.layer, form, asking)


def _link(task: _Task, excerpt: Excerpt) -> str:
    if not task.address:
        return ""
    return f"{task.address}?{excerpt.query}".rstrip("?")


def _save(file: Path, body: bytes) -> None:
    try:
        file.write_bytes(body)
    except OSError as error:
        reason = (error.strerror or f"{error}").lower()
        words = TEXTS["export-unsaved"].format(file=file, reason=reason)
        raise RefusedError(words) from None


def _say(words: str, **told: object) -> None:
    """Tell how far the work is, where it does not mix with a file."""
    print(TEXTS[words].format(**told), file=sys.stderr, flush=True)
