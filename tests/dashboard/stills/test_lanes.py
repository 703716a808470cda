"""The timeline as a still picture."""

from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.pictures.request import open_panel, read_order
from dashboard.pictures.studio import Studio
from dashboard.stills.lanes import list_dates
from dashboard.timeline.dated import Dated, TimelineChart
from dashboard.view.links import parse_link, write_link
from dashboard.view.model import PageIndex
from dashboard.view.shown import read
from geodata import read_atlas
from geodata.atlas import Atlas
from geodata.days import write_day

TEXT = "{http://www.w3.org/2000/svg}text"


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return read_atlas()


@pytest.fixture(scope="module")
def index(atlas: Atlas) -> PageIndex:
    return Compiled(atlas).index


def date_query(atlas: Atlas, index: PageIndex, query: str) -> Dated:
    return TimelineChart(atlas).show(index, parse_link(query, index)[0])


def read_texts(atlas: Atlas, index: PageIndex, query: str) -> list[str]:
    order = read_order(index, "svg", read(index, query), {}, "timeline")
    picture = Studio(Compiled(atlas)).draw(order, "")
    root = ET.fromstring(picture)  # noqa: S314 - our own picture
    return ["".join(node.itertext()) for node in root.iter(TEXT)]


def list_starts(atlas: Atlas, first: str, before: str) -> list[str]:
    """List when events began, from a day to before another."""
    starts = [one.properties["start"] for one in atlas.records if one.time == "event"]
    return [start for start in starts if first <= start < before]


def find_month_after(day: int) -> int:
    """Find the first day of the month after a day’s."""
    while write_day(day := day + 1)[-2:] != "01":
        pass
    return day


def test_lanes_months_and_counts_of_a_year_are_told(
    atlas: Atlas, index: PageIndex
) -> None:
    texts = read_texts(atlas, index, "dates=2021&layers=meetings")
    count = len(list_starts(atlas, "2021", "2022"))
    assert texts[0] == f"{count} events in 2021"
    assert {lane.title for lane in atlas.lanes} <= set(texts)
    assert {"2021", "March", "December"} <= set(texts)
    told = [int(text) for text in texts if text.isdigit() and text != "2021"]
    assert sum(told) == count


def test_the_first_years_are_narrow_where_they_are_long(
    atlas: Atlas, index: PageIndex
) -> None:
    whole = date_query(atlas, index, "layers=meetings")
    assert [write_day(day) for day, _ in whole.scale] == [
        "1991-01-01",
        "2020-01-01",
        write_day(find_month_after(atlas.edition)),
    ]
    assert "The first years are drawn narrower." in whole.template["about"]
    assert len(date_query(atlas, index, "dates=2020..&layers=meetings").scale) == 2


def test_its_table_counts_what_its_title_says(atlas: Atlas, index: PageIndex) -> None:
    dated = date_query(atlas, index, "dates=2020-09..&layers=meetings")
    starts = list_starts(atlas, "2020-09-01", "2027")
    year, most = Counter(start[:4] for start in starts).most_common(1)[0]
    told = f"{len(starts)} events from 2020 to 2026, the most in {year}: {most}"
    assert dated.finding == told
    assert dated.heads[:2] == ["Year", "Meetings"]
    counted = sum(int(cell) for _, *cells in dated.lines for cell in cells)
    assert counted == len(starts)
    assert [year for year, *_ in dated.lines] == [f"{y}" for y in range(2020, 2027)]


@pytest.mark.parametrize("query", ["layers=none", "dates=1900..1901"])
def test_no_event_is_said(atlas: Atlas, index: PageIndex, query: str) -> None:
    texts = read_texts(atlas, index, query)
    assert texts[0] == texts[-1] == "No events in this selection"
    assert any("CC BY 4.0" in text for text in texts)


def test_ticks_are_as_many_as_there_is_room_for(atlas: Atlas, index: PageIndex) -> None:
    dated = date_query(atlas, index, "dates=2020..&layers=meetings")
    assert [words for _, words in list_dates(dated, 200)] == [
        "2020",
        "2022",
        "2024",
        "2026",
    ]
    assert [words for _, words in list_dates(dated, 800)][:3] == [
        "2020",
        "July",
        "2021",
    ]


def test_a_link_to_the_timeline_opens_no_panel(index: PageIndex) -> None:
    view, _ = parse_link("dates=2024", index)
    assert write_link(open_panel(index, view, "timeline"), index) == "dates=2024"
    assert write_link(open_panel(index, view, "venues"), index).endswith("chart=venues")
