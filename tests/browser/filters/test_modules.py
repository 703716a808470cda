"""What is typed: names in any script, and dates, read by modules of the page."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.ui.test_modules import make_caller
from tests.browser.visiting import DESKTOP, send_reader
from tests.server import Server


@pytest.fixture(scope="module")
def modules(chromium: Browser, small_server: Server) -> Iterator[Page]:
    """Give a page that answers for the modules of the library."""
    with send_reader(chromium, small_server.address, DESKTOP) as visit:
        page = visit.open_view()
        make_caller(page)
        yield page


RANKS: dict[tuple[str, str], int | None] = {
    ("Шуша", "Шуша"): 0,
    ("Շուշի", "Shushi"): 0,
    ("Нахичевань", "Nakhichevan"): 0,
    ("თბილისი", "tbilisi"): 0,
    ("شوشی", "شوشي"): 0,
    ("Yerevan–Margara–Ağdam", "yerevan-margara agdam"): 0,
    ("Zvart’nots", "ZVARTNOTS"): 0,
    ("New Port", "new"): 1,
    ("New Port", "port"): 2,
    ("New Port", "or"): 3,
    ("New Port", "old"): None,
}


def test_names_answer_however_they_are_written(modules: Page) -> None:
    ranks: list[Any] = modules.evaluate(
        """async (pairs) => {
          const part = await import("/lib/geodata/matching.mjs");
          const { matchNames, prepareNames, readForms } = part;
          return pairs.map(([name, typed]) =>
            matchNames(prepareNames([name]), readForms(typed))?.rank ?? null);
        }""",
        [list(pair) for pair in RANKS],
    )
    assert dict(zip(RANKS, ranks, strict=True)) == RANKS


DATES: dict[str, list[str | None] | None] = {
    "2024": ["2024", "2024"],
    "May 2024": ["2024-05", "2024-05"],
    "24 May 2024": ["2024-05-24", "2024-05-24"],
    "May 24th, 2024": ["2024-05-24", "2024-05-24"],
    "24.05.2024": ["2024-05-24", "2024-05-24"],
    "24 мая 2024": ["2024-05-24", "2024-05-24"],
    "2023..2024-05": ["2023", "2024-05"],
    "2023–2024": ["2023", "2024"],
    "10–11 May 2024": ["2024-05-10", "2024-05-11"],
    "10 May – 3 June 2024": ["2024-05-10", "2024-06-03"],
    "since sept 2020": ["2020-09", None],
    "30 February 2024": None,
    "2024 to 2020": None,
    "the 2024 handover": None,
}


def test_dates_are_read_as_readers_type_them(modules: Page) -> None:
    read: list[Any] = modules.evaluate(
        """async (texts) => {
          const { openTypedDates } = await import("/lib/filters/typed_dates.mjs");
          return texts.map(openTypedDates(["en", "ru"]));
        }""",
        list(DATES),
    )
    assert dict(zip(DATES, read, strict=True)) == DATES
