"""Dash accepts mistyped ids in silence; these tests do not."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import dash
import pytest

from dashboard import ids
from dashboard.app import create_app
from dashboard.settings import Settings, find_assets
from geodata import read_atlas


@pytest.fixture(scope="module")
def app() -> dash.Dash:
    return create_app(Settings(find_assets()), read_atlas())


def walk(node: object) -> Iterator[dict[str, Any]]:
    """Every component of a layout as served."""
    if isinstance(node, list):
        for child in node:
            yield from walk(child)
    elif isinstance(node, dict):
        if "type" in node and "props" in node:
            yield node
        for value in node.values():
            yield from walk(value)


@pytest.fixture(scope="module")
def components(app: dash.Dash) -> list[dict[str, Any]]:
    return list(walk(app.server.test_client().get("/_dash-layout").get_json()))


@pytest.fixture(scope="module")
def wires(app: dash.Dash) -> list[tuple[str, str]]:
    """Id and property of each input and output of every callback."""
    callbacks = app.server.test_client().get("/_dash-dependencies").get_json()
    found = []
    for callback in callbacks:
        found += [(x["id"], x["property"]) for x in callback["inputs"]]
        outputs = callback["output"].strip(".").split("...")
        found += [(name, prop) for name, prop in (o.rsplit(".", 1) for o in outputs)]
    return found


def test_every_wire_ends_at_a_component_that_has_the_property(
    components: list[dict[str, Any]], wires: list[tuple[str, str]]
) -> None:
    by_id = {c["props"]["id"]: c for c in components if "id" in c["props"]}
    for name, prop in wires:
        assert name in by_id, name
        component = by_id[name]
        module = getattr(dash, {"dash_core_components": "dcc"}[component["namespace"]])
        known = getattr(module, component["type"])(id=name).available_properties
        assert prop in known, f"{name}.{prop}"


def test_no_output_has_two_writers(app: dash.Dash) -> None:
    callbacks = app.server.test_client().get("/_dash-dependencies").get_json()
    outputs = [o for c in callbacks for o in c["output"].strip(".").split("...")]
    assert [name for name, count in Counter(outputs).items() if count > 1] == []


def test_no_id_stands_twice(components: list[dict[str, Any]]) -> None:
    names = Counter(
        json.dumps(c["props"]["id"]) for c in components if "id" in c["props"]
    )
    assert [name for name, count in names.items() if count > 1] == []


def test_the_page_has_every_place_that_the_modules_fill(
    components: list[dict[str, Any]],
) -> None:
    names = {c["props"].get("id") for c in components}
    filled = {ids.STAGE, ids.SENTENCE, ids.NOTICES, ids.CHIPS, ids.DETAILS, ids.TABLE}
    assert filled <= names
