"""Embeds on pages of others: several, sandboxed, under a policy, without scripts."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.articles import (
    READY,
    expect_live,
    find_embed,
    publish,
    read_host,
    write_frame,
)
from tests.browser.visiting import DESKTOP, send_reader, weigh
from tests.counts import write_villages
from tests.server import Server

ARTICLE = (
    # what is embedded, and what its frame allows
    ("map?layers=villages", ""),
    ("map?layers=corridors&theme=dark", 'sandbox="allow-scripts"'),
    ("mediators?dates=2021..", 'sandbox="allow-scripts"'),
    ("map?dates=2024", ""),
)
MAPS = (1, 2, 4)
POLICY = "Content-Security-Policy"
SLIDES = """
<section><h1>First</h1></section>
<section hidden><h1>Second</h1>{frame}</section>
<script>
addEventListener("keydown", ({{ key }}) => {{
  const [one, other] = document.querySelectorAll("section");
  [one.hidden, other.hidden] = key === "ArrowRight" ? [true, false] : [false, true];
}});
</script>"""


def test_an_article_has_three_live_maps_and_a_chart(
    chromium: Browser, server: Server
) -> None:
    """Under a strict policy; two frames in sandboxes, where a page has no origin."""
    frames = (
        write_frame(server, number, *embed) for number, embed in enumerate(ARTICLE, 1)
    )
    policy = f"default-src 'none'; frame-src {server.address}"
    with (
        publish("<p>Text.</p>".join(frames), {POLICY: policy}) as address,
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
