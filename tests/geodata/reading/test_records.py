"""The record of the real atlas: facts that stand, and rules that every row keeps."""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyogrio
import pytest

from geodata.days import Interval, count_days, parse_span

if TYPE_CHECKING:
    from collections.abc import Iterator

ATLAS = Path(__file__).parents[3] / "geodata"
LAYERS = ("meetings", "villages", "sites")
DISTANT = ("telephone call", "videoconference")
MEETINGS = (
    "border_commission",
    "leaders_meeting",
    "ministers_meeting",
    "nuclear_talks",
    "summit_sideline",
)
ROLES = {
    "participant",
    "mediator",
    "host",
    "claimant",
    "controller",
    "proponent",
    "opponent",
    "operator",
    "supplier",
}
UNPUBLISHED = (
    "2023-07-12-border-4",
    "2024-03-07-border-7",
    "2024-04-19-border-8-protocol",
    "2024-05-15-border-9",
    "2024-08-30-regulation",
    "2024-11-01-border-10",
    "2025-01-16-border-11",
)
TOLD = ("title", "summary", "note", "place")
Row = dict[str, str]


def read_table(name: str) -> list[Row]:
    path = ATLAS / "tables" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_layer(name: str) -> list[dict[str, Any]]:
    text = (ATLAS / "layers" / f"{name}.geojson").read_text(encoding="utf-8")
    features: list[dict[str, Any]] = json.loads(text)["features"]
    return features


def find_record(layer: str, record: str) -> dict[str, Any]:
    found = [f for f in read_layer(layer) if f["properties"]["id"] == record]
    assert len(found) == 1, record
    return found[0]


def read_records() -> list[dict[str, Any]]:
    return [f["properties"] for layer in LAYERS for f in read_layer(layer)]


def find_controllers(village: str, day: date) -> list[str]:
    return [
        row["value"]
        for row in read_table("spans")
        if (row["feature"], row["property"]) == (village, "control")
        and parse_span(row["start"], row["end"]).holds(count_days(day))
    ]


def walk_numbers(value: object) -> Iterator[float]:
    if isinstance(value, list):
        for part in value:
            yield from walk_numbers(part)
    elif isinstance(value, int | float):
        yield value


def split_cell(text: str | None) -> list[str]:
    return text.split(";") if text else []


def test_the_almaty_talks_had_a_host_and_no_mediator() -> None:
    talks = find_record("meetings", "2024-05-10-almaty")["properties"]
    assert (talks["start"], talks["end"]) == ("2024-05-10", "2024-05-11")
    assert set(talks["actors"].split(";")) == {
        "ARM:participant",
        "AZE:participant",
        "KAZ:host",
    }
    assert talks["format"] == "bilateral"


def expect_format(actors: list[str]) -> str:
    if any(actor.endswith(":mediator") for actor in actors):
        return "mediated"
    guests = [actor for actor in actors if actor.endswith(":participant")]
    return "bilateral" if len(guests) == 2 else "multilateral"


def test_the_format_of_a_meeting_follows_from_its_actors() -> None:
    wrong = {
        meeting["id"]: meeting["format"]
        for meeting in (feature["properties"] for feature in read_layer("meetings"))
        if meeting["kind"] in MEETINGS
        and meeting["format"] != expect_format(split_cell(meeting["actors"]))
    }
    assert not wrong


def test_a_mediator_is_no_participant() -> None:
    for record in read_records():
        actors = split_cell(record["actors"])
        mediators = {actor for actor in actors if actor.endswith(":mediator")}
        guests = {actor.replace(":mediator", ":participant") for actor in mediators}
        assert guests.isdisjoint(actors), record["id"]


def test_both_groups_of_four_villages_are_told_apart() -> None:
    kinds: dict[str, set[str]] = defaultdict(set)
    for feature in read_layer("villages"):
        kinds[feature["properties"]["kind"]].add(feature["properties"]["id"])
    assert kinds == {
        "handed_over": {
            "ashagi-askipara",
            "baghanis-ayrum",
            "gizilhajili",
            "kheyrimli",
        },
        "exclave": {
            "artsvashen",
            "barkhudarli",
            "karki",
            "sofulu",
            "yukhari-askipara",
        },
        "border_village": {"baghanis", "berkaber", "kirants", "voskepar"},
    }


@pytest.mark.parametrize(
    ("village", "day", "controller"),
    [
        ("baghanis-ayrum", date(2024, 5, 23), "ARM"),
        ("baghanis-ayrum", date(2024, 5, 24), "AZE"),
        ("kheyrimli", date(1992, 3, 7), "AZE"),
        ("kheyrimli", date(1992, 3, 8), "ARM"),
        ("karki", date(2026, 3, 11), "ARM"),
        ("artsvashen", date(2026, 3, 11), "AZE"),
        ("artsvashen", date(1991, 12, 21), "ARM"),
        ("kirants", date(2024, 5, 24), "ARM"),
        ("gizilhajili", date(1991, 12, 21), "AZE"),
        ("gizilhajili", date(2024, 5, 23), "disputed"),
        ("ashagi-askipara", date(2024, 5, 23), "disputed"),
    ],
)
def test_a_village_has_the_controller_of_that_day(
    village: str, day: date, controller: str
) -> None:
    assert find_controllers(village, day) == [controller]


