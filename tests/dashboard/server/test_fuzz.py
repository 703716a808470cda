"""Any address, as our own grammar and no grammar writes it: never a fault of ours."""

import os
import time
from urllib.parse import quote, quote_from_bytes

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.app import create_app
from dashboard.pictures.request import SIZES, TYPES, list_pictured
from dashboard.settings import Settings, find_assets
from dashboard.view.keys import LABELS, Option
from dashboard.view.links import write_link
from dashboard.view.model import View
from tests.hostile import MARK, TEXTS
from tests.site import SMALL
from tests.vectors.strategies import INDEX, fields

COUNT = int(os.environ.get("FUZZ", "500"))
NIGHTLY = COUNT > 500
DRAWN = {"text/html", "image/svg+xml", "application/xml", "text/xml"}
"""What a browser makes elements of."""

SECONDS = 2
"""No answer takes more of a processor; held at night, when many are asked."""

CHARTS = [*list_pictured(INDEX), "nope", "map.map"]
FORMS = [*TYPES, "gif", "csv", "geojson", "gpkg", "bib", "txt", "zip", ""]
OWN = [
    *("", "about", "records", "calendar", "changes", "changes/2020-01-01", "oembed"),
    *("healthz", "robots.txt", "sitemap.xml", "embed.js", "favicon.ico", "file.html"),
    *("slides.pptx", "story/tour", "story/talks", "_dash-layout", "_reload-hash"),
    *("_dash-dependencies", "_dash-update-component", "_dash-component-suites/a/b"),
    *("library/0123456789abcdef/atlas.json", "plotly/0/x.js", "edition/2024-06-30/"),
]
junk = st.sampled_from([*TEXTS.values()]).map(lambda text: text[:300]) | st.text(
    max_size=20
)
parts = junk.map(lambda text: quote(text, safe="", errors="replace"))
raw = st.binary(max_size=12).map(quote_from_bytes) | parts
charts = st.sampled_from(CHARTS) | raw
forms = st.sampled_from(FORMS)
paths = st.one_of(
    st.sampled_from(OWN),
    st.builds("embed/{}".format, charts),
    st.builds("image/{}.{}".format, charts, forms),
    st.builds("data/{}.{}".format, st.sampled_from(["records", "all", "x"]), forms),
    st.builds("source/{}.{}".format, st.sampled_from(["gazette", "x"]), forms),
    st.lists(
        raw | st.sampled_from(["..", ".", "%2e%2e", "story", "embed"]), max_size=4
    ).map("/".join),
)
sizes = st.sampled_from([*SIZES, "0", "-1", "64", "4096", "4097", "1e9", "٣"])
keys = st.sampled_from([*LABELS, *Option, "nope"]) | parts
pairs = st.builds("{}={}".format, keys, raw | sizes) | raw
links = fields.map(lambda told: write_link(View(**told), INDEX))
queries = st.tuples(links | st.just(""), st.lists(pairs, max_size=4)).map(
    lambda both: "&".join(filter(None, [both[0], *both[1]]))
)


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    client: FlaskClient = create_app(
        Settings(find_assets()), SMALL
    ).server.test_client()
    return client


@pytest.mark.filterwarnings("ignore:Glyph")  # of letters that no font has
@settings(
    max_examples=COUNT,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(
    paths, queries, st.sampled_from(["GET", "GET", "GET", "HEAD", "POST", "OPTIONS"])
)
def test_no_address_is_a_fault_of_ours(
    client: FlaskClient, path: str, query: str, method: str
) -> None:
    started = time.process_time()
    answer = client.open(f"/{path.lstrip('/')}?{query}", method=method)
    assert answer.status_code < 500 or answer.status_code == 501
    if answer.mimetype in DRAWN:
        assert MARK not in answer.get_data(as_text=True)
    assert not NIGHTLY or time.process_time() - started < SECONDS
