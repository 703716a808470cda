"""Tables: what a row can hold, and that every problem of a table is gathered."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.atlas import Actor, Source
from geodata.parsing.register import Register, find_span, split_list
from geodata.parsing.rows import read_rows
from geodata.problems import AtlasError, Findings, Place
from geodata.reading.tables import read_actors, read_names, read_sources, read_spans

HERE = Place("here")
HEADER = "id,author,title,publisher,published,accessed,url,language,verified,note\n"
SPANS = "feature,property,value,actor,role,start,end,source,note\n"
REGISTER = Register(
    {"ARM": Actor("ARM", "Armenia", "state", {})},
    {"a": Source("a", "", "", "", "", "", "", "", "")},
    ("host",),
    whole=True,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tables").mkdir()
    return tmp_path


def write(folder: Path, name: str, text: str) -> None:
    (folder / "tables" / f"{name}.csv").write_text(text, "utf-8")


def test_columns_may_stand_in_any_order(folder: Path) -> None:
    write(folder, "x", "b,a\n2,1\n")
    findings = Findings()
    (row,) = read_rows(folder, "tables/x.csv", ("a", "b"), findings)
    assert dict(row.cells) == {"a": "1", "b": "2"}
    assert findings.problems == ()


@pytest.mark.parametrize(
    ("header", "words"),
    [
        ("a", "“b” is missing"),
        ("a,b,c", "“c” is not known"),
        ("a,b,b", "“b” stands twice"),
        ("", "“a” is missing; “b” is missing"),
    ],
)
def test_a_wrong_header_is_one_problem(folder: Path, header: str, words: str) -> None:
    write(folder, "x", f"{header}\n1,2\n")
    findings = Findings()
    assert read_rows(folder, "tables/x.csv", ("a", "b"), findings) == ()
    (problem,) = findings.problems
    assert problem.message == words
    assert problem.remedy == "Let the first line be a,b"


def test_good_rows_are_read_beside_bad_ones(folder: Path) -> None:
    write(folder, "x", "a,b\n1\n3,4\n5,\a\n")
    findings = Findings()
    rows = read_rows(folder, "tables/x.csv", ("a", "b"), findings)
    assert [row.cells["a"] for row in rows] == ["3"]
    assert [p.feature for p in findings.problems] == ["line 2 (1)", "line 4 (5)"]


def test_quoted_cells_hold_commas_and_quotes_but_no_line_end(folder: Path) -> None:
    write(folder, "x", 'a,b\n"1, ""one""",2\n"3\n",4\n')
    findings = Findings()
    (row,) = read_rows(folder, "tables/x.csv", ("a", "b"), findings)
    assert row.cells["a"] == '1, "one"'
    assert [problem.field for problem in findings.problems] == ["a"]


@pytest.mark.parametrize(
    ("address", "passes"),
    [
        ("https://example.org/a?b=c#d", True),
        ("http://example.org", True),
        ("", True),
        ("https://", False),
        ("https:///path", False),
        ("ftp://example.org", False),
        ("javascript:alert(1)", False),
        ("https://example.org/a b", False),
        ('https://example.org/"onclick', False),
        (" https://example.org", False),
    ],
)
def test_only_web_addresses_pass(folder: Path, address: str, *, passes: bool) -> None:
    cell = '"' + address.replace('"', '""') + '"'
    write(folder, "sources", f"{HEADER}a,,Title,,2024,,{cell},en,page,\n")
    findings = Findings()
    assert bool(read_sources(folder, findings)) == passes
    assert [p.field for p in findings.problems] == [] if passes else ["url"]


def test_a_source_needs_a_title_or_an_address(folder: Path) -> None:
    write(folder, "sources", f"{HEADER}a,,,Publisher,,,,,,\nb,,,,,,https://b.org,,,\n")
    findings = Findings()
    assert list(read_sources(folder, findings)) == ["b"]
    assert [problem.field for problem in findings.problems] == ["title"]


def test_an_actor_that_stands_twice_is_a_problem(folder: Path) -> None:
    write(
        folder,
        "actors",
        "id,name,kind,name_az,name_hy,name_ru\n" + "A,A,state,,,\n" * 2,
    )
    findings = Findings()
    read_actors(folder, findings)
    assert [problem.feature for problem in findings.problems] == ["line 3 (A)"]


@pytest.mark.parametrize(
    ("tag", "passes"),
    [
        *(("az", True), ("zh-Hant-TW", True), ("az-Cyrl", True), ("sr-Latn", True)),
        *(("es-419", True), ("hy-arevmda", True), ("AZ", False), ("az_AZ", False)),
        *(("armenian", False), ("", False)),
    ],
)
def test_languages_look_like_bcp_47(folder: Path, tag: str, *, passes: bool) -> None:
    write(folder, "names", f"feature,language,name,used_by,note\nx,{tag},Name,,\n")
    findings = Findings()
    assert bool(read_names(folder, REGISTER, findings)) == passes


@pytest.mark.parametrize(
    ("row", "field"),
    [
        ("x,owner,ARM,ARM,host,,,a,", "property"),
        ("x,control,ARM,ARM,,,,a,", "role"),
        ("x,control,ARM,,host,,,a,", "role"),
        ("x,control,ARM,AZE,host,,,a,", "actor"),
        ("x,control,ARM,ARM,guest,,,a,", "role"),
        ("x,control,ARM,ARM,host,2024,2023,a,", "end"),
        ("x,control,ARM,ARM,host,,,,", "source"),
        (",control,ARM,ARM,host,,,a,", "feature"),
    ],
)
def test_a_span_is_whole_or_a_problem(folder: Path, row: str, field: str) -> None:
    write(folder, "spans", f"{SPANS}{row}\n")
    findings = Findings()
    assert read_spans(folder, REGISTER, findings) == ()
    assert [problem.field for problem in findings.problems] == [field]


@given(st.lists(st.text(st.characters(categories=["L", "N"]), min_size=1), unique=True))
def test_a_list_comes_apart_as_it_was_joined(items: list[str]) -> None:
    assert split_list(HERE, "actors", ";".join(items)) == tuple(items)


@pytest.mark.parametrize("text", ["a;", ";", "a;;b", "a; a", 7, ["a"]])
def test_a_list_with_a_slip_is_refused(text: object) -> None:
    with pytest.raises(AtlasError):
        split_list(HERE, "actors", text)


@pytest.mark.parametrize(
    ("start", "end"), [("2024-05", "2024-05-01"), ("2024", "2024-02~")]
)
def test_a_span_may_end_within_the_precision_of_its_start(start: str, end: str) -> None:
    days = find_span(HERE, start, end)
    assert days.first is not None
    assert days.last is not None
    assert days.first <= days.last


def test_what_a_broken_table_would_have_known_passes() -> None:
    register = Register({}, {}, (), whole=False)
    assert register.find_sources(HERE, "source", "a;b") == ("a", "b")
    assert register.find_actor(HERE, "actor", "ZZZ") == "ZZZ"


def test_an_actor_keeps_the_names_that_it_has(small_atlas: Path) -> None:
    actors = read_actors(small_atlas, Findings())
    assert dict(actors["AAA"].names) == {
        "az": "Alfa ölkəsi",
        "hy": "Ալֆալանդ",
        "ru": "Альфаландия",
    }
    assert actors["UNI"].names == {}
