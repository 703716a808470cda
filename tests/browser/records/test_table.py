"""The table: only rows near the view are there, and it reads as if all were."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.journeys import (
    expect_rows,
    list_rows,
    open_filters,
    open_table,
    read_counts,
)
from tests.browser.visiting import Visit

_SCROLL = "(box, part) => box.scrollTo(0, part * box.scrollHeight)"


def find_box(page: Page) -> Locator:
    return page.get_by_role("region", name="Records shown", exact=True)


def read_titles(page: Page) -> list[str]:
    return list_rows(page).locator("th").all_inner_texts()


def test_only_rows_near_the_view_are_there(visit: Visit) -> None:
    page = visit.open_view()
    open_table(page)
    shown, _ = read_counts(page)
    expect_rows(page, shown)
    assert list_rows(page).count() < shown
    first = list_rows(page).first
    expect(first).to_have_attribute("aria-rowindex", "2")
    find_box(page).evaluate(_SCROLL, 1)
    last = list_rows(page).last
    expect(last).to_have_attribute("aria-rowindex", f"{shown + 1}")
    expect(last).to_be_in_viewport()
    assert list_rows(page).count() < shown
    find_box(page).evaluate(_SCROLL, 0)
    expect(list_rows(page).first).to_have_attribute("aria-rowindex", "2")
    expect(list_rows(page).first).to_be_in_viewport()


def test_scrolling_passes_every_row_once(visit: Visit) -> None:
    page = visit.open_view()
    open_table(page)
    shown, _ = read_counts(page)
    numbers = page.evaluate(
        """async () => {
          const box = document.querySelector("#table .scroll");
          const rows = () => [...box.querySelectorAll("tbody tr")];
          const read = () => rows().map((row) => row.ariaRowIndex);
          const seen = new Set(read());
          while (box.scrollTop + box.clientHeight < box.scrollHeight - 1) {
            box.scrollTop += 300;
            await new Promise(requestAnimationFrame);
            read().forEach((number) => seen.add(number));
          }
          return [...seen].map(Number);
        }"""
    )
    assert numbers == list(range(2, shown + 2))


def test_a_picked_record_comes_into_view_wherever_it_stands(visit: Visit) -> None:
    page = visit.open_view("?pick=kirants")
    open_table(page)
    row = page.locator("#row-kirants")
    expect(row).to_be_in_viewport()
    expect(row).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name="Close").click()
    expect(row).not_to_have_attribute("aria-current", "true")


def test_what_is_read_stays_in_view_when_a_filter_takes_other_rows(
    visit: Visit,
) -> None:
    page = visit.open_view("?pick=kirants")
    open_table(page)
    row = page.locator("#row-kirants")
    before = row.bounding_box()
    open_filters(page)
    page.get_by_role("checkbox", name="Railways").uncheck()
    visit.settle()
    expect(row).to_be_in_viewport()
    after = row.bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < before["height"] * 2


def test_arrows_walk_through_all_rows_which_are_one_stop(visit: Visit) -> None:
    page = visit.open_view("?layers=villages")
    shown, _ = read_counts(page)
    list_rows(page).first.get_by_role("button").focus()
    for _ in range(shown - 1):
        page.keyboard.press("ArrowDown")
    expect(list_rows(page).last).to_have_attribute("aria-rowindex", f"{shown + 1}")
    expect(list_rows(page).last.get_by_role("button")).to_be_focused()
    page.keyboard.press("Home")
    expect(list_rows(page).first).to_have_attribute("aria-rowindex", "2")
    expect(list_rows(page).first.get_by_role("button")).to_be_focused()
    page.keyboard.press("End")
    expect(list_rows(page).last.get_by_role("button")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator("#table tbody :focus")).to_have_count(0)
    page.keyboard.press("Shift+Tab")
    expect(list_rows(page).last.get_by_role("button")).to_be_focused()


def test_the_focus_stays_in_the_table_when_its_row_scrolls_away(visit: Visit) -> None:
    page = visit.open_view()
    open_table(page)
    list_rows(page).first.get_by_role("button").focus()
    find_box(page).evaluate(_SCROLL, 1)
    expect(find_box(page)).to_be_focused()


def test_sorting_begins_at_the_top(visit: Visit) -> None:
    page = visit.open_view()
    open_table(page)
    find_box(page).evaluate(_SCROLL, 1)
    page.locator("#table thead").get_by_role("button").nth(1).click()
    titles = read_titles(page)
    expect(list_rows(page).first).to_have_attribute("aria-rowindex", "2")
    page.locator("#table thead").get_by_role("button").nth(1).click()
    assert read_titles(page)[0] > titles[0]


def test_on_paper_every_row_is_there(visit: Visit) -> None:
    page = visit.open_view()
    open_table(page)
    shown, _ = read_counts(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(list_rows(page)).to_have_count(shown)
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert list_rows(page).count() < shown
