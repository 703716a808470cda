"""Editions: kept once and for all, and what a link that names one is answered with."""

import json
import re
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import copytree
from threading import Event
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.server.editions import Editions, find_day, list_editions
from dashboard.settings import Settings, find_assets
from dashboard.view.dates import tell_date
from dashboard.view.refusals import RefusedError
from geodata import read_atlas
from tests.editions import OLDER, make_older

SMALL = Path(__file__).parents[2] / "atlas"
NEWEST = "2024-06-30"
_PATIENCE = 10  # s, where a test would otherwise wait for ever
FROZEN = f"edition={OLDER}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Keep an edition of the small atlas in which one record is missing."""
    return make_older(SMALL, tmp_path_factory.mktemp("editions"))


@pytest.fixture(scope="module")
def client(folder: Path) -> FlaskClient:
    settings = Settings(find_assets(), "/maps/", editions=folder)
    client: FlaskClient = create_app(settings, read_atlas(SMALL)).server.test_client()
    return client


def count_records(client: FlaskClient, query: str) -> int:
    answer = client.get(f"/data/records.geojson?{query}")
    assert answer.status_code == 200, answer.text
    return len(json.loads(answer.data)["features"])


def test_a_frozen_link_gives_the_records_of_its_edition(client: FlaskClient) -> None:
    now, then = (count_records(client, query) for query in ("", FROZEN))
    assert then == now - 1
    assert count_records(client, f"edition={NEWEST}") == now


def test_while_one_edition_is_built_the_others_answer() -> None:
    begun, let = Event(), Event()
    built: list[str] = []

    def answer(*_: object) -> Iterable[bytes]:
        return ()

    def build(folder: Path) -> Any:  # noqa: ANN401 - a site's own type is for checkers
        built.append(folder.name)
        if folder.name == "slow":
            begun.set()
            assert let.wait(_PATIENCE)
        return answer

    editions = Editions({"slow": Path("slow"), "quick": Path("quick")}, build)
    with ThreadPoolExecutor() as readers:
        slow = [readers.submit(editions.find, "slow") for _ in range(2)]
        assert begun.wait(_PATIENCE)
        quick = readers.submit(editions.find, "quick")
        assert quick.result(_PATIENCE) is answer
        let.set()
        assert [one.result(_PATIENCE) for one in slow] == [answer, answer]
    assert built == ["slow", "quick"]


@pytest.mark.parametrize(
    "address",
    [
        *("/?", "/records?", "/embed/map?", "/embed/venues?", "/image/map.svg?"),
        *("/about?", "/data/records.txt?", "/data/all.zip?", "/slides.pptx?"),
    ],
)
def test_every_address_follows_the_edition(client: FlaskClient, address: str) -> None:
    frozen, newest = (client.get(f"{address}{q}") for q in (FROZEN, ""))
    assert (frozen.status_code, newest.status_code) == (200, 200)
    assert frozen.data != newest.data
    if frozen.mimetype in {"text/html", "image/svg+xml", "text/plain"}:
        for said in (OLDER, tell_date(OLDER)):
            assert said not in newest.text
        assert OLDER in frozen.text or tell_date(OLDER) in frozen.text


@pytest.mark.parametrize("address", ["/", "/records", "/embed/map", "/embed/venues"])
def test_a_page_says_its_edition_and_offers_the_newest(
    client: FlaskClient, address: str
) -> None:
    page = client.get(f"{address}?q=e&{FROZEN}").text
    older, newest = map(tell_date, (OLDER, NEWEST))
    told = f"This link shows the edition of {older}; the newest is of {newest}."
    assert told in page
    assert "Show the newest" in page
    for query in ("", f"?edition={NEWEST}"):
        assert "This link shows" not in client.get(address + query).text
    if address != "/":
        assert 'href="/maps/?q=e"' in page


