"""Pages of somebody else that show our embeds, from another origin than ours."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from types import MappingProxyType
from typing import Any

from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.server import Server

READY = "html[data-ready=true]"
_NONE: Mapping[str, str] = MappingProxyType({})
_WINDOW = {"viewport": {"width": 800, "height": 1900}}


def write_frame(server: Server, number: int, place: str, attributes: str = "") -> str:
    source = escape(f"{server.address}/embed/{place}")
    size = 'width="700" height="420"'
    return (
        f'<iframe title="embed {number}" {size} {attributes} src="{source}"></iframe>'
    )


@contextmanager
def publish(body: str, headers: Mapping[str, str] = _NONE) -> Iterator[str]:
    """Serve a page of somebody else, with headers of its own."""

    class Article(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            page = f"<!doctype html><title>Article</title><h1>Article</h1>{body}"
            self.wfile.write(page.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Article) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@contextmanager
def read_host(
    chromium: Browser,
    address: str,
    options: Mapping[str, Any] = _WINDOW,
    known: str = "^$",
) -> Iterator[Page]:
    """Open a host page; AssertionError on any error of it or of what it embeds.

    known: a pattern of what the browser says of what we do on purpose.
    """
    page = chromium.new_page(**options)
    page.set_default_timeout(60_000)
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(f"{error}"))
    page.goto(address)
    yield page
    page.context.close()
    assert [one for one in faults if not re.search(known, one)] == []


def find_embed(page: Page, number: int) -> FrameLocator:
    return page.frame_locator(f"iframe[title='embed {number}']")


def expect_live(embed: FrameLocator) -> None:
    """Wait until the live map has taken the picture's place."""
    embed.locator(READY).wait_for(state="attached")
    expect(embed.locator("#stage.drawn")).to_have_count(1)
    expect(embed.locator(".first-sight, img.still")).to_have_count(0)
