"""The one-file atlas: small, closed to the network, and the same every time."""

import base64
import gzip
import json
import re
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.cli import main
from dashboard.compiled.edition import Compiled
from dashboard.pictures.studio import Studio
from dashboard.server.contents import build_library
from dashboard.settings import Settings, find_assets
from dashboard.sharing.one_file import Pack
from dashboard.sharing.septets import write_septets
from dashboard.view.dates import tell_date
from geodata import read_atlas
from tests.counts import EDITION

HOSTILE = "q=</script><script>alert(1)</script>"
LOADS = re.compile(r"<(?:link|img|iframe|source)\b|<script[^>]+src|@import|url\((?!#)")


def build_pack(folder: Path | None = None) -> Pack:
    atlas = read_atlas(folder) if folder else read_atlas()
    compiled = Compiled(atlas)
    return Pack(build_library(compiled, find_assets(), "/"), Studio(compiled))


@pytest.fixture(scope="module")
def small_pack(small_atlas: Path) -> Pack:
    return build_pack(small_atlas)


def write(pack: Pack, query: str, site: str = "") -> str:
    return pack.write(pack.studio.compiled.read(query), site).decode()


def cut(page: str, name: str) -> str:
    found = re.search(f'id="{name}">([^<]+)<', page)
    assert found
    return found[1]


def unpack(page: str, name: str) -> bytes:
    signs = cut(page, name).translate(str.maketrans("ÀÁÂ", "\0\r<"))
    bits = "".join(f"{ord(sign):07b}" for sign in signs)
    size = len(bits) // 8
    return gzip.decompress(int(bits[: size * 8], 2).to_bytes(size))


@pytest.mark.parametrize("size", [0, 1, 6, 7, 8, 1000])
def test_any_bytes_become_signs_that_a_page_can_hold(size: int) -> None:
    body = bytes(n * n % 256 for n in range(size))
    signs = write_septets(body)
    assert not {*signs} & {*"\0\r<"}
    assert len(signs) == -(-8 * size // 7)
    packed = write_septets(gzip.compress(body))
    assert unpack(f'<script id="all">{packed}</script>', "all") == body


def test_the_whole_atlas_is_a_small_file() -> None:
    """With a Plotly of only what is drawn (`make assets`): that is half of one."""
    pack = build_pack()
    page = write(pack, "layers=corridors.*~sites.*~villages~meetings")
    plotly = cut(page, "packed-plotly")
    assert len(page.encode()) - len(plotly.encode()) <= 1_700_000
    assert len(plotly.encode()) <= 1_750_000  # the whole of it
    assert f"Data up to {tell_date(EDITION)}" in page
    assert "ODbL 1.0" in page
    sources = pack.studio.compiled.atlas.sources
    assert page.count('<li id="source-') == len(sources)


def test_the_policy_allows_one_script_and_no_request(small_pack: Pack) -> None:
    page = write(small_pack, "")
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert found
    rules = dict(rule.split(" ", 1) for rule in unescape(found[1]).split("; "))
    script = page.rpartition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(sha256(script.encode()).digest()).decode()
    assert rules["script-src"] == f"'sha256-{digest}' blob:"
    assert rules["default-src"] == rules["connect-src"] == "'none'"
    assert not LOADS.search(page)


def test_hostile_text_stays_text(small_pack: Pack) -> None:
    page = write(small_pack, HOSTILE)
    assert len(re.findall(r"<script\b", page)) == 3
    assert page.count("</script>") == 3
    assert "alert(1)" in unescape(page.partition("<title>")[2].partition("</title>")[0])


def test_the_file_opens_at_the_view_and_leads_to_the_atlas(small_pack: Pack) -> None:
    page = write(small_pack, "layers=villages", "https://example.org/maps/")
    assert ' data-view="layers=villages"' in page
    assert 'href="https://example.org/maps/?layers=villages"' in page
    assert ">Villages: 2 records<" in page
    alone = write(small_pack, "layers=villages")
    assert "Open the atlas" not in alone
    assert not re.search(r'href="(?!https?:|[?#])', alone)


def test_the_same_view_gives_the_same_file(small_atlas: Path, small_pack: Pack) -> None:
    assert write(build_pack(small_atlas), "") == write(small_pack, "")


def test_what_is_packed_is_whole(small_pack: Pack) -> None:
    page = write(small_pack, "")
    contents = json.loads(unpack(page, "packed"))
    atlas = contents["atlas"]
    assert isinstance(atlas, dict)
    for name in (
        "ground-near.json",
        "details.json",
        "charts.json",
        "network.json",
    ):
        assert atlas["files"][name]
    assert atlas["files"]["stories/tour.json"]["steps"]
    assert "openFile" in f"{contents['module']}"
    assert b"plotly.js" in unpack(page, "packed-plotly")


@pytest.fixture(scope="module")
def client(small_atlas: Path) -> FlaskClient:
    app = create_app(Settings(find_assets(), "/maps/"), read_atlas(small_atlas))
    client: FlaskClient = app.server.test_client()
    return client


def test_the_file_is_saved_and_never_opened_on_the_site(client: FlaskClient) -> None:
    answer = client.get("/file.html?layers=villages")
    assert answer.status_code == 200
    saved = answer.headers["Content-Disposition"]
    assert re.fullmatch(r'attachment; filename="corridor-atlas-[-\d]+\.html"', saved)
    assert 'href="http://localhost/maps/?layers=villages"' in answer.text
    refused = client.get("/file.html?dates=x")
    assert (refused.status_code, refused.mimetype) == (400, "text/plain")


def test_the_command_writes_the_file_open_at_a_chart(
    small_atlas: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "atlas.html"
    told = ["--data", str(small_atlas), "--chart=venues"]
    assert main(["export", "dates=2024", "-o", str(file), *told]) == 0
    assert ' data-view="dates=2024&amp;chart=venues"' in file.read_text("utf-8")
    assert "Packing " in capsys.readouterr().err
