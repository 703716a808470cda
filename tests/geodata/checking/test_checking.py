"""The check finds every problem, names its place, and never breaks."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import read_atlas
from geodata.checking import check_atlas

ATLAS = Path(__file__).parents[2] / "atlas"
FILES = sorted(str(p.relative_to(ATLAS)) for p in ATLAS.rglob("*.*"))

OPTIONAL = (
    *("stories/tour.toml", "tables/names.csv", "tables/wordings.csv"),
    *("tables/spans.csv", "tables/actors.csv", "tables/sources.csv"),
    *("tables/positions.csv", "tables/subjects.csv"),
)

BORDERS = "layers/borders.geojson"
COUNTRIES = "layers/countries.geojson"
CORRIDORS = "layers/corridors.geojson"
MEETINGS = "layers/meetings.geojson"
POSITIONS = "tables/positions.csv"
SUBJECTS = "tables/subjects.csv"
TOUR = "stories/tour.toml"
VILLAGES = "layers/villages.geojson"
WORDINGS = "tables/wordings.csv"
AAA_ENCLAVE = "line 2 (aaa-enclave)"
HOLE = "[[45,40],[45,40.2],[45.2,40.2],[45.2,40],[45,40]]"

# file, what stands there, what stands there instead, feature, field
DAMAGES = (
    ("atlas.toml", "edition = 2024-06-30", 'edition = "now"', "", "edition"),
    ("atlas.toml", "earliest = 1990-01-01", "earliest = 2030-01-01", "", "edition"),
    ("atlas.toml", "[45.0, 40.0, 6.0]", "[45.0, 140.0, 6.0]", "", "camera"),
    ("atlas.toml", "edition =", "editon =", "", "editon"),
    ("atlas.toml", 'time = "event"', 'time = "once"', "layer meetings", "time"),
    ("atlas.toml", '"Point", "null"', '"Dot"', "layer meetings", "geometry"),
    ("atlas.toml", "layers/meet", "../meet", "layer meetings", "file"),
    ("atlas.toml", "tables/corr", "../corr", "layer corridors", "table"),
    ("atlas.toml", 'id = "borders"', 'id = "countries"', "", "layers"),
    ("atlas.toml", 'symbol = "star"', "", "layer meetings kinds.talks", "symbol"),
    ("atlas.toml", "on = false", "on = 0", "layer corridors kinds.pipeline", "on"),
    (
        *("atlas.toml", 'type = "boolean"', 'type = "bool"'),
        *("layer corridors part_fields.electric", "type"),
    ),
    ("atlas.toml", "pick=enclave", "pick=x", "entry “The handover”", "query"),
    ("atlas.toml", "layers=villages", "layers=v", "entry “The handover”", "query"),
    (
        *("atlas.toml", "&pick=enclave", '&pick=enclave"\npicture = "layers=v'),
        *("entry “The handover”", "picture"),
    ),
    ("atlas.toml", "&at=", "&zoom=", "entry “The handover”", "query"),
    ("atlas.toml", "inputs = []", 'inputs = ["tables/x.csv"]', "", ""),
    (TOUR, 'title = "A', 'titel = "A', "", "titel"),
    (TOUR, "date = 2024-02-01", 'date = "2024-02-01"', "", "date"),
    (TOUR, 'source = "gazette"', 'source = "x"', "", "source"),
    (TOUR, 'text = "Two', 'text = "" # ', "", "text"),
    (TOUR, 'records = ["enclave"]', 'records = ["x"]', "steps 1", "records"),
    (TOUR, 'heading = "Talks"', 'heading = ""', "steps 2", "heading"),
    (TOUR, 'claim = "A', 'claims = "A', "steps 1", "claim"),
    (TOUR, "[[steps.known]]", "[[steps.konwn]]", "steps 1", "known"),
    (TOUR, '"bbb-enclave", ', '"x", ', "steps 1 others 1", "positions"),
    (TOUR, '["old-book"]', '["x"]', "steps 1 others 1", "sources"),
    (
        TOUR,
        'sources = ["old-book"]\n\n[[steps.known]]\ntext = "They',
        '[[steps.known]]\ntext = "They',
        "steps 2 others 1",
        "sources",
    ),
    (TOUR, '["2024-05-24-statement"]', '["x"]', "steps 1 after 1", "records"),
    (TOUR, '"So does the book."', "7", "steps 2 others 1", "text"),
    (VILLAGES, '"area_km2":378.9', '"area_km2":"379"', "enclave", "area_km2"),
    (VILLAGES, '"area_km2":378.9', '"area_km2":true', "enclave", "area_km2"),
    (VILLAGES, '"area_km2":', '"area":', "enclave", "area"),
    (VILLAGES, '"area_km2":378.9', '"area_km2":[]', "enclave", "area_km2"),
    (VILLAGES, '"title":"Enclave"', '"title":""', "enclave", "title"),
    (VILLAGES, '"title":"Enclave",', "", "enclave", "title"),
    (VILLAGES, '"title":"Enclave"', '"title":"En\\nclave"', "enclave", "title"),
    (VILLAGES, '"kind":"exclave"', '"kind":"town"', "enclave", "kind"),
    (VILLAGES, '"id":"enclave"', '"id":"En clave"', "En clave", "id"),
    (VILLAGES, '"id":"riverside"', '"id":"enclave"', "enclave", "id"),
    (VILLAGES, '"id":"riverside"', '"id":"bbb"', "bbb", "id"),
    (VILLAGES, '"1992-05-11"', '"1992-02-30"', "enclave", "start"),
    (VILLAGES, '"start":"1992-05-11"', '"start":1992', "enclave", "start"),
    (VILLAGES, '"end":null', '"end":"1991"', "enclave", "end"),
    (VILLAGES, "AAA:opponent", "AAA", "enclave", "actors"),
    (VILLAGES, "AAA:opponent", "ZZZ:opponent", "enclave", "actors"),
    (VILLAGES, "AAA:opponent", "AAA:friend", "enclave", "actors"),
    (VILLAGES, "gazette;old-book", "gazette;new-book", "enclave", "source"),
    (VILLAGES, '"source":"old-book"', '"source":""', "riverside", "source"),
    (VILLAGES, '"approximate"', '"roughly"', "enclave", "place_certainty"),
    (VILLAGES, '"place_km":2', '"place_km":"2"', "enclave", "place_km"),
    (MEETINGS, '"start":"2023-12~"', '"start":null', "2023-12-winter-talks", "start"),
    (MEETINGS, '"verified":"knowledge"', '"verified":null', "…", "verified"),
    (VILLAGES, '"events":""', '"events":"nowhere"', "enclave", "events"),
    (BORDERS, '"gazette"', '"nobody"', "old-line", "source"),
    (BORDERS, "[[45.5,39],", "[[-179,39],", "old-line", "geometry"),
    (CORRIDORS, '"east-west;programme"', '"east-west;p"', "east--middle", "corridors"),
    (CORRIDORS, '"electric":true', '"electric":1', "east--middle", "electric"),
    (CORRIDORS, "east-west;programme", "east-west", "programme", "id"),
    ("tables/corridors.csv", "171.5", "far", "line 3 (east-west)", "published_km"),
    (
        *("tables/corridors.csv", "programme,171.5", "east-west,171.5"),
        *("line 3 (east-west)", "parent"),
    ),
    ("tables/corridors.csv", "BBB:prop", "BBB:prob", "line 3 (east-west)", "actors"),
    ("tables/actors.csv", "BBB,", "A;B,", "line 3 (A;B)", "id"),
    ("tables/actors.csv", "BBB,", "AAA,", "line 3 (AAA)", "id"),
    ("tables/actors.csv", "id,name", "code,name", "", "header"),
    ("tables/actors.csv", "organisation", "club", "line 4 (UNI)", "kind"),
    ("tables/sources.csv", "https://", "javascript://", "line 2 (gazette)", "url"),
    ("tables/sources.csv", "2026-11-23", "today", "line 2 (gazette)", "accessed"),
    ("tables/sources.csv", "An old book", "", "line 3 (old-book)", "title"),
    ("tables/sources.csv", ",ru,", ",Russian!,", "line 3 (old-book)", "language"),
    (
        "tables/names.csv",
        "enclave,az",
        "enclave,azeri!",
        "line 2 (enclave)",
        "language",
    ),
    ("tables/names.csv", "riverside", "seaside", "seaside", "feature"),
    ("tables/names.csv", "Exonym", "Exonym,more", "line 4 (enclave)", ""),
    ("tables/spans.csv", "2024-05-23", "1991", "line 2 (enclave)", "end"),
    ("tables/spans.csv", "AAA,controller", "AAA,", "line 2 (enclave)", "role"),
    ("tables/spans.csv", "2023-11,", "2024-01,", "east--middle", "status"),
    (
        "tables/spans.csv",
        "operational,,,2023-12",
        "operational,,,2023-10",
        "…",
        "status",
    ),
    ("atlas.toml", 'title = "claims"', "", "stances.claims", "title"),
    ("atlas.toml", 'stances = ["claims"]', "", "stances.claims", ""),
    (
        "atlas.toml",
        'stances = ["claims"]',
        'stances = ["x"]',
        "attitudes.own",
        "stances",
    ),
    ("atlas.toml", '"<"', '"<"\npositions = ["x"]', "attitudes.own", "positions"),
    ("atlas.toml", '["denies"]', '["denies", "claims"]', "", "attitudes"),
    (POSITIONS, "report,BBB", "report,ZZZ", "line 2 (aaa-enclave)", "disputed_by"),
    (POSITIONS, "AAA,claims,Says <", "AAA,says,Says <", AAA_ENCLAVE, "stance"),
    (POSITIONS, "gazette,report", ",report", AAA_ENCLAVE, "source"),
    (POSITIONS, "gazette,report", "gazette,heard", AAA_ENCLAVE, "read"),
    (POSITIONS, "gazette,report", "gazette,", AAA_ENCLAVE, "read"),
    (POSITIONS, "Says <em>the village</em> is its own.", "", AAA_ENCLAVE, "text"),
    (POSITIONS, "1992,,", "1992,1991,", AAA_ENCLAVE, "end"),
    (POSITIONS, "aaa-enclave,enclave", "AAA 1,enclave", "line 2 (AAA 1)", "id"),
    (POSITIONS, "bbb-enclave,", "aaa-enclave,", "line 3 (aaa-enclave)", "id"),
    (POSITIONS, "2020-05~", "2020-13", "line 4 (aaa-charter)", "start"),
    (POSITIONS, "2024-06-30", "2024-06", "line 5 (bbb-charter-none)", "start"),
    (POSITIONS, "charter,BBB", "charter,", "line 5 (bbb-charter-none)", "actor"),
    (POSITIONS, "30,,,,", "30,,,old-book,", "line 5 (bbb-charter-none)", "source"),
    (POSITIONS, "aaa-enclave,gazette;", "aaa-x,gazette;", "bbb-enclave", "answers"),
    (POSITIONS, "1992,,,", "1993-02,,bbb-enclave,", "bbb-enclave", "answers"),
    (POSITIONS, "1992,,,", "1992,,aaa-enclave,", "aaa-enclave", "answers"),
    (POSITIONS, "1992,", "1993-03,", "bbb-enclave", "answers"),
    (POSITIONS, "enclave,enclave,BBB", "enclave,seaside,BBB", "seaside", "subject"),
    (POSITIONS, "enclave,BBB,denies", "enclave,AAA,denies", "enclave", "actor"),
    (POSITIONS, "charter,BBB,none-found", "enclave,BBB,none-found", "charter", "actor"),
    (SUBJECTS, "charter,", "the charter,", "line 2 (the charter)", "id"),
    (SUBJECTS, "charter,The charter <b>&</b>", "charter,", "line 2 (charter)", "title"),
    (SUBJECTS, "riverside", "seaside", "charter", "features"),
    (SUBJECTS, "riverside\n", "riverside\nanthem,An anthem,A song.,\n", "anthem", ""),
    (SUBJECTS, "charter,", "riverside,", "riverside", "id"),
    ("atlas.toml", 'id = "beta"', 'id = "alpha"', "sides 3", "id"),
    ("atlas.toml", 'actor = "BBB"', "", "sides 3", "actor"),
    ("atlas.toml", 'language = "hy"', 'language = "ka"', "languages", "ka"),
    ("atlas.toml", 'ru = "Russian"', 'Rus = "Russian"', "languages", "Rus"),
    (WORDINGS, "enclave,beta,whose", "enclave,plain,whose", "line 4 (enclave)", "side"),
    (WORDINGS, "alpha,term", "alpha,words", "line 2 (enclave)", "property"),
    (WORDINGS, "whose,BBB", "whose,disputed", "line 4 (enclave)", "value"),
    (WORDINGS, "control,AAA", "control,nobody", "line 3 (enclave)", "value"),
    (WORDINGS, "line,rejected", "line,accepted", "line 6 (east-west)", "value"),
    (WORDINGS, "gazette;old-book", "", "line 4 (enclave)", "source"),
    (WORDINGS, ",,2023,", ",2024,2023,", "line 5 (enclave)", "end"),
    (WORDINGS, "old-line", "no-line", "no-line", "feature"),
    (
        *(WORDINGS, "enclave,beta,title", "enclave,alpha,term"),
        *("enclave", "term"),
    ),
    (COUNTRIES, "[46,41],[44,41],[44,39]", "[46,41],[44,41]", "aaa", "geometry"),
    (COUNTRIES, HOLE, "[[45,40],[45.2,40],[45.2,40.2],[45,40]]", "aaa", "geometry"),
    (COUNTRIES, HOLE, "[]", "aaa", "geometry"),
    (COUNTRIES, HOLE, HOLE.replace("45", "47"), "aaa", "geometry"),
    (COUNTRIES, "[44,41],[44,39]]", "[44,41.1234567],[44,39]]", "aaa", "geometry"),
    (
        COUNTRIES,
        "[46,39],[46,41],[44,41]",
        "[44,41],[46,41],[46,39]",
        "aaa",
        "geometry",
    ),
    (COUNTRIES, "[-180,-10]", "[-181,-10]", "bbb", "geometry"),
    (COUNTRIES, "[180,-10],[180,10]", "[-170,-10],[-170,10]", "bbb", "geometry"),
    (COUNTRIES, "[48,39]", "[48,91]", "bbb", "geometry"),
    (COUNTRIES, "[48,39]", "[48,39,100]", "bbb", "geometry"),
    (COUNTRIES, "[48,39]", '["48",39]', "bbb", "geometry"),
    (COUNTRIES, "[48,39]", "[true,39]", "bbb", "geometry"),
    (COUNTRIES, '"MultiPolygon"', '"MultiPoint"', "bbb", "geometry"),
    (
        COUNTRIES,
        '{"type":"FeatureCollection",',
        '{"type":"FeatureCollection","crs":0,',
        "",
        "crs",
    ),
    (COUNTRIES, '"FeatureCollection"', '"Collection"', "", ""),
    (COUNTRIES, "[48,39]", "[NaN,39]", "", ""),
    (COUNTRIES, '"Betaland"', '"\\ud800"', "", ""),
    (MEETINGS, '"geometry":null', '"geometry":{}', "2024-05-24-statement", "geometry"),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the fixture atlas."""
    return shutil.copytree(ATLAS, tmp_path / "atlas")


