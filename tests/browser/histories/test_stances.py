"""Who holds which stance, and who controlled what: by keyboard, and on a phone."""

import re

from playwright.sync_api import Page, expect

from tests.browser.journeys import open_chart, open_filters
from tests.browser.visiting import Visit

CONCEPT = "Zangezur corridor (Azerbaijan’s concept)"


def choose_end(visit: Visit, day: str) -> None:
    """Let the dates end with a day."""
    open_filters(visit.page)
    field = visit.page.get_by_label("To", exact=True)
    field.fill(day)
    field.press("Enter")
    visit.settle()


def find_line(page: Page) -> float:
    """Find where the line of the view's day stands, in px."""
    box = page.locator(".tracks .day").first.bounding_box()
    assert box
    return box["x"]


def walk_matrix(visit: Visit) -> None:
    """Open a cell by keyboard, read down to a source, and go on to another day."""
    page = visit.page
    grid = page.get_by_role("grid", name="Positions")
    assert grid.locator("button[tabindex='0']").count() == 1  # one stop of Tab
    grid.locator("button[tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    cell = page.get_by_role("button", name=re.compile(f"^Armenia on {CONCEPT[:8]}"))
    expect(cell).to_be_focused()
    expect(cell).to_have_accessible_name(re.compile(": rejects, since 23 January 2024"))
    page.keyboard.press("Enter")
    told = page.get_by_role("region", name="Who says what")
    heading = told.get_by_role("heading", name=f"Armenia: {CONCEPT}")
    expect(heading).to_be_focused()
    expect(page).to_have_url(re.compile("[?&]cell=zangezur~ARM(&|$)"))
    own = told.locator("li.own").filter(has_text="threat of force")
    expect(own.locator("..").locator("..")).to_contain_text("Azerbaijan demands")
    expect(own).to_contain_text("From the original")
    link = own.get_by_role("link").first
    expect(link).to_have_attribute("href", re.compile("^https://"))
    visit.check_axe()
    page.keyboard.press("Escape")
    expect(cell).to_be_focused()
    expect(told).to_be_hidden()
    fold = grid.get_by_role("button", name=re.compile("^Villages"))
    fold.press("Enter")
    expect(fold).to_have_attribute("aria-expanded", "true")
    expect(fold).to_be_focused()
    expect(grid.get_by_role("rowheader", name="Karki")).to_be_visible()
    choose_end(visit, "2021-04-19")
    expect(cell).to_have_accessible_name(re.compile(": rejects, since 2021$"))
    sought = grid.get_by_role("button", name=re.compile("^India on .*: none found"))
    expect(sought).to_have_count(2)


def walk_tracks(visit: Visit) -> None:
    """Follow the day's line, and choose a bar and an event by keyboard."""
    page = visit.page
    early = find_line(page)
    choose_end(visit, "2024-05-24")
    title = re.compile("^On 24 May 2024, 4 places came under the control of Azerb")
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    assert find_line(page) > early
    bar = page.get_by_role("button", name="Kheyrimli: Azerbaijan, since 24 May 2024")
    bar.press("Enter")
    visit.settle()
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", name="Kheyrimli", level=3)).to_be_visible()
    expect(bar).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    visit.settle()
    expect(details.get_by_role("heading", name=re.compile("^The four"))).to_be_visible()
    visit.check_axe()


def test_from_a_stance_to_its_source_and_from_a_bar_to_its_village(
    visit: Visit,
) -> None:
    page = visit.open_view("?chart=stances&dates=..2024-05-24")
    title = re.compile("^24 May 2024: Most divided over the Zangezur corridor: ")
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    before = len(visit.watch.requests)
    walk_matrix(visit)
    open_chart(page, "Who controls what")
    visit.settle()
    walk_tracks(visit)
    assert visit.watch.requests[before:] == []


def test_the_histories_on_a_phone(dark_phone_visit: Visit) -> None:
    visit = dark_phone_visit
    page = visit.open_view("?chart=control")
    expect(page.get_by_role("grid", name="Who controls what")).to_be_visible()
    visit.check_axe()
    visit.open_view("?chart=stances&cell=sofulu~AZE")
    told = page.get_by_role("region", name="Who says what")
    expect(told).to_contain_text("villages are occupied")  # unfolded by the link
    name = re.compile("^Azerbaijan on The peace treaty")
    page.get_by_role("button", name=name).tap()
    expect(told.get_by_role("heading").first).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    visit.check_axe()
