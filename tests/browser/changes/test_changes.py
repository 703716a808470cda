"""Two days beside each other: two maps, rings, and a list of what changed."""

from playwright.sync_api import Page, expect

from tests.browser.journeys import read_drawn
from tests.browser.visiting import Visit

RINGED = """({ map }) => map.drawn().scene.features.flatMap(({ differs, number }) =>
  differs ? [number] : [])"""
LISTED = """() => [...document.querySelectorAll(".changed > li")].map((one) => {
  const [name, ...lines] = [...one.children].map(({ textContent }) => textContent);
  return `${name}: ${lines.join("; ")}`;
})"""


def list_plain(page: Page) -> list[str]:
    return page.locator(".changed > li").all_text_contents()


def test_two_days_stand_beside_each_other_with_what_changed(visit: Visit) -> None:
    page = visit.open_view("")
    page.locator(".of-then > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="1989", exact=True)).to_be_focused()
    page.keyboard.press("End")
    for _ in range(6):
        page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    visit.settle()
    assert page.url.endswith("?then=2020-01-01")
    expect(page.locator(".map.drawn .canvas")).to_have_count(2)
    badges = page.locator(".map .badge")
    expect(badges).to_have_text(["1 January 2020", "8 June 2026"])
    villages = {one["id"] for one in read_drawn(page, "point") if one["differs"]}
    assert "kheyrimli" in villages
    assert "karki" not in villages
    assert page.locator(".map.earlier").evaluate(RINGED)
    expect(page.get_by_role("heading", name="What changed")).to_be_visible()
    listed = page.evaluate(LISTED)
    visit.check_axe()

    page.locator(".changed").get_by_role("button", name="Kheyrimli").click()
    visit.settle()
    assert "pick=kheyrimli" in page.url
    page.get_by_role("button", name="End the comparison").click()
    visit.settle()
    expect(page.locator(".map.drawn .canvas")).to_have_count(1)
    assert "then" not in page.url

    page.goto(page.url.split("?")[0] + "records?then=2020-01-01")
    assert list_plain(page) == listed


def test_on_a_phone_the_two_days_share_the_screen(phone_visit: Visit) -> None:
    page = phone_visit.open_view("?side=arm&then=2015")
    maps = [page.locator(".map").nth(number).bounding_box() for number in (0, 1)]
    assert all(box and box["width"] == 390 and box["height"] > 250 for box in maps)
    page.locator(".of-then > summary").click()
    page.get_by_role("button", name="2021", exact=True).click()
    phone_visit.settle()
    assert "then=2021-01-01" in page.url
    page.get_by_role("button", name="What changed").click()
    expect(page.get_by_role("heading", name="What changed")).to_be_visible()
    phone_visit.check_axe()
