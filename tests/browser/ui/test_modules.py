"""The browser's own modules, asked in the browser itself."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serving import serve_module
from tests.browser.visiting import DESKTOP, send_reader
from tests.server import Server

Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def ask(chromium: Browser, small_server: Server) -> Iterator[Ask]:
    """Call a function of a module of the page with plain values."""
    with send_reader(chromium, small_server.address, DESKTOP) as visit:
        yield make_caller(visit.open_view())


def make_caller(page: Page) -> Ask:
    page.route("**/lib/**/*.mjs", serve_module)

    def call(module: str, name: str, *values: object) -> Any:  # noqa: ANN401 - any JSON
        return page.evaluate(
            """async ([module, name, values]) => {
              const part = await import(`/lib/${module}.mjs`);
              const made = part[name](...values);
              return made instanceof Element ? made.outerHTML : made;
            }""",
            [module, name, list(values)],
        )

    return call


def test_text_is_never_parsed_and_links_are_web_addresses(ask: Ask) -> None:
    hostile = "<img src=x onerror=alert(1)>"
    assert "<img" not in ask("ui/elements", "element", "p", {}, hostile)
    refused = ask("ui/elements", "element", "a", {"href": "javascript:alert(1)"}, "x")
    assert 'href="' not in refused.replace("data-refused", "")
    kept = ask("ui/elements", "element", "a", {"href": "https://example.org/a"}, "x")
    assert kept == '<a href="https://example.org/a">x</a>'


@pytest.mark.parametrize(
    ("dates", "side", "text", "expected"),
    [
        ([None, None], 0, "2024", {"dates": ["2024", None]}),
        (["2024", None], 0, "", {"dates": [None, None]}),
        (["2024-02", "2024-03"], 1, "2024-01-31", {"fault": "bad-range"}),
        (["2024-02", None], 1, "2024-02-01", {"dates": ["2024-02", "2024-02-01"]}),
        ([None, None], 1, "2023-02-29", {"fault": "bad-date"}),
        ([None, None], 1, "2024~", {"fault": "bad-date"}),
    ],
)
def test_a_typed_date_is_taken_or_refused(
    ask: Ask, dates: list[str | None], side: int, text: str, expected: dict[str, Any]
) -> None:
    assert ask("geodata/days", "typeDate", dates, side, text) == expected
