"""`make bench`: the figures that we promise, measured on this machine."""

import sys

from playwright.sync_api import Browser

from tests.bench.browsing import (
    measure_filtering,
    measure_first_view,
    measure_opening,
    measure_play,
)
from tests.bench.drawing import measure_pictures
from tests.bench.routing import measure_answers
from tests.bench.starting import measure_memory, measure_start
from tests.bench.synthesis import make_larger
from tests.browser.visiting import open_browser
from tests.server import run_server

_MEGABYTE = 1_000_000


def _print(title: str, value: str, promise: str = "") -> None:
    print(f"{title:<34}{value:>16}   {promise}".rstrip(), flush=True)


def _measure_larger(browser: Browser, events: int) -> None:
    """Filter and play an atlas with so many made-up events beside the real ones."""
    with make_larger(events) as folder, run_server("--data", str(folder)) as server:
        time, _ = measure_filtering(browser, server)
        title = f"filter change, {events:,} events more"
        _print(title, f"{time:.0f} ms", "at most 300 ms for 10,000")
        tasks = measure_play(browser, server)
        longest = f", longest {tasks[0]:.0f} ms" if tasks else ""
        title = f"tasks over 50 ms, {events:,} more"
        _print(title, f"{len(tasks)}{longest}", "none for 1,000, in 8 s of play")


def main() -> None:
    """Measure everything and print one line for each figure."""
    imports, start = measure_start()
    _print("bare imports of the libraries", f"{imports:.2f} s")
    _print("start to first byte", f"{start:.2f} s", "at most 1.5 times the imports")
    _print("", f"{start / imports:.2f} times")
    with run_server() as server, open_browser() as browser:
        for coding in ("br", "gzip"):
            view = measure_first_view(browser, server, coding)
            size = f"{view.total / _MEGABYTE:.2f} MB"
            promise = "at most 2.2 MB" if coding == "br" else ""
            _print(f"first view, {coding}", size, promise)
            _print("", f"{view.requests} requests")
        opening = measure_opening(browser, server)
        _print("first picture", f"{opening.picture:.2f} s", "at most 1 s")
        _print("live map", f"{opening.live:.2f} s", "at most 3 s")
        time, requests = measure_filtering(browser, server)
        _print(
            "filter change until settled",
            f"{time:.0f} ms",
            "at most 150 ms; drawn by software",
        )
        _print("requests on a filter change", str(requests), "none")
        for events in (1_000, 10_000):
            _measure_larger(browser, events)
        for copies, promise in ((1, "at most 50 ms"), (10, "at most 300 ms")):
            usual, longest = measure_answers(browser, copies)
            title = f"what if, network times {copies}"
            _print(title, f"{usual:.0f} to {longest:.0f} ms", promise)
        if sys.platform == "linux":
            _print("one worker", f"{measure_memory(server):.0f} MB", "at most 300 MB")
        first, new, kept = measure_pictures(server)
        _print("the first picture of a server", f"{first:.2f} s")
        _print("a new picture", f"{new:.2f} s", "at most 2 s")
        _print("a kept picture", f"{kept * 1000:.0f} ms", "at most 20 ms")
        if sys.platform == "linux":
            _print("one worker that has drawn", f"{measure_memory(server):.0f} MB")


if __name__ == "__main__":
    main()
