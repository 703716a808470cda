"""A talk: full screen, a step a key, the speaker in step, a deck of one's own."""

from playwright.sync_api import Page, expect

from tests.browser.visiting import Visit

FULL = "() => document.fullscreenElement !== null"


def start(page: Page) -> None:
    page.locator("body").press("f")
    page.wait_for_function(FULL)


def test_a_story_is_presented_and_the_speaker_is_in_step(visit: Visit) -> None:
    page = visit.open_view("?story=almaty-article&step=3")
    title = page.locator(".talk-title")
    heading = page.locator(".step h3").inner_text()
    start(page)
    expect(title).to_have_text(heading)
    expect(page.get_by_role("banner")).to_be_hidden()
    page.keyboard.press("PageDown")  # a clicker
    page.wait_for_url("**/?story=almaty-article&step=4")
    expect(title).not_to_have_text(heading)

    with page.expect_popup() as opened:
        page.get_by_role("button", name="Speaker’s window").click()
    speaker = opened.value
    expect(speaker.get_by_role("heading", name=title.inner_text())).to_be_visible()
    expect(speaker.get_by_role("heading", name="What is known")).to_be_visible()
    expect(speaker.locator("[data-part=sources] a").first).to_be_visible()
    following = speaker.locator("[data-part=next]").inner_text()
    speaker.get_by_role("button", name="Next").click()
    expect(title).to_have_text(following)
    expect(speaker.get_by_role("heading", name=following)).to_be_visible()
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/?story=almaty-article&step=4")
    expect(speaker.locator("[data-part=number]")).to_have_text("4 / 19")
    speaker.close()
    page.bring_to_front()
    page.keyboard.press("f")
    expect(page.get_by_role("banner")).to_be_visible()
    assert not page.evaluate(FULL)


def test_collected_views_are_reordered_and_presented(visit: Visit) -> None:
    for query in ("?layers=villages", "?layers=corridors"):
        page = visit.open_view(query)
        page.get_by_role("button", name="Share", exact=True).click()
        page.get_by_role("tab", name="Talk").click()
        page.get_by_role("button", name="Add this view").click()
    titles = page.get_by_role("textbox", name="Title on the screen")
    expect(titles).to_have_count(2)
    titles.last.fill("What is built")
    page.get_by_role("textbox", name="Note for the speaker").last.fill("Say thanks.")
    page.get_by_role("button", name="Earlier").last.click()
    expect(titles.first).to_have_value("What is built")
    visit.check_axe()
    link = page.get_by_role("textbox", name="To copy").input_value()

    page.evaluate("localStorage.clear()")
    page.goto("about:blank")
    page.goto(link)
    visit.settle()
    start(page)
    expect(page.locator(".talk-title")).to_have_text("What is built")
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/?layers=villages*")
    expect(page.locator(".talk-number")).to_have_text("2 / 2")
    page.keyboard.press("Escape")
    expect(page.get_by_role("banner")).to_be_visible()
