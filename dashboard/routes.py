"""Addresses of our own beside Dash's: library, embeds, pictures, plain pages."""

from collections.abc import Collection
from http import HTTPStatus

from flask import Flask, Response, abort, request

from dashboard.about import write_about
from dashboard.embedding import EMBEDDED, write_embed
from dashboard.listing import write_records
from dashboard.pictures import PICTURED, TYPES, Darkroom, RefusedError, read_order
from dashboard.publishing import Library, find_type
from dashboard.texts import TEXTS
from dashboard.view import PageIndex
from geodata.atlas import Atlas

_DASH_ANSWERS_ALL = ("/<path:path>", "/_dash-update-component")
"""Any path as the page; and callbacks, of which the server has none."""


def add_routes(server: Flask, library: Library, atlas: Atlas, index: PageIndex) -> None:
    """Serve the library's files, embeds, still pictures and plain pages."""
    page = write_embed(library, atlas)
    about = write_about(library, atlas)

    def send_file(digest: str, name: str) -> Response:
        known = library.root.endswith(f"/{digest}/") and name in library.files
        if not known:
            abort(HTTPStatus.NOT_FOUND)
        return Response(library.files[name], content_type=find_type(name))

    def send_embed(chart: str) -> Response:
        if chart not in EMBEDDED:
            return _refuse_name("no-chart", EMBEDDED)
        return Response(page, content_type="text/html; charset=utf-8")

    def refuse() -> None:
        """Answer 404 where Dash would answer any path with the page."""
        rule = request.url_rule.rule if request.url_rule else ""
        if rule in _DASH_ANSWERS_ALL:
            abort(HTTPStatus.NOT_FOUND)

    server.before_request(refuse)

    def send_records() -> Response:
        query = request.query_string.decode("utf-8", "replace")
        records = write_records(library, atlas, index, query)
        return Response(records, content_type="text/html; charset=utf-8")

    def send_about() -> Response:
        return Response(about, content_type="text/html; charset=utf-8")

    server.add_url_rule("/about", "about", send_about)
    server.add_url_rule("/records", "records", send_records)
    server.add_url_rule("/library/<digest>/<path:name>", "library", send_file)
    server.add_url_rule("/embed/<chart>", "embed", send_embed)
    _add_pictures(server, library, Darkroom(atlas), index)


def _add_pictures(
    server: Flask, library: Library, darkroom: Darkroom, index: PageIndex
) -> None:
    """Serve still pictures; one is drawn when it is first asked for."""

    def send_picture(chart: str, form: str) -> Response:
        if chart not in PICTURED:
            return _refuse_name("no-chart", PICTURED)
        if form not in TYPES:
            return _refuse_name("no-format", TYPES)
        query = request.query_string.decode("utf-8", "replace")
        try:
            order = read_order(index, form, query, request.args)
        except RefusedError as error:
            return _refuse(f"{error}", HTTPStatus.BAD_REQUEST)
        name = order.name(library.root)
        if request.if_none_match.contains_weak(name):
            response = Response(status=HTTPStatus.NOT_MODIFIED)
        else:
            picture = darkroom.develop(order, name)
            response = Response(picture, content_type=TYPES[form])
        response.set_etag(name, weak=True)
        return response

    server.add_url_rule("/image/<chart>.<form>", "image", send_picture)


def _refuse_name(text: str, known: Collection[str]) -> Response:
    words = TEXTS[text].format(known=", ".join(known))
    return _refuse(words, HTTPStatus.NOT_FOUND)


def _refuse(words: str, status: HTTPStatus) -> Response:
    return Response(words, status, content_type="text/plain; charset=utf-8")
