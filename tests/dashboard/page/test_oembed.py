"""oEmbed and the cards of a page, read by parsers that are not ours."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.settings import Settings, find_assets
from geodata import read_atlas

SITE = "https://example.org/maps/"
REQUIRED = {"version", "type", "title", "html", "width", "height", "provider_name"}


@pytest.fixture(scope="module")
def client(small_atlas: Path) -> FlaskClient:
    app = create_app(Settings(find_assets(), "/maps/"), read_atlas(small_atlas))
    client: FlaskClient = app.server.test_client()
    return client


class Reader(HTMLParser):
    """Collects the attributes of every element of some names."""

    def __init__(self, text: str, *tags: str) -> None:
        super().__init__()
        self.tags = tags
        self.found: list[dict[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.tags:
            self.found.append({name: value or "" for name, value in attrs})


def discover(client: FlaskClient, query: str, kind: str) -> str:
    """Find the answer's path as a consumer does: by the page's own head."""
    page = client.get(f"/{query}", base_url="https://example.org").text
    links = Reader(page, "link").found
    (address,) = (link["href"] for link in links if link.get("type") == kind)
    assert address.startswith(f"{SITE}oembed?")
    return address.removeprefix("https://example.org/maps")


@pytest.mark.parametrize("form", ["json", "xml"])
def test_a_consumer_finds_and_reads_the_embed(client: FlaskClient, form: str) -> None:
    kind = {"json": "application/json", "xml": "text/xml"}[form]
    path = discover(client, "?layers=meetings&q=%3Cb%3E%22", f"{kind}+oembed")
    answer = client.get(path, base_url="https://example.org")
    assert (answer.status_code, answer.mimetype) == (200, kind)
    if form == "json":
        told = answer.get_json()
    else:
        root = ET.fromstring(answer.data)  # noqa: S314 - our own answer
        told = {node.tag: node.text for node in root}
    assert told.keys() >= REQUIRED
    assert (told["version"], told["type"]) == ("1.0", "rich")
    (frame,) = Reader(told["html"], "iframe", "script", "b").found
    assert frame["src"] == f"{SITE}embed/map?layers=meetings&q=%3Cb%3E%22"
    assert frame["loading"] == "lazy"
    assert frame["title"].startswith('Meetings and events, matching “<b>"”: 0')


def ask(client: FlaskClient, **options: str) -> dict[str, Any]:
    answer = client.get(f"/oembed?{urlencode(options)}", base_url="https://example.org")
    told: dict[str, Any] = answer.get_json()
    return told


def test_an_embed_is_no_larger_than_asked(client: FlaskClient) -> None:
    told = ask(client, url=f"{SITE}embed/map", maxwidth="320", maxheight="9000")
    assert (told["width"], told["height"]) == (320, 480)
    assert 'width="320" height="480"' in told["html"]


@pytest.mark.parametrize(
    ("options", "status", "words"),
    [
        ({}, 400, "Give the link to embed: url=https://example.org/maps/"),
        ({"url": "https://elsewhere.org/maps/"}, 404, "begin with: https://example"),
        ({"url": "https://example.org/other/"}, 404, "not a link to a map"),
        ({"url": f"{SITE}embed/nope"}, 404, "not a link to a map"),
        ({"url": f"{SITE}story/nope"}, 404, "not a link to a map"),
        ({"url": "javascript:alert(1)"}, 404, "not a link to a map"),
        ({"url": "https://[::1"}, 404, "not a link to a map"),
        ({"url": f"{SITE}?dates=x"}, 400, "“x” is not a date"),
        ({"url": SITE, "maxwidth": "wide"}, 400, "The maxwidth of an embed"),
        ({"url": SITE, "maxwith": "9"}, 400, "the nearest is “maxwidth”"),
        ({"url": f"{SITE}?layer=sites"}, 400, "the nearest is “layers”"),
        ({"url": SITE, "maxheight": "0"}, 400, "The maxheight of an embed"),
        ({"url": SITE, "format": "yaml"}, 501, "Choose from: json, xml."),
    ],
)
def test_what_cannot_be_embedded_is_refused_in_plain_words(
    client: FlaskClient, options: dict[str, str], status: int, words: str
) -> None:
    path = f"/oembed?{urlencode(options)}"
    answer = client.get(path, base_url="https://example.org")
    assert answer.status_code == status
    assert words in answer.text


def read_card(client: FlaskClient, path: str) -> dict[str, str]:
    """Read a card as who draws one does; its picture is where it says."""
    page = client.get(path, base_url="https://example.org").text
    metas = Reader(page, "meta").found
    told = {meta["property"]: meta["content"] for meta in metas if "property" in meta}
    (canonical,) = [
        link["href"]
        for link in Reader(page, "link").found
        if link.get("rel") == "canonical"
    ]
    return {**told, "canonical": canonical}


def test_the_card_shows_the_picture_of_exactly_the_view(client: FlaskClient) -> None:
    told = read_card(client, "/?utm=x&layers=meetings&q=%22%3E%3Cscript%3E")
    image = urlsplit(told["og:image"])
    assert image.geturl().startswith(f"{SITE}image/map.png?")
    assert parse_qs(image.query) == {"layers": ["meetings"], "q": ['"><script>']}
    assert told["og:title"] == told["og:image:alt"]
    assert "matching" in told["og:title"]
    picture = client.get(f"/image/map.png?{image.query}")
    assert picture.mimetype == told["og:image:type"]
    assert '"><script>' not in client.get("/?q=%22%3E%3Cscript%3E").text


@pytest.mark.parametrize(
    ("path", "title", "image", "canonical"),
    [
        ("", "A small <b>atlas</b>", "map", ""),
        ("?layers=meetings&q=b", "Meetings", "map", ""),
        ("?chart=control&layers=villages", "control of B", "control", ""),
        ("?story=tour&step=2", "Talks", "pairs", "story/tour"),
        ("story/tour", "A <b>tour</b>", "map", "story/tour"),
        ("about", "About", "map", "about"),
        ("records?layers=villages", "Villages", "map", "records"),
    ],
)
def test_every_page_has_a_card_of_what_it_opens(
    client: FlaskClient, path: str, title: str, image: str, canonical: str
) -> None:
    told = read_card(client, f"/{path}")
    assert title in told["og:title"]
    assert urlsplit(told["og:image"]).path == f"/maps/image/{image}.png"
    assert told["canonical"] == SITE + canonical
    asked = ask(client, url=SITE + path)
    assert f"{SITE}embed/{image}" in asked["html"]


def test_robots_read_pages_and_no_filters(client: FlaskClient) -> None:
    robots = RobotFileParser()
    answer = client.get("/robots.txt", base_url="https://example.org")
    robots.parse(answer.text.splitlines())
    assert robots.can_fetch("Twitterbot", f"{SITE}image/map.png?layers=meetings")
    for path in ("image/map.svg", "data/records.csv", "slides.pptx"):
        assert not robots.can_fetch("Searchbot", SITE + path)
    sitemap = (robots.site_maps() or [""])[0]
    told = client.get(sitemap.removeprefix(SITE), base_url="https://example.org")
    root = ET.fromstring(told.data)  # noqa: S314 - our own answer
    places = [node.text or "" for node in root.iter() if node.tag.endswith("loc")]
    assert {SITE, f"{SITE}about", f"{SITE}story/tour"} <= {*places}
    assert all(robots.can_fetch("Searchbot", place) for place in places)


def test_the_address_that_a_host_names_wins(small_atlas: Path) -> None:
    site = "https://atlas.example"
    settings = Settings(find_assets(), site=site)
    client = create_app(settings, read_atlas(small_atlas)).server.test_client()
    page = client.get("/", base_url="http://inner:8122")
    assert f'content="{site}/image/map.png' in page.text
    assert "inner:8122" not in page.text
