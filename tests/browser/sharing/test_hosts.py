"""A host page of another origin: the element, its messages, a text that drives maps."""

from playwright.sync_api import Browser, expect

from tests.browser.articles import READY as LIVE
from tests.browser.articles import publish, read_host
from tests.server import Server

HOST = """
<script async src="{site}/embed.js"></script>
<script>
const heard = [];
for (const name of ["ready", "view", "pick"]) {{
  addEventListener(`atlas-${{name}}`, ({{ target, detail }}) =>
    heard.push([target.id, name, detail]));
}}
</script>
<section><corridor-atlas id="one" title="one" fill
  style="position: sticky; top: 0; height: 300px"
  view="layers=villages&at=45.1,41,9"></corridor-atlas>
<p data-view="layers=villages&at=45.1,41,9" style="height: 900px">Villages</p>
<p data-view="{site}/?layers=corridors&at=46,39.3,8" style="height: 900px">Roads</p>
</section>
<section><corridor-atlas id="two" title="two" view="dates=2024"></corridor-atlas>
<p style="height: 900px">The end</p></section>"""
TO_MIDDLE = "one => one.scrollIntoView({ block: 'center' })"
AT = """at => document.querySelector("#stage").map.camera()
  .every((value, i) => Math.abs(value - at[i]) < 0.01)"""


def test_paragraphs_drive_one_map_of_two_and_the_host_hears(
    chromium: Browser, server: Server
) -> None:
    with (
        publish(HOST.format(site=server.address)) as address,
        read_host(
            chromium, address, {"viewport": {"width": 700, "height": 700}}
        ) as page,
    ):
        one = page.frame_locator("iframe[title=one]")
        one.locator(LIVE).wait_for(state="attached")
        page.wait_for_function(
            "heard.some(([id, what]) => id === 'one' && what === 'ready')"
        )
        page.get_by_text("Roads").evaluate(TO_MIDDLE)
        expect(page.locator("[data-read]")).to_have_text("Roads")
        frame = page.frame(url="**/embed/map?layers=villages*")
        assert frame
        frame.wait_for_function(AT, arg=[46, 39.3, 8])
        expect(one.get_by_role("status").first).to_have_text("Corridors: 33 records")

        one.get_by_role("button", name="Zoom in").click()
        page.wait_for_function("heard.at(-1)[1] === 'view'")
        name, _, detail = page.evaluate("heard.at(-1)")
        assert name == "one"
        assert detail["view"].startswith("layers=corridors&at=4")
        page.locator("#two").evaluate(TO_MIDDLE)
        page.wait_for_function(
            "heard.some(([id, what]) => id === 'two' && what === 'ready')"
        )
        page.frame_locator("iframe[title=two]").get_by_text("2024").first.wait_for()
