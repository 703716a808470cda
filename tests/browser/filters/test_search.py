"""Search: any name in any script, chosen from a list, flown to and selected."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.journeys import read_sentence, wait_for_rest
from tests.browser.visiting import Visit

FIELD = "Search names and titles"


@pytest.mark.parametrize("typed", ["kirants", "Կիրանց", "Киранц"])
def test_a_name_in_any_script_is_flown_to_and_selected(
    visit: Visit, typed: str
) -> None:
    page = visit.open_view("?dates=2015&layers=meetings")
    field = page.get_by_role("combobox", name=FIELD)
    field.fill(typed)
    option = page.locator("#search").get_by_role("option").first
    expect(option).to_contain_text("Kirants")
    field.press("ArrowDown")
    expect(option).to_have_attribute("aria-selected", "true")
    field.press("Enter")
    visit.settle()
    wait_for_rest(page)
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert re.search(r"at=45\.\d+,41\.\d+,9\.5&pick=kirants", page.url)
    assert "matching" not in read_sentence(page)


def test_enter_alone_keeps_the_text_and_escape_closes(visit: Visit) -> None:
    page = visit.open_view()
    field = page.get_by_role("combobox", name=FIELD)
    field.fill("Zəngəzur")
    expect(page.locator("#search").get_by_role("option").first).to_contain_text(
        "Zangezur"
    )
    visit.check_axe()
    field.press("Escape")
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press("Enter")
    visit.settle()
    assert "atching “Zəngəzur”" in read_sentence(page)


def test_an_actor_in_its_own_script_becomes_a_filter(dark_phone_visit: Visit) -> None:
    page = dark_phone_visit.open_view()
    page.get_by_role("combobox", name=FIELD).fill("Հայաստան")
    page.locator("#search").get_by_role("option", name="Armenia").tap()
    dark_phone_visit.settle()
    assert "Armenia: " in read_sentence(page)
    dark_phone_visit.check_axe()
