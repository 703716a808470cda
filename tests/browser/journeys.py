"""What a reader sees, asked of the page by role, label and text."""

from typing import Any

from playwright.sync_api import Locator, Page

REACH = "document.querySelector('.js-plotly-plot')._fullLayout.map._subplot.map"


def read_counts(page: Page) -> tuple[int, int]:
    """How many records are shown, and how many there are."""
    place = page.locator("[data-shown][data-total]")
    shown, total = (place.get_attribute(f"data-{key}") for key in ("shown", "total"))
    assert shown
    assert total
    return int(shown), int(total)


def read_sentence(page: Page) -> str:
    """Read the headline that says the filter."""
    return page.locator("#sentence").inner_text()


def list_rows(page: Page) -> Locator:
    """Find the table's rows that are not hidden."""
    return page.locator("#table tbody tr:not([hidden])")


def read_drawn(page: Page, layer: str) -> list[dict[str, Any]]:
    """Properties of what the map has really drawn of a style layer."""
    found: list[dict[str, Any]] = page.evaluate(
        f"name => {REACH}.queryRenderedFeatures({{layers: [name]}})"
        ".map(feature => feature.properties)",
        layer,
    )
    return found


def read_longitudes(page: Page) -> tuple[float, float]:
    """How far the map shows west and east, in degrees."""
    bounds = page.evaluate(f"() => {REACH}.getBounds().toArray()")
    return bounds[0][0], bounds[1][0]


def wait_for_rest(page: Page) -> None:
    """Wait until the map has stopped moving."""
    page.wait_for_function(f"() => !{REACH}.isMoving()")
