"""A story, walked as a reader does: from a shared link, by keyboard, on a phone."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.journeys import read_sentence
from tests.browser.visiting import Visit

STORY = "almaty-article"
STEPS = 19
MIDDLE = f"?story={STORY}&step=9"


def find_story(page: Page) -> Locator:
    return page.get_by_role("region", name="Story")


def expect_step(visit: Visit, number: int) -> str:
    """Wait for a step; returns its heading."""
    expect(find_story(visit.page)).to_contain_text(f"Step {number} of {STEPS}")
    visit.settle()
    assert f"story={STORY}&step={number}" in visit.page.url
    return find_story(visit.page).get_by_role("heading", level=3).inner_text()


def test_the_whole_story_is_walked_by_keyboard(visit: Visit) -> None:
    page = visit.open_view(MIDDLE)
    assert "military bases" in read_sentence(page)
    middle = expect_step(visit, 9)
    assert "102nd" in middle
    visit.watch.requests.clear()
    find_story(page).get_by_role("link", name=re.compile("^Next:")).focus()
    read: dict[int, tuple[str, str]] = {}
    for number in range(10, STEPS + 1):
        page.keyboard.press("ArrowRight")
        read[number] = expect_step(visit, number), read_sentence(page)
    page.keyboard.press("ArrowRight")
    expect_step(visit, STEPS)
    for number in range(STEPS - 1, 0, -1):
        page.keyboard.press("ArrowLeft")
        told = expect_step(visit, number), read_sentence(page)
        assert read.setdefault(number, told) == told
    assert len({heading for heading, _ in read.values()}) == STEPS
    assert visit.watch.requests == []
