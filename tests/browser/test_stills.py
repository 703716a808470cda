"""Still maps: first sight, no JavaScript, no WebGL, and graphics that are lost."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.journeys import list_rows, read_counts, read_sentence
from tests.browser.visiting import DESKTOP, PHONE, Visit, send_reader
from tests.server import Server

NO_WEBGL = """
const get = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
  return kind.startsWith("webgl") ? null : get.call(this, kind, ...rest);
};
"""
LOSE = """() => {
  const canvas = document.querySelector(".maplibregl-canvas");
  window.graphics = canvas.getContext("webgl2").getExtension("WEBGL_lose_context");
  window.graphics.loseContext();
}"""
WATCH_SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
STILL = "#stage img.still"


@pytest.fixture
def plain_visit(chromium: Browser, server: Server) -> Iterator[Visit]:
    """Send a reader without JavaScript."""
    options: dict[str, Any] = {**DESKTOP, "java_script_enabled": False}
    with send_reader(chromium, server.address, options) as reader:
        yield reader


@pytest.fixture(params=["light", "dark"])
def blind_visit(
    chromium: Browser, server: Server, request: pytest.FixtureRequest
) -> Iterator[Visit]:
    """Send a reader without WebGL, in each theme."""
    options: dict[str, Any] = {**DESKTOP, "color_scheme": request.param}
    with send_reader(chromium, server.address, options) as reader:
        reader.page.add_init_script(NO_WEBGL)
        yield reader


def test_without_javascript_there_are_map_sentence_table_and_links(
    plain_visit: Visit,
) -> None:
    page = plain_visit.page
    page.goto(f"{plain_visit.address}/?layers=villages")
    sentence = "13 of 235 records: all actors, all dates, villages"
    picture = page.get_by_role("img", name=sentence)
    expect(picture).to_be_visible()
    expect(picture).to_have_attribute("src", "/image/map.svg?layers=villages")
    expect(page.get_by_text(sentence, exact=True).last).to_be_visible()
    page.get_by_role("link", name="Table of the records shown").click()
    expect(page.get_by_role("rowheader")).to_have_count(13)
    row = page.get_by_role("row").filter(has_text="Kirants").first
    expect(row.get_by_role("link").first).to_have_attribute(
        "href", re.compile("https://")
    )
    page.get_by_role("link", name="To the map").click()
    assert page.url.endswith("/?layers=villages")


def read_still(page: Page) -> str:
    address = page.locator(STILL).get_attribute("src")
    assert address
    return address


def test_without_webgl_a_still_map_follows_the_view(blind_visit: Visit) -> None:
    page = blind_visit.open_view("?layers=villages&at=45.12,41.05,9.7")
    expect(page.locator(STILL)).to_be_visible()
    assert page.evaluate(f"document.querySelector('{STILL}').naturalWidth") > 600
    expect(page.locator(STILL)).to_have_attribute("alt", read_sentence(page))
    assert "layers=villages&at=45.12,41.05,9.7" in read_still(page)
    expect(page.get_by_text("This browser cannot draw the live map")).to_be_visible()
    expect(list_rows(page)).to_have_count(read_counts(page)[0])
    page.get_by_role("button", name="Zoom in").click()
    blind_visit.settle()
    page.get_by_role("checkbox", name="Meetings and events", exact=False).first.check()
    blind_visit.settle()
    assert "at=45.12,41.05,10.7" in read_still(page)
    assert "meetings" in read_still(page)


def test_axe_finds_nothing_without_webgl(blind_visit: Visit) -> None:
    blind_visit.open_view()
    blind_visit.check_axe()


def test_axe_finds_nothing_on_the_page_of_records(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/records?layers=villages")
    visit.check_axe()


def test_lost_graphics_are_stood_in_for_until_they_are_back(visit: Visit) -> None:
    page = visit.open_view("?layers=villages")
    expect(page.locator(STILL)).to_have_count(0)
    page.evaluate(LOSE)
    expect(page.locator(STILL)).to_be_visible()
    expect(page.get_by_text("The browser has lost its graphics")).to_be_visible()
    page.evaluate("window.graphics.restoreContext()")
    expect(page.locator(STILL)).to_have_count(0)
    expect(page.get_by_text("The browser has lost its graphics")).to_be_hidden()


@pytest.mark.parametrize("screen", [DESKTOP, PHONE])
def test_nothing_jumps_while_the_page_loads(
    chromium: Browser, server: Server, screen: dict[str, Any]
) -> None:
    with send_reader(chromium, server.address, screen) as reader:
        reader.page.add_init_script(WATCH_SHIFTS)
        page = reader.open_view("?dates=2024")
        assert page.evaluate("window.shifts") == 0
        expect(page.locator("#opening, img.still")).to_have_count(0)


def test_the_first_sight_is_the_still_map_of_the_link(visit: Visit) -> None:
    """It is there before the atlas has come, and stays until the live map."""
    page = visit.page
    held: list[Route] = []
    page.route("**/atlas.json", lambda route: held.append(route))  # noqa: PLW0108 - it asks for its signature
    page.goto(f"{visit.address}/?layers=villages", wait_until="load")
    still = page.locator("#opening img.still")
    expect(still).to_be_visible()
    assert "layers=villages" in page.evaluate(
        "document.querySelector('#opening img').currentSrc"
    )
    expect(page.locator("#sentence")).to_be_hidden()
    for route in held:
        route.continue_()
    page.unroute("**/atlas.json")
    visit.settle()
    expect(page.locator("#opening, img.still")).to_have_count(0)
