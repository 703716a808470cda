"""The embed's first answer: a picture, a sentence and a link, before any script."""

import re
from pathlib import Path
from urllib.parse import unquote

import brotli
import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.settings import Settings, find_assets
from dashboard.style.colours import PALETTES
from geodata import read_atlas

FRAME = r'<script type="module" crossorigin src="[^"]+/lib/frame\.mjs">'


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    app = create_app(Settings(find_assets(), "/maps/"), read_atlas())
    client: FlaskClient = app.server.test_client()
    return client


def cut_picture(page: str) -> str:
    found = re.search(r"<svg.*?</svg>", page, re.DOTALL)
    assert found
    return found[0]


def test_the_first_answer_shows_the_view(client: FlaskClient) -> None:
    page = client.get("/embed/map?layers=villages&q=%3Cscript%3Ealert(1)").text
    assert "Villages, matching “&lt;script&gt;alert(1)”: 0 records" in page
    assert 'href="/maps/?layers=villages&amp;q=%3Cscript%3Ealert%281%29"' in page
    assert "<script>" not in page
    assert "<title>Villages, matching" in cut_picture(page)


@pytest.mark.parametrize(
    "query", ["", "layers=corridors.*~sites.*~villages~meetings&at=46,40,5"]
)
def test_the_first_answer_is_small(client: FlaskClient, query: str) -> None:
    page = client.get(f"/embed/map?{query}").data
    assert len(brotli.compress(page, quality=5)) <= 100_000


def test_the_picture_follows_the_theme(client: FlaskClient) -> None:
    picture = cut_picture(client.get("/embed/map?layers=villages").text)
    left = set(re.findall("#[0-9a-f]{6}", picture))
    assert not left & set(PALETTES["light"].values())
    assert "var(--land)" in picture
    assert "var(--water)" in picture


@pytest.mark.parametrize(
    ("query", "chosen"),
    [("theme=dark", "dark"), ("theme=light", "light"), ("theme=%22x", ""), ("", "")],
)
def test_the_link_may_choose_the_theme(
    client: FlaskClient, query: str, chosen: str
) -> None:
    page = client.get(f"/embed/map?layers=none&{query}").text
    head = page.partition("<head>")[0]
    assert (f'data-theme="{chosen}"' in head) == bool(chosen)
    assert ("data-theme" in head) == bool(chosen)


def test_what_an_embed_loads_is_open_to_a_sandbox(client: FlaskClient) -> None:
    page = client.get("/embed/map?layers=none").text
    for address in re.findall(r'"/maps(/library/[^"]+)"', page):
        answer = client.get(address)
        assert answer.status_code == 200
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in client.get("/").headers


@pytest.mark.parametrize(
    "chart", ["mediators", "venues", "pairs", "stances", "control"]
)
def test_a_chart_is_a_picture_and_a_table_without_a_script(
    client: FlaskClient, chart: str
) -> None:
    page = client.get(f"/embed/{chart}?dates=2023..2024").text
    # its module opens links and tells the height: the page is whole without it
    assert re.findall("<script.*?>", page) == re.findall(FRAME, page)
    assert len(brotli.compress(page.encode(), quality=5)) <= 100_000
    assert f'href="/maps/?dates=2023..2024&amp;chart={chart}"' in page
    assert "2023 to 2024: " in page
    pictures = re.findall(r'(?:src|srcset)="data:image/svg\+xml,([^" ,]+)"', page)
    drawn = [unquote(picture) for picture in pictures]
    assert len(drawn) == 4
    finding = re.search("<h1[^>]*>(.*?)</h1>", page)
    assert finding
    for picture in drawn:
        assert picture.startswith("<svg")
        assert f"{finding[1]}</title>" in picture
    assert page.count('<th scope="row">') > 1
    assert f'{finding[1]}"' in page  # the picture's other text


def test_a_source_without_an_address_leaves_the_others_linked(
    small_atlas: Path,
) -> None:
    app = create_app(Settings(find_assets(), "/maps/"), read_atlas(small_atlas))
    page = app.server.test_client().get("/embed/stances").text
    link = (
        '<a href="https://example.org/gazette?a=1&amp;b=%22" '
        'rel="noopener noreferrer external" target="_blank">example.org</a>'
    )
    assert f"<td>{link}; An old book</td>" in page


def test_a_theme_leaves_the_other_out(client: FlaskClient) -> None:
    page = client.get("/embed/venues?theme=dark").text
    assert 'data-theme="dark"' in page.partition("<head>")[0]
    assert page.count("data:image/svg+xml,") == 2
    assert PALETTES["light"]["accent"].replace("#", "%23") not in page
    assert PALETTES["dark"]["accent"].replace("#", "%23") in page


def test_an_embed_of_no_chart_says_which_there_are(client: FlaskClient) -> None:
    answer = client.get("/embed/table")
    assert answer.status_code == 404
    known = (
        "map, timeline, corridors, control, mediators, stances, venues, pairs, trip."
    )
    assert f"Choose from: {known}" in answer.text


def test_a_chart_without_numbers_says_so(client: FlaskClient) -> None:
    page = client.get("/embed/pairs?layers=none&q=%3Cb%3E").text
    assert ">No meeting passes these filters</h1>" in page
    assert "<table" not in page
    assert "<b>" not in page


def test_the_address_chooses_the_controls(client: FlaskClient) -> None:
    plain, some, every = (
        client.get(f"/embed/map?layers=none&controls={names}").text
        for names in ("none", "timeline", "filters~timeline")
    )
    places = ('<section id="timeline"', '<section id="filters"')
    assert [[place in page for place in places] for page in (plain, some, every)] == [
        [False, False],
        [True, False],
        [True, True],
    ]
    bad = client.get("/embed/map?layers=none&controls=wheel~timeline&actors=X").text
    assert "joined with ~, can be: none, timeline, filters" in bad
    assert "“X” is not an actor of this atlas" in bad
    assert places[0] in bad


@pytest.mark.parametrize("chart", ["map", "venues"])
def test_an_embed_tells_its_height_if_it_is_to(client: FlaskClient, chart: str) -> None:
    plain, fitting = (
        f"/embed/{chart}?layers=none",
        f"/embed/{chart}?layers=none&fit=yes",
    )
    told = [client.get(one).text.partition("<head>") for one in (plain, fitting)]
    assert ["data-fits" in root for root, *_ in told] == [False, True]
    script = client.get("/embed.js")
    assert script.mimetype == "text/javascript"
    assert "corridor-atlas:height" in script.text
