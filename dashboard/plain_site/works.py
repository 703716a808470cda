"""What of a site is drawn: pictures and the one file; and what oEmbed tells."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from dashboard.compiled.edition import Compiled
from dashboard.page.oembed import TYPES as ANSWERS
from dashboard.page.oembed import Host, write_oembed
from dashboard.pictures.request import list_pictured, read_order
from dashboard.pictures.studio import Studio
from dashboard.plain_site.library import PlainLibrary
from dashboard.plain_site.work import FileWork
from dashboard.sharing.offers import FILE
from dashboard.sharing.one_file import Pack
from dashboard.view.keys import Option
from dashboard.view.links import split_query
from geodata.days import write_day

_FORMS = ("png", "svg")
"""Formats of each chart's own picture."""


def read_edition(compiled: Compiled) -> date:
    """Read the day of the edition: the day of a site that is the same every day."""
    return date.fromisoformat(write_day(compiled.index["edition"]))


def list_works(
    library: PlainLibrary, compiled: Compiled, site: str
) -> Iterator[FileWork]:
    """List the work; pictures are those that the pages before have asked for."""
    charts = list_pictured(compiled.index)
    own = {
        f"image/{one}.{form}": f"image/{one}.{form}?"
        for one in charts
        for form in _FORMS
    }
    for file, address in {**own, **library.pictures}.items():
        yield FileWork(file, partial(_draw, address))
    yield FileWork(FILE, partial(_pack, library, site))
    for chart in charts if site else ():
        yield from _list_answers(compiled, site, chart)


def _draw(address: str, studio: Studio) -> bytes:
    """Draw what a server answers at an address."""
    place, _, query = address.partition("?")
    chart, _, form = place.rpartition("/")[2].rpartition(".")
    compiled = studio.compiled
    options = dict(reversed(split_query(query)))
    order = read_order(compiled.index, form, compiled.read(query), options, chart)
    return studio.draw(order, address)


def _pack(library: PlainLibrary, site: str, studio: Studio) -> bytes:
    return Pack(library, studio).write(studio.compiled.opening, site)


def _list_answers(compiled: Compiled, site: str, chart: str) -> Iterator[FileWork]:
    """List what oEmbed tells of an embed, and of the atlas as that of its map."""
    host = Host(site, compiled.frame.title)
    url = f"{site}embed/{chart}"
    for form in ANSWERS:
        options = {f"{Option.URL}": url, f"{Option.FORMAT}": form}
        yield FileWork(f"oembed/{chart}.{form}", partial(_answer, host, options))


def _answer(host: Host, options: Mapping[str, str], studio: Studio) -> bytes:
    return write_oembed(host, studio.compiled, options)
