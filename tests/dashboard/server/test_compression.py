import gzip
from pathlib import Path

import brotli
import pytest
from flask import Flask, Response, send_file
from flask.testing import FlaskClient

from dashboard.server.compression import compress

TEXT = b"corridor " * 1000
WORDS = " ".join(f"{n * n % 9973:b}" for n in range(3000)).encode()


@pytest.fixture
def client(tmp_path: Path) -> FlaskClient:
    file = tmp_path / "long.txt"
    file.write_bytes(TEXT)
    server = Flask(__name__)
    server.add_url_rule("/text", "text", lambda: Response(TEXT, mimetype="text/css"))
    server.add_url_rule("/words", "words", lambda: Response(WORDS, mimetype="text/css"))
    server.add_url_rule("/file", "file", lambda: send_file(file))
    server.add_url_rule("/short", "short", lambda: Response("a", mimetype="text/css"))
    server.add_url_rule("/png", "png", lambda: Response(TEXT, mimetype="image/png"))
    server.add_url_rule("/kept", "kept", _send_kept)
    compress(server)
    return server.test_client()


def _send_kept() -> Response:
    answer = Response(WORDS, mimetype="text/css")
    answer.cache_control.immutable = True
    return answer


@pytest.mark.parametrize("path", ["/text", "/file"])
@pytest.mark.parametrize(
    ("accepted", "coding"),
    [
        ("gzip, deflate, br", "br"),
        ("br;q=0.5, gzip;q=0.9", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("gzip", "gzip"),
        ("*", "br"),
        ("identity", None),
        ("br;q=0", None),
        ("zstd", None),
        ("nonsense;;q=a,,", None),
        ("", None),
    ],
)
def test_a_reader_gets_the_coding_it_likes_best(
    client: FlaskClient, path: str, accepted: str, coding: str | None
) -> None:
    answer = client.get(path, buffered=True, headers={"Accept-Encoding": accepted})
    decode = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}[coding]
    assert answer.headers.get("Content-Encoding") == coding
    assert decode(answer.data) == TEXT
    assert answer.content_length == len(answer.data)


def test_caches_are_told_that_the_coding_matters(client: FlaskClient) -> None:
    for path in ("/text", "/file", "/short"):
        assert client.get(path, buffered=True).headers["Vary"] == "Accept-Encoding"
    assert "Vary" not in client.get("/png").headers


@pytest.mark.parametrize("path", ["/short", "/png"])
def test_what_would_not_shrink_stays(client: FlaskClient, path: str) -> None:
    answer = client.get(path, buffered=True, headers={"Accept-Encoding": "br"})
    assert "Content-Encoding" not in answer.headers


def test_head_says_what_get_would(client: FlaskClient) -> None:
    headers = {"Accept-Encoding": "br"}
    for path in ("/text", "/file"):
        head = client.head(path, headers=headers, buffered=True)
        get = client.get(path, headers=headers, buffered=True)
        assert head.data == b""
        assert {**head.headers, "Date": ""} == {**get.headers, "Date": ""}


def test_a_kept_copy_is_not_sent_again(client: FlaskClient) -> None:
    headers = {"Accept-Encoding": "br"}
    etag = client.get("/file", buffered=True, headers=headers).headers["ETag"]
    again = client.get(
        "/file", buffered=True, headers={**headers, "If-None-Match": etag}
    )
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Vary"] == "Accept-Encoding"
    other = client.get(
        "/file", buffered=True, headers={**headers, "If-None-Match": '"other"'}
    )
    assert other.status_code == 200


def test_a_part_of_a_file_counts_plain_bytes(client: FlaskClient) -> None:
    headers = {"Accept-Encoding": "br", "Range": "bytes=9-1007"}
    part = client.get("/file", buffered=True, headers=headers)
    assert part.status_code == 206
    assert part.data == TEXT[9:1008]
    assert part.headers["Content-Range"] == f"bytes 9-1007/{len(TEXT)}"
    assert "Content-Encoding" not in part.headers


def test_a_compressed_copy_is_never_mended_with_plain_bytes(
    client: FlaskClient,
) -> None:
    small = client.get("/file", buffered=True, headers={"Accept-Encoding": "br"})
    assert "Accept-Ranges" not in small.headers
    headers = {"Range": "bytes=9-17", "If-Range": small.headers["ETag"]}
    assert client.get("/file", buffered=True, headers=headers).status_code == 200


def test_what_is_kept_for_ever_is_smaller(client: FlaskClient) -> None:
    headers = {"Accept-Encoding": "br"}
    passing, kept = (client.get(one, headers=headers) for one in ("/words", "/kept"))
    assert brotli.decompress(kept.data) == brotli.decompress(passing.data) == WORDS
    assert len(kept.data) < len(passing.data)
