"""A host's own chart, which follows the view, as docs/hosts.md tells."""

import re
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from dash import Input, Output, dcc
from playwright.sync_api import Browser, expect
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.settings import Settings, find_assets
from geodata import read_atlas
from tests.browser.journeys import open_chart, open_filters
from tests.browser.visiting import DESKTOP, Visit, send_reader

DOCUMENT = Path(__file__).parents[3] / "docs" / "hosts.md"
NAMES = {
    "create_app": create_app,
    "Settings": Settings,
    "find_assets": find_assets,
    "dcc": dcc,
    "Input": Input,
    "Output": Output,
}


@pytest.fixture
def host_visit(chromium: Browser, small_atlas: Path) -> Iterator[Visit]:
    """Send a reader to the app that the document makes."""
    found = re.search("```python\n(.*?)```", DOCUMENT.read_text("utf-8"), re.DOTALL)
    assert found
    told = {**NAMES, "atlas": read_atlas(small_atlas)}
    exec(found[1], told)  # noqa: S102 - our own document
    server = make_server("127.0.0.1", 0, told["app"].server, threaded=True)
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        address = f"http://127.0.0.1:{server.server_port}"
        with send_reader(chromium, address, DESKTOP) as reader:
            yield reader
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_chart_of_a_host_follows_the_view(host_visit: Visit) -> None:
    page = host_visit.open_view("?layers=villages")
    bars = page.locator("#mine .barlayer .point")
    expect(bars).not_to_have_count(0)
    before = bars.count()
    open_filters(page)
    page.locator('input[name="layer"][value="meetings"]').check()
    expect(bars).not_to_have_count(before)
    open_chart(page, "Who controls what")
    host_visit.settle()
    expect(page.locator("#mine")).to_be_visible()
