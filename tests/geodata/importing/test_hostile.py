"""Sixty broken and hostile tables: each is told by one message, and changes nothing."""

import json
import zipfile
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from geodata.importing.importing import Wish, import_sheet
from geodata.problems import AtlasError

ATLAS = Path(__file__).parents[2] / "atlas"
HEAD = "date,title,lat,lon,source\n"
ROW = "2024-05-24,Talks,40.1,45.1,https://example.org/a\n"


def text(words: str) -> Callable[[Path], Path]:
    return data(words.encode())


def data(content: bytes, name: str = "t.csv") -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        path = folder / name
        path.write_bytes(content)
        return path

    return write


def one(**cells: str) -> Callable[[Path], Path]:
    row = {"date": "2024-05-24", "title": "Talks", "lat": "40.1", "lon": "45.1"}
    row |= {"source": "https://example.org/a"} | cells
    lines = [",".join(row), ",".join(f'"{cell}"' for cell in row.values())]
    return text("\n".join(lines) + "\n")


def shapes(*geometries: object, crs: str = "") -> Callable[[Path], Path]:
    told = {"title": "Talks", "source": "https://example.org/a"}
    features = [
        {"type": "Feature", "properties": told, "geometry": geometry}
        for geometry in geometries
    ]
    whole: dict[str, object] = {"type": "FeatureCollection", "features": features}
    if crs:
        whole["crs"] = {"type": "name", "properties": {"name": crs}}
    return data(json.dumps(whole).encode(), "t.geojson")


def zipped(**files: str) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        path = folder / "t.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name, words in files.items():
                archive.writestr(name, words)
        return path

    return write


def folder(path: Path) -> Path:
    return path


def missing(path: Path) -> Path:
    return path / "not-there.csv"


