"""The calendar: what is still to come stands first, and each row names its sources."""

import re
from dataclasses import replace
from pathlib import Path

from werkzeug.test import Client

from dashboard.about.calendar_page import tell_calendar
from dashboard.app import create_app
from dashboard.settings import Settings, find_assets
from geodata import read_atlas
from geodata.days import parse_date
from geodata.side import Expectation


def expect(name: str, by: str, outcome: str = "") -> Expectation:
    came = "2020-01-01" if outcome else ""
    days, sources = parse_date(by).days, ("gazette",)
    row = (name, name, by, days, "", "AAA", sources, outcome, came, "Told.", sources)
    return Expectation(*row, ("charter-signed",))


def test_the_soonest_stands_first_and_then_the_latest() -> None:
    atlas = read_atlas(Path(__file__).parents[2] / "atlas")
    days = {"far": "2031", "soon": "2030", "old": "2001", "new": "2002"}
    rows = tuple(expect(name, by) for name, by in days.items())
    told = tell_calendar(replace(atlas, expected=rows), "/")
    order = [[row["id"] for row in group] for _, group in told["groups"]]
    assert order == [["soon", "far"], ["new", "old"]]
    assert "4 expectations: 2 not told, 2 still to come" in told["summary"]


def test_every_expectation_has_its_row_with_links_to_records() -> None:
    atlas = read_atlas()
    client = Client(create_app(Settings(find_assets()), atlas).server)
    page = client.get("/calendar").text
    rows = re.findall(r'id="expected-([^"]+)"', page)
    assert sorted(rows) == sorted(one.id for one in atlas.expected)
    for one in atlas.expected:
        for feature in one.features:
            assert f'href="/?pick={feature}"' in page
    assert 'href="/calendar"' in client.get("/").text
    assert 'href="/calendar"' in client.get("/about").text


def test_an_atlas_that_expects_nothing_has_no_calendar() -> None:
    atlas = read_atlas(Path(__file__).parents[2] / "atlas")
    client = Client(create_app(Settings(find_assets()), atlas).server)
    assert client.get("/calendar").status_code == 404
    assert "calendar" not in client.get("/").text
