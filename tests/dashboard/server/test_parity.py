"""What each address gives of a link is what the explorer shows of it, no more, no less.

Views are random, of the small atlas; answers are read as a stranger reads them.
"""

import csv
import json
import re
from dataclasses import dataclass
from functools import cache
from html import unescape
from io import BytesIO, StringIO
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pptx import Presentation

from dashboard.app import create_app
from dashboard.compiled.edition import Compiled
from dashboard.settings import Settings, find_assets
from dashboard.sides.naming import name_record
from dashboard.view.links import write_link
from dashboard.view.model import View
from geodata import read_atlas
from geodata.index.selecting import select
from tests.vectors.real import real_views

ATLAS = read_atlas(Path(__file__).parents[2] / "atlas")
INDEX = Compiled(ATLAS).index
SVG = "{http://www.w3.org/2000/svg}"
SENTENCE = re.compile(r"\b(\d+) records?\b")
CHARTS = ("map", "venues", "pairs")


@cache
def ask(path: str) -> bytes:
    body: bytes = _client().get(path).data
    return body


@cache
def _client() -> FlaskClient:
    app = create_app(Settings(find_assets()), ATLAS)
    client: FlaskClient = app.server.test_client()
    return client


@dataclass(frozen=True, slots=True)
class Shown:
    """A link's query, and the records that the explorer shows of it."""

    query: str
    ids: list[str]
    titles: list[str]

    def assert_told(self, text: str) -> None:
        """Assert that a text says how many these are."""
        found = SENTENCE.search(unescape(text))
        assert found, text
        assert int(found[1]) == len(self.ids)


def show(view: View) -> Shown:
    passed = select(INDEX, view)
    records = [r for r, on in zip(ATLAS.records, passed.shown, strict=True) if on]
    query = write_link(view, INDEX)
    titles = [name_record(INDEX, view, r.id, passed.as_of) for r in records]
    return Shown(query, [r.id for r in records], titles)


shown = real_views(INDEX).map(show)
few = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])


def read_texts(picture: bytes) -> str:
    root = ET.fromstring(picture)  # noqa: S314 - our own picture
    return "\n".join(" ".join(node.itertext()) for node in root.iter(f"{SVG}text"))


@settings(max_examples=40)
@given(shown)
def test_data_hold_the_records_shown(view: Shown) -> None:
    document = json.loads(ask(f"/data/records.geojson?{view.query}"))
    assert [feature["id"] for feature in document["features"]] == view.ids
    table = ask(f"/data/records.csv?{view.query}").decode("utf-8-sig")
    rows = csv.DictReader(StringIO(table, newline=""))
    assert [row["id"] for row in rows] == view.ids


@settings(max_examples=40)
@given(shown)
def test_plain_pages_and_oembed_tell_the_records_shown(view: Shown) -> None:
    page = ask(f"/records?{view.query}").decode()
    heads = re.findall(r'<th scope="row">(.*?)</th>', page)
    assert sorted(map(unescape, heads)) == sorted(view.titles)
    view.assert_told(page)
    view.assert_told(ask(f"/?{view.query}").decode())
    address = quote(f"http://localhost/?{view.query}", safe="")
    told = json.loads(ask(f"/oembed?url={address}"))
    view.assert_told(told["html"])
    frame = re.search(r'src="http://localhost(/embed/map[^"]*)"', told["html"])
    assert frame
    assert unescape(frame[1]) == f"/embed/map?{view.query}".rstrip("?")


@few
@given(shown, st.sampled_from(CHARTS))
def test_pictures_embeds_and_slides_tell_the_records_shown(
    view: Shown, chart: str
) -> None:
    view.assert_told(ask(f"/embed/{chart}?{view.query}").decode())
    picture = ask(f"/image/{chart}.svg?{view.query}&width=1600")
    view.assert_told(read_texts(picture))
    wanted = quote(f"{chart}?{view.query}", safe="")
    (slide,) = Presentation(BytesIO(ask(f"/slides.pptx?view={wanted}"))).slides
    view.assert_told(slide.notes_slide.notes_text_frame.text)


@few
@given(shown)
def test_the_one_file_opens_at_the_records_shown(view: Shown) -> None:
    page = ask(f"/file.html?{view.query}").decode()
    opened = re.search(r' data-view="([^"]*)"', page)
    assert opened
    assert unescape(opened[1]) == view.query
    view.assert_told(page.partition("<title>")[2])
