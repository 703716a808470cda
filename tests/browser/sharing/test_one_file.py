"""The one-file atlas, opened from a disk with the network cut."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from dashboard.cli import main
from tests.browser.journeys import (
    expect_rows,
    list_rows,
    open_chart,
    open_filters,
    read_counts,
    read_sentence,
)
from tests.browser.visiting import DESKTOP, Visit, send_reader


@pytest.fixture
def far_reader(chromium: Browser, tmp_path: Path) -> Iterator[Visit]:
    """Give a reader without a network the file of the meetings of 2024."""
    file = tmp_path / "atlas.html"
    assert main(["export", "dates=2024&layers=meetings", "-o", str(file)]) == 0
    options = {**DESKTOP, "offline": True, "color_scheme": "light"}
    with send_reader(chromium, "file://", options) as reader:
        yield Visit(reader.page, reader.watch, file.as_uri())


def test_a_file_is_the_atlas_without_a_network(far_reader: Visit) -> None:
    page, asked = far_reader.page, list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(far_reader.address)
    far_reader.settle()
    expect(page.locator("#stage.drawn")).to_have_count(1)
    assert page.url.endswith("/atlas.html?dates=2024&layers=meetings")
    whole, total = read_counts(page)
    open_filters(page)
    page.get_by_role("checkbox", name="Armenia", exact=False).first.check()
    far_reader.settle()
    page.get_by_role("textbox", name="From").fill("2024-05")
    page.get_by_role("textbox", name="From").press("Enter")
    far_reader.settle()
    assert "Armenia" in read_sentence(page)
    assert "May to December 2024" in read_sentence(page)
    shown, _ = read_counts(page)
    assert 0 < shown < whole < total
    expect_rows(page, shown)
    list_rows(page).first.get_by_role("button").click()
    far_reader.settle()
    details = page.get_by_role("region", name="Details")
    about = details.get_by_role("link", name="What else each source supports")
    about.click()
    expect(page.locator("#about li:focus")).to_be_in_viewport()
    expect(page.locator("#about li:focus > .support a").first).to_be_attached()
    page.get_by_role("link", name="To the map").click()
    expect(page.locator("#about")).to_be_hidden()
    open_chart(page, "Where they met")
    far_reader.settle()
    expect(page.locator("#charts .figure .main-svg").first).to_be_visible()
    far_reader.check_axe()
    page.go_back()
    far_reader.settle()
    others = [url for url in asked if not url.startswith(("blob:", "data:"))]
    assert others == [far_reader.address]