def damage(folder: Path, file: str, old: str, new: str) -> None:
    """Write something else in a file, once."""
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), "utf-8")


def test_a_sound_atlas_has_no_problem() -> None:
    report = check_atlas(ATLAS)
    assert report.problems == ()
    assert [(row.layer, row.records, row.features) for row in report.rows] == [
        ("countries", None, 2),
        ("borders", None, 1),
        ("corridors", 2, 2),
        ("villages", 2, 2),
        ("meetings", 3, 3),
    ]


@pytest.mark.parametrize("case", DAMAGES)
def test_a_problem_is_found_where_it_is(
    folder: Path, case: tuple[str, str, str, str, str]
) -> None:
    *change, feature, field = case
    damage(folder, *change)
    places = {(p.feature, p.field) for p in check_atlas(folder).problems}
    if feature == "…":
        assert field in {each for _, each in places}
    else:
        assert (feature, field) in places


def test_all_problems_are_found_at_once(folder: Path) -> None:
    damage(folder, VILLAGES, '"1992-05-11"', '"soon"')
    damage(folder, VILLAGES, '"title":"Enclave"', '"title":7')
    damage(folder, VILLAGES, "[45.2,40.2]", "[45.2,95]")
    damage(folder, MEETINGS, '"2024-01-31"', '"2024-01-32"')
    damage(folder, "tables/spans.csv", "2024-05-23", "late")
    damage(folder, "tables/names.csv", "riverside", "seaside")
    found = {(p.file, p.field) for p in check_atlas(folder).problems}
    assert found == {
        (VILLAGES, "start"),
        (VILLAGES, "title"),
        (VILLAGES, "geometry"),
        (MEETINGS, "start"),
        ("tables/spans.csv", "end"),
        ("tables/names.csv", "feature"),
    }


