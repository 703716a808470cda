"""What the canvases of the map draw, when, and what answers on them."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.journeys import (
    MAP,
    list_rows,
    open_filters,
    open_table,
    wait_for_rest,
)
from tests.browser.visiting import Visit

NAMES = ("ground", "lines", "marks")
# Every picture of a canvas begins with an empty one.
_COUNT = """() => {
window.pictures = {};
const clear = CanvasRenderingContext2D.prototype.clearRect;
CanvasRenderingContext2D.prototype.clearRect = function (...box) {
  const name = this.canvas.className.replace("layer-", "");
  window.pictures[name] = (window.pictures[name] ?? 0) + 1;
  return clear.apply(this, box);
};
}"""
_LOADED = "() => performance.getEntriesByType('resource').map(({ name }) => name)"
_BOXES = f"""() => {{
  const {{ labels, marks, frame }} = {MAP}.drawn();
  return {{
    labels: labels.map(({{ label, box, boxes, line }}) => (
      {{ key: label.key, text: label.text, owner: label.owner, box, boxes, line }})),
    marks: marks.map(({{ key, spot, size }}) => ({{ key, spot, size }})),
    frame: {{ x: frame.x, y: frame.y }},
  }};
}}"""
VILLAGES = "?layers=villages~sites&at=45.15,41.05,9.4"


def count_pictures(page: Page) -> list[int]:
    """Count how often each canvas was drawn since the last count."""
    counted: dict[str, int] = page.evaluate(
        "() => { const seen = window.pictures; window.pictures = {}; return seen; }"
    )
    return [counted.get(name, 0) for name in NAMES]


def find_middle(page: Page) -> tuple[float, float]:
    """Find the middle of the free part of the map, in px of the window."""
    box = page.locator("#stage").bounding_box()
    assert box
    x, y = page.evaluate(f"() => {MAP}.locate({MAP}.camera())")
    return box["x"] + x, box["y"] + y


def drag(page: Page, x: float, y: float) -> None:
    """Drag the map; where motion is reduced it does not glide on."""
    left, top = find_middle(page)
    page.mouse.move(left, top)
    page.mouse.down()
    page.mouse.move(left + x, top + y, steps=4)
    page.mouse.up()
    wait_for_rest(page)


@pytest.fixture
def watched(visit: Visit) -> Page:
    """Open the atlas, and count its pictures from then on."""
    page = visit.open_view("?layers=meetings~villages")
    page.evaluate(_COUNT)
    return page


def test_a_filter_draws_what_it_changes_once(watched: Page, visit: Visit) -> None:
    open_filters(watched)
    wait_for_rest(watched)
    count_pictures(watched)
    watched.get_by_role("checkbox", name="Iran").first.check()
    visit.settle()
    ground, _, marks = count_pictures(watched)
    assert (ground, marks) == (0, 1)  # the chip that has come was there before
    watched.locator("input[name=base][value=borders]").uncheck()
    visit.settle()
    assert count_pictures(watched)[0] == 1


def test_what_changes_nothing_on_the_map_draws_nothing(
    watched: Page, visit: Visit
) -> None:
    open_table(watched)
    wait_for_rest(watched)
    count_pictures(watched)
    watched.locator("#table thead button").first.click()
    visit.settle()
    assert count_pictures(watched) == [0, 0, 0]


def test_while_the_map_is_dragged_a_little_the_picture_goes_along(
    watched: Page,
) -> None:
    before = watched.evaluate(f"{MAP}.camera()")
    left, top = find_middle(watched)
    watched.mouse.move(left, top)
    watched.mouse.down()
    watched.mouse.move(left + 60, top + 30, steps=6)
    assert count_pictures(watched) == [0, 0, 0]
    watched.mouse.up()
    wait_for_rest(watched)
    assert count_pictures(watched) == [1, 1, 1]
    after = watched.evaluate(f"{MAP}.camera()")
    assert after[0] < before[0]
    assert after[1] > before[1]


def test_a_zoom_scales_the_last_picture_before_the_next_takes_its_place(
    watched: Page,
) -> None:
    watched.get_by_role("button", name="Zoom in").click()
    scaled = watched.evaluate(
        """() => new Promise((done) => {
          const place = document.querySelector(".canvases");
          const look = () => {
            const scale = /scale\\(([\\d.]+)\\)/.exec(place.style.transform)?.[1] ?? 1;
            if (scale > 1) done([Number(scale), { ...window.pictures }]);
            else requestAnimationFrame(look);
          };
          look();
        })"""
    )
    assert scaled == [2, {}]
    wait_for_rest(watched)
    assert count_pictures(watched) == [1, 1, 1]
    assert "scale" not in (
        watched.locator(".canvases").get_attribute("style") or ""
    ).replace("scale(1)", "")


def test_the_picture_is_as_sharp_as_the_screen(phone_visit: Visit) -> None:
    page = phone_visit.open_view("?layers=villages")
    ratios = page.evaluate(
        """() => [...document.querySelectorAll(".canvas canvas")]
          .map((one) => one.width / one.getBoundingClientRect().width)"""
    )
    assert ratios == pytest.approx([2, 2, 2], rel=1e-2)


def test_the_map_is_right_after_it_was_hidden_and_resized(watched: Page) -> None:
    stage = watched.locator("#stage")
    stage.evaluate("(stage) => { stage.style.display = 'none'; }")
    watched.set_viewport_size({"width": 1100, "height": 700})
    stage.evaluate("(stage) => { stage.style.display = ''; }")
    watched.wait_for_function(
        f"""() => {{
          const [left, top, right, bottom] = {MAP}.drawn().frame.view;
          const {{ clientWidth, clientHeight }} = document.querySelector("#stage");
          return right - left === clientWidth && bottom - top === clientHeight;
        }}"""
    )


def _touch(box: list[float], spot: list[float], reach: float) -> bool:
    (left, top, right, bottom), (x, y) = box, spot
    return (
        left < x + reach
        and x - reach < right
        and top < y + reach
        and y - reach < bottom
    )


@pytest.mark.parametrize("zoom", [7.6, 9.4, 10.5])
def test_no_name_lies_on_the_mark_of_another(phone_visit: Visit, zoom: float) -> None:
    query = f"?layers=villages~sites~meetings&at=45.12,41.05,{zoom}"
    drawn = phone_visit.open_view(query).evaluate(_BOXES)
    assert len(drawn["labels"]) > 3
    for label in drawn["labels"]:
        for mark in drawn["marks"]:
            if mark["key"] != label["owner"]:
                for box in label["boxes"]:
                    assert not _touch(box, mark["spot"], mark["size"] / 2), (
                        label["text"],
                        mark["key"],
                    )


@pytest.mark.parametrize(
    ("at", "named"),
    [
        # the three that meet on the Aras: along their borders
        ("46.2,39.3,8.2", {"ARMENIA", "IRAN", "NAKHCHIVAN (AZERBAIJAN)"}),
        ("45.15,41.05,10.6", {"ARMENIA", "AZERBAIJAN"}),
        # far from any border
        ("47.5,40.35,9", {"AZERBAIJAN"}),
        # Iran’s own point is outside
        ("46.2,40.1,6.2", {"IRAN", "ARMENIA", "GEORGIA"}),
    ],
)
def test_a_country_that_fills_a_part_of_the_view_is_named(
    visit: Visit, at: str, named: set[str]
) -> None:
    drawn = visit.open_view(f"?at={at}").evaluate(_BOXES)
    assert named <= {one["text"] for one in drawn["labels"]}


def test_names_stay_where_they_are_while_the_map_is_dragged(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.open_view(VILLAGES)

    def place(drawn: Any) -> dict[str, tuple[float, float]]:  # noqa: ANN401 - JSON
        frame = drawn["frame"]
        return {
            one["key"]: (one["box"][0] + frame["x"], one["box"][1] + frame["y"])
            for one in drawn["labels"]
        }

    before = place(page.evaluate(_BOXES))
    drag(page, 130, -70)
    after = place(page.evaluate(_BOXES))
    kept = before.keys() & after.keys()
    assert len(kept) > 8
    for key in kept:
        assert after[key] == pytest.approx(before[key], abs=0.1), key


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("?layers=villages&at=45.15,41.05,5&pick=kirants", "Kirants"),
        ("?layers=meetings&at=76.9,43.2,4&pick=2024-05-10-almaty", "Almaty"),
    ],
)
def test_what_is_picked_has_its_name_at_any_zoom(
    visit: Visit, query: str, name: str
) -> None:
    drawn = visit.open_view(query).evaluate(_BOXES)
    assert name in {one["text"] for one in drawn["labels"]}


def test_cities_that_records_name_are_named(visit: Visit) -> None:
    # at this zoom the ground by itself would name neither
    page = visit.open_view("?layers=meetings&at=54,44,3.4&places=")
    names = {one["text"] for one in page.evaluate(_BOXES)["labels"]}
    assert {"Almaty", "Dushanbe", "Astana"} <= names


def find_beside(page: Page, away: float) -> tuple[float, float]:
    """Find a spot so many px from the edge of the only mark."""
    left, top, reach = page.evaluate(
        f"""() => {{
          const map = {MAP};
          const [{{ spot, size }}, ...others] = map.drawn().marks;
          if (others.length) throw new Error("more marks than one");
          const {{ x, y }} = document.querySelector("#stage").getBoundingClientRect();
          const [left, top] = map.find(spot);
          return [x + left, y + top, size / 2];
        }}"""
    )
    return left - away - reach, top


def test_a_finger_reaches_further_than_a_mouse(
    visit: Visit, phone_visit: Visit
) -> None:
    query = "?layers=villages&q=kirants&at=45.09,41.03,11"
    page = visit.open_view(query)
    page.mouse.move(*find_beside(page, 5))
    expect(page.locator("#card")).to_be_visible()
    page.mouse.move(*find_beside(page, 16))
    expect(page.locator("#card")).to_be_hidden()
    page = phone_visit.open_view(query)
    page.touchscreen.tap(*find_beside(page, 16))
    phone_visit.settle()
    assert "pick=kirants" in page.url


def test_the_line_under_the_pointer_says_its_status_and_a_click_lists_corridors(
    visit: Visit,
) -> None:
    page = visit.open_view("?layers=corridors&at=46.3,39.2,8")
    x, y = page.evaluate(
        f"""() => {{
          const {{ x: left, y: top }} =
            document.querySelector("#stage").getBoundingClientRect();
          const [x, y] = {MAP}.locate([45.63, 39.0]);
          return [left + x, top + y];
        }}"""
    )
    found = page.evaluate(f"() => {MAP}.drawn().scene.features.length")
    assert found > 10
    for dy in range(-120, 120, 4):
        page.mouse.move(x, y + dy)
        if page.locator("#card").is_visible():
            break
    expect(page.locator("#card")).to_contain_text("–")
    page.mouse.click(x, y + dy)
    visit.settle()
    expect(page.get_by_role("region", name="Details").locator("h3")).to_be_visible()


def test_arrow_keys_move_the_map_and_signs_zoom_it(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.open_view("?layers=villages&at=45,40.5,7")
    page.locator("#stage .canvas").focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**at=45.*")
    page.keyboard.press("+")
    page.wait_for_url("**,8*")
    wait_for_rest(page)
    longitude, _, zoom = page.evaluate(f"{MAP}.camera()")
    assert longitude > 45
    assert zoom == 8


def test_the_theme_redraws_the_map_in_its_colours(visit: Visit) -> None:
    page = visit.open_view("?layers=villages")
    page.evaluate(_COUNT)
    page.get_by_role("button", name="Light or dark").click()
    visit.settle()
    assert count_pictures(page) == [1, 1, 1]
    assert list_rows(page).count() > 0


@pytest.mark.parametrize(
    ("far", "press", "town"),
    [
        ("45,40.5,7", "Zoom in", "Dilijan"),
        # it is coarser than where the atlas opens
        ("20,48,2.5", "Zoom in", "ROMANIA"),
        ("42,45.6,7", "ArrowUp", "Rostov-on-Don"),
    ],
)
def test_the_whole_ground_comes_when_a_reader_comes_near(
    visit: Visit, far: str, press: str, town: str
) -> None:
    visit.page.emulate_media(reduced_motion="reduce")
    page = visit.open_view(f"?layers=villages&at={far}")
    near = "ground-near.json"
    assert not [one for one in page.evaluate(_LOADED) if one.endswith(near)]
    with page.expect_response(lambda answer: answer.url.endswith(near)):
        if press.startswith("Arrow"):
            page.locator("#stage .canvas").press(press)
        else:
            page.get_by_role("button", name=press).click()
    visit.settle()
    page.wait_for_function(
        f"(town) => {MAP}.drawn().labels.some(({{ label }}) => label.text === town)",
        arg=town,
    )


def test_without_the_ground_the_page_stands_and_says_so(visit: Visit) -> None:
    page = visit.page
    page.route("**/ground.json", lambda route: route.fulfill(status=503))
    page.goto(f"{visit.address}/?layers=villages")
    visit.settle()
    expect(page.get_by_role("alert")).to_contain_text("base map could not be loaded")
    open_filters(page)
    page.get_by_role("checkbox", name="Armenia").first.check()
    visit.settle()
    assert list_rows(page).count() > 0
    visit.watch.faults.clear()  # the browser tells of the answer 503 itself
