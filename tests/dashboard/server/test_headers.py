import base64
import re
from hashlib import sha256
from pathlib import Path

import dash
import pytest
from dash import Input, Output, dcc, html
from flask.testing import FlaskClient

from dashboard.server.compression import compress
from dashboard.server.headers import secure

HASHED = "/library/0123456789abcdef/x.mjs"


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    (tmp_path / "plain.css").write_text("a{}" * 500)
    app = dash.Dash(__name__, assets_folder=str(tmp_path))
    app.layout = html.Div([dcc.Input(id="a"), dcc.Graph(id="b")])
    add = app.server.add_url_rule
    add(HASHED, "hashed", lambda: "export {}")
    add("/embed/map", "embed", lambda: "<p>")
    compress(app.server)
    secure(app, "https://example.org")
    # Defined after: its inline script must be allowed all the same.
    app.clientside_callback("x => x", Output("b", "id"), Input("a", "value"))
    client: FlaskClient = app.server.test_client()
    return client


def test_the_policy_lets_the_page_and_nothing_else_run(client: FlaskClient) -> None:
    page = client.get("/")
    policy = page.headers["Content-Security-Policy"]
    html_only = re.sub(r"<!--.*?-->", "", page.text, flags=re.DOTALL)
    code = r"<script(?:[^>]+application/javascript.)?>(.+?)</script>"
    inline = re.findall(code, html_only, re.DOTALL)
    assert len(inline) == 2
    for script in inline:
        digest = base64.b64encode(sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert "blob:" not in policy.replace("img-src 'self' data: blob:", "")
    scripts = policy.split("; ")[1]
    assert "unsafe" not in scripts
    assert not re.search(r"https?:|\*", policy)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/_dash-layout",
        "/_dash-dependencies",
        "/assets/plain.css",
        HASHED,
        "/embed/x",
    ],
)
def test_every_answer_is_guarded(client: FlaskClient, path: str) -> None:
    headers = client.get(path, buffered=True).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert "default-src 'none'" in headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/", "/x/embed/map", "/embed", HASHED])
def test_nobody_frames_the_atlas(client: FlaskClient, path: str) -> None:
    headers = client.get(path, buffered=True).headers
    assert headers["Content-Security-Policy"].endswith("frame-ancestors 'none'")
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def test_a_page_that_isolates_itself_can_have_embeds(client: FlaskClient) -> None:
    embed, page = client.get("/embed/map").headers, client.get("/").headers
    assert embed["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert embed["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert client.get(HASHED).headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Cross-Origin-Resource-Policy" not in page


def test_chosen_hosts_frame_embeds(client: FlaskClient) -> None:
    headers = client.get("/embed/map").headers
    policy = headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors 'self' https://example.org")
    assert "X-Frame-Options" not in headers
    assert "Cross-Origin-Opener-Policy" not in headers


def test_what_is_named_by_its_hash_is_kept(client: FlaskClient) -> None:
    page = client.get("/").text
    (suite,) = re.findall(r'src="([^"]+/dash_renderer\.[^"]+)"', page)
    for path in (HASHED, suite):
        kept = client.get(path, buffered=True).cache_control
        assert (kept.max_age, kept.public, kept.immutable) == (31536000, True, True)
        assert not kept.no_cache


def test_dash_own_files_are_small(client: FlaskClient) -> None:
    page = client.get("/").text
    paths = re.findall(r'src="(/_dash-component-suites/[^"]+)"', page)
    assert paths
    for path in [*paths, "/_dash-dependencies", "/assets/plain.css"]:
        answer = client.get(path, buffered=True, headers={"Accept-Encoding": "br"})
        small = answer.headers.get("Content-Encoding") == "br"
        assert small or len(answer.data) < 500, path


@pytest.mark.parametrize("path", ["/embed/map", "/_dash-layout", "/_dash-dependencies"])
@pytest.mark.parametrize("coding", ["br", "gzip", "identity"])
def test_the_rest_is_asked_for_again(
    client: FlaskClient, path: str, coding: str
) -> None:
    headers = {"Accept-Encoding": coding}
    first = client.get(path, headers=headers, buffered=True)
    assert first.headers["Cache-Control"] == "no-cache"
    again = client.get(
        path, headers={**headers, "If-None-Match": first.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Cache-Control"] == "no-cache"
    assert again.headers["Vary"] == "Accept-Encoding"


def test_a_missing_file_is_not_kept(client: FlaskClient) -> None:
    path = "/assets/0123456789abcdef/gone.css"
    missing = client.get(path, buffered=True)
    assert missing.status_code == 404
    assert missing.headers["Cache-Control"] == "no-cache"
