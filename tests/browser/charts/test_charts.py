"""The charts: what is chosen in one filters everything, without a request."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.journeys import expect_rows, read_counts, read_sentence
from tests.browser.visiting import Visit
from tests.server import Server


def open_numbers(page: Page) -> None:
    """Open the table that says the chart in numbers."""
    page.locator("summary", has_text="The chart as a table").click()


def test_a_cell_of_who_meets_whom_filters_everything(visit: Visit) -> None:
    page = visit.open_view("?chart=pairs")
    expect(
        page.get_by_role("tab", name="Who meets whom", selected=True)
    ).to_be_visible()
    before = len(visit.watch.requests)
    open_numbers(page)
    cell = page.get_by_role("button", name=re.compile("^Russia, Armenia: "))
    number = int(cell.inner_text())
    cell.click()
    visit.settle()
    assert "Armenia and Russia" in read_sentence(page)
    assert read_counts(page)[0] == number
    assert visit.watch.requests[before:] == []
    page.get_by_role("tab", name="Table").click()
    visit.settle()
    expect_rows(page, number)


def test_a_bar_of_who_sat_between_them_shows_just_its_meetings(visit: Visit) -> None:
    page = visit.open_view("?chart=mediators")
    heading = page.get_by_role("heading", name=re.compile("^Since 2024, "))
    expect(heading).to_be_visible()
    expect(page.get_by_role("img", name=re.compile("a mediator;"))).to_be_visible()
    open_numbers(page)
    cell = page.get_by_role("button", name=re.compile("^2024, No mediator: "))
    number = int(cell.inner_text())
    cell.click()
    visit.settle()
    assert "2024" in read_sentence(page)
    assert "format bilateral" in read_sentence(page)
    assert read_counts(page)[0] == number
    page.go_back()
    visit.settle()
    assert "Format" not in read_sentence(page)


def test_a_dot_filters_by_place_and_year_and_a_name_by_its_place(visit: Visit) -> None:
    page = visit.open_view("?chart=venues")
    dot = page.locator(".figure .scatterlayer .point").first
    dot.click(force=True)  # what hears the pointer lies above the dots
    visit.settle()
    assert "place Moscow" in read_sentence(page)
    assert ", 2019, " in read_sentence(page)
    page.go_back()
    visit.settle()
    page.locator(".figure .annotation", has_text="Brussels").click()
    visit.settle()
    assert "place Brussels" in read_sentence(page)
    assert "dates=" not in page.url
    assert "only=" in page.url
    expect(
        page.get_by_role("tab", name="Where they met", selected=True)
    ).to_be_visible()


def test_the_tabs_walk_by_arrows_and_are_in_the_link(visit: Visit) -> None:
    page = visit.open_view()
    page.get_by_role("tab", name="Table").focus()
    page.keyboard.press("ArrowRight")
    visit.settle()
    expect(page.get_by_role("tab", name="Corridors compared")).to_be_focused()
    assert "chart=corridors" in page.url
    expect(page.get_by_role("tabpanel", name="Corridors compared")).to_be_visible()
    page.keyboard.press("ArrowLeft")
    visit.settle()
    assert "chart=" not in page.url
    expect(page.get_by_role("tabpanel", name="Table")).to_be_visible()


FITTING = """(text) => {
  const page = text ? new DOMParser().parseFromString(text, "text/html") : document;
  const tabs = [...page.querySelectorAll(".foot [role=tab]:not([hidden])")];
  return tabs.map((tab) => tab.dataset.slug);
}"""


@pytest.mark.parametrize(
    ("query", "slugs"),
    [
        ("", ["corridors", "control", "mediators"]),
        ("?pick=zangezur", ["corridors", "stances", "trip"]),
        (
            "?layers=meetings&chart=control",
            ["control", "mediators", "stances", "venues"],
        ),
    ],
)
def test_the_charts_that_fit_the_view_stand_at_its_foot(
    visit: Visit, server: Server, query: str, slugs: list[str]
) -> None:
    """The page that is sent says the same as the browser's half."""
    page = visit.open_view(query)
    assert page.evaluate(FITTING) == ["table", *slugs]
    sent = server.ask(f"/{query}").body.decode()
    assert page.evaluate(FITTING, sent) == ["table", *slugs]


def test_the_menu_of_charts_shows_each_and_what_it_answers(visit: Visit) -> None:
    page = visit.open_view("?layers=corridors")
    page.locator(".of-charts summary").click()
    button = page.locator(".of-charts").get_by_role("button", name="Who meets whom")
    expect(button).to_contain_text("how often?")
    expect(button.locator("img")).to_be_visible()
    visit.check_axe()
    button.click()
    visit.settle()
    expect(page.get_by_role("tab", name="Who meets whom")).to_be_focused()
    expect(page.get_by_role("tabpanel", name="Who meets whom")).to_be_visible()


def test_no_meeting_is_said_and_no_chart_is_drawn(visit: Visit) -> None:
    page = visit.open_view("?chart=venues&layers=villages")
    expect(
        page.get_by_role("heading", name="No meeting passes these filters")
    ).to_be_visible()
    expect(page.locator(".figure")).to_be_hidden()


def test_a_shared_chart_has_picture_and_table(visit: Visit) -> None:
    page = visit.page
    page.goto(f"{visit.address}/embed/venues?dates=2023")
    title = page.get_by_role("heading", level=1).inner_text()
    expect(page.get_by_role("img", name=title)).to_be_visible()
    page.locator("summary", has_text="The chart as a table").click()
    page.set_viewport_size({"width": 390, "height": 844})
    heads = page.get_by_role("columnheader")
    expect(heads).to_have_count(page.locator("thead th").count())
    visit.check_axe()
