"""The timeline's own modules: scale, brush, walking and play, as plain functions."""

from collections.abc import Iterator
from datetime import date
from math import inf
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.ui.test_modules import Ask, make_caller
from tests.browser.visiting import DESKTOP, send_reader
from tests.server import Server

EPOCH = date(1970, 1, 1)


def count(text: str) -> int:
    return (date.fromisoformat(text) - EPOCH).days


def scale(first: str, last: str, width: int) -> dict[str, int]:
    return {"first": count(first), "last": count(last), "width": width}


YEARS = scale("2020-01-01", "2026-01-01", 2192)  # 2192 days: one pixel a day
MONTH = scale("2024-05-01", "2024-06-01", 310)  # ten pixels a day
MONTHS = {"first": 2020 * 12, "last": 2026 * 12 + 2}  # 2020-01 to 2026-03


@pytest.fixture(scope="module")
def ask(chromium: Browser, small_server: Server) -> Iterator[Ask]:
    """Call a function of a module of the page with plain values."""
    with send_reader(chromium, small_server.address, DESKTOP) as visit:
        yield make_caller(visit.open_view())


@pytest.mark.parametrize(
    ("given", "one", "other", "expected"),
    [
        (YEARS, 366, 1461, ["2021-01", "2023-12"]),  # edges on new year's days
        (YEARS, 1461, 366, ["2021-01", "2023-12"]),  # drawn from right to left
        (YEARS, 370, 1450, ["2021-01", "2023-12"]),  # the nearest month's edge
        (YEARS, 382, 384, ["2021-02", "2021-02"]),  # at least one month
        (MONTH, 91, 239, ["2024-05-10", "2024-05-24"]),
        (MONTH, 91, 92, ["2024-05-10", "2024-05-10"]),
    ],
)
def test_a_range_has_whole_months_or_days_by_zoom(
    ask: Ask, given: dict[str, int], one: int, other: int, expected: list[str]
) -> None:
    assert ask("timeline/scale", "rangeBetween", given, one, other) == expected


@pytest.mark.parametrize(
    ("dates", "side", "x", "expected"),
    [
        (["2021", "2023"], 0, 0, [None, "2023"]),  # at the window's edge it opens
        (["2021", "2023"], 1, 2192, ["2021", None]),
        (["2021", "2023"], 1, 1827, ["2021", "2024-12"]),
        (["2021", "2023"], 0, 1827, ["2021", "2023"]),  # beyond the other: it stops
        ([None, None], 1, 366, [None, "2020-12"]),
    ],
)
def test_an_edge_is_dragged_alone(
    ask: Ask, dates: list[str | None], side: int, x: int, expected: list[str | None]
) -> None:
    assert ask("timeline/brush", "dragEdge", YEARS, dates, side, x) == expected


@pytest.mark.parametrize(
    ("dates", "days", "expected"),
    [
        (["2021", "2021"], 365, ["2022-01", "2022-12"]),
        (["2024-01", "2024-02"], -31, ["2023-12", "2024-01"]),
        (["2024-05-10", "2024-05-24"], 7.4, ["2024-05-17", "2024-05-31"]),
    ],
)
def test_a_range_moves_as_a_whole(
    ask: Ask, dates: list[str], days: float, expected: list[str]
) -> None:
    assert ask("timeline/scale", "shiftRange", dates, days) == expected


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (scale("1990-01-01", "2030-01-01", 300), ["1990", "2000", "2010", "2020"]),
        (scale("2022-01-01", "2025-01-01", 200), ["2022", "2023", "2024"]),
        (
            scale("2023-10-01", "2024-04-01", 330),
            ["Oct 2023", "Nov", "Dec", "2024", "Feb", "Mar"],
        ),
        (
            scale("2024-05-01", "2024-06-01", 400),
            ["May 2024", *(f"{day} May" for day in (6, 11, 16, 21, 26))],
        ),
    ],
)
def test_ticks_go_from_decades_to_days(
    ask: Ask, given: dict[str, int], words: list[str]
) -> None:
    assert [
        tick["words"] for tick in ask("timeline/scale", "listTicks", given)
    ] == words


def test_zooming_keeps_the_day_under_the_pointer_and_the_bounds(ask: Ask) -> None:
    bounds = [count("1988-01-01"), count("2026-04-01")]
    day = count("2024-05-24")
    nearer = ask("timeline/scale", "zoomScale", YEARS, 0.5, day, bounds)
    places = [ask("timeline/scale", "placeDay", one, day) for one in (YEARS, nearer)]
    assert places[0] == pytest.approx(places[1])
    assert nearer["last"] - nearer["first"] == pytest.approx(2192 / 2)
    widest = ask("timeline/scale", "zoomScale", YEARS, 1000, day, bounds)
    assert [widest["first"], widest["last"]] == bounds


