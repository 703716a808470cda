"""Embeds on pages of others: several, sandboxed, under a policy, without scripts."""

from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from tests.browser.visiting import DESKTOP, send_reader, weigh
from tests.counts import write_villages
from tests.server import Server

READY = "html[data-ready=true]"
ARTICLE = (
    # what is embedded, and what its frame allows
    ("map?layers=villages", ""),
    ("map?layers=corridors&theme=dark", 'sandbox="allow-scripts"'),
    ("mediators?dates=2021..", 'sandbox="allow-scripts"'),
    ("map?dates=2024", ""),
)
MAPS = (1, 2, 4)
SLIDES = """
<section><h1>First</h1></section>
<section hidden><h1>Second</h1>{frame}</section>
<script>
addEventListener("keydown", ({{ key }}) => {{
  const [one, other] = document.querySelectorAll("section");
  [one.hidden, other.hidden] = key === "ArrowRight" ? [true, false] : [false, true];
}});
</script>"""


def write_frame(server: Server, number: int, place: str, attributes: str = "") -> str:
    source = escape(f"{server.address}/embed/{place}")
    size = 'width="700" height="420"'
    return (
        f'<iframe title="embed {number}" {size} {attributes} src="{source}"></iframe>'
    )


@contextmanager
def publish(body: str, policy: str = "") -> Iterator[str]:
    """Serve a page of somebody else, under a policy of its own."""

    class Article(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            if policy:
                self.send_header("Content-Security-Policy", policy)
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
def read_host(chromium: Browser, address: str) -> Iterator[Page]:
    """Open a host page; AssertionError on any error of it or of what it embeds."""
    page = chromium.new_page(viewport={"width": 800, "height": 1900})
    page.set_default_timeout(120_000)
    faults: list[str] = []
    page.on("console", lambda m: faults.append(m.text) if m.type == "error" else None)
    page.on("pageerror", lambda error: faults.append(f"{error}"))
    page.goto(address)
    yield page
    page.context.close()
    assert faults == []


def find_embed(page: Page, number: int) -> FrameLocator:
    return page.frame_locator(f"iframe[title='embed {number}']")


def expect_live(embed: FrameLocator) -> None:
    """Wait until the live map has taken the picture's place."""
    embed.locator(READY).wait_for(state="attached")
    expect(embed.locator("#stage.drawn")).to_have_count(1)
    expect(embed.locator(".first-sight, img.still")).to_have_count(0)


def test_an_article_has_three_live_maps_and_a_chart(
    chromium: Browser, server: Server
) -> None:
    """Under a strict policy; two frames in sandboxes, where a page has no origin."""
    frames = (
        write_frame(server, number, *embed) for number, embed in enumerate(ARTICLE, 1)
    )
    policy = f"default-src 'none'; frame-src {server.address}"
    with (
        publish("<p>Text.</p>".join(frames), policy) as address,
        read_host(chromium, address) as page,
    ):
        for number in MAPS:
            expect_live(find_embed(page, number))
        sandboxed = find_embed(page, 2)
        assert sandboxed.locator(":root").evaluate("() => self.origin") == "null"
        sandboxed.get_by_role("button", name="Zoom in").click()
        sandboxed.locator(f"{READY} a#share[href*='at=']").wait_for()
        chart = find_embed(page, 3)
        expect(chart.get_by_role("img", name="Mediators")).to_be_visible()


def test_a_map_is_live_within_260_kilobytes(chromium: Browser, server: Server) -> None:
    options = {**DESKTOP, "extra_http_headers": {"Accept-Encoding": "br"}}
    with send_reader(chromium, server.address, options) as reader:
        # Relief and rivers come once it is live: here, never.
        reader.page.route("**/land.json", lambda _: None)
        sizes = weigh(reader.page)
        reader.page.goto(f"{server.address}/embed/map")
        reader.page.locator("#stage.drawn").wait_for(state="attached")
    assert 100_000 < sum(sizes) <= 260_000


def test_a_slide_that_is_turned_to_shows_the_live_map(
    chromium: Browser, server: Server
) -> None:
    frame = write_frame(server, 1, "map?layers=villages")
    with (
        publish(SLIDES.format(frame=frame)) as address,
        read_host(chromium, address) as page,
    ):
        hidden = find_embed(page, 1)
        hidden.locator(".first-sight svg").wait_for(state="attached")
        assert page.frames[1].evaluate("() => typeof window.Plotly") == "undefined"
        page.keyboard.press("ArrowRight")
        expect_live(hidden)
        canvas = hidden.locator("#stage .canvas").bounding_box()
        assert canvas
        assert canvas["width"] == 700
        page.keyboard.press("ArrowLeft")
        page.keyboard.press("ArrowRight")
        expect_live(hidden)


@pytest.fixture
def plain_page(chromium: Browser, server: Server) -> Iterator[Page]:
    """Open an embed without JavaScript."""
    options = {**DESKTOP, "java_script_enabled": False}
    with send_reader(chromium, server.address, options) as reader:
        reader.page.goto(f"{server.address}/embed/map?layers=villages")
        yield reader.page


def test_without_scripts_there_are_picture_sentence_and_link(plain_page: Page) -> None:
    sentence = write_villages()
    expect(plain_page.get_by_role("img", name=sentence)).to_be_visible()
    expect(plain_page.get_by_role("status")).to_have_text(sentence)
    link = plain_page.get_by_role("link", name="Open the atlas")
    expect(link).to_have_attribute("href", "/?layers=villages")
    expect(plain_page.get_by_text("being drawn")).to_be_hidden()
    expect(plain_page.get_by_role("button")).to_have_count(0)
