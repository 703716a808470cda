"""Addresses of our own beside Dash's: the library and the embeds."""

from http import HTTPStatus

from flask import Flask, Response, abort, request

from dashboard.embedding import EMBEDDED, write_embed
from dashboard.publishing import Library, find_type
from geodata.atlas import Atlas

_DASH_ANSWERS_ALL = ("/<path:path>", "/_dash-update-component")
"""Any path as the page; and callbacks, of which the server has none."""


def add_routes(server: Flask, library: Library, atlas: Atlas) -> None:
    """Serve the library's files and, under ``/embed/``, charts without panels."""
    page = write_embed(library, atlas)

    def send_file(digest: str, name: str) -> Response:
        known = library.root.endswith(f"/{digest}/") and name in library.files
        if not known:
            abort(HTTPStatus.NOT_FOUND)
        return Response(library.files[name], content_type=find_type(name))

    def send_embed(chart: str) -> Response:
        if chart not in EMBEDDED:
            words = f"No chart has this name. Those that have: {', '.join(EMBEDDED)}."
            return Response(words, HTTPStatus.NOT_FOUND, content_type="text/plain")
        return Response(page, content_type="text/html; charset=utf-8")

    def refuse() -> None:
        """Answer 404 where Dash would answer any path with the page."""
        rule = request.url_rule.rule if request.url_rule else ""
        if rule in _DASH_ANSWERS_ALL:
            abort(HTTPStatus.NOT_FOUND)

    server.before_request(refuse)
    server.add_url_rule("/library/<digest>/<path:name>", "library", send_file)
    server.add_url_rule("/embed/<chart>", "embed", send_embed)
