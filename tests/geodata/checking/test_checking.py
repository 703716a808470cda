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
from tests.geodata.checking.damages import DAMAGES, MEETINGS, POSITIONS, VILLAGES

ATLAS = Path(__file__).parents[2] / "atlas"
FILES = sorted(str(p.relative_to(ATLAS)) for p in ATLAS.rglob("*.*"))

OPTIONAL = (
    *("stories/tour.toml", "tables/names.csv", "tables/wordings.csv"),
    *("tables/spans.csv", "tables/actors.csv", "tables/sources.csv"),
    *("tables/positions.csv", "tables/subjects.csv"),
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
