"""Still maps: the first sight, and a page without JavaScript."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.browser.visiting import DESKTOP, PHONE, Visit, send_reader
from tests.counts import count_records, write_villages
from tests.server import Server

WATCH_SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.fixture
def plain_visit(chromium: Browser, server: Server) -> Iterator[Visit]:
    """Send a reader without JavaScript."""
    options: dict[str, Any] = {**DESKTOP, "java_script_enabled": False}
    with send_reader(chromium, server.address, options) as reader:
        yield reader


def test_without_javascript_there_are_map_sentence_table_and_links(
    plain_visit: Visit,
) -> None:
    page = plain_visit.page
    page.goto(f"{plain_visit.address}/?layers=villages")
    sentence = write_villages()
    picture = page.get_by_role("img", name=sentence)
    expect(picture).to_be_visible()
    assert "layers=villages" in picture.evaluate("image => image.currentSrc")
    expect(page.get_by_text(sentence, exact=True)).to_be_visible()
    expect(page.get_by_role("rowheader")).to_have_count(12)  # the first of them
    for name in ("Filters", "Timeline"):
        expect(page.get_by_role("region", name=name)).to_be_hidden()
    page.get_by_role("link", name="Table of the records shown").click()
    expect(page.get_by_role("rowheader")).to_have_count(count_records("villages"))
    row = page.get_by_role("row").filter(has_text="Kirants").first
    expect(row.get_by_role("link").first).to_have_attribute(
        "href", re.compile("https://")
    )
    page.get_by_role("link", name="To the map").click()
    assert page.url.endswith("/?layers=villages")


def test_axe_finds_nothing_on_the_page_of_records(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/records?layers=villages")
    visit.check_axe()


@pytest.mark.parametrize("screen", [DESKTOP, PHONE])
def test_nothing_jumps_while_the_page_loads(
    chromium: Browser, server: Server, screen: dict[str, Any]
) -> None:
    with send_reader(chromium, server.address, screen) as reader:
        reader.page.add_init_script(WATCH_SHIFTS)
        page = reader.open_view("?dates=2024")
        assert page.evaluate("window.shifts") == 0
        expect(page.locator("img.still")).to_have_count(0)


@pytest.mark.parametrize("path", ["/", "/embed/map?controls=filters"])
def test_nothing_is_painted_before_a_page_is_there_as_a_whole(
    visit: Visit, path: str
) -> None:
    """It may come in pieces; a browser that can waits for what is in the window."""
    visit.page.goto(visit.address + path)
    awaited = visit.page.locator("head > link[rel=expect]")
    assert awaited.evaluate("link => link.blocking.value") == "render"
    last = visit.page.locator(awaited.get_attribute("href") or "")
    expect(last).to_have_count(1)
    before = "last => last.compareDocumentPosition(document.querySelector('.map'))"
    assert last.evaluate(before) & 2


WRITE = """async (part) => {
  document.write(part);
  for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
}"""


@pytest.mark.parametrize("end", ["</nav>", "</h1>", "</picture>"])
def test_nothing_jumps_where_the_page_comes_in_pieces(
    chromium: Browser, server: Server, end: str
) -> None:
    seen = re.sub("<script.*?</script>", "", server.ask("/?dates=2024").body.decode())
    cut = seen.index(end) + len(end)
    with send_reader(chromium, server.address, PHONE) as reader:
        page = reader.page
        page.add_init_script(WATCH_SHIFTS)
        page.goto(f"{reader.address}/records?layers=villages")
        page.evaluate("document.open()")
        for part in (seen[:cut], seen[cut:]):
            page.evaluate(WRITE, part)
        expect(page.locator("#stage img.still")).to_be_visible()
        assert page.evaluate("window.shifts") == 0


def test_the_first_sight_is_the_still_map_of_the_link(visit: Visit) -> None:
    """It is there before the atlas has come, and stays until the live map."""
    page = visit.page
    held: list[Route] = []
    page.route("**/atlas.json", lambda route: held.append(route))  # noqa: PLW0108 - it asks for its signature
    page.goto(f"{visit.address}/?layers=villages", wait_until="load")
    still = page.locator("#stage img.still")
    expect(still).to_be_visible()
    assert "layers=villages" in page.evaluate(
        "document.querySelector('img.still').currentSrc"
    )
    expect(page.locator("#sentence")).to_contain_text("Villages")
    box = page.get_by_role("checkbox", name="Border villages", include_hidden=True)
    expect(box).to_be_checked()
    for route in held:
        route.continue_()
    page.unroute("**/atlas.json")
    visit.settle()
    expect(page.locator("img.still")).to_have_count(0)
