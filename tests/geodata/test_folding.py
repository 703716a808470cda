"""Text as search sees it: the shared vectors, and what holds of all texts."""

from types import MappingProxyType
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given

from geodata.atlas import Actor, Participation, Record
from geodata.folding import build_haystack, fold
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


def test_a_record_is_found_by_its_words_and_not_by_its_sources() -> None:
    record = Record(
        id="kirants",
        layer="villages",
        kind="border_village",
        title="Kirants",
        time="state",
        days=None,
        participations=(Participation("ARM", "controller", None),),
        sources=("secret-source",),
        properties=MappingProxyType(
            {"place": "Tavush", "aka": "Kirants; Qəranc", "note": "unsaid", "end": None}
        ),
        parts=(),
    )
    names = {"kirants": ["Կիրանց", "Киранц"], "ARM": ["Հայաստան"]}
    actors = {"ARM": Actor("ARM", "Armenia", "state", {})}
    found = build_haystack(record, names, actors).split(" ")
    assert found == [
        *("kirants", "tavush", "kirants;", "qeranc"),
        *("կիրանց", "киранц", "armenia", "հայաստան"),
    ]
