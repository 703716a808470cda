"""A trip as a view asks it: its answer in words, as picture, slide, embed and table."""

import csv
import json
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from pptx import Presentation

from dashboard.app import create_app
from dashboard.cli import main
from dashboard.compiled.edition import Compiled
from dashboard.settings import Settings, find_assets
from dashboard.texts import write_number
from dashboard.trips.asking import ask_view
from dashboard.trips.report import TripReport, report_trip
from dashboard.view.links import parse_link
from dashboard.view.nearest import find_nearest
from geodata import read_atlas
from geodata.checking.network import check_network
from geodata.network import build_network
from geodata.problems import Findings

ATLAS = read_atlas()
INDEX = Compiled(ATLAS).index
NETWORK = build_network(ATLAS)
OPEN = "trip=khorgos..istanbul-marmaray&close=RUS&open=tripp_syunik"


def answer(query: str) -> TripReport:
    view, notices = parse_link(query, INDEX)
    assert notices == ()
    return report_trip(INDEX, view, NETWORK, ask_view(ATLAS, NETWORK, INDEX, view))


def route(capsys: pytest.CaptureFixture[str], line: str) -> dict[str, float]:
    main(["route", *line.split(), "--json"])
    told: dict[str, float] = json.loads(capsys.readouterr().out)["routes"]["best"]
    return told


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    made: FlaskClient = create_app(Settings(find_assets()), ATLAS).server.test_client()
    return made


def test_the_sentence_says_the_trip_and_what_the_changes_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    closed = "Khorgos Istanbul --close RUS --close georgia_closed"
    usual = route(capsys, "Khorgos Istanbul")["km"]
    best = route(capsys, f"{closed} --open tripp_syunik")["km"]
    told = answer(OPEN.replace("close=RUS", "close=RUS~georgia_closed"))
    tens = write_number(round(best / 10) * 10)
    assert told.sentence == (
        "Khorgos to Istanbul (Marmaray) with Russia closed, Georgia closed and "
        "Syunik link open (Horadiz to Kars): 48\u202f% drawn "
        f"straight: about {tens}\u202fkm, about 15 days; {best - usual:.0f}\u202fkm "
        "longer and about 24 hours slower than without these changes; 4 borders, "
        "2 changes of track gauge, 1 sea leg"
    )
    assert told.ways == ("Without changes", "Best", "Next best")


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("trip=gyumri..kars&close=TUR", ": no route, every way into Kars is closed"),
        ("trip=kars..kars", ": no route, it starts and ends at Kars"),
        ("trip=gyumri..kars&close=IRN", "; the same route as without these changes"),
        (
            "trip=gyumri..kars&close=GEO&open=armenia_turkiye_open",
            "\u202fkm shorter and about ",
        ),
        (
            "trip=baku..kars&close=georgia_closed&by=time",
            " slower than without these changes",
        ),
        ("dates=..2019&trip=horadiz..nakhchivan&open=zangezur", "; 2\u202f0"),
        ("trip=baku..kars&by=time&pace=border_rail:0", "with changed estimates: "),
    ],
)
def test_no_route_and_the_same_way_are_answers(query: str, words: str) -> None:
    assert words in answer(query).sentence


def test_effects_are_ranked_and_named() -> None:
    effects = answer("trip=gyumri..kars").effects
    assert effects[0].title == "border Sadakhlo–Ayrum"
    assert effects[0].words == "no route is left"
    assert all(one.words.startswith("+") for one in effects[1:])


def test_estimates_change_the_time_and_not_the_length() -> None:
    usual, slow = (answer(f"{OPEN}{pace}").lines for pace in ("", "&pace=port:500"))
    assert usual[:2] == slow[:2]
    assert usual[2] != slow[2]


def test_the_picture_has_both_ways_and_the_answer(client: FlaskClient) -> None:
    picture = client.get(f"/image/trip.svg?{OPEN}").text
    assert answer(OPEN).sentence in picture.replace("\n", " ")
    same = client.get(f"/image/map.svg?{OPEN}&chart=trip").data
    assert same == client.get(f"/image/trip.svg?{OPEN}&chart=trip").data
    assert same != client.get(f"/image/map.svg?{OPEN}").data
    refused = client.get("/image/trip.svg?trip=khorgas..istanbul")
    assert refused.status_code == 400
    assert "the nearest is “khorgos”" in refused.text


def test_the_embed_and_the_slide_say_the_answer(client: FlaskClient) -> None:
    page = client.get(f"/embed/trip?{OPEN}").text
    sentence = answer(OPEN).sentence
    assert f'<h1 class="finding">{sentence}</h1>' in page
    assert "chart=trip" in page
    assert page.count("<script") == 1  # its links and its height
    deck = Presentation(BytesIO(client.get(f"/slides.pptx?{OPEN}&chart=trip").data))
    assert deck.slides[0].shapes.title.text == sentence


def test_the_sections_of_each_way_are_a_table(tmp_path: Path) -> None:
    file = tmp_path / "trip.csv"
    assert main(["export", OPEN, "-o", str(file), "--chart", "trip"]) == 0
    rows = list(csv.DictReader(StringIO(file.read_text("utf-8-sig"))))
    best = [row for row in rows if row["way"] == "Best"]
    assert (best[0]["from"], best[-1]["to"]) == ("Khorgos", "Istanbul (Marmaray)")
    told = answer(OPEN).lines[1].cells[1]
    assert told.startswith(write_number(round(sum(float(row["km"]) for row in best))))
    assert {row["way"] for row in rows} == {"Without changes", "Best", "Next best"}


def test_an_atlas_without_a_trip_has_no_such_panel(small_atlas: Path) -> None:
    index = Compiled(read_atlas(small_atlas)).index
    assert "trip" not in index["charts"]
    _, notices = parse_link("trip=a..b", index)
    assert notices[0].reason == "“a” is not a stop of this atlas"


def test_a_trip_is_declared_between_two_stops() -> None:
    findings = Findings()
    check_network(replace(ATLAS, trip=("stop-khorgos", "stop-nowhere")), findings)
    with pytest.raises(Exception, match="these are not two stops"):
        findings.refuse()


def test_words_stand_for_one_thing_each() -> None:
    words = INDEX["trips"]
    groups = [words[key] for key in ("stops", "countries", "switches", "links")]
    assert len(set().union(*groups)) == sum(map(len, groups))


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("almtay", "almaty"),
        ("ISTAMBUL", "istanbul-marmaray"),
        ("istanbul", "istanbul-marmaray"),
        ("xanadu", ""),
        ("a", "almaty"),
        ("", ""),
    ],
)
def test_the_nearest_word_begins_alike(text: str, nearest: str) -> None:
    assert find_nearest(text, ["almaty", "almaty-two", "istanbul-marmaray"]) == nearest
