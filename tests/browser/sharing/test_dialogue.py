"""Sharing: one dialogue for all ways, frozen links, frames that fit their content."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from dashboard.view.dates import tell_date
from tests.browser.articles import publish
from tests.browser.journeys import (
    open_chart,
    open_menu,
    read_counts,
)
from tests.browser.visiting import DESKTOP, Visit, send_reader
from tests.counts import EDITION
from tests.editions import OLDER, make_older
from tests.server import Server, run_server

HEIGHT = "frame => frame.clientHeight"


def find_way(page: Page, name: str) -> Locator:
    return page.get_by_role("tab", name=name, exact=True)


def find_code(page: Page) -> Locator:
    return page.get_by_role("textbox", name="To copy")


def choose(page: Page, option: str, value: str) -> None:
    """Choose by the declared name; in a list's own label all its values stand."""
    page.locator(f"[data-option={option}] select").select_option(value)


def take_embed(page: Page, site: str) -> None:
    find_way(page, "Link").focus()
    page.keyboard.press("ArrowDown")
    expect(find_way(page, "Embed")).to_be_focused()
    choose(page, "theme", "dark")
    choose(page, "ratio", "4/3")
    expect(page.get_by_label("Fit the height")).to_be_checked()
    preview = page.locator(".preview iframe")
    address = "/embed/venues?dates=2023&chart=venues&theme=dark&fit=yes"
    expect(preview).to_have_attribute("src", f"{site}{address}")
    heading = page.frame_locator(".preview iframe").get_by_role("heading", level=1)
    title = heading.inner_text()
    page.get_by_role("slider", name="Preview width").fill("320")
    assert preview.evaluate(HEIGHT) == 420
    page.get_by_role("button", name="Copy", exact=True).click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    code = page.evaluate("navigator.clipboard.readText()")
    assert code.startswith(f'<iframe src="{site}/embed/venues?dates=2023&amp;')
    assert f'title="{title} · ' in code
    assert 'loading="lazy" style="border:0;width:100%;height:auto;' in code
    assert 'aspect-ratio:4/3;min-height:420px"' in code
    assert f'<p><a href="{site}/?dates=2023&amp;chart=venues">' in code
    assert f'src="{site}/embed.js"></script>' in code


def take_files(page: Page, site: str) -> None:
    find_way(page, "Picture").click()
    picture = page.locator(".preview img")
    choose(page, "chart", "map")
    choose(page, "size", "square")
    choose(page, "form", "pdf")
    file = f"{site}/image/map.pdf?dates=2023&size=square"
    expect(find_code(page)).to_have_value(file)
    expect(page.get_by_role("link", name="Download")).to_have_attribute("href", file)
    expect(picture).to_have_js_property("naturalHeight", 1080)
    page.get_by_role("button", name="Copy picture").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_visible()
    kinds = "navigator.clipboard.read().then(([one]) => one.types)"
    assert page.evaluate(kinds) == ["image/png"]

    find_way(page, "Story step").click()
    step = re.compile(
        r'^\[\[steps\]\]\nheading = .*\nview = "dates=2023(&chart=\w+)?"\n', re.DOTALL
    )
    expect(find_code(page)).to_have_value(step)

    find_way(page, "Slides").click()
    choose(page, "deck", "all")
    views = [f"view={quote(f'{one}?dates=2023', '')}" for one in ("map", "timeline")]
    expect(find_code(page)).to_have_value(re.compile(re.escape("&".join(views))))

    find_way(page, "Data").click()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Download").click()
    assert waiting.value.suggested_filename == f"records-{EDITION}.csv"
    choose(page, "scope", "whole")
    expect(find_code(page)).to_have_value(f"{site}/data/all.zip")

    find_way(page, "Citation").click()
    expect(find_code(page)).to_have_value(re.compile(f"Data up to {EDITION}"))
    choose(page, "citation", "bib")
    expect(find_code(page)).to_have_value(re.compile("^@misc{corridor-atlas:"))


