"""What was expected by a day: how it is judged, and which rows are refused."""

import shutil
from pathlib import Path

import pytest

from geodata.atlas import Atlas
from geodata.checking import check_atlas
from geodata.days import parse_date
from geodata.reading.folder import read_atlas

FOLDER = Path(__file__).parents[2] / "atlas"
HEADER = "id,title,by,said,actor,source,outcome,came,told,outcome_source,features\n"


def read(tmp_path: Path, rows: str) -> Atlas:
    return read_atlas(write(tmp_path, rows))


def write(tmp_path: Path, rows: str) -> Path:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "atlas"))
    (folder / "tables" / "expected.csv").write_text(HEADER + rows, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("row", "day", "verdict"),
    [
        ("2022-04,,,gazette,came,2022-04-30,Met.,gazette,", "2024", "in-time"),
        ("2022-04,,,gazette,came,2022-05-01,Met.,gazette,", "2024", "late"),
        ("2022,,,gazette,came,2022-05,Met.,gazette,", "2024", "in-time"),
        ("2022-04,,,gazette,partly,2022-04,Half.,gazette,", "2024", "partly"),
        ("2022-04,,,gazette,not,,Put off.,gazette,", "2024", "not"),
        ("2022-04,,,gazette,,,,,", "2022-04-29", "ahead"),
        ("2022-04,,,gazette,,,,,", "2022-04-30", "unknown"),
    ],
)
def test_what_came_of_it_is_judged_by_its_days(
    tmp_path: Path, row: str, day: str, verdict: str
) -> None:
    (expectation,) = read(tmp_path, f"one,A meeting,{row}\n").expected
    first = parse_date(day).days.first
    assert first is not None
    assert expectation.judge(first) == verdict


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("2022-04,,,gazette,came,,Met.,gazette,", "came"),
        ("2022-04,,,gazette,not,2022-05,No.,gazette,", "came"),
        ("2022-04,,,gazette,not,,,gazette,", "told"),
        ("2022-04,,,gazette,not,,No.,,", "outcome_source"),
        ("2022-04,,,,,,,,", "source"),
        (",,,gazette,,,,,", "by"),
        ("2022-04,,,gazette,maybe,,,,", "outcome"),
        ("2022-04,2022-05-01,,gazette,,,,,", "by"),
        ("2099,,,gazette,not,,No.,gazette,", "outcome"),
        ("2099,,,gazette,came,2099,Yes.,gazette,", "came"),
        ("2022-04,,,gazette,,,,,nowhere", "features"),
    ],
)
def test_a_row_that_cannot_be_is_told_with_its_field(
    tmp_path: Path, row: str, field: str
) -> None:
    (problem,) = check_atlas(write(tmp_path, f"one,A meeting,{row}\n")).problems
    assert (problem.file, problem.field) == ("tables/expected.csv", field)
