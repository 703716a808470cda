"""What a filter costs by itself: selecting with all counts, in both languages."""

import json
import random
from dataclasses import dataclass, replace
from datetime import date
from statistics import median
from time import perf_counter
from typing import Any

import brotli
from playwright.sync_api import Browser

from dashboard.compiled.edition import Compiled
from dashboard.view.model import PageIndex, View, default_view
from geodata.atlas import Atlas, Record
from geodata.days import Interval, count_days
from geodata.index.indexing import pack_index
from geodata.index.selecting import select
from geodata.reading.folder import read_atlas
from tests.browser.serving import open_modules

_TIMES = 9
_QUALITY = 9  # of brotli, as served
_DAYS = count_days(date(2018, 1, 1)), count_days(date(2026, 3, 31))
_FILTERS: tuple[dict[str, Any], ...] = (
    {},
    {"actors": ("ARM",)},
    {"actors": ("ARM", "AZE"), "match": "all", "dates": ("2020", "2024-05")},
    {"text": "made up yerevan"},
)
_TIME = """async ([index, views, times]) => {
  const { openIndex } = await import("/lib/geodata/records.mjs");
  const { select } = await import("/lib/geodata/selecting.mjs");
  const opened = openIndex(JSON.parse(index));
  const time = (view) => Array.from({ length: times }, () => {
    const start = performance.now();
    select(opened, view);
    return performance.now() - start;
  });
  views.map(time); // once, so that it is compiled
  return views.map(time);
}"""


def build_larger(records: int) -> PageIndex:
    """Index as many records: those of the atlas, and events copied from its own."""
    atlas = read_atlas()
    return Compiled(replace(atlas, records=_multiply(atlas, records))).index


def _multiply(atlas: Atlas, count: int) -> tuple[Record, ...]:
    chance = random.Random(2024)  # noqa: S311 - no secret
    events = [one for one in atlas.records if one.time == "event"]
    made = (
        _date(chance.choice(events), number, chance.randrange(*_DAYS))
        for number in range(count - len(atlas.records))
    )
    return (*atlas.records, *made)


def _date(event: Record, number: int, day: int) -> Record:
    title = f"Made up, number {number}"
    days = Interval(day, day)
    return replace(event, id=f"made-up-{number}", title=title, days=days)


@dataclass(frozen=True, slots=True)
class Selecting:
    """The slowest of some filters, in ms, here and in a browser; compressed bytes."""

    here: float
    browser: float
    size: int


def measure_selecting(browser: Browser, records: int) -> Selecting:
    """Select with all counts, of so many records; each filter's median of nine."""
    index = build_larger(records)
    default = default_view(index)
    views = [replace(default, **fields) for fields in _FILTERS]
    here = max(median(_time(index, view) for _ in range(_TIMES)) for view in views)
    page = open_modules(browser)
    told = json.loads(json.dumps([vars(view) for view in views]))
    times = page.evaluate(_TIME, [json.dumps(pack_index(index)), told, _TIMES])
    page.close()
    columns = index["columns"].pack()
    packed = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    size = len(brotli.compress(packed.encode(), quality=_QUALITY))
    return Selecting(here, max(map(median, times)), size)


def _time(index: PageIndex, view: View) -> float:
    begun = perf_counter()
    select(index, view)
    return (perf_counter() - begun) * 1000
