"""Answers made small, once: what was compressed is kept for the next reader.

Brotli at quality 9 makes Plotly's 4.8 MB into 1.23 MB in 0.4 s; quality 5 gives
1.29 MB in 0.1 s, quality 11 gives 1.11 MB in 9 s, which no first reader should
wait for. Of an atlas of 100,000 events quality 9 makes 14 MB into 2.4 MB in 0.8 s,
quality 6 into 2.5 MB in 0.3 s. What browsers keep for ever is compressed once as well:
where it is short, quality 10 makes it a tenth smaller than 9, in 0.5 s a megabyte.
Flask-Compress was tried: it compresses files anew for each request, and parts of files
(206) as if they were whole.
"""

import gzip
from collections.abc import Callable, Mapping
from hashlib import sha256
from http import HTTPStatus
from types import MappingProxyType

import brotli
from flask import Flask, Response, request

from dashboard.library.byte_cache import ByteCache

Coders = Mapping[str, Callable[[bytes], bytes]]
_SMALLEST = 500
_ROOM = 8 * 2**20
_LONG = 2**20
_TYPES = frozenset(
    {
        "application/geo+json",
        "application/javascript",
        "application/json",
        "application/manifest+json",
        "image/svg+xml",
    },
)
_LARGE = 8 * 2**20


def _find_quality(body: bytes) -> int:
    return 6 if len(body) > _LARGE else 9


_CODERS: Coders = MappingProxyType(
    {
        "br": lambda body: bytes(brotli.compress(body, quality=_find_quality(body))),
        "gzip": lambda body: gzip.compress(body, compresslevel=6, mtime=0),
    },
)

_LASTING: Coders = MappingProxyType(
    {
        **_CODERS,
        "br": lambda body: bytes(
            brotli.compress(
                body, quality=10 if len(body) < _LONG else _find_quality(body)
            )
        ),
    },
)
"""Of what is kept for ever."""


def compress(server: Flask) -> None:
    """Compress what the server answers, as each reader accepts it."""
    passing, lasting = ByteCache(_ROOM), ByteCache(_ROOM)

    def shrink(response: Response) -> Response:
        if not _is_text(response.mimetype):
            return response
        response.vary.add("Accept-Encoding")
        coding = _choose_coding()
        # A part (206) stays as it is: its range counts plain bytes.
        whole = response.status_code == HTTPStatus.OK
        if coding and whole and not response.content_encoding:
            if response.cache_control.immutable:
                _encode(response, coding, lasting, _LASTING)
            else:
                _encode(response, coding, passing, _CODERS)
        return response

    server.after_request(shrink)


def _is_text(mimetype: str | None) -> bool:
    return mimetype in _TYPES or (mimetype or "").startswith("text/")


def _choose_coding() -> str | None:
    """Find what the reader likes best: brotli before gzip where it likes both."""
    best = request.accept_encodings.best_match([*_CODERS, "identity"])
    return best if best in _CODERS else None


def _encode(response: Response, coding: str, kept: ByteCache, coders: Coders) -> None:
    response.direct_passthrough = False
    body = response.get_data()
    if len(body) < _SMALLEST:
        return
    key = coding, sha256(body).digest()
    response.set_data(kept.give(key, lambda: coders[coding](body)))
    response.content_encoding = coding
    # A range would count compressed bytes, and the ETag named the plain ones.
    response.headers.pop("Accept-Ranges", None)
    etag, weak = response.get_etag()
    if etag:
        response.set_etag(f"{etag}-{coding}", weak=bool(weak))
        response.make_conditional(request)