POINT = {"type": "Point", "coordinates": [45.1, 40.1]}
RING = [[45, 40], [45.2, 40.2], [45.2, 40], [45, 40.2], [45, 40]]
CASES: tuple[tuple[Callable[[Path], Path], dict[str, Any], str | None], ...] = (
    # what is read, what is asked beside, what is told
    (missing, {}, "there is no such file"),
    (folder, {}, "there is no such file"),
    (data(b""), {}, "the file is empty"),
    (data(b"   \n \n"), {}, "the file is empty"),
    (data(b"\xef\xbb\xbf"), {}, "the file is empty"),
    (data(b"a\x00b,c\n1,2\n"), {}, "zero bytes"),
    (data(b"\x89PNG\r\n\x1a\n\x00\x00"), {}, "zero bytes"),
    (data(b"\xff\xfeo", "t.csv"), {}, "is not utf-16"),
    (data(HEAD.encode() + b"\xe9"), {"encoding": "utf-8"}, "is not utf-8"),
    (text(HEAD + ROW), {"encoding": "klingon"}, "is not known"),
    (data(b"x", "t.pdf"), {}, "is no kind of file"),
    (data(b"x", "t.doc"), {}, "is no kind of file"),
    (data(b"x", "t"), {}, "is no kind of file"),
    (data(b"x", "t.xlsx"), {}, "cannot be read"),
    (data(b"PK\x03\x04broken", "t.xlsx"), {}, "cannot be read"),
    (data(b"x", "t.ods"), {}, "cannot be read"),
    (data(b"x", "t.gpkg"), {}, "cannot be read"),
    (data(b"x", "t.shp"), {}, "cannot be read"),
    (data(b"x", "t.kml"), {}, "cannot be read"),
    (data(b"{", "t.geojson"), {}, "cannot be read"),
    (data(b"[1, 2]", "t.geojson"), {}, "cannot be read"),
    (data(b"x", "t.zip"), {}, "cannot be read"),
    (zipped(readme="hello"), {}, "cannot be read"),
    (text(HEAD), {}, "the table has no rows"),
    (text(",,,\n1,2,3,4\n"), {}, "the table has no rows"),
    (text("title,title,source\na,b,c\n"), {}, "two columns are named “title”"),
    (text('title,source\n"open,quote\n'), {}, "line 2 is not CSV"),
    (text("nothing useful\nat all\n"), {}, "no column was understood as title"),
    (text("title\nTalks\n"), {}, "no column was understood as source"),
    (text("title,lat,source\na,1,b\n"), {}, "no column was understood as lon"),
    (text("title,lon,source\na,1,b\n"), {}, "no column was understood as lat"),
    (text("when,day,title,source\n1,2,a,b\n"), {}, "could each be the start"),
    (text("city,town,title,source\n1,2,a,b\n"), {}, "could each be the place"),
    (text(HEAD + ROW), {"mapping": ["title"]}, "says nothing of a column"),
    (text(HEAD + ROW), {"mapping": ["colour=title"]}, "says nothing of a column"),
    (text(HEAD + ROW), {"mapping": ["title="]}, "says nothing of a column"),
    (text(HEAD + ROW), {"mapping": ["title=Headline"]}, "no column “Headline”"),
    (text(HEAD + ROW), {"kept": ["deaths"]}, "no column “deaths”"),
    (one(summary="x"), {"kept": ["summary"]}, "has another meaning"),
    (text(HEAD + ROW), {"layer": "Big Talks"}, "cannot name a layer"),
    (text(HEAD + ROW), {"layer": "../etc"}, "cannot name a layer"),
    (text(HEAD + ROW), {"layer": ""}, "cannot name a layer"),
    (text(HEAD + ROW), {"layer": "countries"}, "a base layer"),
    (text(HEAD + ROW), {"layer": "corridors"}, "a layer of rows and parts"),
    (text(HEAD + ROW), {"preset": "acled"}, "understood as event_date"),
    (text(HEAD + ROW), {"preset": "ucdp-ged"}, "understood as date_start"),
    (one(lat="45.1", lon="40.1"), {"mapping": ["lat=lon", "lon=lat"]}, None),
    (one(lat="145.1", lon="40.1"), {}, "beyond 90 degrees"),
    (one(lat="51", lon="38"), {"mapping": ["lat=lon", "lon=lat"]}, None),
    (one(lat="60", lon="30"), {}, "exchanged"),
    (one(date="3.4.2024"), {}, None),
    (one(date="3/4/2024"), {}, "can be read in two ways"),
    (one(date="31.13.2024"), {}, "is no day of the calendar"),
    (one(date="2023-02-29"), {}, "is no day of the calendar"),
    (one(date="soon"), {}, "is no date that is understood"),
    (one(date="5 Smarch 2024"), {}, "is no date that is understood"),
    (one(date="0001-01-01"), {}, "lies outside of"),
    (one(date="2024-05-24", end="2024-05-01"), {}, "before it starts"),
    (one(lat="forty"), {}, "is no lat in degrees"),
    (one(lat="91"), {}, "beyond 90 degrees"),
    (one(lat="40.1E"), {}, "it ends in E"),
    (one(lat="nan"), {}, "is no lat in degrees"),
    (one(lon="4510000"), {}, "is no lon in degrees"),
    (one(title=""), {}, "it has no title"),
    (one(title="\u202e\u200b"), {}, "it has no title"),
    (one(source=""), {}, "it names no source"),
    (shapes({"type": "Polygon", "coordinates": [RING]}), {}, "is not valid"),
    (shapes({"type": "Point", "coordinates": [4510000, 5010000]}), {}, "no degrees"),
    (
        shapes({"type": "GeometryCollection", "geometries": [POINT, POINT]}),
        {},
        "a GeometryCollection, which no layer draws",
    ),
    (shapes(POINT), {"part": "other"}, "it holds no “other”"),
)


@pytest.fixture(scope="module")
def atlas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(copytree(ATLAS, tmp_path_factory.mktemp("atlas") / "a"))


def take_print(atlas: Path) -> str:
    files = sorted(path for path in atlas.rglob("*") if path.is_file())
    told = ((path.name, sha256(path.read_bytes()).hexdigest()) for path in files)
    return repr(list(told))


@pytest.mark.parametrize("number", range(len(CASES)))
def test_what_is_broken_is_told_and_changes_nothing(
    atlas: Path, tmp_path: Path, number: int
) -> None:
    write, asked, told = CASES[number]
    before = take_print(atlas)
    wish = Wish(**{"layer": "incidents", "dry": told is None, **asked})
    if told is None:
        assert import_sheet(atlas, write(tmp_path), wish).new == 1
    else:
        with pytest.raises(AtlasError) as caught:
            import_sheet(atlas, write(tmp_path), wish)
        assert told in str(caught.value)
        assert "\n" not in str(caught.value)
    assert take_print(atlas) == before
