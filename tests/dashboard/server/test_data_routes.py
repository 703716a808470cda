"""The addresses of data: what they answer and refuse."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from flask.testing import FlaskClient
from pybtex.database import parse_string

from dashboard.app import create_app
from dashboard.settings import Settings, find_assets
from geodata import read_atlas
from geodata.checking import check_atlas


@pytest.fixture(scope="module")
def client(small_atlas: Path) -> FlaskClient:
    app = create_app(Settings(find_assets(), "/maps/"), read_atlas(small_atlas))
    client: FlaskClient = app.server.test_client()
    return client


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("records.csv", "text/csv"),
        ("meetings.geojson", "application/geo+json"),
        ("villages.gpkg", "application/geopackage+sqlite3"),
        ("records.bib", "application/x-bibtex"),
        ("records.txt", "text/plain"),
        ("atlas.gpkg", "application/geopackage+sqlite3"),
        ("all.zip", "application/zip"),
    ],
)
def test_data_comes_as_a_file_with_its_edition(
    client: FlaskClient, name: str, kind: str
) -> None:
    answer = client.get(f"/data/{name}")
    assert answer.status_code == 200
    assert answer.mimetype == kind
    stem, _, form = name.partition(".")
    told = answer.headers["Content-Disposition"]
    assert told == f'attachment; filename="{stem}-2024-06-30.{form}"'


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("data/nope.csv", 404, "Choose from: records, corridors, villages"),
        ("data/borders.csv", 404, "all.zip, atlas.gpkg."),
        ("data/meetings.xls", 404, "geojson, csv, xlsx, gpkg, bib, txt."),
        ("data/records.csv?actors=XXX", 400, "“XXX” is not an actor of this atlas."),
        ("data/records.csv?dates=x&pick=y", 400, "“y” is not a record"),
        ("data/records.bib?accessed=yesterday", 400, "is written like 2026-11-24."),
        ("data/records.csv?date=2024", 400, "the nearest is “dates” (a date"),
        ("data/records.bib?acessed=2026-11-24", 400, "the nearest is “accessed”"),
        ("data/all.zip?dates=2024&q=a", 400, "leave out dates, q."),
        ("data/atlas.gpkg?dates=x", 400, "“x” is not a date"),
        ("source/nope.bib", 404, "No source has this id"),
        ("record/nope.bib", 404, "No record has this id"),
        ("record/2024-05-24-statement.xml", 404, "Choose from: bib, txt."),
        ("source/gazette.xml", 404, "Choose from: bib, txt."),
    ],
)
def test_what_there_is_not_is_refused_in_plain_words(
    client: FlaskClient, path: str, status: int, words: str
) -> None:
    answer = client.get(f"/{path}")
    assert answer.status_code == status
    assert answer.mimetype == "text/plain"
    assert words in answer.text


def test_the_archive_is_an_atlas_that_passes_the_check(
    client: FlaskClient, tmp_path: Path
) -> None:
    with ZipFile(BytesIO(client.get("/data/all.zip").data)) as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / "atlas-2024-06-30"
    assert check_atlas(folder).problems == ()
    assert "Nobody & sons" in (folder / "README.txt").read_text()


def test_a_view_is_cited_by_its_absolute_link(client: FlaskClient) -> None:
    answer = client.get(
        "/data/records.txt?layers=villages&utm=x&accessed=2026-01-02",
        base_url="https://example.org",
    )
    first = answer.text.splitlines()[0]
    link = "https://example.org/maps/?layers=villages"
    assert first.endswith(f"{link}, accessed 2026-01-02")


def test_a_record_is_cited_with_its_link_and_every_source(client: FlaskClient) -> None:
    text = client.get("/record/2024-05-24-statement.txt?accessed=2026-11-24").text
    first, _, *sources = text.splitlines()
    assert "joint statement (24 May 2024)" in first
    assert first.endswith(
        "http://localhost/maps/?pick=2024-05-24-statement, accessed 2026-11-24"
    )
    assert len(sources) == 2
    entries = parse_string(
        client.get("/record/2024-05-24-statement.bib").text, "bibtex"
    ).entries
    assert [key.rpartition(":")[2] for key in entries] == [
        *("2024-05-24-statement", "gazette", "old-book")
    ]


def test_a_source_is_cited(client: FlaskClient) -> None:
    assert client.get("/source/gazette.bib").text.startswith("@misc{gazette,")
    assert "1994" in client.get("/source/old-book.txt").text
