"""Links as an enemy writes them: what they say stays text in every answer."""

import pytest
from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.settings import Settings, find_assets
from dashboard.view.keys import LABELS
from tests.hostile import MARK, TEXTS
from tests.site import SMALL

PLACES = ("/", "/records", "/embed/map", "/oembed", "/data/records.txt", "/story/tour")


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    client: FlaskClient = create_app(
        Settings(find_assets()), SMALL
    ).server.test_client()
    return client


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("key", [*LABELS, "constructor", "<b>"])
def test_a_link_with_a_hostile_value_is_refused_or_safe(
    client: FlaskClient, key: str, kind: str
) -> None:
    for place in PLACES[:: 1 if key in ("q", "pick", "url") else 5]:
        answer = client.get(place, query_string={key: TEXTS[kind][:4000]})
        assert answer.status_code < 500, place
        drawn = answer.mimetype in ("text/html", "text/xml")
        assert not drawn or MARK not in answer.get_data(as_text=True), place
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "Set-Cookie" not in answer.headers
