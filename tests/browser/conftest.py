"""Readers for browser journeys: one for each kind of screen and theme.

Each comes to every test that asks for it: a page of a new reader takes twice as
long to open, and what differs is set back between two tests.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.coverage import VARIABLE, Coverage
from tests.browser.visiting import DESKTOP, PHONE, Visit, open_browser, send_reader
from tests.server import Server

LIGHT = {"color_scheme": "light"}
DARK = {"color_scheme": "dark"}
Send = Callable[[Server, dict[str, Any]], Visit]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Open one browser for all tests."""
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def coverage() -> Iterator[Coverage | None]:
    """Count what runs of our JavaScript, where somebody has said where to write it."""
    folder = os.environ.get(VARIABLE)
    counted = Coverage() if folder else None
    yield counted
    if counted and folder:
        counted.save(Path(folder))


@pytest.fixture(scope="session")
def send(chromium: Browser, coverage: Coverage | None) -> Iterator[Send]:
    """Send a reader with a kind of screen to a server; the same one the next time."""
    readers: dict[str, Visit] = {}

    def count(visit: Visit) -> Visit:
        if not coverage:
            return visit
        session = coverage.start(visit.page)
        return replace(visit, leave=lambda: coverage.take(session))

    with ExitStack() as stack:

        def find(server: Server, options: dict[str, Any]) -> Visit:
            key = f"{server.address} {options}"
            if key not in readers:
                reader = send_reader(chromium, server.address, options)
                readers[key] = count(stack.enter_context(reader))
            return readers[key]

        yield find


@pytest.fixture
def visit(send: Send, server: Server) -> Iterator[Visit]:
    """Send a reader with a wide screen, in the light theme, to the real atlas."""
    with send(server, DESKTOP | LIGHT).come_again() as reader:
        yield reader


@pytest.fixture
def dark_visit(send: Send, server: Server) -> Iterator[Visit]:
    """Send the same in the dark theme."""
    with send(server, DESKTOP | DARK).come_again() as reader:
        yield reader


@pytest.fixture
def phone_visit(send: Send, server: Server) -> Iterator[Visit]:
    """Send a reader with a phone."""
    with send(server, PHONE | LIGHT).come_again() as reader:
        yield reader


@pytest.fixture
def dark_phone_visit(send: Send, server: Server) -> Iterator[Visit]:
    """Send a reader with a phone, in the dark theme."""
    with send(server, PHONE | DARK).come_again() as reader:
        yield reader


@pytest.fixture
def small_visit(send: Send, small_server: Server) -> Iterator[Visit]:
    """Send a reader with a wide screen to the small atlas."""
    with send(small_server, DESKTOP).come_again() as reader:
        yield reader


@pytest.fixture
def page(visit: Visit) -> Page:
    """Give the page of a reader at a wide screen."""
    return visit.page


@pytest.fixture
def open_view(visit: Visit) -> Callable[[str], Page]:
    """Open a view of the real atlas at a wide screen."""
    return visit.open_view
