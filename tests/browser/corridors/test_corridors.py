"""Corridors side by side: both halves measure the same, and a reader compares them."""

import json
import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, cast

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from dashboard.compiled.edition import Compiled
from dashboard.corridors.measure import measure, tell_measure
from dashboard.texts import TEXTS
from dashboard.view.dates import tell_date
from geodata import read_atlas
from tests.browser.journeys import MAP, open_filters, read_drawn, read_sentence
from tests.browser.serving import open_modules
from tests.browser.visiting import PHONE, Visit, send_reader
from tests.counts import EDITION
from tests.server import Server

if TYPE_CHECKING:
    from dashboard.corridors.compared import CorridorChart

Ask = Callable[[str, list[Any]], list[Any]]

ATLAS = read_atlas()
CHART = cast("CorridorChart", Compiled(ATLAS).tabs["corridors"]).template
_LOAD = """async ([chart, says]) => {
  const names = ["corridors/measure", "corridors/profile_layout"];
  const parts = await Promise.all(names.map((name) => import(`/lib/${name}.mjs`)));
  window.told = Object.assign({ chart: JSON.parse(chart), says }, ...parts);
}"""
_LAY = """(({ chart, layLine }) => {
  const measure = (words) => 6 * words.length;
  const how = { scale: given[1], room: given[2], day: 20000, measure };
  const words = new Proxy({}, { get: (_, name) => name });
  const lines = chart.corridors.find(({ id }) => id === given[0]).lines;
  return lines.map((line) => layLine({ texts: words }, chart, line, how));
})(told)"""
COMPARED = ("zangezur", "aras-iran", "cop")


@pytest.fixture(scope="module")
def ask(chromium: Browser) -> Iterator[Ask]:
    """Evaluate an expression on each `given`, with the modules and the real chart."""
    page = open_modules(chromium)
    chart = json.dumps(CHART, default=dict)
    page.evaluate(_LOAD, [chart, dict(TEXTS)])

    def run(body: str, batch: list[Any]) -> list[Any]:
        found: list[Any] = page.evaluate(f"(all) => all.map((given) => {body})", batch)
        return found

    yield run
    page.close()


def list_days() -> list[int]:
    """List each day on which a state begins, and the day before."""
    spans = (span for span in ATLAS.spans if span.property == "status")
    firsts = {span.days.first for span in spans if span.days.first is not None}
    return sorted({day for first in firsts for day in (first - 1, first)})


def test_both_halves_measure_and_say_the_same_on_every_day(ask: Ask) -> None:
    every = [record.id for record in ATLAS.records if record.layer == "corridors"]
    chosen = [COMPARED, *([one] for one in every if one != "nowhere"), ["gone"], []]
    asked = [(list(ids), day) for day in list_days()[::7] for ids in chosen]
    asked += [(list(COMPARED), day) for day in list_days()]
    told = ask(
        "[told.measure(told.chart, ...given).values, "
        "told.tellMeasure(told.chart, ...given, told.says)]",
        asked,
    )
    for (ids, day), (values, says) in zip(asked, told, strict=True):
        assert values == [list(row) for row in measure(CHART, ids, day).values], ids
        assert says == tell_measure(CHART, ids, day, TEXTS), (ids, day)


@pytest.mark.parametrize("room", [320, 720, 1600])
def test_names_of_the_profile_never_collide(ask: Ask, room: int) -> None:
    batch = [(one, room / 120_000, room) for one in ("titr", "cop", "zangezur")]
    for lines in ask(_LAY, batch):
        for line in lines:
            names = line["names"]
            for i, one in enumerate(names):
                assert one["box"][0] >= 0
                assert one["box"][1] <= room or one["box"][0] == 0
                for other in names[i + 1 :]:
                    apart = one["box"][1] < other["box"][0]
                    apart = apart or other["box"][1] < one["box"][0]
                    assert apart or one["tier"] != other["tier"], (one, other)


def test_the_profile_is_to_scale_and_has_its_ends_named(ask: Ask) -> None:
    (lines,) = ask(_LAY, [("zangezur", 0.1, 720)])
    (line,) = lines
    # 767.3 km at a px for each
    assert line["width"] == pytest.approx(767.3)
    titles = {name["words"] for name in line["names"]}
    assert {"Alat", "Kars", "Nakhchivan", "Meghri"} <= titles
    countries = [(one["key"], round(one["width"])) for one in line["countries"]]
    assert [code for code, _ in countries] == ["AZE", "ARM", "AZE", "TUR"]
    assert ("ARM", 43) in countries
    assert [sign["kind"] for sign in line["signs"]].count("border") == 3
    assert [sign["title"] for sign in line["signs"] if sign["kind"] == "gauge"] == [
        "Sadarak"
    ]


