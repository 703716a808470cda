"""An embed as the reader of an article meets it: in a hand, a sandbox, a file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.articles import (
    expect_live,
    find_embed,
    publish,
    read_host,
    write_frame,
)
from tests.server import Server

NARROW: dict[str, Any] = {
    "viewport": {"width": 320, "height": 640},
    "has_touch": True,
    "is_mobile": True,
}
AS_WRITTEN = (
    'style="border:0;width:100%;height:auto;aspect-ratio:16/9;min-height:420px"'
)
VILLAGES = "map?layers=villages&at=45.1,41.0,9"
FAR_PX, NEAR_PX = 120, 30
TALL = '<p style="height: 1500px">Text.</p>'
# Of an isolated page: it refuses what has not said that it may stand there.
ISOLATED = {
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Opener-Policy": "same-origin",
}
# Where a mark stands in the embed, away from what lies on the map.
SPOT = """() => {
  const stage = document.querySelector("#stage");
  const { left, top, width, height } = stage.getBoundingClientRect();
  const seen = ([x, y]) => x > 20 && y > 20 && x < width - 80 && y < height - 60;
  const spots = stage.map.drawn().marks.map(({ spot }) => stage.map.find(spot));
  const [x, y] = spots.find(seen);
  return [left + x, top + y];
}"""
RESTS = "new Promise((rest) => addEventListener('scrollend', rest, { once: true }))"
TELLS = """new Promise((tell) =>
  new MutationObserver(tell).observe(document.querySelector(".two-fingers"),
    { attributeFilter: ["data-seen"] }))"""
CAMERA = "document.querySelector('#stage').map.camera()"


def draw_fingers(page: Page, far: int, *fingers: tuple[float, float]) -> None:
    """Draw fingers upwards, all at once; each is where one touches the page."""
    session = page.context.new_cdp_session(page)
    steps = range(0, far + 1, far // 6)
    for number, step in enumerate(steps):
        touch = "touchMove" if number else "touchStart"
        points = [{"x": x, "y": y - step, "id": n} for n, (x, y) in enumerate(fingers)]
        told = {"type": touch, "touchPoints": points}
        session.send("Input.dispatchTouchEvent", told)
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def find_spots(page: Page) -> Iterator[float]:
    """Where a mark of the embed stands on the page."""
    box = page.locator("iframe").bounding_box()
    assert box
    return map(
        sum, zip((box["x"], box["y"]), page.frames[1].evaluate(SPOT), strict=True)
    )


def test_in_the_hand_an_embed_is_read_and_the_page_scrolls(
    chromium: Browser, server: Server
) -> None:
    viewport = '<meta name="viewport" content="width=device-width">'
    frame = write_frame(server, 1, VILLAGES, AS_WRITTEN)
    with (
        publish(viewport + frame + TALL) as address,
        read_host(chromium, address, NARROW) as page,
    ):
        embed = find_embed(page, 1)
        expect_live(embed)
        legend = embed.get_by_role("complementary", name="Legend")
        expect(legend.get_by_text("controlled by Azerbaijan")).to_be_in_viewport()
        stage = embed.locator("#stage").bounding_box()
        assert stage
        assert stage["height"] > 200

        before = page.frames[1].evaluate(CAMERA)
        x, y = find_spots(page)
        page.evaluate(f"void (window.rests = {RESTS})")
        page.frames[1].evaluate(f"void (window.tells = {TELLS})")
        draw_fingers(page, FAR_PX, (x, y))
        assert page.evaluate("rests.then(() => scrollY)") > 50
        assert page.frames[1].evaluate(CAMERA) == before
        assert page.frames[1].evaluate("tells.then(() => true)")
        page.evaluate("scrollTo(0, 20)")
        scrolled = page.evaluate("scrollY")
        x, y = find_spots(page)
        draw_fingers(page, NEAR_PX, (x - 40, y), (x + 40, y))
        page.frames[1].wait_for_function(f"{CAMERA}[1] < {before[1]}")
        assert page.evaluate("scrollY") == scrolled

        page.touchscreen.tap(*find_spots(page))
        card = embed.get_by_role("region", name="Details")
        expect(card.get_by_text("controlled by: ")).to_be_visible()
        expect(card.locator(".sources a").first).to_be_visible()
        card.get_by_role("button", name="Close").tap()
        expect(card).to_be_hidden()


def test_no_link_is_dead_in_a_sandbox_and_isolated_pages_have_embeds(
    chromium: Browser, server: Server
) -> None:
    sandbox = 'sandbox="allow-scripts"'
    frames = [
        write_frame(server, 1, "map?layers=villages#?secret=abc", sandbox),
        write_frame(server, 2, "venues", sandbox),
    ]
    with (
        publish("".join(frames), ISOLATED) as address,
        read_host(chromium, address, known="^Blocked opening") as page,
    ):
        assert page.evaluate("crossOriginIsolated")
        expect_live(find_embed(page, 1))
        for number, query in ((1, "layers=villages"), (2, "chart=venues")):
            embed = find_embed(page, number)
            embed.get_by_role("link", name="Open the atlas").click()
            told = embed.get_by_text(f"{server.address}/?{query}")
            expect(told).to_be_in_viewport()


def test_a_deck_on_a_stick_has_live_embeds(
    chromium: Browser, server: Server, tmp_path: Path
) -> None:
    deck = tmp_path / "deck.html"
    deck.write_text(f"<!doctype html>{write_frame(server, 1, VILLAGES)}", "utf-8")
    with read_host(chromium, deck.as_uri()) as page:
        expect_live(find_embed(page, 1))
