"""Embeds on pages of others: several, sandboxed, under a policy, without scripts."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.visiting import DESKTOP, send_reader
from tests.server import Server

VIEWS = ("layers=villages", "layers=corridors&theme=dark", "dates=2024")
READY = "html[data-ready=true]"


@contextmanager
def publish(server: Server, attributes: str) -> Iterator[str]:
    """Serve an article with three maps, under a strict policy of its own."""
    frames = "<p>Text.</p>".join(
        f'<iframe title="map {number}" width="700" height="420" {attributes} '
        f'src="{server.address}/embed/map?{escape(view)}"></iframe>'
        for number, view in enumerate(VIEWS, 1)
    )

    class Article(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            policy = f"default-src 'none'; frame-src {server.address}"
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            body = f"<!doctype html><title>Article</title><h1>Article</h1>{frames}"
            self.wfile.write(body.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Article) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


@contextmanager
def read_article(chromium: Browser, address: str) -> Iterator[list[FrameLocator]]:
    """Wait for all maps of an article; AssertionError on any error of theirs."""
    page = chromium.new_page(viewport={"width": 800, "height": 1500})
    page.set_default_timeout(120_000)
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.goto(address)
    embeds = [page.frame_locator(f"iframe[title='map {n}']") for n in (1, 2, 3)]
    for embed in embeds:
        embed.locator(READY).wait_for(state="attached")
    yield embeds
    page.context.close()
    assert faults == []


def test_three_live_maps_stand_on_one_page(chromium: Browser, server: Server) -> None:
    with (
        publish(server, "") as address,
        read_article(chromium, address) as embeds,
    ):
        for embed in embeds:
            expect(embed.locator("#stage.drawn")).to_have_count(1)
            expect(embed.locator(".first-sight, img.still")).to_have_count(0)


def test_in_a_sandbox_the_map_is_a_picture_that_can_be_moved(
    chromium: Browser, server: Server
) -> None:
    with (
        publish(server, 'sandbox="allow-scripts"') as address,
        read_article(chromium, address) as embeds,
    ):
        for embed in embeds:
            sentence = embed.get_by_role("status").inner_text()
            expect(embed.get_by_role("img", name=sentence)).to_be_visible()
            expect(embed.get_by_text("the live map cannot run")).to_be_visible()
        embeds[0].get_by_role("button", name="Zoom in").click()
        moved = embeds[0].locator("img.still[src*='at=']")
        expect(moved).to_be_visible()
        assert "theme=dark" in f"{embeds[1].locator('img').get_attribute('src')}"


@pytest.fixture
def plain_page(chromium: Browser, server: Server) -> Iterator[Page]:
    """Open an embed without JavaScript."""
    options = {**DESKTOP, "java_script_enabled": False}
    with send_reader(chromium, server.address, options) as reader:
        reader.page.goto(f"{server.address}/embed/map?layers=villages")
        yield reader.page


def test_without_scripts_there_are_picture_sentence_and_link(plain_page: Page) -> None:
    sentence = "13 of 334 records: all actors, all dates, villages"
    expect(plain_page.get_by_role("img", name=sentence)).to_be_visible()
    expect(plain_page.get_by_role("status")).to_have_text(sentence)
    link = plain_page.get_by_role("link", name="Open in Corridor Atlas")
    expect(link).to_have_attribute("href", "/?layers=villages")
    expect(plain_page.get_by_text("being drawn")).to_be_hidden()
    expect(plain_page.get_by_role("button")).to_have_count(0)