def read_part(page: Page, title: str) -> list[str]:
    """Read a part of the comparison, a text for each corridor."""
    part = page.locator(".comparison tbody", has=page.get_by_text(title, exact=True))
    return part.locator("td").all_inner_texts()


def find_piece(page: Page, name: str) -> Locator:
    return page.locator(f'.piece[aria-label^="{name}"]').first


def test_a_reader_compares_three_corridors_today_and_in_2020(visit: Visit) -> None:
    page = visit.open_view("?chart=corridors&at=46.3,39,7&layers=meetings")
    assert (
        "omparing the Zangezur corridor (Azerbaijan’s concept), the Aras"
        in read_sentence(page)
    )
    asked = len(visit.watch.requests)
    states = read_part(page, f"State on {tell_date(EDITION)}")
    assert ["not built" in text for text in states] == [True, False, True]
    assert ["under construction" in text for text in states] == [True] * 3
    assert "Armenia\n43\u202fkm" in read_part(page, "By country")[0].replace(
        "\n\n", "\n"
    )
    assert read_part(page, "Opponents")[0] == "Armenia, Iran"
    piece = find_piece(page, "Meghri – Agarak: railway")
    piece.hover()
    expect(page.locator(".readout")).to_have_text(
        "Meghri – Agarak: railway, 1520\u202fmm, Armenia, 5.1\u202fkm, "
        "not built since April 1992"
    )
    page.wait_for_function(f"() => {MAP}.drawn().pointed.length > 0")
    open_filters(page)
    page.get_by_label("To", exact=True).fill("2020-01-01")
    page.get_by_label("To", exact=True).press("Enter")
    visit.settle()
    states = read_part(page, "State on 1 January 2020")
    assert not any("under construction" in text for text in states)
    heading = page.get_by_role("heading", name=re.compile("^On 1 January 2020, 357 of"))
    expect(heading).to_contain_text("the 43\u202fkm through Armenia are not built")
    assert "begins on 11 March 2022" in page.locator(".strip").nth(1).inner_text()
    find_piece(page, "Alat – Hajigabul").focus()
    page.keyboard.press("End")
    expect(page.locator(".readout")).to_have_text(re.compile("^Digor – Kars: "))
    page.keyboard.press("ArrowDown")
    expect(page.locator(".readout")).to_have_text(re.compile("^Horadiz – .*: road"))
    page.keyboard.press("Enter")
    visit.settle()
    assert "pick=aras-iran" in page.url
    page.get_by_role("button", name="Remove from comparison").click()
    visit.settle()
    assert "corridors=zangezur~cop" in page.url
    expect(page.locator(".strip")).to_have_count(2)
    expect(page.get_by_role("button", name="Add to comparison")).to_be_visible()
    assert visit.watch.requests[asked:] == []
    assert read_drawn(page, "line")
    visit.check_axe()


def test_a_shared_comparison_is_the_same_on_a_phone(
    chromium: Browser, server: Server
) -> None:
    options = {**PHONE, "color_scheme": "dark"}
    with send_reader(chromium, server.address, options) as visit:
        page = visit.open_view(
            "?dates=..2020-01-01&chart=corridors&corridors=aras-iran-rail~zangezur"
        )
        heads = page.locator(".comparison thead th").all_inner_texts()
        assert heads == ["Aras railway through Iran", "Zangezur corridor"]
        asked = len(visit.watch.requests)
        page.get_by_text("Choose corridors (2 of at most 4)").click()
        page.get_by_label("Search corridors").fill("Zəngəzur dəhlizi")
        expect(page.locator(".boxes label:visible")).to_have_text(
            [re.compile("^Zangezur")]
        )
        page.get_by_label("Search corridors").fill("gyumri")
        page.get_by_role("checkbox", name=re.compile("Gyumri–Kars railway")).check()
        visit.settle()
        expect(page.locator(".strip")).to_have_count(3)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide == PHONE["viewport"]["width"]
        page.get_by_text("The profile as a table").click()
        table = page.locator(".told tbody").nth(1)
        expect(table).to_contain_text("Kilit – Ordubad")
        assert visit.watch.requests[asked:] == []
        visit.check_axe()
