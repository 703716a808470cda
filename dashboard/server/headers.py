"""What every answer says beside its content: who may do what, how long to keep it.

The policy is the narrowest with which Dash and Plotly work: the script that starts
Dash stands in the page, allowed by its hash, and Plotly styles its parts inline.
"""

import re
from functools import cache
from http import HTTPStatus
from importlib.metadata import version

import dash
from flask import Flask, Response, request

from geodata.days import write_day

FIXED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
# A sandboxed embed is of no origin: what it loads must be open to all. So is what other
# sites fetch: data, citations, pictures, slides, what they ask of a pasted link.
_OPEN = (
    *("/library/", "/data/", "/source/", "/image/"),
    *("/oembed", "/slides.pptx", "/embed.js"),
)
# What stands on pages of others, those that isolate themselves too.
_ABROAD = ("/embed", "/library/", "/image/")
_ALL = "*"
_YEAR = 365 * 24 * 60 * 60
FOREVER = f"public, max-age={_YEAR}, immutable"
"""How long what its address names by hash may be kept."""
# A folder named after the hash of what it holds.
_HASHED = re.compile(r"/([0-9a-f]{16,64})/")


def secure(app: dash.Dash, frame_ancestors: str) -> None:
    """Send security and caching headers with every answer of the app.

    frame_ancestors: who may show pages below ``/embed/`` in a frame beside ourselves
    (``'none'``: not even we; ``*``: everybody); nobody may frame any other page.
    """

    @cache
    def list_scripts() -> str:
        # At the first answer, not before: callbacks may be defined after this.
        return " ".join(["'self'", *app.csp_hashes()])

    def add(response: Response) -> Response:
        embed = request.path.startswith("/embed/")
        response.headers.update(FIXED)
        ancestors = _list_ancestors(frame_ancestors) if embed else "'none'"
        policy = write_policy(list_scripts(), ancestors)
        response.headers["Content-Security-Policy"] = policy
        if embed:  # all that it loads is ours
            response.headers["Cross-Origin-Embedder-Policy"] = "require-corp"
        else:
            response.headers["X-Frame-Options"] = "DENY"
            response.headers["Cross-Origin-Opener-Policy"] = "same-origin"
        if request.path.startswith(_ABROAD):
            response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        if request.path.startswith(_OPEN):
            response.headers["Access-Control-Allow-Origin"] = "*"
        _cache(response)
        return response

    app.server.after_request(add)


def _list_ancestors(chosen: str) -> str:
    """Let our own pages in beside those of others: the share dialogue has a preview.

    Empty: whoever wants to. ``*`` would mean those of the web alone, and refuse a deck
    that is opened as a file, or inside of an app.
    """
    if chosen == _ALL:
        return ""
    alone = chosen == "'none'" or "'self'" in chosen
    return chosen if alone else f"'self' {chosen}"


def write_policy(scripts: str, ancestors: str) -> str:
    """Write the Content-Security-Policy for these scripts and framing pages."""
    framing = [f"frame-ancestors {ancestors}"] if ancestors else []
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "connect-src 'self'",
            "font-src 'self'",
            "frame-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "object-src 'none'",
            "form-action 'self'",
            *framing,
        ],
    )


def _cache(response: Response) -> None:
    """Keep for ever what its address names by hash; ask again for the rest."""
    found = response.status_code in {HTTPStatus.OK, HTTPStatus.NOT_MODIFIED}
    # Dash gives a year to the files whose address holds version and time.
    dated = response.cache_control.max_age == _YEAR
    hashed = _HASHED.search(request.path)
    if found and (dated or hashed):
        response.cache_control.no_cache = None
        response.cache_control.public = True
        response.cache_control.max_age = _YEAR
        response.cache_control.immutable = True
        if hashed:
            _name(response, hashed[1])
    else:
        response.cache_control.max_age = None
        response.cache_control.no_cache = True
        if response.status_code == HTTPStatus.OK and not response.is_streamed:
            _tag(response)


def _name(response: Response, digest: str) -> None:
    """Tag a file by the digest in its address, and give a part to who asks for one."""
    response.set_etag(digest)
    size = response.content_length
    response.make_conditional(request, accept_ranges=True, complete_length=size)


def _tag(response: Response) -> None:
    if request.method in {"GET", "HEAD"} and response.get_etag()[0] is None:
        response.add_etag(weak=True)
        response.make_conditional(request)


def add_health(server: Flask, edition: int) -> None:
    """Answer at ``/healthz``: alive, which version, and which edition of data."""
    state = {
        "status": "ok",
        "version": version("corridor-atlas"),
        "edition": write_day(edition),
    }
    server.add_url_rule("/healthz", "healthz", lambda: state)
