"""A reader in a real browser, and what goes wrong on a page without a word.

Every page records its console errors, uncaught errors, failed requests and
requests to another origin; when the reader leaves there must be none.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)

from tests.browser.chromium import ARGUMENTS, find_chromium

_PATIENCE = 60_000
_READY = 'html[data-ready="true"]'
_OWN = ("about:", "blob:", "data:")
_STORED = {"storageTypes": "local_storage,session_storage"}
_KNOWS = """
try { localStorage.setItem("corridor-atlas-hint", "done"); } catch { /* refused */ }
"""
DESKTOP: dict[str, Any] = {"viewport": {"width": 1440, "height": 900}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 2,
    "has_touch": True,
    "is_mobile": True,
}


@dataclass
class Watch:
    """What went wrong on a page without a word to its reader."""

    origin: str
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    _kept: set[str] = field(default_factory=set)

    def follow(self, context: BrowserContext) -> None:
        """Record what happens on all pages of the context."""
        context.on("console", self._hear)
        context.on("weberror", lambda e: self.faults.append(f"uncaught: {e.error}"))
        context.on("request", self._note)
        context.on("requestfailed", self._miss)

    def count(self, page: Page) -> None:
        """List what the page asks the server for; its cache may answer the rest."""
        session = page.context.new_cdp_session(page)
        session.on("Network.requestServedFromCache", self._keep)
        session.on("Network.responseReceived", self._list)
        session.send("Network.enable")

    def _keep(self, event: dict[str, Any]) -> None:
        self._kept.add(event["requestId"])

    def _list(self, event: dict[str, Any]) -> None:
        response = event["response"]
        kept = response["fromDiskCache"] or event["requestId"] in self._kept
        if not kept and not response["url"].startswith(_OWN):
            self.requests.append(response["url"])

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "assert"}:
            self.faults.append(f"console: {message.text}")

    def _note(self, request: Request) -> None:
        own = request.url.startswith(_OWN) or _cut_path(request.url) == self.origin
        if not own:
            self.faults.append(f"request to another origin: {request.url}")

    def _miss(self, request: Request) -> None:
        # csp: refused modules where scripts are off; elsewhere the console says it.
        if request.failure not in {"net::ERR_ABORTED", "csp"}:
            self.faults.append(f"failed: {request.url} {request.failure}")


@dataclass(frozen=True)
class Visit:
    """A reader at a page of a server; leave: called at the end of each visit."""

    page: Page
    watch: Watch
    address: str
    leave: Callable[[], None] = lambda: None

    def open_view(self, query: str = "") -> Page:
        """Go to the view that the query says; returns once it is drawn."""
        self.page.goto(f"{self.address}/{query}")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the page has drawn what was last asked for."""
        self.page.locator(_READY).wait_for(state="attached")

    @contextmanager
    def come_again(self) -> Iterator["Visit"]:
        """Begin anew what a reader does, as if it were a first visit but for the cache.

        AssertionError at the end if anything failed.
        """
        page, size = self.page, self.page.viewport_size
        self.watch.faults.clear()
        self.watch.requests.clear()
        page.context.clear_cookies()
        page.context.clear_permissions()
        page.mouse.move(0, 0)
        session = page.context.new_cdp_session(page)
        session.send("Storage.clearDataForOrigin", _STORED | {"origin": self.address})
        session.detach()
        try:
            yield self
        finally:
            self.leave()
            page.unroute_all()  # what one test has put in the way is in no other's
            page.context.unroute_all()
            page.emulate_media(
                reduced_motion="null", forced_colors="null", media="null"
            )
            if size:
                page.set_viewport_size(size)
            page.goto(f"{self.address}/healthz")  # its process, with its caches, stays
        assert not self.watch.faults, "\n".join(self.watch.faults)

    def check_axe(self) -> None:
        """Assert that axe-core finds nothing to object to on the page."""
        results = Axe().run(self.page)
        assert results.violations_count == 0, results.generate_report()


def weigh(page: Page) -> list[float]:
    """List the bytes of each answer to a page from now on, as transferred."""
    sizes: list[float] = []
    session = page.context.new_cdp_session(page)
    session.on(
        "Network.loadingFinished",
        lambda event: sizes.append(event["encodedDataLength"]),
    )
    session.send("Network.enable")
    return sizes


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Start a Chromium; AssertionError where there is none."""
    path = find_chromium()
    assert path, "no Chromium was found: `make test` installs one"
    expect.set_options(timeout=_PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def send_reader(
    browser: Browser, address: str, options: dict[str, Any], *, first: bool = False
) -> Iterator[Visit]:
    """Send a reader to a server; AssertionError at the end if anything failed.

    first: whether the reader has never been there, and is shown how to begin.
    """
    context = browser.new_context(
        **{"locale": "en-GB", "timezone_id": "UTC", **options}
    )
    context.set_default_timeout(_PATIENCE)
    if not first:
        context.add_init_script(_KNOWS)
    watch = Watch(_cut_path(address))
    watch.follow(context)
    try:
        page = context.new_page()
        watch.count(page)
        yield Visit(page, watch, address)
    finally:
        context.close()
    assert not watch.faults, "\n".join(watch.faults)


def _cut_path(address: str) -> str:
    place = urlsplit(address)
    return f"{place.scheme}://{place.netloc}"
