"""The details of a record: going on, narrowing to it, what is related, its link."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.journeys import (
    list_rows,
    open_chart,
    read_counts,
    read_sentence,
)
from tests.browser.visiting import Visit, Watch
from tests.server import Server

PARTS = re.compile("/(details|charts).json$")
ALMATY = "?pick=2024-05-10-almaty"


def read_title(page: Page) -> str:
    return page.get_by_role("region", name="Details").locator("h3").inner_text()


def test_the_keyboard_walks_from_record_to_record(visit: Visit) -> None:
    page = visit.open_view(f"{ALMATY}&dates=2024-05&layers=meetings")
    first = read_title(page)
    onward = page.get_by_role("button", name="Next: ")
    promised = (onward.get_attribute("aria-label") or "").removeprefix("Next: ")
    onward.focus()
    page.keyboard.press("Enter")
    visit.settle()
    assert read_title(page) == promised != first
    expect(page.get_by_role("button", name="Next: ")).to_be_focused()
    page.get_by_role("button", name=f"Previous: {first}").press("Enter")
    visit.settle()
    assert read_title(page) == first


def test_what_a_panel_needs_comes_when_it_is_opened(
    chromium: Browser, server: Server
) -> None:
    """A failure is told in the panel; opened again, it asks again."""
    page = chromium.new_page()
    page.route(PARTS, lambda route: route.abort())
    Visit(page, Watch(server.address), server.address).open_view(ALMATY)
    region = page.get_by_role("region", name="Details")
    expect(region).to_contain_text("could not be loaded")
    expect(region).to_contain_text("10–11 May 2024")
    open_chart(page, "Where they met")
    expect(page.locator("#charts")).to_contain_text("could not be loaded")
    page.unroute(PARTS)
    page.get_by_role("tab", name="Table").click()
    open_chart(page, "Where they met")
    expect(page.locator("#charts .finding")).not_to_be_empty()
    expect(
        region.get_by_role("link", name="What else each source supports")
    ).to_be_visible()
    page.close()


def test_a_record_narrows_to_its_actor_and_its_month(visit: Visit) -> None:
    page = visit.open_view(ALMATY)
    page.get_by_role("button", name="Only records with Kazakhstan").click()
    visit.settle()
    assert "Kazakhstan" in read_sentence(page)
    page.get_by_role("button", name="Everything in May 2024").click()
    visit.settle()
    assert "May 2024" in read_sentence(page)
    assert "Almaty" in read_title(page)


def test_show_all_shows_what_the_relation_says(visit: Visit) -> None:
    page = visit.open_view("?pick=2022-04-06-brussels")
    details = page.get_by_role("region", name="Details")
    more = details.get_by_role("button", name="Show all").first
    promised = int(more.inner_text().split()[2].rstrip(":"))
    more.click()
    visit.settle()
    assert read_counts(page)[0] == promised


def test_the_details_lead_to_the_source_in_the_list_of_all(visit: Visit) -> None:
    page = visit.open_view(ALMATY)
    page.get_by_text("Cite this record").click()
    with page.expect_download() as saved:
        page.get_by_role("link", name="Text with its sources").click()
    first = saved.value.path().read_text("utf-8").splitlines()[0]
    words, _, _ = first.partition(" http")
    expect(page.locator(".citing p").first).to_contain_text(words)
    page.get_by_role("link", name="What else each source supports").click()
    source = page.locator(":target")
    expect(source.get_by_role("link").first).to_be_visible()
    visit.check_axe()
    page.get_by_role("searchbox", name="Search sources and records").fill("almaty")
    expect(page.get_by_role("status")).to_contain_text("sources")
    source.get_by_role("link", name="Foreign ministers’ talks in Almaty").click()
    visit.settle()
    assert "Almaty" in read_title(page)


def test_a_phone_sheet_goes_with_its_record(phone_visit: Visit) -> None:
    page = phone_visit.open_view()
    list_rows(page).get_by_role("button").first.tap()
    phone_visit.settle()
    details = page.get_by_role("region", name="Details")
    expect(details).to_be_visible()
    for button in details.get_by_role("button").all()[:3]:
        box = button.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= 44
    phone_visit.check_axe()
    page.go_back()
    expect(details).to_be_hidden()
