"""Whose view it is: names, colours, legend, sentence and link follow the switch."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.journeys import (
    list_rows,
    open_filters,
    open_menu,
    read_counts,
    read_drawn,
    read_sentence,
)
from tests.browser.visiting import Visit

EXCLAVES = "?layers=villages.exclave&at=45.3,40.85,8"


RINGED = """({ map }) => {
  const { marks, scene } = map.drawn();
  const ringed = marks.filter(({ differs, slot }) => differs && slot === "point");
  return ringed.map(({ key }) => key).sort();
}"""


def read_exclave(page: Page, name: str) -> dict[str, str]:
    """Read of the drawn area of an exclave whose it is and who holds it."""
    area = next(one for one in read_drawn(page, "area") if one["id"] == name)
    return {key: area[key] for key in ("whose", "holder")}


def read_labels(page: Page) -> set[str]:
    """Read what stands beside the exclaves."""
    drawn = read_drawn(page, "callouts") + read_drawn(page, "point")
    return {word for one in drawn for word in one["label"].split(" · ")}


def open_legend(page: Page) -> Locator:
    """Unfold the legend of the map."""
    legend = page.get_by_role("complementary", name="Legend")
    legend.get_by_role("button", name="entries").click()
    return legend


def test_the_switch_changes_names_colours_legend_sentence_and_link(
    visit: Visit,
) -> None:
    page = visit.open_view(EXCLAVES)
    sides = page.get_by_role("group", name="Whose view")
    expect(sides.get_by_role("radio", name="Neutral")).to_be_checked()
    open_filters(page)
    assert read_exclave(page, "artsvashen") == {"whose": "ARM", "holder": "AZE"}
    legend = open_legend(page)
    expect(legend).to_contain_text("Exclave village of Armenia, on the maps of 1991")
    before = len(visit.watch.requests)

    sides.get_by_role("radio", name="Neutral").focus()
    page.keyboard.press("ArrowRight")
    visit.settle()
    assert "side=aze" in page.url
    assert "Azerbaijan’s view: " in read_sentence(page)
    assert page.title().startswith(read_sentence(page))
    expect(page.get_by_text("View: Azerbaijan")).to_be_visible()
    expect(legend).to_contain_text("as Azerbaijan counts it")
    assert read_exclave(page, "artsvashen") == {"whose": "AZE", "holder": "AZE"}
    assert "Başkənd" in read_labels(page)
    expect(list_rows(page).filter(has_text="Bashkend")).to_contain_text("Başkənd")

    sides.get_by_role("radio", name="Armenia").check(force=True)
    page.get_by_text("Compare and labels").click()
    page.get_by_label("Labels").select_option("en")
    visit.settle()
    assert "side=arm&lang=en" in page.url
    assert "Artsvashen" in read_labels(page)
    list_rows(page).get_by_role("button", name="Tigranashen").click()
    visit.settle()
    expect(page.get_by_role("heading", name="Tigranashen")).to_be_visible()
    told = page.locator(".details .side-said", has_text="What it is")
    expect(told).to_contain_text("Village that Azerbaijan calls occupied")
    # but for what a first record's details need
    assert all("details.json" in one for one in visit.watch.requests[before:])
    visit.check_axe()


def test_two_sides_stand_beside_each_other_with_their_differences(
    dark_visit: Visit,
) -> None:
    visit = dark_visit
    page = visit.open_view(f"{EXCLAVES}&side=aze&dates=..2024-03-10")
    page.get_by_text("Compare and labels").click()
    page.get_by_label("Compare with").select_option("arm")
    visit.settle()
    before = len(visit.watch.requests)  # sources of what the sides say have come
    expect(page.locator(".map.drawn .canvas")).to_have_count(2)
    expect(page.get_by_text("View: Armenia")).to_be_visible()
    expect(page.get_by_role("button", name="5 differ · 4 in view")).to_be_visible()
    ringed = {one["id"] for one in read_drawn(page, "point") if one["differs"]}
    assert "artsvashen" in ringed
    assert ringed <= {*page.locator(".map.beside").evaluate(RINGED)}
    heading = page.get_by_role("heading", name="Where the two differ: 5")
    expect(heading).to_be_visible()
    expect(page.get_by_text("no own wording found")).to_have_count(0)
    told = page.locator(".differences > ul > li", has_text="Artsvashen")
    expect(told).to_contain_text("AzerbaijanBashkend")
    expect(told.get_by_role("link").first).to_have_attribute(
        "href",
        "https://menafn.com/1107955607/Azerbaijan-Demands-Liberation-Of-Villages-Still-Under-Armenian-Occupation",
    )
    page.get_by_text("Compare and labels").click()
    page.get_by_label("Only where they differ").check()
    visit.settle()
    assert read_counts(page)[0] == 5
    assert "compare=arm&differ=yes" in page.url
    assert visit.watch.requests[before:] == []
    visit.check_axe()


def test_the_switch_and_the_differences_fit_a_phone(phone_visit: Visit) -> None:
    visit = phone_visit
    page = visit.open_view(f"{EXCLAVES}&side=arm&compare=aze")
    open_menu(page)
    box = page.locator(".switch label").first.bounding_box()
    assert box
    assert box["height"] >= 44
    page.get_by_text("Compare and labels").click()
    page.get_by_role("button", name="Differences: 5").click()
    visit.settle()
    expect(page.get_by_role("heading", name="Where the two differ: 5")).to_be_visible()
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide == 390
    visit.check_axe()
