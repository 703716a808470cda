"""The browser's modules without a server: a page that can import them."""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Route

_ASSETS = Path(__file__).parents[2] / "assets"
_HOST = "http://modules.test/"


def open_modules(browser: Browser) -> Page:
    """Open an empty page whose host answers from the folder of assets."""
    page = browser.new_page()
    page.route(f"{_HOST}**", serve_module)
    page.goto(_HOST)
    return page


def serve_module(route: Route) -> None:
    """Answer from the folder of assets, on whatever host."""
    path = _ASSETS / urlsplit(route.request.url).path.removeprefix("/")
    if path.suffix == ".mjs":
        route.fulfill(path=path, content_type="text/javascript")
    else:
        route.fulfill(body="<!DOCTYPE html>", content_type="text/html")
