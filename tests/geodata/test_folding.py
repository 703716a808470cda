"""Text as search sees it: the shared vectors, and what holds of all texts."""

from typing import Any
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.folding import fold, gather_words
from tests.vectors.cases import read_cases
from tests.vectors.strategies import texts

CASES = read_cases("fold")


def identify(case: dict[str, Any]) -> str:
    return ascii(case["text"])


@pytest.mark.parametrize("case", CASES, ids=identify)
def test_text_is_folded(case: dict[str, Any]) -> None:
    assert fold(case["text"]) == case["folded"]


@given(texts)
def test_folding_again_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(texts)
def test_folded_text_has_no_marks_and_no_space_but_one(text: str) -> None:
    folded = fold(text)
    kinds = {category(char) for char in folded if char != " "}
    assert not {kind for kind in kinds if kind[0] in "MZ" or kind in {"Cc", "Cf"}}
    assert "  " not in folded
    assert folded == folded.strip(" ")


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_plain_text_is_folded_as_any_other(text: str) -> None:
    assert fold(text) == fold(f"{text} \u0301")  # a mark takes it off the short way


def test_words_of_texts_stand_once() -> None:
    assert gather_words(["Qəranc; K’irants", "", "Tavush qeranc;"]) == (
        "qeranc; k'irants tavush"
    )
