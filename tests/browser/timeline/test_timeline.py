"""Time: the timeline's brush, its keyboard, play, presets and thumbs."""

import re
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.journeys import (
    expect_rows,
    find_row,
    list_rows,
    open_filters,
    open_table,
    raise_timeline,
    read_counts,
    read_drawn,
    read_sentence,
)
from tests.browser.visiting import DESKTOP, PHONE, Visit, send_reader
from tests.counts import EDITION
from tests.server import Server

LAST = EDITION[:7]
HANDOVER = "The four villages: Azerbaijani control, Armenian guards"


def find_date(page: Page, end: str) -> Locator:
    """Find the field of a date, whether or not the filters are open."""
    return page.locator(f"#filters input[name={end}]")


def find_plot(page: Page) -> Locator:
    return page.get_by_role("slider", name=re.compile("^Events in order of date"))


def measure(page: Page) -> dict[str, float]:
    """Where on the screen the years begin, by the axis; and a height for dragging."""
    places: dict[str, float] = page.locator(".timeline .axis").evaluate(
        """axis => Object.fromEntries([...axis.querySelectorAll("text")].map(text =>
             [text.textContent, text.previousSibling.getBoundingClientRect().left]))"""
    )
    box = page.locator(".timeline .over").bounding_box()
    assert box
    return {**places, "left": box["x"], "y": box["y"] + 28}


def count_marks(page: Page, state: str) -> int:
    """How many marks are drawn in a state."""
    return int(page.locator(".timeline canvas").get_attribute(f"data-{state}") or 0)


def drag(page: Page, start: float, end: float, y: float) -> None:
    page.mouse.move(start, y)
    page.mouse.down()
    page.mouse.move((start + end) / 2, y)
    page.mouse.move(end, y)
    page.mouse.up()


def choose_mode(page: Page, name: str) -> None:
    """Choose in the menu beside play."""
    page.get_by_label("Mode and speed of play").click()
    page.get_by_role("radio", name=name).check()
    page.keyboard.press("Escape")


def read_heading(page: Page) -> str:
    return page.locator("#details h3").inner_text()


