"""Search: any name in any script is gone to; text filters only when that is asked."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.journeys import MAP, read_counts, read_sentence, wait_for_rest
from tests.browser.visiting import Visit

AGARAK, AGHBAND = (46.19, 38.86), (46.57, 38.9)
"""About where TRIPP begins and ends: longitude and latitude in degrees."""

NEAR = 5
"""So many times as wide as it the map may be."""

FIELD = "Go to a place, record, actor, date or chart"


def type_text(page: Page, text: str) -> Locator:
    """Type into the search; returns the first of its groups."""
    page.get_by_role("combobox", name=FIELD).fill(text)
    return page.locator("#search").get_by_role("group").first


@pytest.mark.parametrize("typed", ["kirants", "Կիրանց", "Киранц"])
def test_a_name_in_any_script_is_flown_to_and_selected(
    visit: Visit, typed: str
) -> None:
    page = visit.open_view("?dates=2015&layers=meetings")
    field = page.get_by_role("combobox", name=FIELD)
    field.fill(typed)
    field.press("Enter")  # before anything that finds it has come
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", level=3)).to_be_focused()
    said = details.get_by_role("status").filter(has_text="Details: Kirants")
    expect(said).to_have_count(1)
    visit.settle()
    wait_for_rest(page)
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert re.search(r"at=45\.\d+,41\.\d+,9\.5&pick=kirants", page.url)
    assert "matching" not in read_sentence(page)


def test_enter_goes_to_a_place_a_date_and_a_chart(visit: Visit) -> None:
    page = visit.open_view("?pick=kirants&at=46.7,39.7,5")
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", name="Kirants")).to_be_visible()
    before = read_counts(page)
    group = type_text(page, "Shushi")
    expect(group).to_have_accessible_name("Places")
    expect(group.get_by_role("option").first).to_contain_text("Shusha Շուշի")
    visit.check_axe()
    page.keyboard.press("Enter")
    visit.settle()
    wait_for_rest(page)
    assert page.url.endswith("?at=46.7499,39.7601,9")
    expect(details).to_be_hidden()
    assert read_counts(page) == before
    names = page.evaluate(f"() => {MAP}.drawn().labels.map((one) => one.label.text)")
    assert names.count("Shusha") == 1

    group = type_text(page, "24 May 2024")
    expect(group).to_have_accessible_name("Dates")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = group.get_by_role("option", selected=True)
    expect(chosen).to_contain_text("since 24 May 2024")
    page.keyboard.press("Enter")
    visit.settle()
    assert "dates=2024-05-24..&" in page.url

    expect(type_text(page, "stances")).to_have_accessible_name("Charts")
    page.keyboard.press("Enter")
    visit.settle()
    assert "chart=stances" in page.url


def test_words_and_a_year_find_what_was_then_and_a_corridor_comes_near(
    visit: Visit,
) -> None:
    page = visit.open_view()
    group = type_text(page, "fighting 2023")
    expect(group.get_by_role("option").first).to_contain_text("Border fighting at Tegh")
    found = group.get_by_role("option").all_inner_texts()
    assert [text for text in found if "2023" not in text] == []
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    visit.settle()
    assert read_sentence(page).startswith("2023, matching “fighting”")

    page = visit.open_view()
    expect(type_text(page, "TRIPP").get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    visit.settle()
    wait_for_rest(page)
    west, south, east, north = page.evaluate(f"() => {MAP}.bounds()")
    assert west < AGARAK[0] < AGHBAND[0] < east
    assert south < AGARAK[1] < north
    assert east - west < NEAR * (AGHBAND[0] - AGARAK[0])


def test_the_last_line_filters_by_the_text_and_escape_takes_it_back(
    visit: Visit,
) -> None:
    page = visit.open_view()
    before = read_counts(page)
    field = page.get_by_role("combobox", name=FIELD)
    type_text(page, "Zəngəzur")
    page.keyboard.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Escape")
    expect(field).to_have_value("")
    assert read_counts(page) == before
    expect(type_text(page, "Zəngəzur")).to_be_visible()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    visit.settle()
    assert "atching “Zəngəzur”" in read_sentence(page)
    page.get_by_role("button", name="Remove filter: “Zəngəzur”").click()
    visit.settle()
    assert read_counts(page) == before


def test_an_actor_in_its_own_script_becomes_a_filter(dark_phone_visit: Visit) -> None:
    page = dark_phone_visit.open_view()
    page.get_by_role("combobox", name=FIELD).tap()
    group = type_text(page, "Հայաստան")
    boxes = [one.bounding_box() for one in (page.get_by_label(FIELD), group)]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["width"] > 360
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    dark_phone_visit.check_axe()
    page.get_by_role("group", name="Actors").get_by_role("option").first.tap()
    dark_phone_visit.settle()
    assert "Armenia: " in read_sentence(page)
