"""Filtering: sentence, table and map agree after each step, without a request."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import (
    expect_rows,
    find_row,
    list_rows,
    open_filters,
    open_table,
    read_counts,
    read_drawn,
    read_sentence,
)
from tests.browser.visiting import Visit


def test_the_opening_view_shows_all_layers_but_ports_and_pipelines(
    visit: Visit,
) -> None:
    page = visit.open_view()
    shown, total = read_counts(page)
    assert 0 < shown < total
    expect_rows(page, shown)
    open_filters(page)
    for kind in ("Ports", "Pipelines"):
        expect(
            page.get_by_role("checkbox", name=re.compile(f"^{kind}"))
        ).not_to_be_checked()
    expect(
        page.get_by_role("checkbox", name=re.compile("^Leaders’ meetings"))
    ).to_be_checked()


def test_two_actors_together(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings")
    before = len(visit.watch.requests)
    open_filters(page)
    page.get_by_role("checkbox", name="Armenia", exact=False).first.check()
    page.get_by_role("checkbox", name="Russia", exact=False).first.check()
    page.get_by_role("radio", name="all of these").check()
    visit.settle()
    assert "Armenia and Russia" in read_sentence(page)
    shown, _ = read_counts(page)
    rows = list_rows(page)
    expect_rows(page, shown)
    for text in rows.locator("td:last-child").all_inner_texts():
        assert "Armenia" in text
        assert "Russia" in text
    assert visit.watch.requests[before:] == []
    page.get_by_role("button", name="Remove filter: Russia").click()
    visit.settle()
    assert read_counts(page)[0] > shown


def test_the_whole_of_2024_shows_the_handover(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings~villages&at=45.1,41.08,10")
    open_filters(page)
    page.get_by_label("From", exact=True).fill("2024")
    page.get_by_label("To", exact=True).fill("2024")
    page.get_by_label("To", exact=True).press("Enter")
    visit.settle()
    assert "2024: " in read_sentence(page)
    expect(find_row(page, "24 May 2024")).to_be_visible()
    control = {mark["id"]: mark["colour"] for mark in read_drawn(page, "point")}
    assert control["baghanis-ayrum"] == "side-1"
    page.get_by_label("To", exact=True).fill("2024-05-23")
    page.get_by_label("To", exact=True).press("Enter")
    visit.settle()
    control = {mark["id"]: mark["colour"] for mark in read_drawn(page, "point")}
    assert control["baghanis-ayrum"] == "side-2"


def test_2015_shows_the_line_of_contact_and_today_does_not(visit: Visit) -> None:
    page = visit.open_view("?dates=2015&at=46.9,39.9,7.5")
    kinds = {line["kind"] for line in read_drawn(page, "borders")}
    assert "former_line" in kinds
    page.get_by_role("button", name="Reset all filters").click()
    visit.settle()
    kinds = {line["kind"] for line in read_drawn(page, "borders")}
    assert "former_line" not in kinds
    assert "international" in kinds


def test_the_page_says_which_lines_of_2021_are_not_known(visit: Visit) -> None:
    page = visit.open_view("?dates=2021")
    page.get_by_text("What is not known for this date").click()
    expect(
        page.get_by_text("We know of no openly licensed outline of the lines")
    ).to_be_visible()
    page.get_by_role("button", name="Reset all filters").click()
    visit.settle()
    expect(
        page.get_by_text("We know of no openly licensed outline of the lines")
    ).to_have_count(0)


def test_a_date_that_is_none_is_refused_in_words(visit: Visit) -> None:
    page = visit.open_view("?dates=2024")
    open_filters(page)
    field = page.get_by_label("From", exact=True)
    field.fill("2024-13")
    field.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("“2024-13” is not a date")
    expect(field).to_have_value("2024-13")
    expect(field).to_have_attribute("aria-invalid", "true")
    assert "2024: " in read_sentence(page)


@pytest.mark.parametrize("place", ["#empty", "#table"])
def test_nothing_found_offers_what_to_leave_out(visit: Visit, place: str) -> None:
    page = visit.open_view("?q=nothing+is+called+so&dates=2024")
    assert read_counts(page)[0] == 0
    open_table(page)
    said = page.locator(place)
    expect(said.get_by_text("No matches")).to_be_visible()
    expect(said.get_by_role("button")).to_have_count(2)  # no date brings one back
    way = said.get_by_role("button", name="Without “nothing is called so”")
    promised = int(way.inner_text().rpartition(": ")[2])
    way.click()
    visit.settle()
    assert read_counts(page)[0] == promised > 0
    expect(page.get_by_text("No matches")).to_have_count(0)


def test_a_layer_turns_off_and_on_as_a_whole(visit: Visit) -> None:
    page = visit.open_view()
    shown, _ = read_counts(page)
    open_filters(page)
    layer = page.get_by_role("group", name="Villages")
    layer.get_by_role("checkbox", name="Villages", exact=True).uncheck()
    visit.settle()
    fewer, _ = read_counts(page)
    assert fewer < shown
    assert "villages" not in read_sentence(page)
    layer.get_by_role("checkbox", name="Villages", exact=True).check()
    visit.settle()
    assert read_counts(page)[0] == shown


def test_one_entry_is_left_alone_by_pointer_and_by_keys(visit: Visit) -> None:
    page = visit.open_view()
    open_filters(page)
    layer = page.get_by_role("group", name="Villages")
    layer.get_by_role("checkbox", name="Villages", exact=True).focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    expect(layer.get_by_role("button", name="Only Exclave villages")).to_be_focused()
    visit.check_axe()
    page.keyboard.press("Enter")
    visit.settle()
    assert page.url.endswith("layers=villages.exclave")
    page.keyboard.press("ArrowLeft")
    expect(layer.get_by_role("checkbox", name="Exclave villages")).to_be_focused()
    page.keyboard.press("Tab")  # the list is one stop
    expect(layer.locator(":focus")).to_have_count(0)
    entry = page.locator(".facet li", has=page.locator("input[value=KAZ]"))
    entry.scroll_into_view_if_needed()
    entry.hover()
    entry.get_by_role("button", name="Only Kazakhstan").click()
    visit.settle()
    assert "actors=KAZ&" in page.url
