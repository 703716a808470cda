"""The map: what is drawn, pointed at, and embedded."""

import re
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.journeys import (
    MAP,
    open_table,
    read_counts,
    read_drawn,
    read_longitudes,
    read_sentence,
    wait_for_rest,
)
from tests.browser.visiting import Visit
from tests.server import Server


def test_events_at_one_place_are_one_symbol_that_opens_a_list(visit: Visit) -> None:
    page = visit.open_view("?layers=meetings&at=44.51,40.18,9")
    yerevan = max(read_drawn(page, "event"), key=lambda mark: mark["count"])
    assert yerevan["count"] > 1
    box = page.locator("#stage").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator("#card")).to_be_visible()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    details = page.get_by_role("region", name="Details")
    expect(details.get_by_role("heading", level=3)).to_contain_text("records at")
    listed = details.locator(".list button")
    expect(listed).to_have_count(yerevan["count"])
    listed.first.click()
    expect(details.get_by_role("heading", level=3)).not_to_contain_text("records at")


def test_exclaves_are_areas_when_one_comes_near(visit: Visit) -> None:
    page = visit.open_view("?layers=villages&at=45.02,41.066,11")
    assert "yukhari-askipara" in {area["id"] for area in read_drawn(page, "area")}


def test_corridors_show_their_status_by_date(visit: Visit) -> None:
    syunik = "at=46.3,38.95,9&layers=corridors"
    page = visit.open_view(f"?{syunik}&dates=..2019-01-01")
    before = {line["status"] for line in read_drawn(page, "line")}
    page = visit.open_view(f"?{syunik}")
    after = {line["status"] for line in read_drawn(page, "line")}
    assert before != after


def test_the_map_moves_into_the_link(visit: Visit) -> None:
    page = visit.open_view()
    page.get_by_role("button", name="Zoom in").click()
    page.wait_for_url("**/?at=*")


def test_the_embed_shows_the_same_records_without_panels(visit: Visit) -> None:
    query = "?actors=ARM~AZE&match=all&dates=2024&layers=meetings"
    counts = read_counts(visit.open_view(query))
    sentence = read_sentence(visit.page)
    page = visit.open_view(f"embed/map{query}")
    assert read_counts(page) == counts
    assert read_sentence(page) == sentence
    expect(page.get_by_role("checkbox")).to_have_count(0)
    link = page.get_by_role("link", name="Open the atlas")
    expect(link).to_have_attribute("href", f"/{query}")
    visit.check_axe()


@pytest.fixture
def host(server: Server) -> Iterator[str]:
    """Serve somebody's article with our map in a frame; gives its address."""
    frames = "".join(
        f"<iframe title='{name}' src='{server.address}/{path}'></iframe>"
        for name, path in (("map", "embed/map?layers=villages"), ("whole", ""))
    )

    class Article(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(f"<!doctype html><p>Article</p>{frames}".encode())

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Article) as running:
        Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}/"
        running.shutdown()


def test_the_embed_lives_in_a_frame_and_the_explorer_does_not(
    chromium: Browser, host: str
) -> None:
    page = chromium.new_page()
    page.goto(host)
    embed = page.frame_locator("iframe[title=map]")
    embed.locator("html[data-ready=true]").wait_for(state="attached")
    expect(embed.locator("#sentence")).to_contain_text("Villages: ")
    whole = page.frame_locator("iframe[title=whole]")
    expect(whole.locator("#sentence")).to_have_count(0)
    page.context.close()


def test_a_picked_corridor_out_of_sight_is_brought_into_view(visit: Visit) -> None:
    page = visit.open_view("?layers=corridors&q=northern&at=44.5,40.2,9")
    open_table(page)
    northern = page.get_by_role(
        "button", name="Northern route through Russia and Belarus"
    )
    northern.first.click()
    visit.settle()
    drawn = read_drawn(page, "line")
    assert "northern" in page.url
    assert any(segment["picked"] for segment in drawn)


def test_a_link_to_a_record_opens_where_it_happened_and_home_leads_back(
    visit: Visit,
) -> None:
    page = visit.open_view("?pick=2024-05-10-almaty&layers=meetings")
    assert any(mark["picked"] for mark in read_drawn(page, "event"))
    page.get_by_role("button", name="Back to the start view").click()
    wait_for_rest(page)
    visit.settle()
    assert not any(mark["picked"] for mark in read_drawn(page, "event"))


def test_the_whole_route_is_one_press_away_and_back_another(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.open_view("?layers=corridors")
    button = page.get_by_role("button", name="The whole route, or back")
    button.click()
    page.wait_for_url("**at=54,44,*")
    west, east = read_longitudes(page)
    assert west < 0
    assert east > 109
    button.click()
    page.wait_for_url(lambda url: "at=" not in url)
    wait_for_rest(page)
    west, east = read_longitudes(page)
    assert east - west < 15


def test_exclaves_are_named_beside_them_while_they_pass_the_filter(
    visit: Visit,
) -> None:
    region = "?layers=villages&at=45.2,40.4,7"
    names = {one["label"] for one in read_drawn(visit.open_view(region), "callouts")}
    assert {"Artsvashen / Bashkend", "Barkhudarli · Sofulu"} <= names
    some = visit.open_view(f"{region}&q=sofulu")
    assert {one["label"] for one in read_drawn(some, "callouts")} == {"Sofulu"}
    assert (
        read_drawn(visit.open_view("?layers=villages&at=45.2,40.4,9"), "callouts") == []
    )


def test_what_lies_outside_is_told_and_a_click_shows_it(visit: Visit) -> None:
    page = visit.open_view(
        "?actors=ARM~AZE&match=all&layers=meetings&only=format.bilateral&dates=2024.."
    )
    button = page.get_by_role("button", name=re.compile("outside this map"))
    expect(button).to_be_visible()
    told = int(button.inner_text().partition(" ")[0])
    seen = sum(event["count"] for event in read_drawn(page, "event"))
    button.click()
    visit.settle()
    wait_for_rest(page)
    expect(button).to_be_hidden()
    assert sum(event["count"] for event in read_drawn(page, "event")) == seen + told
    assert "&at=" in page.url


def test_a_record_found_far_away_is_brought_into_the_free_part(visit: Visit) -> None:
    page = visit.open_view("?at=46.75,41,10")
    page.get_by_role("combobox", name=re.compile("^Go to")).fill("TRIPP:")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Details")).to_contain_text("TRIPP")
    page.wait_for_url(re.compile("pick=tripp-syunik"))
    visit.settle()
    wait_for_rest(page)
    box = page.get_by_role("region", name="Details").bounding_box()
    assert box
    for place in ([46.1442, 38.8478], [46.5333, 38.8872]):  # of both its ends
        x, y = page.evaluate(f"(place) => {MAP}.locate(place)", place)
        assert 100 < x < box["x"] - 50
        assert 100 < y < 700
