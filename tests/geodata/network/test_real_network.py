"""The real network, against a plain computation over its published files."""

import csv
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import read_atlas
from geodata.days import parse_date, parse_span, write_day
from geodata.network import (
    build_network,
    default_scenario,
    find_route,
    summarise_corridors,
)
from geodata.network.lengths import compare_lengths

FOLDER = Path(__file__).parents[3] / "geodata"
ATLAS = read_atlas(FOLDER)
NETWORK = build_network(ATLAS)
IDS = {stop.title: stop.id for stop in NETWORK.stops.values()}
COUNTRIES = ["RUS", "BLR", "IRN", "GEO", "ARM", "AZE", "TUR", "KAZ", "TKM", "EGY"]
OPENABLE = ["zangezur", "aras-iran", "aras-iran-rail", "cop-rail-gyumri-kars"]


def load(name: str) -> list[dict[str, Any]]:
    features = json.loads((FOLDER / "layers" / name).read_text("utf-8"))["features"]
    return [feature["properties"] for feature in features]


SEGMENTS, STOPS = load("corridors.geojson"), load("stops.geojson")
with (FOLDER / "tables" / "spans.csv").open(encoding="utf-8", newline="") as rows:
    SPANS = [row for row in csv.DictReader(rows) if row["property"] == "status"]


def find_status(segment: dict[str, Any], day: int) -> str | None:
    own = [span for span in SPANS if span["feature"] == segment["id"]]
    if not own:
        return str(segment["status"])
    holding = [s for s in own if parse_span(s["start"], s["end"]).holds(day)]
    return holding[0]["value"] if holding else None


def measure_plainly(
    start: str, end: str, day: int, closed: set[str], opened: set[str]
) -> float | None:
    """Measure the shortest way between two titles, without gauges or tracks."""
    countries = {stop["title"]: set(stop["country"].split(";")) for stop in STOPS}
    graph: nx.Graph[str] = nx.Graph()
    for one in SEGMENTS:
        ends = countries[one["from"]] | countries[one["to"]]
        lies = ends if one["kind"] == "sea" else set(one["countries"].split(";"))
        free = opened & set(one["corridors"].split(";"))
        if one["kind"] == "pipeline" or lies & closed:
            continue
        if find_status(one, day) == "operational" or free:
            km = NETWORK.segments[one["id"]].tenths / 10
            known = graph.get_edge_data(one["from"], one["to"], {"km": km})["km"]
            graph.add_edge(one["from"], one["to"], km=min(km, known))
    if start not in graph or end not in graph or not nx.has_path(graph, start, end):
        return None
    return float(nx.dijkstra_path_length(graph, start, end, weight="km"))


titles = st.sampled_from(sorted(stop["title"] for stop in STOPS))
days = st.sampled_from(["1990-06-01", "2015-01-01", "2023-06-01", "2025-09-20"])


@settings(max_examples=60, deadline=None)
@given(
    titles,
    titles,
    days,
    st.sets(st.sampled_from(COUNTRIES), max_size=3),
    st.sets(st.sampled_from(OPENABLE), max_size=2),
)
def test_ways_are_as_long_as_a_plain_computation_finds(
    start: str, end: str, day: str, closed: set[str], opened: set[str]
) -> None:
    if start == end:
        return
    number = parse_date(day).days.first or 0
    scenario = replace(
        default_scenario(ATLAS),
        day=number,
        closed=frozenset(closed),
        opened=frozenset(opened),
    )
    ids = [IDS[title] for title in (start, end)]
    route = find_route(NETWORK, scenario, *ids)
    expected = measure_plainly(start, end, number, closed, opened)
    assert (route and route.km) == (expected and pytest.approx(expected))


@pytest.mark.parametrize(
    ("start", "end", "countries", "breaks"),
    [
        ("Khorgos", "Istanbul (Marmaray)", "CHN KAZ AZE GEO TUR", 2),
        ("Xi’an", "Poti port", "CHN KAZ AZE GEO", 1),
        ("Dostyk", "Duisburg", "KAZ RUS BLR POL DEU", 1),
        ("Tehran", "Van", "IRN TUR", 0),
        ("Moscow", "Alat", "RUS KAZ AZE", 0),
    ],
)
def test_known_ways_pass_the_countries_that_they_are_known_for(
    start: str, end: str, countries: str, breaks: int
) -> None:
    ids = [IDS[title] for title in (start, end)]
    route = find_route(NETWORK, default_scenario(ATLAS), *ids)
    assert route
    assert list(route.countries) == countries.split()
    assert len(route.gauge_breaks) == breaks


def test_every_corridor_but_a_programme_is_joined() -> None:
    kinds = {record.id: record.kind for record in ATLAS.records}
    summaries = summarise_corridors(ATLAS, NETWORK, ATLAS.edition)
    apart = [one.id for one in summaries if not one.connected]
    assert {kinds[identity] for identity in apart} <= {"programme"}


def test_the_syunik_section_is_missing_in_2019_and_worked_in_1990() -> None:
    def tell(day: str) -> set[str]:
        number = parse_date(day).days.first or 0
        summaries = summarise_corridors(ATLAS, NETWORK, number)
        (syunik,) = (one for one in summaries if one.id == "tripp-syunik")
        return set(syunik.by_status)

    assert tell("2019-01-01") == {"missing"}
    assert "operational" in tell("1990-01-01")


def test_ten_published_lengths_agree_within_ten_percent() -> None:
    comparisons = compare_lengths(ATLAS, NETWORK)
    near = [one for one in comparisons if abs(one.difference) <= 0.1]
    assert len(near) >= 10
    assert all(one.published.note for one in comparisons if one not in near)


def test_the_edition_is_the_day_of_the_default_scenario() -> None:
    assert write_day(default_scenario(ATLAS).day) == write_day(ATLAS.edition)
