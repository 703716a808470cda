"""What a reader's browser transfers and how fast it follows a filter."""

from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser

from tests.browser.journeys import open_filters
from tests.browser.visiting import DESKTOP, send_reader, weigh
from tests.server import Server

_TIMES = 9
# Click a box, or move a slider one step down, and give the milliseconds until the page
# says that it has settled.
_CHANGE = """(control) => new Promise((resolve) => {
  const root = document.documentElement;
  const start = performance.now();
  const observer = new MutationObserver(() => {
    if (root.dataset.ready !== "true") return;
    observer.disconnect();
    resolve(performance.now() - start);
  });
  observer.observe(root, { attributeFilter: ["data-ready"] });
  if (control.type === "range") {
    control.stepDown();
    control.dispatchEvent(new Event("input", { bubbles: true }));
  } else control.click();
})"""
# When the still picture is loaded, and when the page first says that it is ready.
_WATCH_OPENING = """
document.addEventListener("load", ({ target }) => {
  if (target.matches?.("img.still")) window.pictured ??= performance.now();
}, true);
new MutationObserver(() => {
  if (document.documentElement?.dataset.ready !== "true") return;
  window.lively ??= performance.now();
}).observe(document, { attributeFilter: ["data-ready"], subtree: true });
"""
_OPENINGS = 5
# How long each task was that held the page up (over 50 ms) in some seconds of play.
_PLAY = """(button) => new Promise((resolve) => {
  const tasks = [];
  const look = (list) => tasks.push(...list.getEntries().map((one) => one.duration));
  const observer = new PerformanceObserver(look);
  observer.observe({ type: "longtask" });
  button.click();
  setTimeout(() => {
    button.click();
    look({ getEntries: () => observer.takeRecords() });
    observer.disconnect();
    resolve(tasks);
  }, 8000);
})"""
_PLAYED = "?layers=meetings&dates=2021-01..2021-02"


@dataclass(frozen=True, slots=True)
class Transfer:
    """The first view: how many requests, how many bytes as transferred."""

    requests: int
    total: int


def measure_first_view(browser: Browser, server: Server, coding: str) -> Transfer:
    """Open the atlas with an empty cache, accepting only this coding."""
    options = {**DESKTOP, "extra_http_headers": {"Accept-Encoding": coding}}
    with send_reader(browser, server.address, options) as reader:
        sizes = weigh(reader.page)
        reader.open_view()
        reader.page.wait_for_load_state("networkidle")
    return Transfer(len(sizes), int(sum(sizes)))


@dataclass(frozen=True, slots=True)
class Opening:
    """Seconds from the request to the first picture and to the live map."""

    picture: float
    live: float


def measure_opening(browser: Browser, server: Server) -> Opening:
    """Open the atlas on a warm server, with an empty cache; medians."""
    rows = [_time_opening(browser, server) for _ in range(_OPENINGS)]
    pictures, maps = zip(*rows, strict=True)
    return Opening(median(pictures), median(maps))


def measure_live(browser: Browser, server: Server) -> float:
    """Open the atlas once, and give the seconds to the live map."""
    return _time_opening(browser, server)[1]


def _time_opening(browser: Browser, server: Server) -> tuple[float, float]:
    """Give the seconds to the picture and to the live map, which may be there first."""
    with send_reader(browser, server.address, DESKTOP) as reader:
        reader.page.add_init_script(_WATCH_OPENING)
        page = reader.page
        page.goto(
            server.address, wait_until="commit"
        )  # a picture may come after the map
        reader.settle()
        picture, live = page.evaluate("[window.pictured, window.lively]")
        return (live if picture is None else picture) / 1000, live / 1000


@dataclass(frozen=True, slots=True)
class Filtering:
    """Milliseconds until the page has settled, medians, and the requests of all."""

    actor: float
    date: float
    requests: int


def measure_filtering(browser: Browser, server: Server) -> Filtering:
    """Toggle one actor again and again, then move the last month back as often."""
    with send_reader(browser, server.address, DESKTOP) as reader:
        page = reader.open_view()
        page.wait_for_load_state("networkidle")
        open_filters(page)
        before = len(reader.watch.requests)
        box = page.locator('input[name="actors"]').first
        slider = page.get_by_role("slider", name="Last month")
        actor, date = (
            median(control.evaluate(_CHANGE) for _ in range(_TIMES))
            for control in (box, slider)
        )
        return Filtering(actor, date, len(reader.watch.requests) - before)


def measure_play(browser: Browser, server: Server) -> list[float]:
    """Play eight seconds from 2021 on; every task over 50 ms, in ms, longest first."""
    with send_reader(browser, server.address, DESKTOP) as reader:
        page = reader.open_view(_PLAYED)
        page.wait_for_load_state("networkidle")
        button = page.get_by_role("button", name="Play")
        return sorted(button.evaluate(_PLAY), reverse=True)
