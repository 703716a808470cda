"""The index of the small atlas: what filtering needs, in JSON's own types."""

import json
import re
from pathlib import Path

import pytest

from geodata.folding import fold
from geodata.index.columns import EARLIEST, LATEST, Part
from geodata.index.indexing import Index, index_atlas, pack_index
from geodata.reading.folder import read_atlas
from tests.vectors.cases import count


@pytest.fixture(scope="module")
def index(small_atlas: Path) -> Index:
    return index_atlas(read_atlas(small_atlas))


def test_it_counts_its_records(index: Index) -> None:
    assert index["total"] == len(index["columns"]) == 7
    assert index["edition"] == count("2024-06-30")
    assert index["earliest"] == count("1990-01-01")


def find(index: Index, name: str) -> int:
    return index["columns"].numbers[name]


def list_parts(index: Index, name: str) -> set[Part]:
    _, parts = index["columns"].casts.find(find(index, name))
    return set(parts)


def test_spans_become_parts_with_days(index: Index) -> None:
    columns, enclave = index["columns"], find(index, "enclave")
    assert columns.first[enclave] == count("1992-05-11")
    assert columns.last[enclave] == LATEST
    assert list_parts(index, "enclave") == {
        ("AAA", "opponent", None, None),
        ("AAA", "controller", count("1992-05-11"), count("2024-05-23")),
        ("BBB", "controller", count("2024-05-24"), None),
    }


def test_no_dates_are_open(index: Index) -> None:
    columns, riverside = index["columns"], find(index, "riverside")
    days = columns.first[riverside], columns.last[riverside]
    assert days == (EARLIEST, LATEST)
    assert list_parts(index, "riverside") == set()


def test_names_of_every_language_are_found(index: Index) -> None:
    words = index["columns"].texts[find(index, "enclave")].split(" ")
    assert {"eyridag", "անկլավ", "анклав"} <= set(words)


def test_a_record_is_not_found_by_its_sources(index: Index) -> None:
    assert not [text for text in index["columns"].texts if "gazette" in text]


def test_nouns_stand_inside_a_sentence(index: Index) -> None:
    nouns = {
        kind["noun"]
        for layer in index["layers"]
        for kind in layer["kinds"]
        if layer["id"] == "villages"
    }
    assert nouns == {"exclave villages", "border villages"}
    assert index["role_nouns"]["mediator"] == "mediator"


def test_it_is_written_as_plain_json(index: Index) -> None:
    again = json.loads(json.dumps(pack_index(index), allow_nan=False))
    assert tuple(again["columns"]["ids"]) == index["columns"].ids


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Москва", "Moscow"),
        ("ԵՐԵՎԱՆ", "Yerevan"),
        ("تهران", "Tehran"),
        ("İrəvan", "Yerevan"),
    ],
)
def test_a_record_is_found_by_what_its_place_is_called_elsewhere(
    typed: str, written: str
) -> None:
    columns = index_atlas(read_atlas())["columns"]
    placed = {
        number
        for number in range(len(columns))
        if re.search(rf"\b{written}\b", columns.places.find(number))
    }
    found = {n for n, text in enumerate(columns.texts) if fold(typed) in text}
    assert placed
    assert placed <= found