def test_what_a_frozen_page_loads_is_of_its_edition(client: FlaskClient) -> None:
    page = client.get(f"/?{FROZEN}").text
    files = set(re.findall(f'"/maps(/edition/{OLDER}/library/[^"]+)"', page))
    assert len(files) == 6  # icon, style, atlas, ground, Leaflet and module
    for file in files:
        assert client.get(file).status_code == 200
    atlas = next(file for file in files if file.endswith("/atlas.json"))
    told = json.loads(client.get(atlas).data)
    assert (told["newest"], told["kept"]) == (NEWEST, True)
    assert client.get(f"/edition/{OLDER}/_dash-layout").status_code == 200
    assert (
        f'href="/maps/?q=e&amp;{FROZEN}"' in client.get(f"/embed/map?q=e&{FROZEN}").text
    )


def test_pasted_links_and_slides_follow_the_editions_in_them(
    client: FlaskClient,
) -> None:
    link = f"http://localhost/maps/?{FROZEN}".replace("=", "%3D").replace("&", "%26")
    told = client.get(f"/oembed?url={link}")
    assert told.status_code == 200, told.text
    assert f"/embed/map?{FROZEN}" in json.loads(told.data)["html"]
    views = f"view=map%3Fedition%3D{OLDER}"
    assert client.get(f"/slides.pptx?{views}&{views}").status_code == 200
    assert client.get(f"/slides.pptx?{views}&view=map").status_code == 400


def test_an_edition_that_is_not_kept_is_never_silent(client: FlaskClient) -> None:
    words = f"The edition “2019-01-01” is not kept here; this is that of {NEWEST}"
    for address in ("/records", "/embed/map", "/embed/venues"):
        assert words in client.get(f"{address}?edition=2019-01-01").text
    for address in ("/image/map.svg", "/data/records.csv", "/slides.pptx"):
        answer = client.get(f"{address}?edition=2019-01-01")
        assert (answer.status_code, answer.text) == (400, f"{words}.")
    assert client.get("/edition/2019-01-01/records").status_code == 404


def test_an_edition_that_cannot_be_read_is_as_if_not_kept(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = make_older(SMALL, tmp_path) / "older" / "tables" / "actors.csv"
    broken.write_text("nonsense")
    app = create_app(Settings(find_assets(), editions=tmp_path), read_atlas(SMALL))
    page = app.server.test_client().get(f"/records?{FROZEN}").text
    assert f"The edition “{OLDER}” is not kept here" in page
    assert "actors.csv" in caplog.text


@pytest.mark.parametrize(
    ("query", "day"),
    [
        ("", ""),
        ("edition=2025-01-01&edition=2", "2025-01-01"),
        ("url=http%3A%2F%2Fx%2F%3Fedition%3D2025-01-01", "2025-01-01"),
        ("view=q%3D1%26edition%3D2025-01-01", "2025-01-01"),
        ("view=edition%3D2025-01-01&view=map%3Fedition%3D2025-01-02", ""),
        ("edition=%FF&q=%", "\ufffd"),
        ("q=1&amp;edition=2025-01-01", "2025-01-01"),
    ],
)
def test_which_edition_a_query_names(query: str, day: str) -> None:
    assert find_day(query) == day


def test_a_folder_of_editions_is_checked(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="There is no folder"):
        list_editions(tmp_path / "none")
    make_older(SMALL, tmp_path)
    copytree(tmp_path / "older", tmp_path / "again")
    with pytest.raises(RefusedError, match=f"Two folders hold the edition of {OLDER}"):
        list_editions(tmp_path)


@pytest.mark.parametrize("broken", ["", "=", 'edition = "soon"', "edition = 1"])
def test_an_edition_that_is_broken_is_left_out_with_a_warning(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, broken: str
) -> None:
    make_older(SMALL, tmp_path)
    (tmp_path / "again").mkdir()
    (tmp_path / "again" / "atlas.toml").write_text(broken)
    assert list(list_editions(tmp_path)) == [OLDER]
    assert "atlas.toml" in caplog.text
