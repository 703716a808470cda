"""The table of keys: whole, true to the view, and what docs/links.md says."""

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.settings import find_atlas
from dashboard.texts import TEXTS
from dashboard.view.keys import KEYS, LABELS, Key, Option
from dashboard.view.link_reader import Reader
from dashboard.view.model import View, compile_links, default_view
from dashboard.view.nearest import list_alike
from dashboard.view.values import TYPES
from geodata.reading.folder import read_atlas
from tests.vectors.strategies import INDEX

DOCS = (Path(__file__).parents[3] / "docs/links.md").read_text("utf-8")
_ROW = re.compile(r"^\| `(\w+)` \|([^|]*)\|([^|]*)\|$", re.MULTILINE)
ROWS = {key: (value.strip(), left.strip()) for key, value, left in _ROW.findall(DOCS)}
LISTED = ("base", "chart", "side", "lang")
"""Keys whose values in the built-in atlas the docs list."""


def name(key: Key) -> str:
    return key.key


def test_each_field_of_the_view_has_one_key() -> None:
    assert sorted(key.field for key in KEYS) == sorted(one.name for one in fields(View))
    assert len(LABELS) == len(KEYS) + len(Option)


@pytest.mark.parametrize("key", KEYS, ids=name)
def test_a_row_is_whole(key: Key) -> None:
    assert key.label
    assert f"bad-{key.key}" in TEXTS
    assert key.type in TYPES
    assert {key.needs, key.unlike} <= {"", *(one.field for one in KEYS)}
    plain = getattr(View(), key.field)
    assert TYPES[key.type].tidy(key, plain) == plain or key.needs
    if key.known:
        assert all(isinstance(word, str) for word in Reader(INDEX).list_known(key))


def test_no_key_is_a_slip_of_another() -> None:
    near = {
        key: list_alike(key, [one for one in LABELS if one != key]) for key in LABELS
    }
    found = {key: others for key, others in near.items() if others}
    assert found == {"side": ["size"], "size": ["side"]}


def test_the_docs_have_the_keys_in_their_order() -> None:
    assert list(ROWS)[: len(KEYS)] == [key.key for key in KEYS]
    assert [one for one in Option if not re.search(rf"`{one}`|\b{one}=", DOCS)] == []


@pytest.mark.parametrize("key", KEYS, ids=name)
def test_the_docs_say_what_a_row_says(key: Key) -> None:
    value, left = ROWS[key.key]
    assert value.startswith(key.label)
    assert set(key.words) <= list_told(key)
    assert not key.none or f"`{key.none}`" in value
    assert not key.most or f"at most {key.most}" in value
    if key.type == "one" and key.words:
        assert left == f"`{getattr(View(), key.field)}`"


def test_the_docs_list_what_the_atlas_has() -> None:
    reader = Reader(Compiled(read_atlas(find_atlas())).index)
    for key in KEYS:
        if key.key in LISTED:
            assert set(reader.list_known(key)) <= list_told(key), key.key


def list_told(key: Key) -> set[str]:
    """List the words in the signs for code in which the docs say a key's values."""
    quoted = re.findall("`([^`]+)`", ROWS[key.key][0])
    return set(re.findall(r"[\w-]+", " ".join(quoted)))


def test_what_is_compiled_is_json_and_has_each_default() -> None:
    links = compile_links(INDEX)
    told: list[dict[str, Any]] = json.loads(json.dumps(links))["keys"]
    assert [row["key"] for row in told] == [key.key for key in KEYS]
    by = {row["field"]: row["default"] for row in told}
    assert View(**by) == default_view(INDEX)
    assert {
        "chart": "table",
        "corridors": ["north", "south"],
        "pick": None,
    }.items() <= (by.items())
