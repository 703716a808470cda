"""Both halves find the same ways: case by case, and at random on the real network."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from dashboard.network import compile_network
from geodata import read_atlas
from geodata.network import answer
from tests.browser.serving import open_modules
from tests.vectors.networks import (
    read_network,
    read_routes,
    read_scenario,
    tell_answer,
    write_scenario,
)

Ask = Callable[[list[Any]], list[Any]]

_LOAD = """async (texts) => {
  const { answer } = await import("/lib/whatif.mjs");
  const { openNetwork, findMinutes, sumRoute } = await import("/lib/routes.mjs");
  const networks = texts.map((text) => openNetwork(JSON.parse(text)));
  window.ask = ([number, scenario, start, end]) => {
    const network = networks[number];
    const told = answer(network, scenario, start, end);
    const tell = (route) => route && {
      stops: route.stops, tracks: route.tracks, weight: route.weight,
      minutes: findMinutes(network, scenario, route), ...sumRoute(network, route),
    };
    return { ...told, best: tell(told.best), other: tell(told.other) };
  };
}"""
CASES = read_routes()
REAL = json.loads(json.dumps(compile_network(read_atlas()), default=dict))
TOLD = (CASES["network"], REAL)
NETWORKS = tuple(map(read_network, TOLD))

stops = st.sampled_from([stop["id"] for stop in REAL["stops"]])
barriers = st.sampled_from(
    [
        *("RUS", "IRN", "GEO", "AZE", "TUR", "KAZ", "EGY", "CHN", "POL"),
        *("aktau-port--alat", "kuryk-port--alat", "btk", "northern"),
        *(s["id"] for s in REAL["stops"] if s["kind"] == "border_crossing"),
    ]
)
links = st.sampled_from(
    ["zangezur", "aras-iran", "aras-iran-rail", "cop", "kars-nakhchivan"]
)
scenarios = st.fixed_dictionaries(
    {
        "day": st.integers(6575, 20528),
        "by": st.sampled_from(["distance", "time"]),
        "closed": st.lists(barriers, max_size=4),
        "opened": st.lists(links, max_size=3),
    }
)


@pytest.fixture(scope="module")
def ask(chromium: Browser) -> Iterator[Ask]:
    page = open_modules(chromium)
    page.evaluate(_LOAD, [json.dumps(told) for told in TOLD])

    def run(batch: list[Any]) -> list[Any]:
        told = "(text) => JSON.stringify(JSON.parse(text).map(window.ask))"
        answers: list[Any] = json.loads(page.evaluate(told, json.dumps(batch)))
        return answers

    yield run
    page.close()


def tell(number: int, scenario: dict[str, Any], start: str, end: str) -> dict[str, Any]:
    network, read = NETWORKS[number], read_scenario(scenario)
    return tell_answer(network, read, answer(network, read, start, end))


def test_both_agree_on_the_vectors(ask: Ask) -> None:
    changes = ("day", "by", "closed", "opened")
    batch = [
        (
            0,
            write_scenario(TOLD[0], **{k: case[k] for k in changes if k in case}),
            *case["trip"],
        )
        for case in CASES["cases"]
    ]
    for given_, found in zip(batch, ask(batch), strict=True):
        assert found == tell(*given_)


@settings(max_examples=8, deadline=None)
@given(st.lists(st.tuples(scenarios, stops, stops), min_size=10, max_size=10))
def test_both_agree_on_the_real_network(ask: Ask, trips: list[Any]) -> None:
    batch = [
        (1, write_scenario(REAL, **changes), start, end)
        for changes, start, end in trips
    ]
    for given_, found in zip(batch, ask(batch), strict=True):
        assert found == tell(*given_), given_
