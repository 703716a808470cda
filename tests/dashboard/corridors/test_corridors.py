"""The comparison of corridors, held to the published files and to what happened."""

import csv
import json
from collections import defaultdict
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.corridors.measure import find_spell, measure, tell_measure
from dashboard.exports.table import write_numbers
from dashboard.texts import TEXTS
from dashboard.view.links import parse_link
from geodata import read_atlas
from geodata.network import build_network

if TYPE_CHECKING:
    from dashboard.corridors.compared import CorridorChart

FOLDER = Path(__file__).parents[3] / "geodata"
ATLAS = read_atlas(FOLDER)
NETWORK = build_network(ATLAS)
INDEX = Compiled(ATLAS).index
WHOLE = cast("CorridorChart", Compiled(ATLAS).tabs["corridors"])
CHART = WHOLE.template
STATES = ("operational", "under_construction", "suspended", "proposed", "missing")
UNKNOWN = 5


def read_day(text: str) -> int:
    return (date.fromisoformat(text) - date(1970, 1, 1)).days


def load_segments() -> list[dict[str, Any]]:
    layer = json.loads((FOLDER / "layers" / "corridors.geojson").read_text("utf-8"))
    return [feature["properties"] for feature in layer["features"]]


def load_spans() -> dict[str, list[dict[str, str]]]:
    spans: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (FOLDER / "tables" / "spans.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["property"] == "status":
                spans[row["feature"]].append(row)
    return spans


@pytest.mark.parametrize("day", ["2019-01-01", "2021-02-14", "2026-04-11"])
@pytest.mark.parametrize("corridor", ["zangezur", "aras-iran", "cop", "titr"])
def test_km_by_state_are_those_of_the_published_spans(corridor: str, day: str) -> None:
    # days as texts compare as days do, where open ends and months are made whole
    spans = load_spans()
    sums: dict[str, float] = defaultdict(float)
    for segment in load_segments():
        if corridor not in segment["corridors"].split(";"):
            continue
        rows = spans[segment["id"]]
        state = "" if rows else segment["status"]
        for row in rows:
            start = (row["start"].rstrip("~") + "-01-01")[:10] if row["start"] else ""
            end = (row["end"].rstrip("~") + "-31")[:10] if row["end"] else "9999"
            if start <= day <= end:
                state = row["value"]
        km = NETWORK.segments[segment["id"]].tenths / 10
        sums["suspended" if state == "blocked" else state] += km
    (values,) = measure(CHART, [corridor], read_day(day)).values
    assert values[:UNKNOWN] == tuple(
        pytest.approx(sums[state], abs=0.51) for state in STATES
    )
    assert values[UNKNOWN] == pytest.approx(sums[""], abs=0.51)


def test_the_syunik_link_is_missing_since_1992_and_ran_before() -> None:
    # Trains ran until April 1992; 40.5 km on our drawn line, 43 as published.
    borders = [
        f"border {name}"
        for name in ("Azerbaijan-Armenia (Aras)", "Armenia-Azerbaijan (Nakhchivan)")
    ]
    (corridor,) = (one for one in CHART["corridors"] if one["id"] == "tripp-syunik")
    (line,) = corridor["lines"]
    titles = [CHART["stops"][stop]["title"] for stop in line["stops"]]
    assert [titles[0], titles[-1]] == borders
    pieces = [CHART["pieces"][piece] for piece in line["pieces"]]
    syunik = [piece for piece in pieces if piece["country"] == "ARM"]
    assert sum(piece["tenths"] for piece in syunik) == 430
    for day, state in (
        ("1992-03-31", "operational"),
        ("1992-04-01", "missing"),
        ("2019-01-01", "missing"),
        ("2026-04-11", "missing"),
    ):
        assert {find_spell(piece, read_day(day))[0] for piece in syunik} == {state}
    assert {find_spell(piece, read_day("2020-01-01"))[1] for piece in syunik} == {
        "1992-04"
    }
    (length,) = corridor["measured"]
    assert (length["published"], length["ours"]) == (43, 40.5)


def test_what_the_title_states() -> None:
    def tell(day: str, *corridors: str) -> str:
        return tell_measure(CHART, corridors, read_day(day), TEXTS)

    assert tell("2020-01-01", "zangezur", "northern") == (
        "On 1 January 2020, 357 of the 767\u202fkm of the Zangezur corridor work; the "
        "43\u202fkm through Armenia are not built, nor are 123\u202fkm elsewhere"
    )
    assert tell("2020-01-01", "trans-caspian-pipeline") == (
        "On 1 January 2020, none of the 294\u202fkm of the Trans-Caspian gas pipeline "
        "works"
    )
    assert tell("1990-01-01", "zangezur").endswith("of the Zangezur corridor work")
    assert tell("2020-01-01") == "No corridor is chosen"


def test_a_view_is_measured_on_its_day_whatever_else_it_filters() -> None:
    query = "dates=2019..2020-01-01&actors=CHN&layers=none&corridors=zangezur~btk"
    view, notices = parse_link(query, INDEX)
    counted = WHOLE.show(INDEX, view)
    assert not notices
    assert counted.day == read_day("2020-01-01")
    assert [row["title"] for row in counted.rows] == [
        *("Zangezur corridor", "Baku–Tbilisi–Kars railway")
    ]
    assert counted.tally == measure(CHART, ["zangezur", "btk"], counted.day)
    assert "comparing the Zangezur corridor (Azerbaijan’s concept)" in counted.sentence
    told = list(csv.DictReader(StringIO(write_numbers(counted).decode("utf-8-sig"))))
    assert [(row["Day"], row["km"], row["Armenia"]) for row in told] == [
        ("2020-01-01", "767.3", "43.0"),
        ("2020-01-01", "820.8", "0"),
    ]
    assert told[1]["Changes of track gauge"] == "1"
    assert "5 Mt since (Azerbaijan Railways, 2024)" in told[1]["Capacity as published"]


def test_what_was_published_of_a_section_is_told_of_all_that_hold_it() -> None:
    sections = {
        one["id"]: {told["published"] for told in one["measured"]}
        for one in CHART["corridors"]
    }
    # Horadiz–Aghband, Syunik, Kars–Dilucu, Julfa–Velidag
    assert sections["zangezur"] == {110.4, 43, 224, 123.4}
    assert sections["suez-istanbul"] == set()


def test_an_atlas_without_stops_has_no_comparison(small_atlas: Path) -> None:
    atlas = read_atlas(small_atlas)
    assert "corridors" not in Compiled(atlas).tabs
    index = Compiled(atlas).index
    assert index["comparable"] == index["compared"] == []