def test_a_table_that_says_nothing_may_be_left_out(folder: Path) -> None:
    for name in ("names", "wordings"):
        (folder / "tables" / f"{name}.csv").unlink()
    assert check_atlas(folder).problems == ()


def test_a_broken_table_of_records_brings_no_echo(folder: Path) -> None:
    damage(folder, "tables/corridors.csv", "id,kind", "id,sort")
    found = {(p.file, p.field) for p in check_atlas(folder).problems}
    assert found == {("tables/corridors.csv", "header")}


@pytest.mark.parametrize("file", [file for file in FILES if file not in OPTIONAL])
def test_a_missing_file_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    assert file in {problem.file for problem in check_atlas(folder).problems}


@pytest.mark.parametrize(
    "file", ["layers/spare.geojson", "tables/spare.csv", "stories/spare.md"]
)
def test_an_undeclared_file_is_named(folder: Path, file: str) -> None:
    (folder / file).write_text("", "utf-8")
    assert [problem.file for problem in check_atlas(folder).problems] == [file]


def _add_mark(data: bytes) -> bytes:
    return b"\xef\xbb\xbf" + data


def _change_encoding(data: bytes) -> bytes:
    return (data.decode() + "Ə").encode("utf-16")


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("change", [_add_mark, _change_encoding])
def test_only_plain_utf_8_passes(
    folder: Path, file: str, change: Callable[[bytes], bytes]
) -> None:
    (folder / file).write_bytes(change((folder / file).read_bytes()))
    assert file in {problem.file for problem in check_atlas(folder).problems}


