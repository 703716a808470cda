"""Tables of many programs become the same records, once, and the atlas stays sound."""

from pathlib import Path
from shutil import copytree
from typing import Any

import geopandas
import pandas as pd
import pyogrio
import pytest
from shapely.geometry import MultiPoint, Point

from geodata import read_atlas
from geodata.checking import check_atlas
from geodata.importing.importing import Imported, Wish, import_sheet
from geodata.importing.report import write_report
from geodata.problems import AtlasError

ATLAS = Path(__file__).parents[2] / "atlas"
ROWS = (
    (
        "24.05.2024",
        "Встреча",
        "40,1",
        "45,1",
        "Мост",
        "Alphaland; NGO",
        "https://x.org/a",
    ),
    ("May 2024", "Meeting", "40,2", "45,2", "Şuşa", "Alphaland", "A book of 2024"),
)
NAMES = ("Date", "Event", "Lat", "Long", "Where", "Who", "Link")
ACLED = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,"
    "location,latitude,longitude,geo_precision,source,notes,fatalities\n"
    "ABC1,24 May 2024,1,Battles,Armed clash,Alphaland,Foe,Ford,40.1,45.1,1,X,Word,3\n"
    "ABC2,26 May 2024,3,Protests,Peaceful protest,Crowd,,Ford,40.1,45.1,2,Y,Long,0\n"
)
UCDP = (
    "id,type_of_violence,dyad_name,side_a,side_b,where_coordinates,latitude,longitude,"
    "date_start,date_end,date_prec,where_prec,best\n"
    "7,1,Alphaland - Rebels,Government of Alphaland,Rebels,Ford,40.1,45.1,"
    "2024-05-24 00:00:00.000,2024-05-25 00:00:00.000,1,1,12\n"
)


@pytest.fixture
def atlas(tmp_path: Path) -> Path:
    return Path(copytree(ATLAS, tmp_path / "atlas"))


def list_added(atlas: Path, layer: str = "incidents") -> list[dict[str, Any]]:
    features = read_atlas(atlas).features[layer]
    return [
        {**one["properties"], "at": (one["geometry"] or {}).get("coordinates")}
        for one in features
    ]


def write_text(path: Path, separator: str, encoding: str) -> Path:
    lines = [separator.join(f'"{cell}"' for cell in row) for row in (NAMES, *ROWS)]
    path.write_text("\n".join(lines), encoding=encoding)
    return path


def write_book(path: Path) -> Path:
    pyogrio.write_dataframe(pd.DataFrame(ROWS, columns=NAMES), path, layer="Sheet")
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_sheet_of_text_is_read_whoever_saved_it(
    atlas: Path, tmp_path: Path, separator: str, encoding: str
) -> None:
    path = write_text(tmp_path / "t.csv", separator, encoding)
    told = import_sheet(atlas, path, Wish("incidents"))
    first, second = list_added(atlas)
    assert (told.new, told.left) == (2, ())
    assert (first["title"], first["start"], first["place"]) == (
        "Встреча",
        "2024-05-24",
        "Мост",
    )
    assert (second["start"], second["at"]) == ("2024-05", [45.2, 40.2])
    assert first["actors"] == "AAA:participant;NGO:participant"
    assert check_atlas(atlas).problems == ()


@pytest.mark.parametrize(
    ("encoding", "title"),
    [("cp1251", "Встреча в городе"), ("cp1254", "Görüşme, Şehir")],
)
def test_old_encodings_are_told_apart(
    atlas: Path, tmp_path: Path, encoding: str, title: str
) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(f'title;source\n"{title}";"{title}"\n'.encode(encoding))
    import_sheet(atlas, path, Wish("incidents"))
    assert [one["title"] for one in list_added(atlas)] == [title]


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_book_is_read(atlas: Path, tmp_path: Path, ending: str) -> None:
    path = write_book(tmp_path / f"t.{ending}")
    assert import_sheet(atlas, path, Wish("incidents")).new == 2
    assert list_added(atlas)[0]["title"] == "Встреча"