EVENTS = [{"id": name, "first": day} for name, day in (("a", 1), ("b", 5), ("c", 9))]


@pytest.mark.parametrize(
    ("pick", "steps", "day", "expected"),
    [
        (None, 1, None, "b"),  # the nearest to where walking begins
        (None, -1, None, "b"),
        (None, -inf, None, "a"),
        ("a", 1, 1, "b"),
        ("c", 1, 9, "c"),  # no wrapping
        ("a", -10, 1, "a"),
        ("hidden", 1, 6, "c"),  # from where an event stands that is not shown
        ("hidden", -1, 6, "b"),
    ],
)
def test_walking_goes_from_event_to_event(
    ask: Ask, pick: str | None, steps: float, day: int | None, expected: str
) -> None:
    start = 6
    found = ask("timeline/events", "walkEvents", EVENTS, pick, steps, day, start)
    assert found["id"] == expected


def play(ask: Ask, dates: list[Any], way: str) -> list[list[Any]]:
    """Every range that play shows, from the first to where it stops."""
    shown = [ask("timeline/play", "begin", dates, way, MONTHS)]
    while following := ask("timeline/play", "advance", shown[-1], way, MONTHS):
        shown.append(following)
        assert len(shown) < 100
    return shown


def test_a_growing_range_keeps_its_start_and_ends_at_the_edition(ask: Ask) -> None:
    shown = play(ask, ["2020-11-10", "2020-12"], "growing")
    assert {since for since, _ in shown} == {"2020-11-10"}
    assert [until for _, until in shown[:3]] == ["2020-12", "2021-01", "2021-02"]
    assert ["2020-11-10", "2024-05"] in shown
    assert shown[-1] == ["2020-11-10", "2026-03"]


def test_a_moving_range_keeps_its_length(ask: Ask) -> None:
    shown = play(ask, ["2025-11", "2026-01"], "moving")
    assert shown == [["2025-11", "2026-01"], ["2025-12", "2026-02"], *shown[2:]]
    assert shown[2:] == [["2026-01", "2026-03"]]


def test_where_drawing_is_slow_a_step_is_longer_but_ends_with_the_edition(
    ask: Ask,
) -> None:
    longer = ask(
        "timeline/play", "advance", ["2025-11", "2025-11"], "moving", MONTHS, 3
    )
    assert longer == ["2026-02", "2026-02"]
    last = ask(
        "timeline/play", "advance", ["2020-11-10", "2026-01"], "growing", MONTHS, 6
    )
    assert last == ["2020-11-10", "2026-03"]


@pytest.mark.parametrize(
    ("dates", "way", "expected"),
    [
        ([None, None], "growing", ["2020-01", "2020-01"]),
        (["2020-11-10", None], "growing", ["2020-11-10", "2020-11"]),
        (["2025-01", "2026-03"], "moving", ["2020-01", "2021-03"]),  # from the start
        ([None, None], "moving", ["2020-01", "2020-06"]),
    ],
)
def test_play_begins_where_there_is_somewhere_to_go(
    ask: Ask, dates: list[str | None], way: str, expected: list[str]
) -> None:
    assert ask("timeline/play", "begin", dates, way, MONTHS) == expected


BOUNDS = [count("1988-01-01"), count("2026-04-01")]
LATE = scale("2020-01-01", "2026-04-01", 0)


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        (["2015", "2015"], "2014-12-12", "2016-01-21"),  # apart: it goes there
        (["2018-06", "2021"], "2018-05-12", "2026-04-01"),  # it widens
        (["1988", None], "1988-01-01", "2026-04-01"),
    ],
)
def test_the_window_follows_a_range(
    ask: Ask, dates: list[str | None], first: str, last: str
) -> None:
    window = ask("timeline/window", "holdRange", LATE, dates, BOUNDS)
    assert window == {"first": count(first), "last": count(last)}


def test_the_window_stays_where_the_range_is_in_view(ask: Ask) -> None:
    assert ask("timeline/window", "holdRange", LATE, ["2021", None], BOUNDS) is None
    assert ask("timeline/window", "holdDay", LATE, count("2021-01-01"), BOUNDS) is None


def test_the_window_opens_where_nearly_all_events_are(ask: Ask) -> None:
    early = [{"first": count("1991-12-21")}]
    late = [{"first": count("2021-06-01")}] * 99
    window = ask("timeline/window", "openWindow", [*early, *late], BOUNDS)
    assert window == {"first": count("2021-01-01"), "last": BOUNDS[1]}
