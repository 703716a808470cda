import pytest
from playwright.sync_api import Browser

from tests.browser.visiting import send_reader
from tests.server import Server

ADDRESS = "http://atlas.test"
GOOD = (
    '<!doctype html><html lang="en" data-ready="true"><title>A</title><main><h1>A</h1>'
)


def visit(browser: Browser, html: str, *, axe: bool = False) -> None:
    with send_reader(browser, ADDRESS, {}) as reader:
        reader.page.route(
            f"{ADDRESS}/",
            lambda route: route.fulfill(body=html, content_type="text/html"),
        )
        reader.open_view()
        if axe:
            reader.check_axe()
        reader.page.wait_for_load_state("networkidle")


def test_a_good_page_passes(chromium: Browser) -> None:
    visit(chromium, GOOD, axe=True)


@pytest.mark.parametrize(
    ("fault", "word"),
    [
        ("<script>console.error('lost')</script>", "console: lost"),
        ("<script>throw Error('lost')</script>", "uncaught: lost"),
        ("<img src=http://other.test/a.png>", "another origin: http://other.test/a"),
        ("<script>fetch('//other.test/b')</script>", "another origin: http://other"),
        ("<link rel=stylesheet href=//other.test/c>", "another origin: http://other"),
    ],
)
def test_a_fault_that_nobody_sees_fails(
    chromium: Browser, fault: str, word: str
) -> None:
    with pytest.raises(AssertionError, match=word):
        visit(chromium, GOOD + fault)


def test_what_the_cache_answers_is_no_request(
    chromium: Browser, small_server: Server
) -> None:
    with send_reader(chromium, small_server.address, {}) as reader:
        reader.open_view()
        first = set(reader.watch.requests)
        reader.watch.requests.clear()
        reader.open_view()
        again = set(reader.watch.requests)
    kept = {url for url in first if "/library/" in url or "/plotly/" in url}
    needed = {"atlas.css", "atlas.json", "ground.json", "leaflet.js", "page.mjs"}
    assert needed <= {url.rpartition("/")[2] for url in kept}
    assert again.isdisjoint(kept)
    assert f"{small_server.address}/" in again


def test_axe_objects_to_a_picture_without_words(chromium: Browser) -> None:
    with pytest.raises(AssertionError, match="image-alt"):
        visit(chromium, GOOD + "<img src='data:,'>", axe=True)