def test_the_keyboard_takes_a_view_along_in_every_way(visit: Visit) -> None:
    page = visit.open_view("?dates=2023&chart=venues")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    opener = page.get_by_role("button", name="Share", exact=True)
    opener.focus()
    page.keyboard.press("Enter")
    expect(find_way(page, "Link")).to_be_focused()
    expect(find_code(page)).to_have_value(page.url)
    page.get_by_label(f"Frozen: stays with {tell_date(EDITION)}").check()
    expect(find_code(page)).to_have_value(f"{page.url}&edition={EDITION}")
    page.get_by_label("Live: follows new editions").check()
    visit.check_axe()

    take_embed(page, visit.address)
    take_files(page, visit.address)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(opener).to_be_focused()


def test_on_a_phone_in_the_dark_the_dialogue_is_the_screen(
    dark_phone_visit: Visit,
) -> None:
    page = dark_phone_visit.open_view("?layers=villages")
    open_menu(page)
    page.get_by_role("button", name="Share", exact=True).tap()
    dialogue = page.get_by_role("dialog", name="Share this view")
    expect(page.locator(".preview:not(.waiting) img")).to_be_visible()
    box = dialogue.bounding_box()
    assert box
    assert (box["x"], box["y"], box["width"]) == (0, 0, 390)
    find_way(page, "Picture").tap()
    wide = dialogue.evaluate("part => part.scrollWidth - part.clientWidth")
    assert wide <= 0
    dark_phone_visit.check_axe()
    page.get_by_role("button", name="Close").tap()
    expect(dialogue).to_be_hidden()


@pytest.fixture
def kept(small_atlas: Path, tmp_path: Path) -> Iterator[Server]:
    """Serve the small atlas with an older edition beside it."""
    folder = make_older(small_atlas, tmp_path)
    with run_server("--data", f"{small_atlas}", "--editions", f"{folder}") as running:
        yield running


def test_a_frozen_link_says_its_edition_and_offers_the_newest(
    chromium: Browser, kept: Server
) -> None:
    with send_reader(chromium, kept.address, DESKTOP) as visit:
        page = visit.open_view(f"?dates=2023..&edition={OLDER}")
        told = page.locator("#edition")
        expect(told).to_contain_text(
            f"the edition of {tell_date(OLDER)}; the newest is of"
        )
        then = read_counts(page)[1]
        open_chart(page, "Who meets whom")
        visit.settle()
        assert page.url.endswith(f"?dates=2023..&chart=pairs&edition={OLDER}")
        visit.check_axe()
        told.get_by_role("link", name="Show the newest").click()
        page.wait_for_url("**/?dates=2023..&chart=pairs")
        visit.settle()
        expect(told).to_have_count(0)
        assert read_counts(page)[1] == then + 1


def test_a_frame_fits_its_content_and_grows_no_further(
    chromium: Browser, small_server: Server
) -> None:
    body = f"""<iframe title="ours" width="700" height="200"
 src="{small_server.address}/embed/venues?fit=yes"></iframe>
<iframe title="other" width="700" height="200" srcdoc="<script>
 parent.postMessage({{'corridor-atlas:height': 900}}, '*')</script>"></iframe>
<script>
const steps = [], frame = document.querySelector("iframe");
new MutationObserver(() => steps.push(frame.clientHeight))
  .observe(frame, {{attributeFilter: ["style"]}});
</script>
<script async src="{small_server.address}/embed.js"></script>"""
    with publish(body) as address:
        page = chromium.new_page()
        page.goto(address)
        frame = page.locator("iframe[title=ours]")
        page.wait_for_function("steps.length > 0")
        fitted = frame.evaluate(HEIGHT)
        inside = page.frame_locator("iframe[title=ours]")
        whole = inside.locator("html").evaluate(
            "root => [root.scrollHeight, root.clientHeight]"
        )
        assert whole == [fitted, fitted]
        numbers = inside.locator("summary")
        numbers.click()
        page.wait_for_function(f"steps.at(-1) > {fitted}")
        numbers.click()
        page.wait_for_function(f"steps.at(-1) === {fitted}")
        assert len(page.evaluate("steps")) == 3
        # what it is told of a frame beside, or for ever, it does not follow
        assert page.locator("iframe[title=other]").evaluate(HEIGHT) == 200
        inside.locator("main").evaluate(
            """async (main) => {
              main.style.height = "calc(100vh + 40px)";
              for (let i = 0; i < 60; i += 1) await new Promise(requestAnimationFrame);
            }"""
        )
        assert frame.evaluate(HEIGHT) < fitted + 16 * 80
        page.close()
