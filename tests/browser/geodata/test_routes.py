"""Both halves find the same ways: case by case, and at random on the real network."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from dashboard.compiled.edition import Compiled
from dashboard.server.contents import write_json
from dashboard.texts import TEXTS
from dashboard.trips import report
from dashboard.trips.asking import ask_view
from dashboard.trips.network import compile_network
from dashboard.view.model import View
from dashboard.view.trip_words import list_closable, list_openable
from geodata import read_atlas
from geodata.network import answer, build_network
from tests.browser.serving import open_modules
from tests.vectors.networks import (
    read_network,
    read_routes,
    read_scenario,
    tell_answer,
    write_scenario,
)

Ask = Callable[..., list[Any]]

_LOAD = """async (texts) => {
  const { answer } = await import("/lib/geodata/network/whatif.mjs");
  const routes = await import("/lib/geodata/network/routes.mjs");
  const { openNetwork, findMinutes, sumRoute } = routes;
  const { askView } = await import("/lib/trips/asking.mjs");
  const { tell: tellTrip } = await import("/lib/trips/report.mjs");
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
  window.tell = ([index, view, day]) => {
    const network = networks[1];
    return tellTrip(index, view, network, askView(index, network, view, day));
  };
}"""
CASES = read_routes()
ATLAS = read_atlas()
INDEX = Compiled(ATLAS).index
REAL_NETWORK = build_network(ATLAS)
REAL = json.loads(write_json(compile_network(ATLAS, REAL_NETWORK, INDEX["trips"])))
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

    def run(batch: list[Any], name: str = "ask") -> list[Any]:
        told = f"(text) => JSON.stringify(JSON.parse(text).map(window.{name}))"
        answers: list[Any] = json.loads(page.evaluate(told, json.dumps(batch)))
        return answers

    yield run
    page.close()


words = INDEX["trips"]
trips = st.builds(
    View,
    chart=st.just("trip"),
    trip=st.none() | st.tuples(*2 * [st.sampled_from(sorted(words["stops"]))]),
    closed=st.lists(
        st.sampled_from(sorted(list_closable(words)))
        | st.sampled_from(sorted(words["switches"] | words["countries"])),
        max_size=3,
    ).map(tuple),
    opened=st.lists(st.sampled_from(sorted(list_openable(words))), max_size=2).map(
        tuple
    ),
    by=st.sampled_from(["distance", "time"]),
    pace=st.lists(
        st.tuples(st.sampled_from(sorted(words["pace"])), st.integers(1, 99)),
        max_size=2,
    ).map(tuple),
    dates=st.sampled_from([(None, None), (None, "2019"), (None, "2025-09")]),
)


@settings(max_examples=8, deadline=None)
@given(st.lists(trips, min_size=10, max_size=10))
def test_both_tell_the_same_answer(ask: Ask, batch: list[View]) -> None:
    asked = [ask_view(ATLAS, REAL_NETWORK, INDEX, view) for view in batch]
    index = {"trips": INDEX["trips"], "texts": dict(TEXTS)}
    days = [one.scenario.day for one in asked]
    sent = [(index, asdict(view), day) for view, day in zip(batch, days, strict=True)]
    found = ask(sent, "tell")
    for view, trip, told in zip(batch, asked, found, strict=True):
        expected = report.report_trip(INDEX, view, REAL_NETWORK, trip)
        both = json.loads(json.dumps(asdict(expected)))
        assert {name: told[name] for name in both} == both, view  # a page tells more


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