def test_what_has_no_meeting_place_is_not_on_the_map() -> None:
    meetings = {f["properties"]["id"]: f for f in read_layer("meetings")}
    nowhere = {name for name, f in meetings.items() if f["geometry"] is None}
    assert nowhere >= {
        "2020-11-09-ceasefire-statement",
        "2022-05-23-commissions-created",
        "2023-12-07-joint-statement",
        "2025-03-13-treaty-text",
        "2025-08-11-treaty-text-published",
        *UNPUBLISHED,
    }
    told = [feature["properties"] for feature in meetings.values()]
    distant = {p["id"] for p in told if p["venue"] in DISTANT}
    assert len(distant) > 8
    assert distant <= nowhere
    certain = {p["id"] for p in told if p["place_certainty"] != "nominal"}
    assert nowhere.isdisjoint(certain)


@pytest.mark.parametrize("session", UNPUBLISHED)
def test_a_session_at_an_unpublished_section_is_pinned_nowhere(session: str) -> None:
    feature = find_record("meetings", session)
    told = feature["properties"]
    assert feature["geometry"] is None
    assert (told["place_certainty"], told["place_km"]) == ("nominal", None)
    assert "not published" in told["place"]


def test_the_peacekeepers_left_on_12_june_2024() -> None:
    contingent = find_record("sites", "russian-peacekeepers-khojaly")["properties"]
    assert (contingent["start"], contingent["end"]) == ("2020-11-10", "2024-06-12")


def test_ids_are_unique_and_plain() -> None:
    ids = [record["id"] for record in read_records()]
    assert len(set(ids)) == len(ids)
    assert [i for i in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i)] == []


def test_every_statement_has_a_source_that_exists() -> None:
    known = {row["id"] for row in read_table("sources")}
    named = [(r["id"], r["source"]) for r in read_records()]
    named += [(row["feature"], row["source"]) for row in read_table("spans")]
    missing = [
        (who, cell)
        for who, cell in named
        if not split_cell(cell) or not set(split_cell(cell)) <= known
    ]
    assert missing == []


def test_sources_are_named_once() -> None:
    rows = read_table("sources")
    ids = [row["id"] for row in rows]
    urls = [row["url"] for row in rows if row["url"]]
    assert len(set(ids)) == len(ids)
    assert len(set(urls)) == len(urls)
    cited_by_hand = [row for row in rows if not row["url"]]
    assert [r for r in cited_by_hand if not (r["publisher"] and r["published"])] == []


def test_all_actors_and_roles_are_known() -> None:
    known = {row["id"] for row in read_table("actors")}
    taken = {
        tuple(a.split(":")) for r in read_records() for a in split_cell(r["actors"])
    }
    assert {actor for actor, _ in taken} <= known
    assert {role for _, role in taken} <= ROLES
    for table, field in (("spans", "actor"), ("names", "used_by")):
        assert {row[field] for row in read_table(table)} <= known | {""}


def test_spans_of_one_property_follow_each_other() -> None:
    spans: dict[tuple[str, str, str], list[Interval]] = defaultdict(list)
    for row in read_table("spans"):
        days = parse_span(row["start"], row["end"])
        actor = "" if row["property"] == "control" else row["actor"]
        spans[row["feature"], row["property"], actor].append(days)
    for key, held in spans.items():
        for earlier, later in pairwise(held):
            assert earlier.last is not None, key
            assert later.first is not None, key
            assert earlier.last < later.first, key


def test_control_never_lapses_between_two_spans() -> None:
    rows = [r for r in read_table("spans") if r["property"] == "control"]
    for row, following in pairwise(rows):
        if row["feature"] == following["feature"]:
            end = parse_span(row["start"], row["end"]).last
            start = parse_span(following["start"], following["end"]).first
            assert end is not None
            assert start == end + 1, row


def test_nobody_is_named_as_the_controller_where_control_is_disputed() -> None:
    rows = [r for r in read_table("spans") if r["value"] == "disputed"]
    assert {row["feature"] for row in rows} == {"ashagi-askipara", "gizilhajili"}
    assert {(row["actor"], row["role"]) for row in rows} == {("", "")}


@pytest.mark.parametrize(
    ("corridor", "start"), [("zangezur", "2021-03"), ("cop-road-ns", "2023-10-26")]
)
def test_no_corridor_stands_before_its_name(corridor: str, start: str) -> None:
    rows = {row["id"]: row["start"] for row in read_table("corridors")}
    spans = [r["start"] for r in read_table("spans") if r["feature"] == corridor]
    assert (rows[corridor], spans) == (start, [start])


def test_the_station_of_meghri_was_open_in_1990() -> None:
    assert "ruin" not in find_record("sites", "meghri-station")["properties"]["title"]
    day = count_days(date(1990, 1, 1))
    rows = [row for row in read_table("spans") if row["feature"] == "meghri-station"]
    held = [r["value"] for r in rows if parse_span(r["start"], r["end"]).holds(day)]
    assert held == ["open"]


def test_no_text_tells_of_the_workshop() -> None:
    texts = [str(record[key]) for record in read_records() for key in TOLD]
    for table in ("spans", "positions", "subjects", "corridors", "names", "sources"):
        texts += [cell for row in read_table(table) for cell in row.values()]
    told = re.compile(r"general knowledge|the research\b|(was|were) read\b")
    assert [text for text in texts if told.search(text)] == []
    straight = re.compile(r"\w'\w")
    assert [text for text in texts if straight.search(text)] == []


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_opens_in_a_gis_with_six_decimals(layer: str) -> None:
    path = ATLAS / "layers" / f"{layer}.geojson"
    assert len(pyogrio.read_dataframe(path)) == len(read_layer(layer))
    for feature in read_layer(layer):
        coordinates = (feature["geometry"] or {}).get("coordinates", [])
        numbers = list(walk_numbers(coordinates))
        assert [n for n in numbers if round(n, 6) != n] == []