def test_the_brush_is_the_date_filter(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings")
    raise_timeline(page)
    places = measure(page)
    y = places["y"]
    drag(page, places["2022"], places["2024"], y)
    page.wait_for_url(re.compile("dates=2022-01..2023-12"))
    visit.settle()
    assert "January 2022 to December 2023" in read_sentence(page)
    expect(find_date(page, "since")).to_have_value("2022-01")
    shown, _ = read_counts(page)
    expect_rows(page, shown)
    assert count_marks(page, "strong") == shown
    assert count_marks(page, "faint") > 0
    drag(page, places["2024"], places["2025"], y)  # its right edge
    page.wait_for_url(re.compile("dates=2022-01..2024-12"))
    drag(page, places["2023"], places["2024"], y)  # the whole of it
    page.wait_for_url(re.compile("dates=2023-01..2025-12"))
    page.go_back()
    page.wait_for_url(re.compile("dates=2022-01..2024-12"))


@pytest.mark.parametrize("way", ["Escape", "double click"])
def test_the_brush_is_cleared(visit: Visit, way: str) -> None:
    page = visit.open_view("?layers=meetings&dates=2022")
    if way == "Escape":
        find_plot(page).press("Escape")
    else:
        places = measure(page)
        page.mouse.dblclick(places["2021"] + 4, places["y"] - 20)
    visit.settle()
    assert "2023" not in read_sentence(page)
    assert "dates" not in page.url


def test_the_brush_chooses_days_when_a_month_is_near(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings&pick=2024-05-24-handover")
    for _ in range(7):
        page.get_by_role("button", name="Show a shorter time").click()
    places = measure(page)
    drag(page, places["21 May"], places["26 May"], places["y"])
    page.wait_for_url(re.compile("dates=2024-05-21..2024-05-25"))
    visit.settle()
    expect(list_rows(page).filter(has_text=HANDOVER)).to_be_visible()


def test_arrows_walk_from_event_to_event(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings&dates=2024-05")
    open_table(page)
    page.locator("#table thead button").first.click()
    titles = list_rows(page).locator("th").all_inner_texts()
    plot = find_plot(page)
    plot.focus()
    for title in titles[:4]:
        page.keyboard.press("ArrowRight")
        visit.settle()
        assert read_heading(page) == title
        expect(plot).to_have_attribute("aria-valuetext", re.compile(re.escape(title)))
    assert "4 of" in (plot.get_attribute("aria-valuetext") or "")
    page.keyboard.press("ArrowLeft")
    visit.settle()
    assert read_heading(page) == titles[2]
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    visit.settle()
    assert read_heading(page) == titles[-1]
    assert plot.get_attribute("aria-valuenow") == f"{len(titles)}"


def test_the_map_follows_the_walk(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings&dates=2024-05&pick=2024-05-24-handover")
    plot = find_plot(page)
    while "Almaty" not in read_heading(page):
        plot.press("ArrowLeft")
        visit.settle()
    assert any(mark["picked"] for mark in read_drawn(page, "event"))
    details = page.get_by_role("region", name="Details")
    details.get_by_role("button", name="Close").press("Escape")
    expect(details).to_be_hidden()
    expect(plot).to_be_focused()


def test_a_walk_is_one_step_back_unless_kept(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings&dates=2024-05")
    opened = page.url
    plot = find_plot(page)
    plot.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
        visit.settle()
    page.go_back()
    page.wait_for_url(opened)


def test_the_timeline_is_one_tab_stop(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings")
    page.get_by_role("button", name="Events", exact=True).focus()
    page.keyboard.press("Tab")
    expect(find_plot(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("tab", name="Table")).to_be_focused()


def test_hover_names_and_a_click_picks(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings&dates=2024-05&pick=2024-05-24-handover")
    raise_timeline(page)
    box = page.locator(".event.picked").bounding_box()
    page.get_by_role("button", name="Close").click()
    visit.settle()
    assert box
    at = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(*at)
    card = page.locator(".timeline .card")
    expect(card).to_contain_text(HANDOVER)
    expect(card).to_contain_text("24 May 2024")
    page.mouse.click(*at)
    visit.settle()
    assert HANDOVER in read_heading(page)


def test_a_column_of_counts_names_its_events_and_shows_only_them(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings")
    places = measure(page)
    month = places["2022"] + (places["2023"] - places["2022"]) * 7.5 / 12
    page.mouse.move(month, places["y"] - 4)
    card = page.locator(".timeline .card")
    expect(card).to_contain_text("August 2022: 3 events")
    expect(card).to_contain_text("Border commissions: second meeting")
    page.mouse.click(month, places["y"] - 4)
    page.wait_for_url(re.compile(r"dates=2022-08(&|$)"))
    visit.settle()
    assert read_counts(page)[0] == 3
    page.mouse.click(month, places["y"] - 4)
    visit.settle()
    assert "dates" not in page.url


def test_play_grows_from_2020_reaches_the_handover_and_stops_at_the_end(
    visit: Visit,
) -> None:
    page = visit.open_view("?layers=meetings&dates=2020-01..2020-02")
    before = page.evaluate("history.length")
    until = find_date(page, "until")
    choose_mode(page, "4")
    page.get_by_role("button", name="Play").click()
    expect(until).to_have_value(re.compile("2024-0[5-9]|2024-1|202[56]"))
    page.get_by_role("button", name="Pause").press("Space")
    visit.settle()
    assert "2024-05" <= until.input_value() < EDITION[:7]
    page.wait_for_url(re.compile(f"dates=2020-01..{until.input_value()}"))
    expect(find_row(page, HANDOVER)).to_be_visible()
    page.get_by_role("button", name="Play").press("Space")
    expect(until).to_have_value(EDITION[:7])
    expect(page.get_by_role("button", name="Play")).to_be_visible()
    assert page.evaluate("history.length") == before


def test_another_control_takes_over_from_play(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings&dates=2020-01..2020-02")
    page.get_by_role("button", name="Play").click()
    expect(find_date(page, "until")).not_to_have_value("2020-02")
    open_filters(page)
    page.get_by_role("checkbox", name="Armenia", exact=False).first.check()
    expect(page.get_by_role("button", name="Play")).to_be_visible()


@pytest.mark.parametrize("way", ["Sliding window", "Event by event"])
def test_play_has_other_ways(visit: Visit, way: str) -> None:
    page = visit.open_view("?layers=meetings&dates=2024-04..2024-05")
    choose_mode(page, way)
    find_plot(page).press("Space")
    if way == "Sliding window":
        expect(find_date(page, "since")).not_to_have_value("2024-04")
    else:
        expect(find_plot(page)).to_have_attribute("aria-valuenow", "2")
    page.get_by_role("button", name="Pause").click()
    visit.settle()
    if way == "Sliding window":
        ends = [find_date(page, end) for end in ("since", "until")]
        (year, month), (until, last) = (
            map(int, end.input_value().split("-")) for end in ends
        )
        assert (until - year) * 12 + last - month == 1  # two months, as before


def test_presets_choose_dates(visit: Visit) -> None:
    page = visit.open_view()
    presets = page.get_by_role("group", name="Periods")
    handover = presets.get_by_role("button", name="The handover: April–July 2024")
    handover.click()
    visit.settle()
    assert "April to July 2024" in read_sentence(page)
    expect(handover).to_have_attribute("aria-pressed", "true")
    assert "dates=2024-04..2024-07" in page.url
    presets.get_by_role("button", name="Since the 2020 ceasefire").click()
    visit.settle()
    assert "ince 10 November 2020" in read_sentence(page)
    expect(handover).to_have_attribute("aria-pressed", "false")


def test_with_reduced_motion_play_goes_step_by_step(
    chromium: Browser, server: Server
) -> None:
    calm: dict[str, Any] = {**DESKTOP, "reduced_motion": "reduce"}
    with send_reader(chromium, server.address, calm) as reader:
        page = reader.open_view("?layers=meetings&dates=2024-05")
        expect(page.get_by_role("button", name="Play")).to_have_count(0)
        expect(page.locator(".timeline .mode")).to_be_hidden()
        for number in ("1", "2"):
            page.get_by_role("button", name="Next event").click()
            reader.settle()
            expect(find_plot(page)).to_have_attribute("aria-valuenow", number)


def test_approximate_dates_and_whole_months_are_drawn_as_such(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings&pick=2014-02-titr")
    raise_timeline(page)
    expect(page.locator(".bar.vague.picked")).to_be_visible()
    page = visit.open_view("?layers=meetings&pick=2022-12-12-lachin")
    soft = page.locator(".timeline .fade")
    assert soft.count() > 0
    end = page.locator(".bar.picked").bounding_box()
    assert end
    edges = [box["x"] for fade in soft.all() if (box := fade.bounding_box())]
    assert any(abs(x - end["x"] - end["width"]) < 1 for x in edges)


def test_hostile_titles_stay_text(small_visit: Visit) -> None:
    page = small_visit.open_view()
    presets = page.get_by_role("group", name="Periods")
    expect(presets).to_contain_text("Winter <i>of</i> talks")
    assert presets.locator("i").count() == 0


def drag_by_touch(page: Page, xs: list[float], y: float) -> None:
    """Put a finger down, move it through the places, and lift it."""
    session = page.context.new_cdp_session(page)
    for i, x in enumerate(xs):
        kind = "touchMove" if i else "touchStart"
        points = [{"x": x, "y": y}]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_thumb_drags_the_handles(chromium: Browser, server: Server) -> None:
    with send_reader(chromium, server.address, PHONE) as reader:
        page = reader.open_view("?layers=meetings")
        page.locator(".timeline").scroll_into_view_if_needed()
        handles = page.locator(".timeline .reach")
        for handle in handles.all():
            box = handle.bounding_box()
            assert box
            assert min(box["width"], box["height"]) >= 40
        places = measure(page)
        start = places["left"] + 20
        stops = [start, start + 15, places["2022"] - 5, places["2022"]]
        drag_by_touch(page, stops, places["y"])
        page.wait_for_url(re.compile(r"dates=2022-01\.\.(&|$)"))
        reader.settle()
        assert "ince " in read_sentence(page)
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0
