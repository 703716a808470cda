"""The ways in at a first visit, and what is announced while play runs."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visiting import DESKTOP, PHONE, Visit, send_reader
from tests.server import Server


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_the_ways_in_are_over_the_map_until_the_first_touch(
    chromium: Browser, server: Server, screen: dict[str, object]
) -> None:
    with send_reader(chromium, server.address, screen, first=True) as visit:
        page = visit.open_view()
        ways = page.get_by_role("complementary", name="Where to start")
        expect(ways.get_by_role("link", name="The four villages")).to_be_visible()
        visit.check_axe()
        page.get_by_role("button", name="Zoom in").click()
        expect(ways).to_be_hidden()
        visit.open_view()
        expect(ways).to_be_hidden()


def test_a_way_in_over_the_map_leads_to_its_view(
    chromium: Browser, server: Server
) -> None:
    with send_reader(chromium, server.address, DESKTOP, first=True) as visit:
        page = visit.open_view()
        ways = page.get_by_role("complementary", name="Where to start")
        ways.get_by_role("link", name="The four villages").click()
        visit.settle()
        assert "layers=villages" in page.url
        expect(ways).to_be_hidden()


def test_play_is_not_announced_at_each_step(visit: Visit) -> None:
    page = visit.open_view()
    sentence = page.locator("#sentence")
    page.get_by_role("button", name="Play").click()
    expect(sentence).to_have_attribute("aria-live", "off")
    page.get_by_role("button", name="Pause").click()
    expect(sentence).to_have_attribute("aria-live", "polite")
    expect(sentence).to_contain_text("records:")
