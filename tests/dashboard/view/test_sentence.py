"""The sentence: the shared vectors, and what holds of any view."""

from typing import Any
from unicodedata import category

import pytest
from hypothesis import given

from dashboard.view.model import View, default_view
from dashboard.view.quotation import show
from dashboard.view.sentence import describe, tell_briefly
from tests.vectors.cases import read_cases, read_view
from tests.vectors.strategies import INDEX, texts, views

CASES = read_cases("describe")


def identify(case: dict[str, Any]) -> str:
    return str(case["sentence"])


@pytest.mark.parametrize("case", CASES, ids=identify)
def test_a_view_is_one_sentence(case: dict[str, Any]) -> None:
    view = read_view(INDEX, case["view"])
    assert describe(INDEX, view, case["count"]) == case["sentence"]


@given(views)
def test_any_view_is_said_in_one_line(view: View) -> None:
    sentence = describe(INDEX, view, 3)
    assert "3 records" in sentence
    assert "\n" not in sentence


@given(views)
def test_a_line_says_what_of_the_sentence_differs_from_the_usual(view: View) -> None:
    line = tell_briefly(INDEX, view)
    opening = describe(INDEX, default_view(INDEX), 3)
    assert (line == "1988–2026") == (describe(INDEX, view, 3) == opening)
    assert line in describe(INDEX, view, 3)


@given(texts)
def test_what_is_shown_is_short_and_visible(text: str) -> None:
    shown = show(text)
    assert len(shown) <= 40
    assert not {category(char) for char in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"}
