"""The first-run hint, and what is announced while play runs."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.visiting import DESKTOP, PHONE, Visit, send_reader
from tests.server import Server


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desk", "phone"])
def test_it_is_shown_until_it_is_dismissed(
    chromium: Browser, server: Server, screen: dict[str, object]
) -> None:
    with send_reader(chromium, server.address, screen, first=True) as visit:
        page = visit.open_view()
        hint = page.get_by_role("complementary", name="Three steps to begin")
        expect(hint.get_by_role("listitem")).to_have_count(3)
        visit.check_axe()
        hint.get_by_role("button", name="Got it").click()
        expect(hint).to_be_hidden()
        visit.open_view()
        expect(hint).to_be_hidden()


def test_play_is_not_announced_at_each_step(visit: Visit) -> None:
    page = visit.open_view()
    sentence = page.locator("#sentence")
    page.get_by_role("button", name="Play").click()
    expect(sentence).to_have_attribute("aria-live", "off")
    page.get_by_role("button", name="Pause").click()
    expect(sentence).to_have_attribute("aria-live", "polite")
    expect(sentence).to_contain_text("records:")
