"""The index of the small atlas: what filtering needs, in JSON's own types."""

import json
from pathlib import Path

import pytest

from geodata.indexing import Index, index_atlas
from geodata.reading import read_atlas
from tests.vectors.cases import count


@pytest.fixture(scope="module")
def index(small_atlas: Path) -> Index:
    return index_atlas(read_atlas(small_atlas))


def test_it_counts_its_records(index: Index) -> None:
    assert index["total"] == len(index["records"]) == 7
    assert index["edition"] == count("2024-06-30")
    assert index["earliest"] == count("1990-01-01")


def test_spans_become_parts_with_days(index: Index) -> None:
    enclave = next(one for one in index["records"] if one["id"] == "enclave")
    assert enclave["days"] == (count("1992-05-11"), None)
    assert set(enclave["actors"]) == {
        ("AAA", "opponent", None, None),
        ("AAA", "controller", count("1992-05-11"), count("2024-05-23")),
        ("BBB", "controller", count("2024-05-24"), None),
    }


def test_no_dates_are_none(index: Index) -> None:
    riverside = next(one for one in index["records"] if one["id"] == "riverside")
    assert riverside["days"] is None
    assert riverside["actors"] == []


def test_names_of_every_language_are_found(index: Index) -> None:
    enclave = next(one for one in index["records"] if one["id"] == "enclave")
    assert {"eyridag", "անկլավ", "анклав"} <= set(enclave["text"].split(" "))


def test_nouns_stand_inside_a_sentence(index: Index) -> None:
    nouns = {
        kind["noun"]
        for layer in index["layers"]
        for kind in layer["kinds"]
        if layer["id"] == "villages"
    }
    assert nouns == {"exclave villages", "border villages"}
    assert index["role_nouns"]["mediator"] == "mediator"


def test_it_is_plain_json(index: Index) -> None:
    again = json.loads(json.dumps(index, allow_nan=False))
    assert [one["id"] for one in again["records"]] == [
        one["id"] for one in index["records"]
    ]
