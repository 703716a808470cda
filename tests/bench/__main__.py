"""`make bench`: the figures that we promise, measured on this machine."""

import sys

from tests.bench.browsing import measure_filtering, measure_first_view
from tests.bench.routing import measure_answers
from tests.bench.starting import measure_memory, measure_start
from tests.browser.visiting import open_browser
from tests.server import run_server

_MEGABYTE = 1_000_000


def _print(title: str, value: str, promise: str = "") -> None:
    print(f"{title:<34}{value:>16}   {promise}".rstrip(), flush=True)


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
            promise = "at most 2.4 MB" if coding == "br" else ""
            _print(f"first view, {coding}", size, promise)
            _print("", f"{view.requests} requests")
        time, requests = measure_filtering(browser, server)
        _print("filter change until settled", f"{time:.0f} ms", "drawn by software")
        _print("requests on a filter change", str(requests), "none")
        for copies, promise in ((1, "at most 50 ms"), (10, "at most 300 ms")):
            usual, longest = measure_answers(browser, copies)
            title = f"what if, network times {copies}"
            _print(title, f"{usual:.0f} to {longest:.0f} ms", promise)
        if sys.platform == "linux":
            _print("one worker", f"{measure_memory(server):.0f} MB", "at most 300 MB")


if __name__ == "__main__":
    main()
