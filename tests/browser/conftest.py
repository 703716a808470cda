"""Readers for browser journeys: one for each kind of screen and theme."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visiting import DESKTOP, PHONE, Visit, open_browser, send_reader
from tests.server import Server


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Open one browser for all tests."""
    with open_browser() as browser:
        yield browser


@pytest.fixture
def visit(chromium: Browser, server: Server) -> Iterator[Visit]:
    """Send a reader with a wide screen, in the light theme, to the real atlas."""
    with send_reader(
        chromium, server.address, {**DESKTOP, "color_scheme": "light"}
    ) as reader:
        yield reader


@pytest.fixture
def dark_visit(chromium: Browser, server: Server) -> Iterator[Visit]:
    """Send the same in the dark theme."""
    with send_reader(
        chromium, server.address, {**DESKTOP, "color_scheme": "dark"}
    ) as reader:
        yield reader


@pytest.fixture
def phone_visit(chromium: Browser, server: Server) -> Iterator[Visit]:
    """Send a reader with a phone."""
    with send_reader(
        chromium, server.address, {**PHONE, "color_scheme": "light"}
    ) as reader:
        yield reader


@pytest.fixture
def dark_phone_visit(chromium: Browser, server: Server) -> Iterator[Visit]:
    """Send a reader with a phone, in the dark theme."""
    with send_reader(
        chromium, server.address, {**PHONE, "color_scheme": "dark"}
    ) as reader:
        yield reader


@pytest.fixture
def small_visit(chromium: Browser, small_server: Server) -> Iterator[Visit]:
    """Send a reader with a wide screen to the small atlas."""
    with send_reader(chromium, small_server.address, DESKTOP) as reader:
        yield reader


@pytest.fixture
def page(visit: Visit) -> Page:
    """Give the page of a reader at a wide screen."""
    return visit.page


@pytest.fixture
def open_view(visit: Visit) -> Callable[[str], Page]:
    """Open a view of the real atlas at a wide screen."""
    return visit.open_view
