"""oEmbed: what another site shows where somebody pastes a link of ours.

The specification is oEmbed 1.0 (oembed.com): section 2.2 asks, 2.3 answers.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import urlencode, urlsplit
from xml.etree import ElementTree as ET

from dashboard.compiled.edition import Compiled
from dashboard.compiled.headings import find_heading
from dashboard.page.template import render
from dashboard.pictures.request import SIZES, find_open, list_pictured
from dashboard.texts import TEXTS
from dashboard.view.keys import Option
from dashboard.view.links import check_keys
from dashboard.view.model import PageIndex
from dashboard.view.refusals import RefusedError, miss, refuse
from dashboard.view.shown import read

TYPES = {"json": "application/json", "xml": "text/xml; charset=utf-8"}
"""Formats of an answer and their media types."""

_MAPPED = ("", "about", "records")
"""Pages in whose stead an embed shows the view that their link names."""

_WIDTH, _HEIGHT = 800, 480
_LONGEST_SIDE = 5


@dataclass(frozen=True, slots=True)
class Host:
    """Where the atlas is served: the site's absolute address; and what the atlas is."""

    site: str
    title: str
    description: str = ""

    def join(self, address: str) -> str:
        """Write the absolute address of a page or picture of the site."""
        return f"{self.site}{address}"


def write_oembed(host: Host, compiled: Compiled, options: Mapping[str, str]) -> bytes:
    """Write the answer to what was asked. Raises RefusedError."""
    form = options.get(Option.FORMAT) or "json"
    if form not in TYPES:
        known = ", ".join(TYPES)
        words = TEXTS["no-oembed-format"].format(known=known)
        raise RefusedError(words, HTTPStatus.NOT_IMPLEMENTED)
    told = _tell(host, compiled, options)
    return _write_xml(told) if form == "xml" else json.dumps(told).encode()


def write_address(host: Host, path: str, form: str) -> str:
    """Write where the answer for a page is found; path: below the site."""
    url = f"{host.site}{path}"
    return f"{host.site}oembed?{urlencode([(Option.URL, url), (Option.FORMAT, form)])}"


def _tell(
    host: Host, compiled: Compiled, options: Mapping[str, str]
) -> dict[str, str | int]:
    index = compiled.index
    faults = [notice.reason for notice in check_keys(options, index)]
    chart, query = _find_chart(index, host.site, options.get(Option.URL, ""))
    shown = read(index, query)
    faults += [notice.reason for notice in shown.notices]
    width = _read_limit(options, Option.MAXWIDTH, _WIDTH, faults)
    height = _read_limit(options, Option.MAXHEIGHT, _HEIGHT, faults)
    refuse(faults)
    heading = find_heading(compiled, shown, chart)
    title = heading if heading == host.title else f"{heading} · {host.title}"
    said = f"{shown.sentence} · {host.title}"
    size = {"width": width, "height": height}
    frame = shown.join(f"{host.site}embed/{chart}")
    picture = shown.join(f"{host.site}image/{chart}.png")
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": host.title,
        "provider_url": host.site,
        **size,
        "html": render("page/oembed.html", address=frame, title=said, **size),
        "thumbnail_url": picture,
        "thumbnail_width": SIZES["1x"][0],
        "thumbnail_height": SIZES["1x"][1],
    }


def _find_chart(index: PageIndex, site: str, url: str) -> tuple[str, str]:
    """Find which chart of ours a link shows, and its query; a story's first step."""
    if not url:
        raise RefusedError(TEXTS["no-oembed-url"].format(site=site))
    try:
        link, home = urlsplit(url), urlsplit(site)
    except ValueError:
        miss("not-ours", [site])
    ours = link.scheme in {"http", "https"} and link.netloc.lower() == home.netloc
    if not ours or not f"{link.path}/".startswith(home.path):
        miss("not-ours", [site])
    place = link.path.removeprefix(home.path).strip("/")
    room, _, name = place.partition("/")
    if room == "embed" and name in list_pictured(index):
        return name, link.query
    if room == "story" and name in index["stories"]:
        query = f"story={name}"
        return find_open(index, read(index, query).view), query
    if place not in _MAPPED:
        miss("not-ours", [site])
    return find_open(index, read(index, link.query).view), link.query


def _read_limit(
    options: Mapping[str, str], name: str, usual: int, faults: list[str]
) -> int:
    text = options.get(name) or f"{usual}"
    if text.isascii() and text.isdigit() and len(text) <= _LONGEST_SIDE and int(text):
        return min(int(text), usual)
    faults.append(TEXTS["bad-limit"].format(name=name))
    return usual


def _write_xml(told: Mapping[str, str | int]) -> bytes:
    root = ET.Element("oembed")
    for name, value in told.items():
        ET.SubElement(root, name).text = f"{value}"
    whole: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return whole
