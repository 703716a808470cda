"""What a reader sees, asked of the page by role, label and text."""

from typing import Any

from playwright.sync_api import Locator, Page, expect

MAP = "document.querySelector('#stage').map"
"""What the page's map says of what it has drawn (assets/lib/map/map.mjs)."""

# Features of a slot, or events, that are drawn, each with what is told of it; marks
# only where they stand on the map that is seen.
_DRAWN = f"""async (slot) => {{
  const map = {MAP};
  const {{ scene, marks }} = map.drawn();
  if (slot === "callouts") return map.drawn().callouts;
  const atlas = await (await fetch(document.documentElement.dataset.atlas)).json();
  const {{ width, height }} = document.querySelector("#stage").getBoundingClientRect();
  const isSeen = ({{ spot }}) => {{
    const [x, y] = map.find(spot);
    return x >= 0 && y >= 0 && x <= width && y <= height;
  }};
  const tell = (told) => {{
    const {{ id, look, state, records }} = atlas.features[told.number];
    return {{ ...told, ...state, ...atlas.looks[look], id, records }};
  }};
  if (slot === "event" || slot === "point") {{
    const seen = marks.filter((mark) => mark.slot === slot && isSeen(mark));
    const from = slot === "event" ? scene.events : scene.features;
    const found = seen.map(({{ number }}) => from[number]);
    return slot === "event" ? found : found.map(tell);
  }}
  const isOf = ({{ number }}) => atlas.features[number].slot === slot;
  return scene.features.filter(isOf).map(tell);
}}"""
_BORDERS = f"""async () => {{
  const {{ state: {{ base, day }} }} = {MAP}.drawn();
  const {{ atlas }} = document.documentElement.dataset;
  const ground = await fetch(atlas.replace("atlas.json", "ground-near.json"));
  const {{ borders: {{ features }} }} = await ground.json();
  const holds = ({{ from, to }}) => (from ?? day) <= day && day <= (to ?? day);
  const found = features.filter((one) => base.includes("borders") && holds(one));
  return found.map(({{ state }}) => state);
}}"""


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


def open_filters(page: Page) -> None:
    """Have the panel of filters open."""
    button = page.locator("#filtering")
    if button.get_attribute("aria-expanded") == "false":
        button.click()
    expect(page.get_by_role("region", name="Filters")).to_be_visible()


def open_menu(page: Page) -> None:
    """Have what the bar of a narrow window has no room for."""
    button = page.locator("#menuing")
    if button.get_attribute("aria-expanded") == "false":
        button.click()


def follow_way(page: Page, title: str) -> None:
    """Follow one of the ways in, from the bar."""
    entries = page.get_by_role("navigation", name="Where to start")
    entries.get_by_text("Where to start").click()
    entries.get_by_role("link", name=title).click()


def raise_timeline(page: Page) -> None:
    """Have the lanes of events in the timeline."""
    button = page.get_by_role("button", name="Events", exact=True)
    if button.get_attribute("aria-expanded") == "false":
        button.click()


def open_table(page: Page) -> None:
    """Have the table open beside the map."""
    tab = page.get_by_role("tab", name="Table", exact=True)
    if tab.get_attribute("aria-selected") == "false":
        tab.click()
    page.locator("#table :is(tbody tr, .nothing)").first.wait_for()


def open_chart(page: Page, name: str) -> None:
    """Open a chart: by its tab, or by the menu where it does not fit the view."""
    tab = page.get_by_role("tab", name=name, exact=True)
    if tab.is_visible():
        tab.click()
        return
    menu = page.locator(".of-charts")
    menu.locator("summary").click()
    menu.get_by_role("button", name=name).click()


def list_rows(page: Page) -> Locator:
    """Open the table, and find its rows that are there: those in view, and near it."""
    open_table(page)
    return page.locator("#table tbody tr")


def find_row(page: Page, text: str) -> Locator:
    """Scroll the table until a row with the text is there."""
    open_table(page)
    page.locator("#table .scroll").evaluate(
        """async (box, text) => {
          const rows = () => [...box.querySelectorAll("tbody tr")];
          box.scrollTop = 0;
          while (!rows().some((row) => row.textContent.includes(text))) {
            const before = box.scrollTop;
            box.scrollTop += box.clientHeight;
            if (box.scrollTop === before) return;
            await new Promise(requestAnimationFrame);
          }
        }""",
        text,
    )
    return list_rows(page).filter(has_text=text).first


def expect_rows(page: Page, count: int) -> None:
    """Expect that so many rows are in the table, there or further down."""
    table = page.locator("#table table").first
    expect(table).to_have_attribute("aria-rowcount", f"{count + 1}")  # with its head


def read_drawn(page: Page, slot: str) -> list[dict[str, Any]]:
    """List what the map has drawn: line, area, point, event, callouts or borders."""
    found: list[dict[str, Any]] = (
        page.evaluate(_BORDERS) if slot == "borders" else page.evaluate(_DRAWN, slot)
    )
    return found


def read_longitudes(page: Page) -> tuple[float, float]:
    """How far the map shows west and east, where nothing covers it, in degrees."""
    west, _, east, _ = page.evaluate(f"() => {MAP}.bounds()")
    return west, east


def wait_for_rest(page: Page) -> None:
    """Wait until the map has stopped moving."""
    page.wait_for_function(f"() => !{MAP}.isMoving()")
