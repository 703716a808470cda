"""The link is the state: opened, changed, gone back to, broken, hostile."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.journeys import (
    follow_way,
    list_rows,
    open_filters,
    read_counts,
    read_sentence,
)
from tests.browser.visiting import Visit
from tests.server import Server

ALMATY = (
    "?actors=ARM~AZE&match=all&dates=2024-05&layers=meetings&pick=2024-05-10-almaty"
)


def test_a_shared_link_opens_its_view(visit: Visit) -> None:
    page = visit.open_view(ALMATY)
    assert "Armenia and Azerbaijan, May 2024" in read_sentence(page)
    open_filters(page)
    expect(
        page.get_by_role("checkbox", name="Armenia", exact=False).first
    ).to_be_checked()
    expect(page.get_by_role("radio", name="all of these")).to_be_checked()
    expect(page.get_by_label("From", exact=True)).to_have_value("2024-05")
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", level=3)).to_contain_text("Almaty")
    sources = details.locator(".sources a")
    expect(sources.first).to_have_attribute("href", re.compile("^https://"))


def test_back_and_forward(visit: Visit) -> None:
    page = visit.open_view()
    opening = read_sentence(page)
    follow_way(page, "The Almaty meeting")
    visit.settle()
    chosen = read_sentence(page)
    assert chosen != opening
    page.go_back()
    expect(page.locator("#sentence")).to_have_text(opening)
    page.go_forward()
    expect(page.locator("#sentence")).to_have_text(chosen)


def test_each_way_in_leads_to_records(visit: Visit) -> None:
    page = visit.open_view()
    for name in ("The Zangezur corridor", "The four villages", "The Almaty meeting"):
        follow_way(page, name)
        visit.settle()
        assert read_counts(page)[0] > 0
        expect(page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("?actors=ATLANTIS", "“ATLANTIS” is not an actor of this atlas"),
        ("?dates=2024-02-31", "“2024-02-31” is not a date"),
        ("?dates=%E0%A4%A", "broken"),
        (f"?pick={quote('<img src=x onerror=alert(1)>')}", "is not a record"),
        ("?at=500,0,2", "is not a place on the map"),
        ("?date=2024&utm_source=a", "the nearest is “dates” (a date or a range)"),
    ],
)
def test_a_bad_link_opens_with_a_notice(visit: Visit, query: str, words: str) -> None:
    page = visit.open_view(query)
    expect(page.get_by_role("alert")).to_contain_text(words)
    assert read_counts(page)[0] > 0


def test_picking_a_row_is_in_the_link(visit: Visit) -> None:
    page = visit.open_view("?layers=villages")
    list_rows(page).filter(has_text="Kirants").get_by_role("button").click()
    visit.settle()
    assert "pick=kirants" in page.url
    expect(
        page.get_by_role("region", name="Details").get_by_role("heading", level=3)
    ).to_have_text("Kirants")


def test_hostile_data_stays_text(small_visit: Visit) -> None:
    page = small_visit.open_view()
    for button in list_rows(page).get_by_role("button").all():
        button.click()
        small_visit.settle()
    assert page.locator("main script, .details script, .details img").count() == 0
    expect(page.locator("#table")).to_contain_text("<script>")


def test_a_page_whose_atlas_does_not_come_says_so(
    chromium: Browser, server: Server
) -> None:
    page = chromium.new_page()
    page.route("**/atlas.json", lambda route: route.abort())
    page.goto(server.address)
    expect(page.get_by_role("alert")).to_contain_text("could not be loaded")
    page.close()
