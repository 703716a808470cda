"""Dash accepts mistyped ids in silence; these tests do not."""

import re
from collections import Counter

import dash
import pytest
from dash import Input, Output, dcc

from dashboard.app import create_app
from dashboard.page import ids
from dashboard.settings import Settings, find_assets
from geodata import read_atlas


@pytest.fixture(scope="module")
def app() -> dash.Dash:
    return create_app(Settings(find_assets()), read_atlas())


@pytest.fixture(scope="module")
def page(app: dash.Dash) -> str:
    text: str = app.server.test_client().get("/").text
    return text


def test_no_id_stands_twice(page: str) -> None:
    names = Counter(re.findall(r' id="([^"]+)"', page))
    assert [name for name, count in names.items() if count > 1] == []


def test_the_page_has_every_place_that_the_modules_fill(page: str) -> None:
    names = set(re.findall(r' id="([^"]+)"', page))
    made = {ids.VIEW, ids.GRAPH, ids.HOSTED, ids.BESIDE, ids.BESIDE_CARD}
    lacking = {ids.EDITION}  # of older editions
    known = {value for key, value in vars(ids).items() if key.isupper()}
    assert known - names == made | lacking


def test_what_can_be_read_stands_before_what_dash_needs(page: str) -> None:
    read, _, waiting = page.partition(f'<template id="{ids.DASH}"')
    for place in ("<h1>", 'name="actors"', 'class="still"', '<tr id="row-'):
        assert place in read
    assert "plotly" not in read
    assert "_dash" not in read
    assert "plotly" in waiting
    scripts = re.findall("<script[^>]*>", read)
    assert [one for one in scripts if "src=" not in one] == []


def test_dash_has_the_view_and_a_graph_and_asks_nothing_of_the_server(
    app: dash.Dash,
) -> None:
    client = app.server.test_client()
    layout = client.get("/_dash-layout").text
    assert f'"id":"{ids.VIEW}"' in layout
    assert f'"id":"{ids.GRAPH}"' in layout
    assert client.get("/_dash-dependencies").get_json() == []
    assert client.post("/_dash-update-component", json={}).status_code == 404
    assert " data-hosted" not in client.get("/").text


def test_a_host_adds_what_follows_the_view() -> None:
    app = create_app(Settings(find_assets()), read_atlas())
    app.layout.children.append(dcc.Markdown(id="mine"))

    @app.callback(  # type: ignore[untyped-decorator] # Dash has no types here
        Output("mine", "children"), Input(ids.VIEW, "data")
    )
    def tell(view: dict[str, object]) -> str:
        return f"{view['kinds']}"

    client = app.server.test_client()
    assert " data-hosted" in client.get("/").text
    asked = {
        "output": "mine.children",
        "outputs": {"id": "mine", "property": "children"},
        "inputs": [{"id": ids.VIEW, "property": "data", "value": {"kinds": ["a.b"]}}],
        "changedPropIds": [f"{ids.VIEW}.data"],
    }
    answer = client.post("/_dash-update-component", json=asked)
    assert answer.get_json()["response"] == {"mine": {"children": "['a.b']"}}
