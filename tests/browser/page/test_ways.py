"""The ways in at a first visit, and what is announced while play runs."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.journeys import read_longitudes
from tests.browser.visiting import DESKTOP, PHONE, Visit, send_reader
from tests.server import Server

ALAT_TO_KARS = (49.4, 43.1)
"""Longitudes of the corridor's ends, in degrees."""


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_the_ways_in_are_over_the_map_until_the_first_touch(
    chromium: Browser, server: Server, screen: dict[str, object]
) -> None:
    with send_reader(chromium, server.address, screen, first=True) as visit:
        page = visit.open_view()
        ways = page.get_by_role("complementary", name="Where to start")
        expect(ways.get_by_role("link", name="The four villages")).to_be_visible()
        cut = "cards => cards.filter((card) => card.scrollHeight > card.clientHeight)"
        assert ways.locator("a").evaluate_all(f"{cut}.length") == 0
        visit.check_axe()
        page.get_by_role("button", name="Zoom in").click()
        expect(ways).to_be_hidden()
        visit.open_view()
        expect(ways).to_be_hidden()


def test_a_way_in_shows_its_answer(chromium: Browser, server: Server) -> None:
    """The whole corridor stands in the map's free part, its chart beside it."""
    with send_reader(chromium, server.address, DESKTOP, first=True) as visit:
        page = visit.open_view()
        card = page.get_by_role("complementary", name="Where to start").get_by_role(
            "link", name="The Zangezur corridor"
        )
        answer = card.get_attribute("title") or ""
        picture = card.locator("img")
        expect(picture).to_be_visible()
        expect(picture).to_have_js_property("naturalWidth", value=124)
        card.click()
        visit.settle()
        chart = page.get_by_role("tabpanel", name="Corridors compared")
        expect(chart.get_by_role("heading", level=2)).to_have_text(answer)
        west, east = read_longitudes(page)
        assert west < ALAT_TO_KARS[1] < ALAT_TO_KARS[0] < east
        strip = chart.locator(".strips")
        assert strip.evaluate("strip => strip.scrollWidth <= strip.clientWidth")
        details = page.get_by_role("region", name="Details").bounding_box()
        shown = chart.bounding_box()
        assert details
        assert shown
        assert shown["y"] + shown["height"] <= details["y"] + 1
        assert shown["height"] >= 500


def test_play_is_not_announced_at_each_step(visit: Visit) -> None:
    page = visit.open_view()
    sentence = page.locator("#sentence")
    page.get_by_role("button", name="Play").click()
    expect(sentence).to_have_attribute("aria-live", "off")
    page.get_by_role("button", name="Pause").click()
    expect(sentence).to_have_attribute("aria-live", "polite")
    expect(sentence).to_contain_text(" records")
