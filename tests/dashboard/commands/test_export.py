"""The command that writes a view as a file."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.commands.export import read_view

MAPS = ("https://a.org/maps/",)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("layers=none", ("", "map", "layers=none")),
        ("?layers=none", ("", "map", "layers=none")),
        ("/embed/map?q=a", ("", "map", "q=a")),
        ("", ("", "map", "")),
        ("https://a.org?q=a", ("https://a.org/", "map", "q=a")),
        ("http://a.org/maps/?q=a#x", ("http://a.org/maps/", "map", "q=a")),
        ("https://a.org/maps/embed/timeline?q=a", (*MAPS, "timeline", "q=a")),
        ("https://a.org/maps/image/control.png", (*MAPS, "control", "")),
        ("https://a.org/maps/story/tour/", (*MAPS, "map", "")),
    ],
)
def test_a_link_or_a_query_is_read(typed: str, expected: tuple[str, str, str]) -> None:
    assert read_view(typed) == expected


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("map.svg", b"<svg"),
        ("map.PNG", b"\x89PNG"),
        ("map.pdf", b"%PDF"),
        ("records.csv", b"\xef\xbb\xbfid"),
        ("records.geojson", b'{"type":"FeatureCollection"'),
        ("records.gpkg", b"SQLite format 3"),
        ("records.bib", b"@misc{"),
    ],
)
def test_the_name_says_the_format(
    small_atlas: Path, tmp_path: Path, name: str, start: bytes
) -> None:
    file = tmp_path / name
    assert main(["export", "", "-o", str(file), "--data", str(small_atlas)]) == 0
    assert file.read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("form", "start"), [("svg", b"<svg"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]
)
def test_a_chart_is_written_as_a_picture(
    small_atlas: Path, tmp_path: Path, form: str, start: bytes
) -> None:
    file = tmp_path / f"a.{form}"
    data = ["--data", str(small_atlas), "--chart=pairs"]
    assert main(["export", "", "-o", str(file), *data]) == 0
    assert file.read_bytes().startswith(start)


def test_a_chart_is_written_as_numbers(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    assert main(["export", "dates=2019", "-o", str(file), "--chart=mediators"]) == 0
    with file.open(encoding="utf-8-sig", newline="") as text:
        head, *rows = csv.reader(text)
    assert [row[0] for row in rows] == ["2019"]
    assert head[:2] == ["", "No mediator"]
    assert rows[0][1:3] == ["2", "6"]


WRITE = """
import sys
from dashboard.cli import main
for chart in ("map", "pairs"):
    file = f"{sys.argv[1]}-{chart}.svg"
    main(["export", "", "-o", file, "--chart", chart, "--data", sys.argv[2]])
"""


def test_two_processes_draw_the_same_bytes(small_atlas: Path, tmp_path: Path) -> None:
    for seed in ("1", "2"):
        subprocess.run(  # noqa: S603 - our own command
            [sys.executable, "-c", WRITE, tmp_path / seed, small_atlas],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
        )
    for chart in ("map", "pairs"):
        one, other = (tmp_path / f"{seed}-{chart}.svg" for seed in ("1", "2"))
        assert one.read_bytes() == other.read_bytes()
        assert b"<svg" in one.read_bytes()


def test_a_link_gives_its_view_and_its_address(
    small_atlas: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "out"
    link = "https://example.org/maps/?layers=meetings&utm=x"
    data = ["--data", str(small_atlas), "--format=geojson", "--layer=meetings"]
    assert main(["export", link, "-o", str(file), *data]) == 0
    document = json.loads(file.read_text("utf-8"))
    assert document["url"] == "https://example.org/maps/?layers=meetings"
    assert len(document["features"]) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert "Reading the atlas" in told.err
    assert str(file) in told.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["dates=x", "-o", "a.csv"], "“x” is not a date or a range"),
        (["dates=x", "-o", "a.svg"], "“x” is not a date or a range"),
        (["", "-o", "a.xls"], "by the file’s ending."),
        (
            ["", "-o", "a.zip"],
            "Choose from: svg, png, webp, pdf, pptx, html",
        ),
        (["", "-o", "a.csv", "--layer=x"], "Choose from: records"),
        (
            ["", "-o", "a.svg", "--chart=x"],
            "Choose from: map, timeline, control, stances, venues, pairs.",
        ),
        (["", "-o", "a.svg", "--picture=size=x"], "No picture size"),
        (["", "-o", "a.svg", "--picture=sise=4k"], "nearest is “side” (whose view it"),
        (["date=2024", "-o", "a.csv"], "“date” is not a key of a link; the nearest is"),
        (["layer=sites", "-o", "a.pptx"], "“layer” is not a key of a link"),
        (["Side=arm", "-o", "a.html"], "“Side” is not a key of a link"),
        (["", "-o", "no/such/folder/a.csv"], "cannot be written: no such file"),
    ],
)
def test_what_cannot_be_written_is_said_in_plain_words(  # noqa: PLR0913 - fixtures
    small_atlas: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    *,
    arguments: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", *arguments, "--data", str(small_atlas)]) == 1
    error = capsys.readouterr().err
    assert words in error
    assert "Traceback" not in error
    assert not list(tmp_path.iterdir())
