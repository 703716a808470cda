"""Addresses of our own, and those that we do not have."""

import json
import re
from io import BytesIO
from pathlib import Path
from shutil import copytree, rmtree
from typing import NoReturn
from zipfile import ZipFile

import pytest
from werkzeug.test import Client

from dashboard.app import create_app
from dashboard.library.renderer import find_renderer
from dashboard.pictures.studio import Studio
from dashboard.settings import Settings, find_assets
from dashboard.store import Store
from dashboard.view.refusals import BusyError
from geodata import read_atlas


@pytest.fixture(scope="module")
def client() -> Client:
    atlas = read_atlas(Path(__file__).parents[2] / "atlas")
    return Client(create_app(Settings(find_assets()), atlas).server)


@pytest.mark.parametrize(
    "path",
    [
        "/nope",
        "/embed/map/",
        "/embed/nope",
        "/library/0123456789abcdef/x.css",
        "/_dash-component-suites/unknown/x.js",
    ],
)
def test_what_is_not_there_is_not_found(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_there_is_no_callback_on_the_server(client: Client) -> None:
    assert client.post("/_dash-update-component", json={}).status_code == 404


def test_an_unknown_chart_is_refused_with_the_known_ones(client: Client) -> None:
    assert "map" in client.get("/embed/nope").text


def test_every_file_that_the_page_names_is_there(client: Client) -> None:
    page = client.get("/").text
    addresses = set(re.findall(r'"(/(?:library|plotly)/[^"]+)"', page))
    assert len(addresses) == 7  # icon, style, atlas, ground, Leaflet, module, Plotly
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "immutable" in answer.headers["Cache-Control"]


def test_plotly_is_sent_as_it_is(client: Client) -> None:
    (address,) = re.findall(r'"(/plotly/[^"]+)"', client.get("/").text)
    answer = client.get(address)
    assert answer.content_type == "text/javascript"
    assert answer.get_data() == find_renderer(find_assets()).file.read_bytes()
    assert client.get(address.replace("plotly/", "plotly/0")).status_code == 404


def test_an_icon_stands_where_browsers_look_for_one(client: Client) -> None:
    icon = client.get("/favicon.ico", follow_redirects=True)
    assert icon.content_type == "image/svg+xml"
    assert "<svg" in icon.text


@pytest.mark.parametrize(
    "address", ["/image/map.png?dates=2001", "/embed/venues?dates=2001", "/slides.pptx"]
)
def test_a_busy_studio_says_when_to_ask_again(
    client: Client, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    def refuse(_: Studio) -> NoReturn:
        raise BusyError

    monkeypatch.setattr(Studio, "admit", refuse)
    answer = client.get(address)
    assert answer.status_code == 503
    assert answer.text.startswith("Many pictures are being drawn")
    assert answer.headers["Retry-After"] == answer.headers["Refresh"] == "5"
    assert "no-cache" in answer.headers["Cache-Control"]
    assert client.get("/healthz").status_code == 200


def test_the_page_is_the_same_each_time_and_tells_nothing_of_the_machine(
    client: Client,
) -> None:
    first = client.get("/")
    assert first.data == client.get("/").data
    told = json.loads(re.findall(r'"_dash-config"[^>]*>(.*?)<', first.text)[0])
    assert [key for key in told if "version" in key or key == "end_id"] == [
        "disable_version_check"
    ]
    again = client.get("/", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_a_file_for_ever_is_asked_for_again_by_its_digest_or_in_parts(
    client: Client,
) -> None:
    (address,) = re.findall(r'"(/library/[^"]+/icon.svg)"', client.get("/").text)
    whole = client.get(address)
    digest = whole.headers["ETag"]
    assert digest.strip('"') in address
    assert client.get(address, headers={"If-None-Match": digest}).status_code == 304
    part = client.get(address, headers={"Range": "bytes=1-9"})
    assert (part.status_code, part.data) == (206, whole.data[1:10])


@pytest.mark.parametrize(
    "host", ['a"><script>', "a b", "a/b", "user@a", "a:99999999", "[::1", "a\\b"]
)
def test_a_host_that_is_none_is_refused(client: Client, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost:8050", "[::1]:8050", "atlas.example.org"])
def test_a_host_that_may_be_ours_is_answered(client: Client, host: str) -> None:
    assert client.get("/healthz", headers={"Host": host}).status_code == 200


def test_the_zip_holds_what_was_read_whatever_lies_there_now(tmp_path: Path) -> None:
    folder = Path(copytree(Path(__file__).parents[2] / "atlas", tmp_path / "atlas"))
    settings = Settings(find_assets(), store=Store(tmp_path / "store"))
    client = Client(create_app(settings, folder).server)
    rmtree(folder)
    packed = client.get("/data/all.zip")
    assert packed.status_code == 200
    assert "atlas-2024-06-30/atlas.toml" in ZipFile(BytesIO(packed.data)).namelist()
