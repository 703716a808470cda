"""Addresses of our own beside Dash's: library, embeds, pictures, plain pages."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, lru_cache, partial
from http import HTTPStatus
from typing import Final

from dash.exceptions import DependencyException
from flask import Flask, Response, abort, redirect, request
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response as BaseResponse

from dashboard.about.calendar_page import write_calendar
from dashboard.about.edition_changes import Past
from dashboard.about.edition_changes_page import FEED, write_changes, write_feed
from dashboard.about.edition_changes_page import TYPE as FEED_TYPE
from dashboard.about.page import write_about
from dashboard.compiled.edition import Compiled
from dashboard.compiled.frame import CALENDAR, CHANGES
from dashboard.library.library import Library, find_type
from dashboard.page.crawling import ROBOTS, SITEMAP, write_robots, write_sitemap
from dashboard.page.listing import write_records
from dashboard.page.oembed import TYPES as OEMBED_TYPES
from dashboard.page.oembed import Host, write_oembed
from dashboard.page.open_graph import tell_page
from dashboard.page.site_address import find_site
from dashboard.page.story import write_story
from dashboard.pictures.request import TYPES, know_chart, read_order
from dashboard.pictures.studio import Studio
from dashboard.server.data_routes import add_exports
from dashboard.server.query import read_options, read_query
from dashboard.sharing.embed_map import write_embed
from dashboard.sharing.embed_request import read_asked
from dashboard.sharing.one_file import TYPE as FILE
from dashboard.sharing.one_file import Pack
from dashboard.slides.request import TYPE as SLIDES
from dashboard.slides.request import read_cards, write_deck
from dashboard.talks.speaker import write_speaker
from dashboard.texts import TEXTS
from dashboard.view.keys import Option
from dashboard.view.refusals import BusyError, RefusedError, miss
from dashboard.view.shown import Shown

FITTING = "embed.js"
"""The script that fits frames on pages of others to the height of an embed."""

_SITES: Final = 8
"""Addresses under which a page is asked for, for which it is kept."""

_HOST: Final = re.compile(r"[A-Za-z0-9._~-]*(:\d{1,5})?|\[[0-9A-Fa-f:.]+\](:\d{1,5})?")
"""What a request may call us (RFC 9110, section 7.2); it stands in links of ours."""

_DASH_PAGES: Final = "/<path:path>"
_DASH_CALLBACKS: Final = "/_dash-update-component"
"""Where Dash answers any path with the page, and callbacks."""


def add_routes(
    server: Flask, library: Library, studio: Studio, hosted: Callable[[], bool]
) -> None:
    """Serve the library's files, embeds, still pictures and plain pages.

    hosted: whether a host has added callbacks, which the server answers only then.
    """
    compiled = studio.compiled

    def send_file(digest: str, name: str) -> Response:
        known = library.root.endswith(f"/{digest}/") and name in library.files
        if not known:
            abort(HTTPStatus.NOT_FOUND)
        return Response(library.read(name), content_type=find_type(name))

    def send_renderer(digest: str, name: str) -> Response:
        renderer = library.renderer
        if (digest, name) != (renderer.digest, renderer.file.name):
            abort(HTTPStatus.NOT_FOUND)
        return Response(renderer.read(), content_type=find_type(name))

    def refuse() -> None:
        """Answer 404 where Dash would give its page, and 400 to an odd host."""
        if not _HOST.fullmatch(request.headers.get("Host", "")):
            abort(HTTPStatus.BAD_REQUEST)
        rule = request.url_rule.rule if request.url_rule else ""
        if rule == _DASH_PAGES or (rule == _DASH_CALLBACKS and not hosted()):
            abort(HTTPStatus.NOT_FOUND)

    server.before_request(refuse)

    def send_oembed() -> Response:
        host = _find_host(library, compiled)
        options = read_options()
        body = write_oembed(host, compiled, options)
        kind = OEMBED_TYPES[options.get(Option.FORMAT) or "json"]
        return Response(body, content_type=kind)

    def send_icon() -> BaseResponse:
        """Send what browsers ask for beside a picture, which names no icon."""
        return redirect(library.address("icon.svg"))

    server.add_url_rule("/oembed", "oembed", send_oembed)
    _add_crawling(server, library, compiled)
    server.add_url_rule("/favicon.ico", "favicon", send_icon)
    server.add_url_rule("/library/<digest>/<path:name>", "library", send_file)
    server.add_url_rule("/plotly/<digest>/<name>", "renderer", send_renderer)
    _add_embeds(server, library, studio)
    _add_pages(server, library, compiled)
    _add_pictures(server, library, studio)
    _add_file(server, Pack(library, studio))
    add_exports(server, library, compiled)
    server.register_error_handler(RefusedError, _answer_refusal)
    # Dash asks for a package that it does not have.
    server.register_error_handler(DependencyException, lambda _: NotFound())
    server.register_error_handler(BusyError, _answer_later)


def _add_crawling(server: Flask, library: Library, compiled: Compiled) -> None:
    """Serve what search engines read."""

    def send_sitemap() -> Response:
        pages = compiled.frame.pages
        told = write_sitemap(_find_host(library, compiled), compiled.index, pages)
        return Response(told, content_type="application/xml; charset=utf-8")

    def send_robots() -> Response:
        told = write_robots(find_site(library.home), library.home)
        return Response(told, content_type="text/plain; charset=utf-8")

    server.add_url_rule(f"/{SITEMAP}", "sitemap", send_sitemap)
    server.add_url_rule(f"/{ROBOTS}", "robots", send_robots)


def _add_embeds(server: Flask, library: Library, studio: Studio) -> None:
    """Serve embeds, and the script that fits them on pages of others."""

    def send_embed(chart: str) -> Response:
        know_chart(studio.compiled.index, chart)
        asked = read_asked(chart, read_query(), read_options())
        page = write_embed(library, studio, asked)
        return Response(page, content_type="text/html; charset=utf-8")

    def send_fitting() -> Response:
        """Send the script for pages of others, whose address must last."""
        return Response(library.read(FITTING), content_type=find_type(FITTING))

    server.add_url_rule(f"/{FITTING}", "fitting", send_fitting)
    server.add_url_rule("/embed/<chart>", "embed", send_embed)


def _add_pages(server: Flask, library: Library, compiled: Compiled) -> None:
    """Serve the plain pages, written when first asked for: records, data, stories."""
    stories = compiled.index["stories"]
    find_host = partial(_find_host, library, compiled)

    @lru_cache(_SITES)
    def tell_data(host: Host) -> str:
        cards = tell_page(host, "about", TEXTS["about"], host.description)
        return write_about(library, compiled.atlas, compiled.frame.pages, cards)

    @lru_cache(_SITES)
    def tell_calendar(host: Host) -> str:
        cards = tell_page(host, CALENDAR, TEXTS["calendar"], host.description)
        return write_calendar(library, compiled.atlas, cards)

    @lru_cache(_SITES)
    def tell_story(name: str, host: Host) -> str:
        (story,) = (one for one in compiled.atlas.stories if one.id == name)
        path, query = f"story/{name}", f"story={name}"
        cards = tell_page(host, path, story.title, story.text, query)
        return write_story(library, compiled.atlas, story, cards)

    def send_speaker() -> Response:
        return _answer_page(write_speaker(library, compiled.frame.title))

    def send_records() -> Response:
        shown = _read_shown(compiled)
        host = find_host()
        told = ("records", shown.sentence, host.description, shown.link)
        cards = tell_page(host, *told)
        return _answer_page(write_records(library, compiled, shown, cards))

    def send_story(name: str) -> Response:
        if name not in stories:
            miss("no-story", stories)
        return _answer_page(tell_story(name, find_host()))

    server.add_url_rule("/speaker", "speaker", send_speaker)
    server.add_url_rule("/records", "records", send_records)
    _add_changes(server, library, compiled)
    if CALENDAR in compiled.frame.pages:
        path = f"/{CALENDAR}"
        tell = tell_calendar
        server.add_url_rule(path, CALENDAR, lambda: _answer_page(tell(find_host())))
    server.add_url_rule("/about", "about", lambda: _answer_page(tell_data(find_host())))
    server.add_url_rule("/story/<name>", "story", send_story)


def _add_changes(server: Flask, library: Library, compiled: Compiled) -> None:
    """Serve what changed since older editions, where their summaries are kept."""
    if CHANGES not in compiled.frame.pages:
        return

    @cache
    def find_past() -> Past:
        return Past(compiled.atlas)

    def send_changes(day: str = "") -> Response:
        days = find_past().days
        if day and day not in days:
            miss("no-summary", days)
        page = write_changes(library, find_past(), day or days[-1])
        return _answer_page(page)

    def send_feed() -> Response:
        body = write_feed(find_past(), find_site(library.home))
        return Response(body, content_type=FEED_TYPE)

    server.add_url_rule(f"/{CHANGES}", CHANGES, send_changes)
    server.add_url_rule(f"/{CHANGES}/<day>", "changes_since", send_changes)
    server.add_url_rule(f"/{FEED}", "feed", send_feed)


def _find_host(library: Library, compiled: Compiled) -> Host:
    frame = compiled.frame
    return Host(find_site(library.home), frame.title, frame.description)


def _answer_page(page: str) -> Response:
    return Response(page, content_type="text/html; charset=utf-8")


def _add_pictures(server: Flask, library: Library, studio: Studio) -> None:
    """Serve still pictures and slides; one is drawn when it is first asked for."""
    compiled = studio.compiled

    def send_picture(chart: str, form: str) -> Response:
        know_chart(compiled.index, chart)
        if form not in TYPES:
            miss("no-format", TYPES)
        shown = _read_shown(compiled)
        order = read_order(compiled.index, form, shown, read_options(), chart)
        name = order.name(library.root)
        if request.if_none_match.contains_weak(name):
            response = Response(status=HTTPStatus.NOT_MODIFIED)
        else:
            picture = studio.draw(order, name)
            response = Response(picture, content_type=TYPES[form])
        response.set_etag(name, weak=True)
        return response

    def send_slides() -> Response:
        cards = read_cards(compiled, read_query())
        today = datetime.now(UTC).date()
        deck = write_deck(studio, cards, find_site(library.home), today)
        return Response(deck, content_type=SLIDES)

    server.add_url_rule("/image/<chart>.<form>", "image", send_picture)
    server.add_url_rule("/slides.pptx", "slides", send_slides)


def _add_file(server: Flask, pack: Pack) -> None:
    """Serve the atlas as one file to keep: it is saved, and never opened here."""

    def send_file() -> Response:
        shown = _read_shown(pack.studio.compiled)
        shown.check()
        response = Response(
            pack.write(shown, find_site(pack.library.home)), content_type=FILE
        )
        name = f'attachment; filename="{pack.name}"'
        response.headers["Content-Disposition"] = name
        return response

    server.add_url_rule("/file.html", "file", send_file)


def _read_shown(compiled: Compiled) -> Shown:
    return compiled.read(read_query())


def _answer_refusal(error: RefusedError) -> Response:
    return Response(f"{error}", error.status, content_type="text/plain; charset=utf-8")


def _answer_later(error: BusyError) -> Response:
    """Say when to ask again; a browser that shows this in a frame does so by itself."""
    response = _answer_refusal(error)
    response.headers["Retry-After"] = response.headers["Refresh"] = f"{error.seconds}"
    return response
