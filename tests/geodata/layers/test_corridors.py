"""The corridors of the real atlas, held to published lengths and to the world."""

import csv
import gzip
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from shapely.geometry import box, shape

from geodata.building.corridors.corridor_stops import Leg, list_legs, read_stops
from geodata.days import parse_date, parse_span

ATLAS = Path(__file__).parents[3] / "geodata"
STATUSES = {
    *("operational", "under_construction", "missing"),
    *("proposed", "suspended", "blocked"),
}
MIDDLE_OF_THE_CASPIAN = box(50.6, 38.0, 52.3, 42.0)

BORDERS = (
    "border Azerbaijan-Armenia (Aras)",
    "border Armenia-Azerbaijan (Nakhchivan)",
)

Segment = Mapping[str, Any]


def read_rows(name: str) -> list[dict[str, str]]:
    with (ATLAS / "tables" / name).open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


@pytest.fixture(scope="module")
def segments() -> Mapping[str, Segment]:
    text = (ATLAS / "layers" / "corridors.geojson").read_text(encoding="utf-8")
    features = json.loads(text)["features"]
    return {feature["properties"]["id"]: feature for feature in features}


@dataclass(frozen=True)
class World:
    legs: list[Leg]
    segments: Mapping[str, Segment]

    def travel(self, corridor: str) -> Iterator[tuple[list[list[float]], float]]:
        """Each leg's vertices in the corridor's direction, and its km."""
        by_key = {
            (p["kind"], frozenset((p["from"], p["to"]))): segment
            for segment in self.segments.values()
            for p in [segment["properties"]]
        }
        for leg in self.legs:
            if leg.first.corridor == corridor:
                segment = by_key[leg.key]
                line = segment["geometry"]["coordinates"]
                forward = segment["properties"]["from"] == leg.first.name
                km = segment["properties"]["length_km"]
                yield (line if forward else line[::-1]), km


@pytest.fixture(scope="module")
def world(segments: Mapping[str, Segment]) -> World:
    stops = read_stops(ATLAS / "tables" / "stops.csv")
    return World(list(list_legs(stops)), segments)


@pytest.fixture(scope="module")
def spans() -> Mapping[str, list[dict[str, str]]]:
    found = defaultdict(list)
    for row in read_rows("spans.csv"):
        if row["property"] == "status":
            found[row["feature"]].append(row)
    return found


@pytest.mark.parametrize(
    ("corridor", "stretch", "published", "share"),
    [
        # straight between its stations, so shorter than the railway
        ("zangezur", ("Horadiz", "Aghband"), 110.4, 0.15),
        ("btk", ("Baku", "Kars"), 826, 0.10),
        ("btk", ("Marabda", "Kartsakhi"), 179.3, 0.20),
        ("tripp-syunik", BORDERS, 43, 0.10),
        ("kars-nakhchivan", ("Kars", "Dilucu"), 224, 0.20),
        ("instc-west", ("Rasht", "Qazvin"), 164, 0.10),
        ("instc-west", ("Alat", "Astara (Azerbaijan)"), 245, 0.10),
        ("titr-turkmenbashi", ("Turkmenbashi port", "Alat"), 306, 0.10),
        ("titr-main", ("Zhezkazgan", "Beineu"), 988, 0.20),
        ("aras-iran", ("Kalaleh", "Jolfa"), 107, 0.10),
        ("titr-china", ("Xi’an", "Lanzhou"), 676, 0.20),
        ("titr-china", ("Lanzhou", "Ürümqi"), 1904, 0.15),
        ("iran-turkiye", ("Uzen (Zhanaozen)", "Gorgan"), 928, 0.15),
        ("suez", ("Lianyungang port", "Rotterdam"), 19630, 0.10),
    ],
)
def test_lengths_agree_with_the_published_ones(
    corridor: str,
    stretch: tuple[str, str],
    published: float,
    share: float,
    world: World,
) -> None:
    own = [leg for leg in world.legs if leg.first.corridor == corridor]
    first = next(i for i, leg in enumerate(own) if leg.first.name == stretch[0])
    last = next(i for i, leg in enumerate(own) if leg.last.name == stretch[1])
    kms = [km for _, km in world.travel(corridor)]
    assert sum(kms[first : last + 1]) == pytest.approx(published, rel=share)


def test_every_corridor_runs_end_to_end(
    world: World,
) -> None:
    programmes = {"cop", "titr"}
    for row in read_rows("corridors.csv"):
        lines = [line for line, _ in world.travel(row["id"])]
        assert bool(lines) is (row["id"] not in programmes), row["id"]
        for before, after in pairwise(lines):
            assert before[-1] == after[0], (row["id"], before[-1], after[0])


def test_a_segment_stands_once_with_all_its_corridors(
    segments: Mapping[str, Segment],
) -> None:
    def users(identity: str) -> set[str]:
        return set(segments[identity]["properties"]["corridors"].split(";"))

    assert users("yevlakh--ganja-rail") == {
        *("titr", "titr-main", "btk", "rus-aze-geo-arm"),
    }
    assert users("alvank--meghri") == {
        *("zangezur", "tripp-syunik", "cop", "cop-rail-ns"),
    }
    assert users("alat--hajigabul") >= {"zangezur", "titr-main", "btk", "instc-west"}
    pairs = [
        (
            s["properties"]["kind"],
            frozenset((s["properties"]["from"], s["properties"]["to"])),
        )
        for s in segments.values()
    ]
    assert len(pairs) == len(set(pairs))