@pytest.mark.parametrize("ending", ["geojson", "gpkg", "shp", "kml"])
def test_shapes_are_brought_to_degrees_flat_and_single(
    atlas: Path, tmp_path: Path, ending: str
) -> None:
    points = [Point(45.123456789, 40.1, 7.0), Point(45.2, 40.2, 3.0)]
    shapes = points if ending == "kml" else [MultiPoint([one]) for one in points]
    told = {"Name": ["One", "Two"], "Link": ["https://x.org/a", "https://x.org/b"]}
    frame = geopandas.GeoDataFrame(told, geometry=shapes, crs=4326)
    if ending == "gpkg":
        frame = frame.to_crs(3857)
    path = tmp_path / f"t.{ending}"
    driver = "KML" if ending == "kml" else None
    pyogrio.write_dataframe(frame, path, driver=driver)
    import_sheet(atlas, path, Wish("incidents", mapping=["title=Name"]))
    first, second = sorted(list_added(atlas), key=lambda one: one["title"])
    assert first["at"] == [45.123457, 40.1]
    assert second["at"] == [45.2, 40.2]
    assert check_atlas(atlas).problems == ()


def test_the_same_again_changes_nothing_and_a_longer_one_adds(
    atlas: Path, tmp_path: Path
) -> None:
    path = write_text(tmp_path / "t.csv", ";", "utf-8")
    wish = Wish("incidents")
    import_sheet(atlas, path, wish)
    before = {one: one.read_bytes() for one in atlas.rglob("*") if one.is_file()}
    again = import_sheet(atlas, path, wish)
    assert (again.new, again.same, again.files) == (0, 2, ())
    assert {
        one: one.read_bytes() for one in atlas.rglob("*") if one.is_file()
    } == before
    with path.open("a", encoding="utf-8") as file:
        file.write("\n1.6.2024;Later;;;;Betaland;https://x.org/c")
    assert import_sheet(atlas, path, wish).new == 1
    assert len(list_added(atlas)) == 3


def test_what_differs_is_told_and_stays(atlas: Path, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("id,title,source\na,One,Book\n", "utf-8")
    import_sheet(atlas, path, Wish("incidents"))
    path.write_text("id,title,source\na,Another,Book\n", "utf-8")
    told = import_sheet(atlas, path, Wish("incidents"))
    assert told.differing == ("a",)
    assert "not changed, though the table differs: a" in write_report(told, dry=False)
    assert list_added(atlas)[0]["title"] == "One"


def test_a_layer_that_is_there_gets_more_records_and_kinds(
    atlas: Path, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    path.write_text(
        "date,title,kind,source\n2024,One,Walk,Book\n2024,Two,talks,Book\n,Three,talks,Book\n",
        "utf-8",
    )
    told = import_sheet(atlas, path, Wish("meetings"))
    assert (told.new, told.left) == (2, ((4, "it has no date"),))
    kinds = read_atlas(atlas).layers["meetings"].kinds
    assert kinds["walk"].title == "Walk"
    assert check_atlas(atlas).problems == ()


def test_publishers_tables_need_no_mapping(atlas: Path, tmp_path: Path) -> None:
    told: dict[str, Imported] = {}
    for preset, words in (("acled", ACLED), ("ucdp-ged", UCDP)):
        path = tmp_path / f"{preset}.csv"
        path.write_text(words, "utf-8")
        told[preset] = import_sheet(atlas, path, Wish(preset, preset))
    battle, protest = list_added(atlas, "acled")
    assert (battle["title"], battle["start"]) == ("Armed clash, Ford", "2024-05-24")
    assert (battle["place_certainty"], battle["fatalities"]) == ("official", "3")
    assert protest["start"] == "2024-05~"
    assert "summary" not in battle
    assert "notes" in told["acled"].columns.left
    assert "forbid giving others" in write_report(told["acled"], dry=False)
    (clash,) = list_added(atlas, "ucdp-ged")
    assert (clash["start"], clash["end"]) == ("2024-05-24", "2024-05-25")
    assert clash["source"] == "ucdp-ged"
    assert check_atlas(atlas).problems == ()


def test_a_folder_that_would_not_stay_sound_is_left_as_it_was(
    atlas: Path, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    path.write_text("id,title,source\nenclave,Taken,Book\n", "utf-8")
    before = {one: one.read_bytes() for one in atlas.rglob("*") if one.is_file()}
    with pytest.raises(AtlasError, match="names something else too"):
        import_sheet(atlas, path, Wish("incidents"))
    assert {
        one: one.read_bytes() for one in atlas.rglob("*") if one.is_file()
    } == before


def test_lines_that_are_left_out_are_told_by_number(
    atlas: Path, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    path.write_text("title,source\nOne,Book\n,Book\nOne,Book\nA,b,c\nTwo,\n", "utf-8")
    told = import_sheet(atlas, path, Wish("incidents"))
    assert [number for number, _ in told.left] == [3, 4, 5, 6]
    assert "left out: line 3: it has no title" in write_report(told, dry=False)
