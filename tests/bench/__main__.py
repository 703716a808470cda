"""`make bench`: the figures that we promise, measured on this machine."""

import sys

from playwright.sync_api import Browser

from tests.bench.browsing import (
    measure_filtering,
    measure_first_view,
    measure_live,
    measure_opening,
    measure_play,
)
from tests.bench.covering import SIZES, measure_share
from tests.bench.drawing import measure_pictures
from tests.bench.moving import Moving, measure_panning, measure_zooming
from tests.bench.routing import measure_answers
from tests.bench.selecting import measure_selecting
from tests.bench.starting import measure_check, measure_memory, measure_start
from tests.bench.synthesis import make_larger
from tests.browser.visiting import open_browser
from tests.server import Server, run_server

_MEGABYTE = 1_000_000
_MANY = 100_000


def _print(title: str, value: str, promise: str = "") -> None:
    print(f"{title:<38}{value:>20}   {promise}".rstrip(), flush=True)


def _measure_start() -> None:
    start = measure_start()
    _print("bare imports of the libraries", f"{start.imports:.2f} s")
    _print("first start to first byte", f"{start.first:.2f} s")
    _print("start to first byte", f"{start.again:.2f} s")
    times = f"{start.again / start.imports:.2f} times"
    _print("", times, "at most 1.5 times the imports")


def _measure_view(browser: Browser, server: Server) -> None:
    for coding in ("br", "gzip"):
        view = measure_first_view(browser, server, coding)
        size = f"{view.total / _MEGABYTE:.2f} MB"
        _print(f"first view, {coding}", size, "at most 0.7" if coding == "br" else "")
        _print("", f"{view.requests} requests", "at most 12")
    opening = measure_opening(browser, server)
    _print("first picture", f"{opening.picture:.2f} s", "at most 1 s")
    _print("live map", f"{opening.live:.2f} s", "at most 1 s")
    filtering = measure_filtering(browser, server)
    _print("filter by actor until settled", f"{filtering.actor:.0f} ms", "at most 50")
    _print("filter by date until settled", f"{filtering.date:.0f} ms", "at most 50")
    _print("requests of filters", str(filtering.requests), "none")


def _measure_shares(browser: Browser, server: Server) -> None:
    for size in SIZES:
        share = measure_share(browser, server, *size)
        title = f"map that nothing covers, {share.width} by {share.height}"
        promise = f"at least {share.promised} %" if share.promised else ""
        _print(title, f"{share.free:.0f} %", promise)


def _measure_larger(browser: Browser, events: int) -> None:
    """Filter and play an atlas with so many made-up events beside the real ones."""
    with make_larger(events) as folder, run_server("--data", str(folder)) as server:
        filtering = measure_filtering(browser, server)
        times = f"{filtering.actor:.0f}, {filtering.date:.0f} ms"
        _print(f"filter by actor, date, {events:,} more", times, "at most 100 each")
        tasks = measure_play(browser, server)
        longest = f", longest {tasks[0]:.0f} ms" if tasks else ""
        title = f"tasks over 50 ms, {events:,} more"
        _print(title, f"{len(tasks)}{longest}", "none, in 8 s of play")
        _print_moving(
            f"a frame of a drag, {events:,} more", measure_panning(browser, server)
        )
        _print_moving(
            f"a frame of a zoom, {events:,} more", measure_zooming(browser, server)
        )


def _print_moving(title: str, moving: Moving) -> None:
    times = f"{moving.middle:.1f}, {moving.longest:.0f} ms"
    _print(f"{title}: median, longest", times, "at most 16.7 ms, none over 50")
    _print("", f"{moving.long} over 50 ms")


def _measure_largest(browser: Browser) -> None:
    with make_larger(_MANY) as folder:
        time = measure_check(folder)
        _print(f"check, {_MANY:,} events more", f"{time:.1f} s", "at most 15 s")
        with run_server("--data", str(folder)) as server:
            live = measure_live(browser, server)
            _print(f"live map, {_MANY:,} more", f"{live:.2f} s", "at most 4 s")
            _print_memory(f"serving {_MANY:,} more", server, "at most 700 MB together")


def _measure_selecting(browser: Browser) -> None:
    for records, promise in ((1_000, 2), (10_000, 10), (_MANY, 80)):
        told = measure_selecting(browser, records)
        title = f"select, {records:,}: Python, browser"
        times = f"{told.here:.1f}, {told.browser:.1f} ms"
        _print(title, times, f"at most {promise} ms in the browser")
        _print("", f"{told.size / 1000:.0f} kB of columns")


def _print_memory(title: str, server: Server, promise: str) -> None:
    if sys.platform == "linux":
        held = measure_memory(server)
        value = f"{held.worker:.0f}, {held.together:.0f} MB"
        _print(f"{title}: worker, together", value, promise)


def _measure_drawing(server: Server) -> None:
    first, new, kept = measure_pictures(server)
    _print("the first picture of a server", f"{first:.2f} s")
    _print("a new picture", f"{new:.2f} s", "at most 2 s")
    _print("a kept picture", f"{kept * 1000:.0f} ms", "at most 20 ms")
    _print_memory("that has drawn", server, "at most 250 MB a worker")


def main() -> None:
    """Measure everything and print one line for each figure."""
    _measure_start()
    with open_browser() as browser:
        with run_server() as server:
            server.ask("/")
            _print_memory("a server", server, "at most 150 MB a worker")
            _measure_view(browser, server)
            _measure_shares(browser, server)
            _measure_drawing(server)
        for events in (1_000, 10_000):
            _measure_larger(browser, events)
        _measure_largest(browser)
        _measure_selecting(browser)
        for copies, promise in ((1, "at most 50 ms"), (10, "at most 300 ms")):
            usual, longest = measure_answers(browser, copies)
            title = f"what if, network times {copies}"
            _print(title, f"{usual:.0f} to {longest:.0f} ms", promise)


if __name__ == "__main__":
    main()
