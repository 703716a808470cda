"""The addresses of pictures: what they answer, refuse and keep."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from PIL import Image

from dashboard.app import create_app
from dashboard.compiled.edition import Compiled
from dashboard.pictures.drawer import Drawer
from dashboard.pictures.request import list_pictured, read_order
from dashboard.settings import Settings, find_assets
from geodata import read_atlas


@pytest.fixture(scope="module")
def client(small_atlas: Path) -> FlaskClient:
    app = create_app(Settings(find_assets()), read_atlas(small_atlas))
    client: FlaskClient = app.server.test_client()
    return client


def test_a_chart_is_drawn_once_whatever_the_map_beside_it_shows(
    small_atlas: Path,
) -> None:
    """What is left out of its name is nothing that it shows."""
    compiled = Compiled(read_atlas(small_atlas))
    drawer, index = Drawer(compiled), compiled.index
    for chart in filter(compiled.has_chart, list_pictured(index)):
        shown = compiled.read("at=44,40,6.1&base=none")
        order = read_order(index, "svg", shown, {}, chart)
        plain = read_order(index, "svg", compiled.read(""), {}, chart)
        assert order.name("") == plain.name("")
        assert drawer.draw(replace(plain, shown=shown)) == drawer.draw(plain)


@pytest.mark.parametrize(
    ("form", "start"),
    [("svg", b"<svg"), ("png", b"\x89PNG"), ("webp", b"RIFF"), ("pdf", b"%PDF")],
)
def test_a_picture_comes_in_each_format(
    client: FlaskClient, form: str, start: bytes
) -> None:
    answer = client.get(f"/image/map.{form}?width=320&height=200")
    assert answer.status_code == 200
    assert answer.data.startswith(start)
    assert (answer.mimetype or "").rpartition("/")[2].partition("+")[0] == form


def test_a_chart_has_an_address_of_its_own(client: FlaskClient) -> None:
    answers = [client.get(f"/image/{chart}.svg") for chart in ("venues", "pairs")]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert answers[0].headers["ETag"] != answers[1].headers["ETag"]
    assert "<title>Where they met. " in answers[0].text


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        (
            "nothing.svg",
            404,
            "Choose from: map, timeline, control, stances, venues, pairs.",
        ),
        (
            "table.svg",
            404,
            "Choose from: map, timeline, control, stances, venues, pairs.",
        ),
        ("venues.gif", 404, "Choose from: svg, png, webp, pdf."),
        ("venues.svg?theme=pink", 400, "The theme of a picture is light or dark."),
        ("map.gif", 404, "Choose from: svg, png, webp, pdf."),
        ("map.svg?width=63", 400, "The width of a picture is a whole number"),
        ("map.svg?height=4097", 400, "from 64 to 4096"),
        ("map.svg?height=1e3", 400, "The height of a picture"),
        ("map.svg?width=" + "9" * 5000, 400, "characters and was not read"),
        ("map.png?width=2000&scale=3", 400, "has at most 4096 dots on a side"),
        ("map.png?scale=5", 400, "The scale of a picture is a whole number from 1"),
        ("map.png?size=huge", 400, "Choose from: 1x, 2x, 4k, wide, square, a4."),
        ("map.svg?theme=pink", 400, "The theme of a picture is light or dark."),
        (
            "map.svg?frame=some",
            400,
            "The frame of a picture is full, legend or none.",
        ),
        ("map.svg?relief=no", 400, "The relief of a picture is yes, or left out."),
        ("map.svg?dates=2024-13", 400, "“2024-13” is not a date or a range"),
        ("map.svg?dates=x&at=1,2", 400, "is not a place on the map"),
        ("map.svg?pick=<b>", 400, "“<b>” is not a record of this atlas."),
        (
            "map.svg?sise=4k",
            400,
            "“sise” is not a key of a link; the nearest is “side”",
        ),
        ("venues.png?Dates=2024", 400, "the nearest is “dates” (a date or a range)."),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_plain_words(
    client: FlaskClient, address: str, status: int, words: str
) -> None:
    answer = client.get(f"/image/{address}")
    assert answer.status_code == status
    assert answer.mimetype == "text/plain"
    assert words in answer.text


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ("size=2x", (2400, 1350)),
        ("size=4k", (3840, 2160)),
        ("size=square", (1080, 1080)),
        ("size=a4&scale=1", (842, 595)),
        ("width=320&height=200&scale=2", (640, 400)),
        ("amp;width=320&amp;height=200&amp;utm_id=1", (320, 200)),
    ],
)
def test_a_png_has_the_dots_that_were_asked(
    client: FlaskClient, options: str, size: tuple[int, int]
) -> None:
    picture = client.get(f"/image/map.png?layers=none&{options}").data
    assert Image.open(BytesIO(picture)).size == size


def test_a_finer_vector_picture_is_the_same_one(client: FlaskClient) -> None:
    tags = [
        client.get(f"/image/map.svg?size={size}").headers["ETag"]
        for size in ("4k", "wide", "1x")
    ]
    assert tags[0] == tags[1] != tags[2]


def test_one_view_has_one_name_however_it_is_written(client: FlaskClient) -> None:
    small = "width=320&height=200"
    first = client.get(f"/image/map.svg?layers=none&base=none&{small}")
    second = client.get(f"/image/map.svg?base=none&{small}&utm=x&layers=none")
    assert first.headers["ETag"] == second.headers["ETag"]
    other = client.get(f"/image/map.svg?layers=none&{small}")
    assert other.headers["ETag"] != first.headers["ETag"]


def test_a_picture_that_the_reader_has_is_not_sent_again(client: FlaskClient) -> None:
    address = "/image/map.svg?width=320&height=200"
    tag = client.get(address).headers["ETag"]
    again = client.get(address, headers={"If-None-Match": tag})
    assert again.status_code == 304
    assert not again.data


def test_the_page_opens_with_the_picture_of_its_link(client: FlaskClient) -> None:
    page = client.get("/?dates=2024&q=<script>alert(1)</script>").text
    opening, _, rest = page.partition('<template id="dash"')
    assert rest
    assert "/image/map.webp?dates=2024&amp;q=" in opening
    assert "2024, matching “" in opening
    assert "<script>alert" not in page
    assert "/records?dates=2024" in opening


def test_a_link_that_picks_a_record_opens_on_its_place(client: FlaskClient) -> None:
    opening = client.get("/?pick=riverside").text
    assert "at=46.01,40.5,6&amp;pick=riverside" in opening
    elsewhere = client.get("/?pick=riverside&at=45,40,7").text
    assert "at=45,40,7&amp;pick=riverside" in elsewhere


def test_the_page_below_a_path_asks_below_it(small_atlas: Path) -> None:
    settings = Settings(find_assets(), "/maps/")
    app = create_app(settings, read_atlas(small_atlas))
    page = app.server.test_client().get("/").text
    assert 'src="/maps/image/map.webp?frame=none' in page
    assert 'href="/maps/records"' in page


def test_records_are_listed_with_their_sources(client: FlaskClient) -> None:
    page = client.get("/records").text
    assert page.count('<th scope="row">') == 7
    assert "<script" not in page
    assert 'href="javascript' not in page.lower()
    none = client.get("/records?layers=none").text
    assert none.count('<th scope="row">') == 0


def test_records_say_what_was_not_understood(client: FlaskClient) -> None:
    assert "“x” is not a date" in client.get("/records?dates=x").text
    assert "the nearest is “dates”" in client.get("/records?date=2024&fbclid=1").text
    assert 'class="notice' not in client.get("/records?utm_source=a&fbclid=1").text
