"""The map draws whole pictures: one frame for a change, and all of it in there."""

import pytest

from tests.browser.journeys import REACH
from tests.browser.visiting import Visit

# Toggle a box, and give a picture of each frame until the page has settled and of
# one drawn anew after that: a canvas can be read only while it is drawn.
_TOGGLE = f"""(box) => new Promise((resolve) => {{
  const map = {REACH};
  const pictures = [];
  map.on("render", () => pictures.push(map.getCanvas().toDataURL()));
  const root = document.documentElement;
  const observer = new MutationObserver(() => {{
    if (root.dataset.ready !== "true") return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => {{
      const drawn = pictures.length;
      map.redraw();
      resolve({{ drawn, same: pictures.at(-1) === pictures[0] }});
    }}));
  }});
  observer.observe(root, {{ attributeFilter: ["data-ready"] }});
  box.click();
}})"""


@pytest.mark.parametrize("query", ["", "?layers=meetings&dates=2024"])
def test_a_change_of_filters_draws_one_frame(visit: Visit, query: str) -> None:
    page = visit.open_view(query)
    page.wait_for_load_state("networkidle")
    box = page.locator('input[name="actors"]').first
    for _ in "once", "back":  # symbols that were never drawn take a frame of their own
        box.click()
        visit.settle()
    drawn = box.evaluate(_TOGGLE)
    assert drawn == {"drawn": 1, "same": True}


def test_what_changes_nothing_on_the_map_draws_nothing(visit: Visit) -> None:
    page = visit.open_view()
    page.wait_for_load_state("networkidle")
    page.locator('input[name="actors"]').first.click()
    visit.settle()
    tab = page.get_by_role("tab", name="Who sat between them")
    assert tab.evaluate(_TOGGLE) == {"drawn": 0, "same": True}
