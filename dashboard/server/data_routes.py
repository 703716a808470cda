"""Addresses of data: `/data/<layer>.<format>`, the whole atlas, and each source."""

from dataclasses import replace
from datetime import UTC, date, datetime

from flask import Flask, Response

from dashboard.compiled.edition import Compiled
from dashboard.exports.citations import write_entry
from dashboard.exports.excerpt import cite, take
from dashboard.exports.files import (
    CITED,
    TYPES,
    WHOLE,
    Asking,
    cite_record,
    name_file,
    write_file,
    write_whole,
)
from dashboard.library.byte_cache import ByteCache
from dashboard.library.library import Library
from dashboard.page.site_address import find_site
from dashboard.server.query import read_options, read_query
from dashboard.texts import TEXTS
from dashboard.view.keys import Option
from dashboard.view.links import write_link
from dashboard.view.refusals import miss, refuse
from dashboard.view.shown import Shown
from geodata.days import parse_day, write_day

_ROOM = 24 * 2**20
_ONCE = ("gpkg", "zip")


def add_exports(server: Flask, library: Library, compiled: Compiled) -> None:
    """Serve the data of views, of the whole atlas, and citations of its sources."""
    kept = ByteCache(_ROOM)

    def send_data(name: str, form: str) -> Response:
        shown, faults = _read_shown(compiled)
        whole = f"{name}.{form}"
        if whole in WHOLE:
            view = replace(shown.view, edition=None)
            _refuse_keys(write_link(view, compiled.index), faults)
            body = _find_packed(compiled, form) or kept.give(
                whole, lambda: write_whole(compiled.atlas, whole)
            )
            day = write_day(compiled.index["edition"])
            return _send(body, form, f"{name}-{day}.{form}")
        today = _read_today(faults)
        refuse(faults)
        excerpt = take(compiled.atlas, shown)
        address = shown.join(find_site(library.home))
        asking = Asking(address, today)

        def write() -> bytes:
            return write_file(excerpt, name, form, asking)

        key = f"{whole}?{excerpt.query}"
        body = kept.give(key, write) if form in _ONCE else write()
        return _send(body, form, name_file(excerpt, name, form))

    def send_source(name: str, form: str) -> Response:
        source = compiled.atlas.sources.get(name)
        if source is None:
            miss("no-source")
        if form not in CITED:
            miss("no-data-format", CITED)
        text = write_entry(source) if form == "bib" else cite(source)
        return _send(f"{text}\n".encode(), form, f"{name}.{form}")

    def send_record(name: str, form: str) -> Response:
        found = (one for one in compiled.atlas.records if one.id == name)
        record = next(found, None) or miss("no-record")
        if form not in CITED:
            miss("no-data-format", CITED)
        faults: list[str] = []
        today = _read_today(faults)
        refuse(faults)
        address = f"{find_site(library.home)}?pick={name}"
        body = cite_record(compiled.atlas, record, form, Asking(address, today))
        return _send(body, form, f"{name}.{form}")

    server.add_url_rule("/record/<name>.<form>", "record", send_record)
    server.add_url_rule("/data/<name>.<form>", "data", send_data)
    server.add_url_rule("/source/<name>.<form>", "source", send_source)


def _find_packed(compiled: Compiled, form: str) -> bytes:
    """Find the zip of the folder as it was read: it may be another by now."""
    return compiled.packed if form == "zip" else b""


def _read_shown(compiled: Compiled) -> tuple[Shown, list[str]]:
    shown = compiled.read(read_query())
    return shown, [notice.reason for notice in shown.notices]


def _refuse_keys(link: str, faults: list[str]) -> None:
    if link:
        keys = ", ".join(pair.partition("=")[0] for pair in link.split("&"))
        faults.append(TEXTS["whole-only"].format(keys=keys))
    refuse(faults)


def _read_today(faults: list[str]) -> date:
    """Read the day of access that the asker names, else take our own clock's."""
    text = read_options().get(Option.ACCESSED, "")
    if not text:
        return datetime.now(UTC).date()
    try:
        return parse_day(text)
    except ValueError:
        faults.append(TEXTS["bad-accessed"])
        return date.min


def _send(body: bytes, form: str, name: str) -> Response:
    response = Response(body, content_type=TYPES[form])
    # A name holds only ids, digits and hyphens, so that it needs no quoting.
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
