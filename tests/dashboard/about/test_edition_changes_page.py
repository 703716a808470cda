"""What changed since an older edition: the page, its links, and a valid feed."""

import re
from pathlib import Path
from shutil import copytree
from xml.etree import ElementTree as ET

import pytest
from werkzeug.test import Client

from dashboard.app import create_app
from dashboard.commands.freeze import freeze_summary
from dashboard.settings import Settings, find_assets
from geodata import read_atlas
from tests.editions import OLDER, change_edition, make_older

SMALL = Path(__file__).parents[2] / "atlas"
ATOM = "{http://www.w3.org/2005/Atom}"


def open_site(folder: Path) -> Client:
    return Client(create_app(Settings(find_assets()), read_atlas(folder)).server)


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """Copy the small atlas, with the summary of an edition that lacks a meeting."""
    copy = Path(copytree(SMALL, tmp_path / "newer"))
    older = make_older(SMALL, tmp_path) / "older"
    place, new = freeze_summary(older, copy / "editions")
    assert (place.name, new) == (f"{OLDER}.json", True)
    assert freeze_summary(older, copy / "editions") == (place, False)
    return copy


def test_the_page_tells_and_links_what_was_added(newer: Path) -> None:
    client = open_site(newer)
    page = client.get("/changes").text
    (row,) = re.findall(r"<tr><td data-kind=.*?</tr>", page, re.DOTALL)
    assert 'data-kind="added"' in row
    (record,) = re.findall(r'href="/\?pick=([^"]+)"', row)
    assert record in {one.id for one in read_atlas(newer).records}
    assert client.get(f"/changes/{OLDER}").text == page
    assert client.get("/changes/2001-01-01").status_code == 404
    assert 'href="/changes"' in client.get("/").text


def read_feed(folder: Path, host: str = "http://localhost") -> ET.Element:
    answer = open_site(folder).get("/changes.atom", base_url=host)
    assert answer.content_type.startswith("application/atom+xml")
    return ET.fromstring(answer.data)  # noqa: S314 - it is our own


def test_the_feed_has_what_atom_asks_for(newer: Path) -> None:
    feed = read_feed(newer)
    for element in (feed, *feed.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (found,) = element.findall(f"{ATOM}{name}")
            assert found.text
        (updated,) = element.findall(f"{ATOM}updated")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", updated.text or "")
        assert all(link.get("href") for link in element.findall(f"{ATOM}link"))
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None


def list_ids(feed: ET.Element) -> list[str]:
    return [f"{one.text}" for one in feed.findall(f"{ATOM}entry/{ATOM}id")]


def test_an_entry_keeps_its_name_when_the_host_moves_or_an_edition_is_added(
    newer: Path,
) -> None:
    before = list_ids(read_feed(newer))
    assert list_ids(read_feed(newer, "https://elsewhere.example")) == before
    freeze_summary(newer, newer / "editions")
    change_edition(newer, "2025-01-01")
    assert list_ids(read_feed(newer)) == before


def test_every_change_of_the_real_atlas_stands_once_in_page_and_feed() -> None:
    client = Client(create_app(Settings(find_assets()), read_atlas()).server)
    page = client.get("/changes").text
    feed = ET.fromstring(client.get("/changes.atom").data)  # noqa: S314 - ours
    ids = list_ids(feed)
    assert len({*ids}) == len(ids) == page.count("<td data-kind=") > 0


def test_an_atlas_without_older_editions_has_no_such_page() -> None:
    client = open_site(SMALL)
    assert client.get("/changes").status_code == 404
    assert "changes.atom" not in client.get("/").text
