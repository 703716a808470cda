"""For everyone: keyboard, phone, both themes, and nothing for axe-core to find."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect

from dashboard.view.dates import tell_date
from tests.browser.journeys import list_rows, open_filters, read_counts, read_sentence
from tests.browser.visiting import Visit
from tests.counts import EDITION

PICKED = "?pick=2024-05-10-almaty&actors=ARM&dates=2024..2025"


@pytest.mark.parametrize(
    "query", ["", PICKED, "?q=nothing+is+called+so&actors=NOBODY", "?chart=pairs"]
)
@pytest.mark.parametrize("reader", ["visit", "dark_phone_visit"])
def test_axe_finds_nothing(
    reader: str, query: str, request: pytest.FixtureRequest
) -> None:
    visit: Visit = request.getfixturevalue(reader)
    visit.open_view(query)
    visit.check_axe()


def test_axe_finds_nothing_on_plain_pages_that_fit_a_phone(
    dark_phone_visit: Visit,
) -> None:
    page = dark_phone_visit.page
    for name in ("calendar", "changes"):
        page.goto(f"{dark_phone_visit.address}/{name}")
        dark_phone_visit.check_axe()
        wide = "document.documentElement.scrollWidth - innerWidth"
        assert page.evaluate(wide) <= 0


def press_until(page: Page, key: str, selector: str, limit: int = 600) -> None:
    """Press a key until what the selector means has the focus."""
    for _ in range(limit):
        page.keyboard.press(key)
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    message = f"{selector} was not reached with {key}"
    raise AssertionError(message)


def test_the_keyboard_alone_filters_and_reads_a_record(visit: Visit) -> None:
    page = visit.open_view()
    press_until(page, "Tab", "#filtering")
    page.keyboard.press("Enter")
    press_until(page, "Tab", "#filters input[name=actors]")
    press_until(page, "ArrowDown", "#filters input[value=KAZ]")
    page.keyboard.press("Tab")
    on = "document.activeElement.matches('input[name=actors]')"
    assert not page.evaluate(on)
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    visit.settle()
    assert "Kazakhstan" in read_sentence(page)
    shown, total = read_counts(page)
    assert shown < total
    page.keyboard.press("Control+Home")
    page.evaluate("document.activeElement.blur()")
    press_until(page, "Tab", ".skip[href='#table']")
    page.keyboard.press("Enter")
    press_until(page, "Tab", "#table tbody button")
    title = page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")
    visit.settle()
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", level=3)).to_have_text(title)
    said = re.compile(f"^Details: {re.escape(title)}, [0-9]+ of {shown}$")
    expect(details.get_by_role("status").filter(has_text=said)).to_have_count(1)
    page.get_by_role("link", name="Skip to details").focus()
    page.keyboard.press("Enter")
    press_until(page, "Tab", "#details button", 1)
    page.keyboard.press("Escape")
    expect(details).to_be_hidden()
    expect(page.get_by_role("link", name="Skip to details")).to_be_hidden()


def test_the_map_is_two_keys_from_the_top(visit: Visit) -> None:
    page = visit.open_view("?pick=kirants")
    press_until(page, "Tab", ".skip[href='#stage']", 1)
    page.keyboard.press("Enter")
    press_until(page, "Tab", "#stage *", 1)


def test_each_region_has_a_heading_and_a_name_of_its_own(visit: Visit) -> None:
    page = visit.open_view("?pick=kirants")
    open_filters(page)
    list_rows(page)
    heads = page.get_by_role("heading", level=2).all_inner_texts()
    words = [re.sub(r"\W*\d+$", "", head) for head in heads]
    assert sorted(words) == ["Details", "Filters", "Map", "Records shown", "Timeline"]
    tree = page.locator("body").aria_snapshot()
    names = re.findall(r'- (?:region|complementary|navigation) "[^"]+"', tree)
    assert len(names) == len(set(names)) > len(heads)


def test_the_range_of_months_moves_by_arrows(visit: Visit) -> None:
    page = visit.open_view()
    open_filters(page)
    handle = page.get_by_role("slider", name="Last month")
    handle.focus()
    page.keyboard.press("ArrowLeft")
    visit.settle()
    month = (date.fromisoformat(EDITION).replace(day=1) - timedelta(days=1)).isoformat()
    expect(page.get_by_label("To", exact=True)).to_have_value(month[:7])
    assert f"Until {tell_date(month[:7])}" in read_sentence(page)


def test_the_sentence_is_announced(visit: Visit) -> None:
    page = visit.open_view()
    expect(page.get_by_role("status").filter(has_text="records, 19")).to_have_count(1)


def test_a_phone_from_filter_to_source(phone_visit: Visit) -> None:
    page = phone_visit.open_view()
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    page.get_by_role("button", name="Filters").tap()
    page.get_by_role("checkbox", name="Kazakhstan", exact=False).first.tap()
    phone_visit.settle()
    assert "Kazakhstan" in read_sentence(page)
    page.get_by_role("button", name=re.compile("^Show .* records$")).tap()
    expect(page.get_by_role("region", name="Filters")).to_be_hidden()
    list_rows(page).get_by_role("button").first.tap()
    phone_visit.settle()
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", level=3)).to_be_focused()
    link = details.locator(".sources a").first
    link.scroll_into_view_if_needed()
    expect(link).to_be_visible()
    page.keyboard.press("Escape")
    phone_visit.settle()
    expect(details).to_be_hidden()
    expect(list_rows(page).get_by_role("button").first).to_be_focused()


def test_the_reader_can_choose_the_theme(visit: Visit) -> None:
    page = visit.open_view()
    ground = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(ground)
    page.get_by_role("button", name="Light or dark").click()
    visit.settle()
    assert page.evaluate(ground) != before
    page.reload()
    visit.settle()
    assert page.evaluate(ground) != before
