"""Links: the shared vectors, the round trip, and any text whatever."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.view.links import parse_link, write_link
from dashboard.view.model import View, default_view
from tests.vectors.cases import read_cases, read_view
from tests.vectors.strategies import INDEX, queries, views

CASES = read_cases("links")
DEFAULT = default_view(INDEX)


def identify(case: dict[str, Any]) -> str:
    return str(case["case"])


@pytest.mark.parametrize("case", CASES, ids=identify)
def test_a_link_is_read_and_written(case: dict[str, Any]) -> None:
    view, notices = parse_link(case["query"], INDEX)
    assert view == read_view(INDEX, {"kinds": "default", **case["view"]})
    told = [[notice.key, notice.value, notice.reason] for notice in notices]
    assert told == case.get("notices", [])
    assert write_link(view, INDEX) == case["written"]


@given(views)
def test_what_is_written_is_read_again(view: View) -> None:
    link = write_link(view, INDEX)
    assert parse_link(link, INDEX) == (view, ())
    assert parse_link(f"?{link}", INDEX) == (view, ())


@given(queries)
def test_what_was_read_once_is_written_in_one_form(query: str) -> None:
    view, _ = parse_link(query, INDEX)
    assert parse_link(write_link(view, INDEX), INDEX) == (view, ())


@given(st.text() | queries)
def test_any_text_is_read(query: str) -> None:
    _, notices = parse_link(query, INDEX)
    assert all(len(notice.value) <= 40 for notice in notices)
    assert all(notice.reason for notice in notices)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        *(("\ud800", []), ("\udfff=\ud800", []), ("=&=&=", []), ("%00=%00", [])),
        *(("q=\ud800", ["q"]), ("actors=X\udfff", ["actors"])),
        *(("q=%", ["q"]), ("q=%f", ["q"]), ("q=%F0%9F&at=%", ["q", "at"])),
    ],
)
def test_broken_text_is_read(query: str, keys: list[str]) -> None:
    view, notices = parse_link(query, INDEX)
    assert view == DEFAULT
    assert [notice.key for notice in notices] == keys


@pytest.mark.parametrize(
    "query", ["q=" + "a" * 100_000, "&" * 4001, "actors=ARM&" * 999]
)
def test_a_link_that_is_too_long_is_not_read(query: str) -> None:
    view, notices = parse_link(query, INDEX)
    assert view == DEFAULT
    assert [notice.reason for notice in notices] == [
        "The link is longer than 4000 characters and was not read"
    ]
    assert len(notices[0].value) <= 40


def test_a_link_of_the_greatest_length_is_read() -> None:
    query = "actors=ARM&x=".ljust(4000, "y")
    assert parse_link(query, INDEX)[0].actors == ("ARM",)
    assert parse_link(f"?{query}", INDEX)[1] == ()


def test_there_are_not_more_notices_than_a_reader_reads() -> None:
    query = "actors=" + "~".join(map(str, range(500)))
    assert len(parse_link(query, INDEX)[1]) == 12


def test_a_text_that_is_too_long_is_ignored() -> None:
    view, notices = parse_link("q=" + "a" * 201, INDEX)
    assert view == DEFAULT
    assert [notice.reason for notice in notices] == [
        "“aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…” is longer than 200 characters"
    ]