def test_parents_are_listed_on_their_childrens_segments(
    segments: Mapping[str, Segment],
) -> None:
    parents = {row["id"]: row["parent"] for row in read_rows("corridors.csv")}
    for segment in segments.values():
        users = segment["properties"]["corridors"].split(";")
        assert {parents[user] for user in users} - {""} <= set(users)


def test_only_ships_and_pipes_cross_the_caspian(
    segments: Mapping[str, Segment],
) -> None:
    crossing = {
        (s["properties"]["kind"], identity)
        for identity, s in segments.items()
        if shape(s["geometry"]).intersects(MIDDLE_OF_THE_CASPIAN)
    }
    assert crossing == {
        ("sea", "aktau-port--alat"),
        ("sea", "kuryk-port--alat"),
        ("sea", "turkmenbashi-port--alat"),
        ("pipeline", "kiyanly-turkmenbashi--sangachal"),
    }


def test_segments_are_honest_about_their_alignment(
    segments: Mapping[str, Segment],
) -> None:
    def alignment(identity: str) -> str:
        return str(segments[identity]["properties"]["alignment"])

    assert alignment("yevlakh--ganja-rail") == "surveyed"
    assert alignment("vanadzor--spitak") == "surveyed"
    assert alignment("alvank--meghri") == "schematic"
    assert alignment("aktau-port--alat") == "schematic"
    assert alignment("digor--kars") == "schematic"


def test_statuses_are_those_of_the_contract(
    segments: Mapping[str, Segment], spans: Mapping[str, list[dict[str, str]]]
) -> None:
    assert {s["properties"]["status"] for s in segments.values()} <= STATUSES
    ours = {*segments, *(row["id"] for row in read_rows("corridors.csv"))}
    rows = [row for feature in ours for row in spans.get(feature, ())]
    assert {row["value"] for row in rows} <= STATUSES
    assert all(row["source"] for row in rows)


def test_spans_are_in_order_and_leave_no_day_out(
    segments: Mapping[str, Segment], spans: Mapping[str, list[dict[str, str]]]
) -> None:
    starts = {row["id"]: row["start"] for row in read_rows("corridors.csv")}
    for feature in [*starts, *segments]:
        rows = spans.get(feature, [])
        days = [parse_span(row["start"], row["end"] or None) for row in rows]
        for before, after in pairwise(days):
            assert before.last is not None, feature
            assert after.first == before.last + 1, feature
        if rows:
            assert days[-1].last is None, feature


def test_a_changing_segment_has_a_status_as_long_as_a_corridor_uses_it(
    segments: Mapping[str, Segment], spans: Mapping[str, list[dict[str, str]]]
) -> None:
    starts = {
        row["id"]: parse_date(row["start"]).days.first or 0
        for row in read_rows("corridors.csv")
    }
    for identity, segment in segments.items():
        if identity in spans:
            first = parse_span(spans[identity][0]["start"], None).first or 0
            users = segment["properties"]["corridors"].split(";")
            assert first <= min(starts[user] for user in users), identity


def test_the_last_span_is_what_the_segment_says(
    segments: Mapping[str, Segment], spans: Mapping[str, list[dict[str, str]]]
) -> None:
    for identity, segment in segments.items():
        if identity in spans:
            now = spans[identity][-1]["value"]
            assert now == segment["properties"]["status"], identity


@pytest.mark.parametrize(
    ("feature", "day", "status"),
    [
        ("alvank--meghri", "1990-01-01", "operational"),
        ("alvank--meghri", "2019-01-01", "missing"),
        ("minjivan--bartaz-rail", "2019-01-01", "missing"),
        ("minjivan--bartaz-rail", "2022-01-01", "under_construction"),
        ("btk", "2016-01-01", "under_construction"),
        ("btk", "2024-05-19", "suspended"),
        ("btk", "2024-05-20", "operational"),
        ("akhalkalaki--kartsakhi", "2023-05-16", "suspended"),
        ("brest--border-brest-malaszewicze", "2025-09-11", "operational"),
        ("brest--border-brest-malaszewicze", "2025-09-24", "suspended"),
        ("brest--border-brest-malaszewicze", "2025-09-25", "operational"),
        ("akhurik--border-akhurik-dogukapi", "2015-01-01", "blocked"),
        ("digor--kars", "2025-08-21", "proposed"),
    ],
)
def test_status_by_date(
    feature: str, day: str, status: str, spans: Mapping[str, list[dict[str, str]]]
) -> None:
    wanted = parse_date(day).days.first or 0
    rows = spans[feature]
    holding = [
        row["value"]
        for row in rows
        if parse_span(row["start"], row["end"] or None).holds(wanted)
    ]
    assert holding == [status]


def test_every_source_is_in_the_bibliography(segments: Mapping[str, Segment]) -> None:
    known = {row["id"] for row in read_rows("sources.csv")}
    cited = {
        source
        for cell in [
            *(s["properties"]["source"] for s in segments.values()),
            *(row["source"] for row in read_rows("corridors.csv")),
        ]
        for source in cell.split(";")
    }
    assert cited <= known


def test_the_layer_is_light() -> None:
    whole = (ATLAS / "layers" / "corridors.geojson").read_bytes()
    assert len(gzip.compress(whole, 9, mtime=0)) <= 120_000
