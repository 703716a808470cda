"""The stage: a map that keeps its size under all that comes over it."""

import pytest
from playwright.sync_api import Browser, FloatRect, Page, expect

from tests.bench.covering import SIZES, measure_share
from tests.browser.journeys import (
    MAP,
    list_rows,
    open_filters,
    open_table,
    raise_timeline,
    wait_for_rest,
)
from tests.browser.visiting import Visit
from tests.server import Server

PROMISED = [size for size in SIZES if size[-1]]
PLACE = [45.0, 40.5]


def find_place(page: Page) -> tuple[float, float]:
    """Find where a place in the middle of the opening map is, in px of the window."""
    wait_for_rest(page)
    x, y = page.evaluate(f"place => {MAP}.locate(place)", PLACE)
    return x, y


def read_size(page: Page) -> FloatRect | None:
    return page.locator("#stage").bounding_box()


@pytest.mark.parametrize("size", PROMISED, ids=lambda size: f"{size[0]}x{size[1]}")
def test_most_of_the_window_is_map_at_first_sight(
    chromium: Browser, server: Server, size: tuple[int, int, int]
) -> None:
    share = measure_share(chromium, server, *size)
    assert share.free >= size[-1]


def test_what_comes_over_the_map_leaves_its_size(visit: Visit) -> None:
    page = visit.open_view("?at=45,40.5,7")
    size = read_size(page)
    x, y = find_place(page)
    open_filters(page)
    visit.settle()
    assert find_place(page) == pytest.approx((x + 150, y), abs=1)
    raise_timeline(page)
    assert read_size(page) == size
    page.get_by_role("region", name="Filters").press("Escape")
    expect(page.get_by_role("region", name="Filters")).to_be_hidden()
    expect(page.locator("#filtering")).to_be_focused()
    open_table(page)
    visit.settle()
    assert find_place(page)[0] == pytest.approx(x - 360, abs=1)
    assert read_size(page) == size
    page.get_by_role("button", name="Show only the map").click()
    visit.settle()
    assert find_place(page)[0] == pytest.approx(x, abs=1)
    assert "at=45,40.5,7" in page.url


def test_what_is_picked_stays_in_sight(visit: Visit) -> None:
    """The details would cover it, were the map not to move."""
    page = visit.open_view("?layers=villages&at=44.2,40.9,9&pick=kirants")
    spot = page.evaluate(f"() => {MAP}.locate([45.13, 41.0])")
    left = page.get_by_role("region", name="Details").bounding_box()
    assert left
    assert spot[0] < left["x"]


def test_escape_closes_the_details_and_goes_back_to_the_row(visit: Visit) -> None:
    page = visit.open_view("?layers=villages")
    details = page.get_by_role("region", name="Details")
    expect(details).to_be_hidden()
    row = list_rows(page).filter(has_text="Kirants").get_by_role("button")
    row.click()
    expect(details).to_be_visible()
    details.get_by_role("button", name="Close").press("Escape")
    expect(details).to_be_hidden()
    expect(row).to_be_focused()


def test_the_filters_stay_as_the_reader_left_them(visit: Visit) -> None:
    page = visit.open_view()
    filters = page.get_by_role("region", name="Filters")
    expect(filters).to_be_hidden()
    open_filters(page)
    visit.open_view("?layers=villages")
    expect(filters).to_be_visible()
    filters.get_by_role("button", name="Hide filters").click()
    visit.open_view()
    expect(filters).to_be_hidden()


def test_the_divider_moves_by_keys_and_leaves_the_map_its_part(visit: Visit) -> None:
    page = visit.open_view("?chart=pairs")
    divider = page.get_by_role("separator", name="Width of the table")
    room = page.get_by_role("region", name="Table and charts")
    expect(divider).to_have_attribute("aria-valuenow", "50")
    divider.press("ArrowRight")
    expect(divider).to_have_attribute("aria-valuenow", "45")
    for _ in range(5):
        divider.press("ArrowLeft")
    expect(divider).to_have_attribute("aria-valuenow", "55")
    box = room.bounding_box()
    assert box
    assert box["width"] <= 0.55 * 1440 + 1
    assert box["height"] >= 520
    visit.open_view("?chart=pairs")
    expect(divider).to_have_attribute("aria-valuenow", "55")


def test_a_sheet_has_three_heights_and_back_closes_it(phone_visit: Visit) -> None:
    page = phone_visit.open_view("?layers=villages")
    open_filters(page)
    filters = page.get_by_role("region", name="Filters")
    handle = filters.get_by_role("button", name="Raise or lower")
    expect(filters).to_have_attribute("data-height", "whole")
    box = handle.bounding_box()
    assert box
    page.mouse.move(195, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(195, box["y"] + 90, steps=2)  # flung, as it is let go at once
    page.mouse.up()
    expect(filters).to_have_attribute("data-height", "half")
    handle.press("ArrowDown")
    expect(filters).to_have_attribute("data-height", "peek")
    filters.get_by_role("checkbox", name="Border villages").uncheck()
    phone_visit.settle()
    there = page.url
    page.go_back()
    expect(filters).to_be_hidden()
    assert page.url == there


def test_an_entry_of_the_legend_is_a_switch(visit: Visit) -> None:
    page = visit.open_view("?layers=corridors~villages&at=45.3,40.85,9")
    legend = page.get_by_role("complementary", name="Legend")
    railways = legend.get_by_role("button", name="Railways")
    expect(railways).to_have_attribute("aria-pressed", "true")
    railways.click()
    expect(railways).to_have_attribute("aria-pressed", "false")
    expect(railways).to_be_focused()
    assert "railway" not in page.url.partition("only=")[2]
    railways.press("Enter")
    expect(railways).to_have_attribute("aria-pressed", "true")

    # only what is on the map, and few lines of it until one asks
    assert legend.locator("button:not(.more), li").count() <= 6
    legend.get_by_role("button", name="entries").click()
    expect(legend.get_by_text("Exclave villages")).to_be_visible()
    expect(legend.get_by_text("Border not delimited")).to_be_visible()
    visit.open_view("?layers=corridors~villages&at=70,44,6")
    expect(legend.get_by_role("button", name="Railways")).to_be_visible()
    expect(legend.get_by_text("Exclave villages")).to_have_count(0)
    stage = page.locator("main > .map").bounding_box()
    visit.open_view()
    legend.get_by_role("button", name="entries").click()
    expect(legend.get_by_text("Side by side")).to_be_visible()
    assert page.locator("main > .map").bounding_box() == stage
