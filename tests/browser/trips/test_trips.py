"""What if: a trip is asked, changed and shared, and no change asks the server."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.journeys import MAP, read_longitudes, read_sentence
from tests.browser.visiting import DESKTOP, Visit, send_reader
from tests.server import Server

ASKED = "?chart=trip&trip=khorgos..istanbul-marmaray&layers=corridors"
KM = re.compile(r"\d+\s% drawn straight: about ([\d\s]+)\skm, about ")


def read_answer(page: Page) -> str:
    return page.locator("#trips .finding").inner_text()


def read_km(page: Page) -> int:
    found = KM.search(read_answer(page))
    assert found, read_answer(page)
    return int("".join(found[1].split()))


def find_spot(page: Page) -> tuple[str, float, float]:
    """Find a crossing in the middle of the map: its word, and where to click."""
    word, x, y = page.evaluate(
        f"""() => {{
          const map = {MAP};
          const {{ x: left, y: top }} =
            document.querySelector("#stage").getBoundingClientRect();
          const isFree = (x, y) => document.elementFromPoint(x, y)?.closest(".canvas");
          const isInside = ([, [x, y]]) =>
            [-60, 0, 60].every((by) => isFree(left + x + by, top + y));
          const [word, [x, y]] = map.drawn().scene.trip.features
            .filter(({{ properties }}) => properties.role === "crossing")
            .map((one) => [
              one.properties.word, map.locate(one.geometry.coordinates)])
            .find(isInside);
          return [word, left + x, top + y];
        }}"""
    )
    return word, x, y


def test_closing_and_opening_change_a_trip_without_a_request(
    visit: Visit, chromium: Browser, server: Server
) -> None:
    page = visit.open_view(ASKED)
    usual = read_km(page)
    before = len(visit.watch.requests)
    west, east = read_longitudes(page)
    assert west < 29  # Istanbul
    assert east > 80  # Khorgos
    page.get_by_label("Russia and Belarus closed to transit").check()
    visit.settle()
    page.get_by_label("Syunik link open").check()
    visit.settle()
    assert read_answer(page).endswith("; the same route as without these changes")
    assert read_km(page) == usual
    page.get_by_label("Georgia closed").check()
    visit.settle()
    longer = read_km(page)
    slower = r"; (\d+)\skm longer and about \d+ hours? slower than without these"
    found = re.search(slower, read_answer(page))
    assert found
    assert longer > usual
    assert "Syunik link open" in read_sentence(page)
    row = page.get_by_role("row", name=re.compile("^Length, km"))
    expect(row).to_contain_text(f"(+{found[1]})")

    word, x, y = find_spot(page)
    page.mouse.click(x, y)
    visit.settle()
    assert f"close={word}~" in page.url or f"~{word}" in page.url
    closed = read_answer(page)
    page.locator(f"[data-act='undo-{word}']").click()
    visit.settle()
    assert read_km(page) == longer

    worst = page.get_by_role("button", name=re.compile("^Close border ")).first
    worst.focus()
    page.keyboard.press("Enter")
    visit.settle()
    assert read_km(page) > longer
    page.get_by_label("time", exact=True).check()
    visit.settle()
    page.get_by_text("How long things take").click()
    page.get_by_label("Train, between stops").fill("20")
    page.keyboard.press("Tab")
    visit.settle()
    assert "pace=rail_speed:20" in page.url
    expect(page.get_by_text("with changed estimates", exact=True)).to_be_visible()
    visit.check_axe()
    assert visit.watch.requests[before:] == []
    assert closed != read_answer(page)

    with send_reader(
        chromium, server.address, {**DESKTOP, "color_scheme": "dark"}
    ) as other:
        elsewhere = other.open_view(page.url.removeprefix(f"{server.address}/"))
        assert read_answer(elsewhere) == read_answer(page)
        other.check_axe()


def test_a_phone_asks_another_trip_by_the_keyboard(phone_visit: Visit) -> None:
    page = phone_visit.open_view("?chart=trip")
    field = page.get_by_role("combobox", name="From")
    field.fill("Ալավերդի")
    expect(page.get_by_role("option", name="Alaverdi")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    phone_visit.settle()
    assert "trip=alaverdi..istanbul-marmaray" in page.url
    expect(field).to_have_value("Alaverdi")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0
    page.get_by_role("checkbox", name="Georgia closed").tap()
    phone_visit.settle()
    undo = page.get_by_role("button", name="Undo: Georgia closed")
    expect(undo).to_be_visible()
    phone_visit.check_axe()
