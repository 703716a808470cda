"""A story, walked as a reader does: from a shared link, by keyboard, on a phone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.journeys import (
    MAP,
    follow_way,
    read_longitudes,
    read_sentence,
    wait_for_rest,
)
from tests.browser.visiting import Visit

STORY = "almaty-article"
STEPS = 19
MIDDLE = f"?story={STORY}&step=9"


def find_story(page: Page) -> Locator:
    return page.get_by_role("region", name="Story")


def expect_step(page: Page, number: int) -> tuple[str, str]:
    """Wait for a step; returns its heading and the sentence of its view."""
    story = find_story(page)
    expect(story).to_contain_text(f"Step {number} of {STEPS}: ")
    assert page.url.endswith(f"?story={STORY}&step={number}")
    return story.get_by_role("heading", level=3).inner_text(), read_sentence(page)


def test_the_whole_story_is_walked_by_keyboard(visit: Visit) -> None:
    page = visit.open_view(MIDDLE)
    middle = expect_step(page, 9)
    assert "102nd" in middle[0]
    assert "Military bases" in middle[1]
    visit.check_axe()
    visit.watch.requests.clear()
    find_story(page).get_by_role("link", name=re.compile("^Next:")).focus()
    read = {9: middle}
    for number in range(10, STEPS + 1):
        page.keyboard.press("ArrowRight")
        read[number] = expect_step(page, number)
    page.keyboard.press("ArrowRight")  # there is no step after the last
    for number in range(STEPS - 1, 0, -1):
        page.keyboard.press("ArrowLeft")
        told = expect_step(page, number)
        assert read.setdefault(number, told) == told
    assert len({heading for heading, _ in read.values()}) == STEPS
    page.go_back()
    assert expect_step(page, 2) == read[2]
    page.go_forward()
    assert expect_step(page, 1) == read[1]
    visit.settle()
    # all steps were there; only a chart that one of them shows comes with it
    assert not any(STORY in one for one in visit.watch.requests)
    west, east = read_longitudes(page)  # where charts had changed the map's size
    assert (west + east) / 2 == pytest.approx(60, abs=0.1)


def test_scrolling_on_leads_to_the_next_step(visit: Visit) -> None:
    page = visit.open_view(f"?story={STORY}&step=1")
    story = find_story(page)
    story.evaluate("story => story.scrollTo(0, story.scrollHeight)")
    story.hover()
    page.mouse.wheel(0, 240)
    expect_step(page, 2)
    dots = story.get_by_role("slider", name="All steps")
    expect(dots).to_have_value("2")
    dots.fill("4")
    expect_step(page, 4)


def test_a_flight_that_has_just_begun_is_turned_back(visit: Visit) -> None:
    page = visit.open_view(f"?story={STORY}&step=1")
    find_story(page).get_by_role("link", name=re.compile("^Next:")).click()
    expect_step(page, 2)
    visit.settle()
    there = read_longitudes(page)
    page.evaluate(
        f"""() => {{
          const there = location.href;
          addEventListener("popstate", () => {{
            if (!{MAP}.isMoving()) throw new Error("no flight has begun");
            history.replaceState(null, "", there);
            dispatchEvent(new PopStateEvent("popstate")); // ere a frame is drawn
          }}, {{ once: true }});
          history.back();
        }}"""
    )
    wait_for_rest(page)
    expect_step(page, 2)
    visit.settle()
    assert read_longitudes(page) == pytest.approx(there, abs=0.1)


def test_a_record_of_the_story_is_read_and_left_again(visit: Visit) -> None:
    page = visit.open_view("?dates=2015")
    before = page.url, read_sentence(page)
    follow_way(page, "An article, statement by statement")
    story = find_story(page)
    expect_step(page, 1)
    heading = story.get_by_role("heading", level=3)
    expect(heading).to_be_focused()
    details = page.get_by_role("region", name="Details")
    expect(details).to_be_hidden()
    button = story.get_by_role("button", name=re.compile("second Almaty round"))
    button.first.press("Enter")
    told = details.get_by_role("heading", level=3)
    expect(told).to_be_focused()
    expect(told).to_contain_text("second Almaty round")
    expect(heading).to_be_hidden()
    assert "pick=2013-04-05-almaty-p5plus1&story=" in page.url
    story.get_by_role("button", name="Back to the step").click()
    expect(heading).to_be_focused()
    page.get_by_role("button", name="Reset all filters").click()
    expect(page.locator("#sentence")).to_have_text(re.compile(r"^\d+ records, 19"))
    assert page.url.endswith(f"?layers=&only=&story={STORY}&step=1")
    story.get_by_role("button", name="Close the story").click()
    expect(story).to_be_hidden()
    visit.settle()
    assert (page.url, read_sentence(page)) == before


def test_on_a_phone_the_story_is_a_sheet_below_the_map(
    dark_phone_visit: Visit,
) -> None:
    page = dark_phone_visit.open_view(MIDDLE)
    expect_step(page, 9)
    dark_phone_visit.check_axe()
    story = find_story(page)
    story.get_by_role("link", name=re.compile("^Next:")).tap()
    expect_step(page, 10)
    box, stage = story.bounding_box(), page.locator("main .map").bounding_box()
    assert box
    assert stage
    assert box["y"] > stage["y"] + stage["height"] / 2
    record = story.get_by_role("button", name=re.compile("CAESAR")).first
    record.tap()
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", level=3)).to_contain_text("CAESAR")
    details.get_by_role("button", name="Close").tap()
    expect(details).to_be_hidden()
    expect_step(page, 10)
    while not page.url.endswith(MIDDLE):
        page.go_back()  # a record that is closed at once leaves no trace to go back to
    expect_step(page, 9)
