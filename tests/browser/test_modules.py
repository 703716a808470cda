"""The browser's own modules, asked in the browser itself."""

import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dashboard.stills.grouping import merge_places
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
    page.route("**/lib/*.mjs", serve_module)

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
    assert "<img" not in ask("elements", "element", "p", {}, hostile)
    refused = ask("elements", "element", "a", {"href": "javascript:alert(1)"}, "x")
    assert 'href="' not in refused.replace("data-refused", "")
    kept = ask("elements", "element", "a", {"href": "https://example.org/a"}, "x")
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
    assert ask("dates", "typeDate", dates, side, text) == expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [(9, "before"), (10, "held"), (20, "held"), (21, "after"), (400, "after")],
)
def test_a_value_holds_to_the_last_day_of_its_span(
    ask: Ask, day: int, expected: str
) -> None:
    spans = [[None, 9, "before"], [10, 20, "held"], [21, None, "after"]]
    assert ask("scene", "valueOn", spans, day, "none") == expected


def test_without_a_span_the_feature_says_its_own(ask: Ask) -> None:
    assert ask("scene", "valueOn", [[10, 20, "held"]], 5, "own") == "own"


def test_the_scale_is_that_of_web_mercator(ask: Ask) -> None:
    # 40,075.017 km round the equator on one tile of 512 px at zoom 0
    assert ask("scale", "kmPerPixel", 0, 0) == pytest.approx(78.2715, abs=1e-3)
    assert ask("scale", "kmPerPixel", 60, 3) == pytest.approx(4.8920, abs=1e-3)


def test_places_share_a_symbol_only_while_they_would_overlap(ask: Ask) -> None:
    near = {"at": [45.0, 41.0], "here": ["a"]}
    fuller = {"at": [45.2, 41.0], "here": ["b", "c"]}
    far = {"at": [50.0, 41.0], "here": ["d"]}
    # at zoom 6 a degree of longitude is 91 px, at zoom 8 it is 364 px
    assert ask("places", "mergePlaces", [near, far, fuller], 6) == [
        [fuller, near],
        [far],
    ]
    assert ask("places", "mergePlaces", [near, far, fuller], 8) == [
        [fuller],
        [near],
        [far],
    ]


@pytest.mark.parametrize("zoom", [2, 5.5, 9])
def test_many_places_are_merged_as_in_a_still(ask: Ask, zoom: float) -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    places: list[dict[str, Any]] = [
        {
            "at": [chance.uniform(43, 51), chance.uniform(38, 43)],
            "here": [f"{n}"] * chance.randint(1, 3),
        }
        for n in range(400)
    ]
    merged = ask("places", "mergePlaces", places, zoom)
    expected = merge_places([(place, place["here"]) for place in places], zoom)
    assert merged == [[place for place, _ in group] for group in expected]
    assert 1 <= len(merged) <= 400


@pytest.mark.parametrize(("day", "told"), [(9, -5), (10, 10), (19, 10), (30, 20)])
def test_the_map_is_told_a_day_only_where_lines_change(
    ask: Ask, day: int, told: int
) -> None:
    sides = [{"id": "neutral", "language": "en"}]
    atlas = {"turns": [-5, 10, 20], "wordings": {"neutral": {}}, "sides": sides}
    view = {"side": "neutral", "lang": "en"}
    assert ask("scene", "composeState", atlas, view, {"asOf": day})["day"] == told