def test_an_answer_of_the_same_month_is_not_older(folder: Path) -> None:
    damage(folder, POSITIONS, "1992,", "1993-02-20,")
    assert check_atlas(folder).problems == ()


def test_a_position_that_cannot_be_read_brings_no_echo(folder: Path) -> None:
    damage(folder, POSITIONS, "enclave,BBB,denies", "enclave,BBB,whispers")
    (problem,) = check_atlas(folder).problems
    assert problem.message == "the stance “whispers” is not declared"
    assert "claims, denies, none-found" in problem.remedy


def test_coverage_shows_who_spoke_who_was_sought_and_who_was_not(folder: Path) -> None:
    damage(folder, POSITIONS, "enclave,BBB,denies", "enclave,,denies")
    lines = check_atlas(folder).write(coverage=True).splitlines()
    table = lines[lines.index("") + 1 :]
    assert [line.split() for line in table[:3]] == [
        ["subject", "AAA", "BBB", "person"],
        ["enclave", "1", "·", "1"],
        ["charter", "1", "none", "·"],
    ]
    assert (
        "4 positions on 2 subjects: 1 read at the source, "
        "2 in a report, 1 sought and not found." in lines
    )


def test_the_month_that_two_spans_share_is_no_overlap(folder: Path) -> None:
    damage(folder, "tables/spans.csv", "2023-11,", "2023-12,")
    assert check_atlas(folder).problems == ()


