"""On paper: what is asked for comes first, and the table has all its columns."""

from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.visiting import Visit

A4: ViewportSize = {"width": 703, "height": 1010}
"""The room of a page between its margins, in px."""


def lay_on_paper(page: Page) -> None:
    """Lay the page out as a printer does, told before as a browser tells it."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size(A4)


def read_span(page: Page, selector: str) -> tuple[float, float]:
    box = page.locator(selector).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= A4["width"]
    return box["y"], box["y"] + box["height"]


def test_a_view_is_printed_as_a_handout(visit: Visit) -> None:
    page = visit.open_view("?layers=villages&pick=kirants")
    assert b"/Subtype /Image" in page.pdf(format="A4", page_ranges="1")  # the map
    lay_on_paper(page)
    sentence = read_span(page, "#sentence")
    drawn = read_span(page, ".map")
    assert sentence[1] <= drawn[0]
    assert drawn[1] <= read_span(page, "#table h2")[0] < A4["height"]
    expect(page.locator(".legend").get_by_text("Exclave villages")).to_be_visible()
    for head in ("Date", "Record", "Kind", "Place", "Actors"):
        expect(page.locator("#table th").filter(has_text=head)).to_be_visible()
    expect(page.get_by_role("button", name="Filters")).to_be_hidden()


def test_an_open_chart_is_printed_in_the_place_of_the_map(visit: Visit) -> None:
    page = visit.open_view("?chart=control")
    lay_on_paper(page)
    expect(page.locator(".map")).to_be_hidden()
    chart = read_span(page, ".charts:not([hidden])")
    assert read_span(page, "#sentence")[1] <= chart[0] < A4["height"] / 4
    assert chart[1] <= read_span(page, "#table h2")[0]