def test_the_report_names_place_and_remedy_on_one_line(folder: Path) -> None:
    damage(folder, VILLAGES, '"kind":"exclave"', '"kind":"a\\nb\\u202e"')
    lines = check_atlas(folder).write().splitlines()
    assert lines[0].split() == [
        "layer",
        "records",
        "features",
        "dates",
        "kB",
        "problems",
    ]
    (line,) = (line for line in lines if line.startswith(VILLAGES + ", enclave, kind:"))
    assert r"a\nb\u202e" in line
    assert "declare it in atlas.toml" in line


def test_a_folder_that_is_none_is_one_problem(tmp_path: Path) -> None:
    folder = tmp_path / "nowhere"
    report = check_atlas(folder)
    assert [problem.file for problem in report.problems] == [f"{folder}"]
    assert f"{folder}: there is no such folder" in report.write()


def _corrupt_somewhere(folder: Path, data: st.DataObject) -> None:
    path = folder / data.draw(st.sampled_from(FILES))
    whole = path.read_bytes()
    start = data.draw(st.integers(0, len(whole)))
    end = data.draw(st.integers(start, min(len(whole), start + 40)))
    path.write_bytes(whole[:start] + data.draw(st.binary(max_size=6)) + whole[end:])


def _replace_a_value(folder: Path, data: st.DataObject) -> None:
    path = folder / data.draw(st.sampled_from([f for f in FILES if "geojson" in f]))
    document = json.loads(path.read_text("utf-8"))
    parent, key = document, "features"
    while isinstance(parent[key], (dict, list)) and parent[key]:
        parent = parent[key]
        keys = list(parent) if isinstance(parent, dict) else range(len(parent))
        key = data.draw(st.sampled_from(keys))
        if data.draw(st.booleans()):
            break
    leaves = st.none() | st.booleans() | st.floats(allow_nan=False) | st.text()
    values = st.recursive(leaves, lambda v: st.lists(v) | st.dictionaries(st.text(), v))
    parent[key] = data.draw(values)
    path.write_text(json.dumps(document), "utf-8")


@pytest.mark.parametrize("corrupt", [_corrupt_somewhere, _replace_a_value])
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_whatever_is_in_the_folder_is_a_problem_or_readable(
    corrupt: Callable[[Path, st.DataObject], None], data: st.DataObject
) -> None:
    with TemporaryDirectory() as parent:
        folder = shutil.copytree(ATLAS, Path(parent) / "atlas")
        corrupt(folder, data)
        report = check_atlas(folder)
        assert all(problem.remedy for problem in report.problems)
        report.write().encode("utf-8")
        if not report.problems:
            read_atlas(folder)


def test_a_table_as_an_office_saves_it_is_read_or_told_its_separator(
    small_atlas: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(small_atlas, tmp_path / "atlas"))
    table = folder / "tables/actors.csv"
    text = table.read_text("utf-8")
    table.write_text(f"{text}\n,,,,,\n", "utf-8")
    assert check_atlas(folder).problems == ()
    table.write_text(text.replace(",", ";"), "utf-8")
    told = [problem.remedy for problem in check_atlas(folder).problems]
    assert any("parted by commas, not by “;”" in remedy for remedy in told)
