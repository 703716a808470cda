"""What of the map a view shows, as data, before anything is drawn."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.compiled.edition import Compiled
from dashboard.map.looks import MIXED
from dashboard.map.scene import GROUP, EventMark, Kept, Scene, compose_scene
from dashboard.view.layers import list_record_layers, list_tokens
from dashboard.view.model import View, default_view
from geodata import read_atlas
from geodata.index.selecting import select
from tests.layers import PARKS, WALLS, make_layered

REAL = Compiled(read_atlas())
TOKENS = [t for layer in list_record_layers(REAL.index) for t in list_tokens(layer)]
EVENTS = {key for place in REAL.map.places for key in place["records"]}
ACTORS = [actor["id"] for actor in REAL.index["actors"]]
LOOKS = ("symbol", "colour")
NOMINAL = "2022-09-28-pinaka"
"""Reported of a contract: its point stands for a government."""

views = st.builds(
    View,
    actors=st.lists(st.sampled_from(ACTORS), max_size=3).map(tuple),
    match=st.sampled_from(["any", "all"]),
    dates=st.sampled_from(
        [(None, None), ("2015", "2015"), (None, "2020-11-09"), ("2024-05-24", None)]
    ),
    kinds=st.lists(st.sampled_from(TOKENS)).map(tuple) | st.just(tuple(TOKENS)),
    text=st.sampled_from(["", "armenia", "border", "nothing is called so"]),
    side=st.sampled_from([side["id"] for side in REAL.index["sides"]]),
)


def compose(compiled: Compiled, query: str) -> Scene:
    shown = compiled.read(query)
    assert not shown.notices
    told = compiled.map, compiled.index, shown.view, shown.selection
    return compose_scene(*told)


def find(scene: Scene, slot: str, key: str) -> Kept:
    (found,) = [one for one in scene.list_slot(slot) if one.feature.id == key]
    return found


@given(views)
def test_what_is_kept_is_what_the_filter_passes(view: View) -> None:
    """All of it but what has no place, and nothing else."""
    selection = select(REAL.index, view)
    scene = compose_scene(REAL.map, REAL.index, view, selection)
    shown = {n for n, is_shown in enumerate(selection.shown) if is_shown}
    features = REAL.map.drawn.features
    placed = {n for one in features for n in one.records}
    placed |= {n for n, one in enumerate(REAL.atlas.records) if one.id in EVENTS}
    kept = [set(one.feature.records) for one in scene.features]
    kept += [set(one.records) for one in scene.events]
    assert set().union(*kept) & shown == shown & placed
    assert all(records & shown for records in kept)


def test_a_picked_exclave_is_literal() -> None:
    scene = compose(REAL, "layers=villages.exclave&dates=2024-05-24&pick=artsvashen")
    picked = {one.feature.id for one in scene.features if one.picked}
    assert picked == {"artsvashen"}
    areas = {one.feature.id for one in scene.list_slot("area")}
    assert areas >= {"artsvashen", "yukhari-askipara"}
    assert not scene.events
    assert not scene.list_slot("line")


@pytest.mark.parametrize(
    ("day", "holder", "colour"), [("23", "ARM", "side-2"), ("24", "AZE", "side-1")]
)
def test_control_passes_between_two_days(day: str, holder: str, colour: str) -> None:
    scene = compose(REAL, f"layers=villages&dates=..2024-05-{day}")
    point = find(scene, "point", "baghanis-ayrum").feature
    assert point.state is not None
    assert point.state["holder"] == holder
    assert REAL.map.drawn.looks[point.look]["colour"] == colour


def test_a_side_names_fills_and_edges_an_exclave() -> None:
    query = "layers=villages&dates=..2024-05-01"
    told = {}
    for side in ("neutral", "aze", "arm"):
        scene = compose(REAL, f"{query}&side={side}")
        look = REAL.map.drawn.looks[find(scene, "area", "artsvashen").feature.look]
        label = find(scene, "point", "artsvashen").label
        told[side] = label, look["fill"], look["rim"], "dash" in look
    blue, orange = "side-1", "side-2"
    assert told == {
        "neutral": ("Artsvashen / Bashkend", orange, blue, True),
        "aze": ("Başkənd", blue, blue, False),
        "arm": ("Արծվաշեն", orange, blue, True),
    }


def test_a_corridor_that_a_side_rejects_is_faint_unless_another_runs_there() -> None:
    def list_faint(scene: Scene) -> list[set[str]]:
        records = REAL.atlas.records
        lines = [one for one in scene.list_slot("line") if one.faint]
        return [{records[n].id for n in one.feature.records} for one in lines]

    lone = list_faint(compose(REAL, "layers=corridors&q=zangezur%20corridor&side=arm"))
    assert lone
    assert all("zangezur" in users for users in lone)
    both = list_faint(compose(REAL, "layers=corridors&side=arm"))
    assert not any("tripp-syunik" in users for users in both)


def test_compared_corridors_are_there_whatever_else_is_filtered() -> None:
    query = "layers=villages&chart=corridors&corridors=zangezur~cop"
    compared = {"zangezur", "cop"}
    expected = {
        one["id"] for one in REAL.map.segments if compared & set(one["corridors"])
    }
    lines = compose(REAL, query).list_slot("line")
    assert expected
    assert {one.feature.id for one in lines} == expected
    assert not compose(REAL, "layers=villages").list_slot("line")


def test_callouts_name_what_of_their_exclaves_is_shown() -> None:
    both = compose(REAL, "layers=villages")
    (twins,) = [one for one in both.callouts if "sofulu" in one.ids]
    assert twins.label == "Barkhudarli · Sofulu"
    assert not compose(REAL, "layers=meetings").callouts


def test_layers_more_of_lines_and_areas_are_kept(
    small_atlas: Path, tmp_path: Path
) -> None:
    layered = Compiled(read_atlas(make_layered(small_atlas, tmp_path)))
    scene = compose(layered, "layers=walls~parks")
    for slot, ids in (("line", WALLS), ("area", PARKS)):
        assert [one.feature.id for one in scene.list_slot(slot)] == list(ids)
    assert not compose(layered, "layers=meetings").list_slot("area")


def test_a_picked_record_that_is_filtered_out_is_not_drawn() -> None:
    view = replace(default_view(REAL.index), kinds=(), pick="artsvashen")
    selection = select(REAL.index, view)
    scene = compose_scene(REAL.map, REAL.index, view, selection)
    assert not scene.features
    assert not scene.events


def list_stresses(scene: Scene) -> dict[str, str]:
    return {one.feature.id: one.stress for one in scene.list_slot("line")}


def test_what_is_picked_stands_out_and_all_other_lines_step_back() -> None:
    plain = list_stresses(compose(REAL, "layers=corridors"))
    assert set(plain.values()) == {""}
    picked = list_stresses(compose(REAL, "layers=corridors&pick=zangezur"))
    assert picked["agarak--karchevan"] == "strong"
    assert picked["marneuli--sadakhlo"] == "back"
    assert picked.keys() == plain.keys()


def test_corridors_of_one_line_run_beside_each_other_but_no_programme() -> None:
    def count(query: str) -> int:
        return find(compose(REAL, query), "line", "sharur--velidag").lanes

    # the railways of Crossroads of Peace, and of Kars to Nakhchivan in Zangezur
    assert count("layers=corridors") == 2
    assert count("layers=corridors&pick=zangezur") == 1
    compared = "layers=corridors&chart=corridors&corridors=zangezur~cop"
    assert count(compared) == 2


def test_gaps_are_told_of_what_stands_out() -> None:
    picked = compose(REAL, "layers=corridors&pick=zangezur").gaps
    assert [words for words, _ in picked] == [
        f"{km}\u202fkm not built" for km in (43, 8)
    ]
    assert not compose(REAL, "layers=corridors").gaps


def test_circles_of_doubt_are_drawn_of_what_is_picked() -> None:
    query = "layers=villages"
    assert not compose(REAL, query).list_slot("halo")
    halos = {one.id for one in REAL.map.drawn.features if one.slot == "halo"}
    picked = compose(REAL, f"{query}&pick=karki").list_slot("halo")
    assert {one.feature.id for one in picked} == halos & {"karki"}


def test_records_step_back_while_a_trip_is_asked() -> None:
    scene = compose(REAL, "chart=trip&pick=artsvashen")
    assert not scene.events
    assert not scene.callouts
    assert {one.feature.id for one in scene.features if one.stress != "back"} == {
        "artsvashen"
    }


def test_what_the_side_beside_tells_otherwise_is_marked() -> None:
    def list_differing(query: str) -> set[str]:
        points = compose(REAL, f"layers=villages&{query}").list_slot("point")
        return {one.feature.id for one in points if one.differs}

    told = list_differing("side=aze&compare=arm")
    assert "artsvashen" in told
    assert told == list_differing("side=arm&compare=aze")
    assert not list_differing("side=aze")


def find_mark(scene: Scene, key: str) -> EventMark:
    number = REAL.index["columns"].ids.index(key)
    (found,) = [one for one in scene.events if number in one.records]
    return found


def test_a_mark_of_one_event_is_its_kind_and_that_of_several_a_disc() -> None:
    marks = compose(REAL, "layers=meetings").events
    for mark in marks:
        records = [REAL.atlas.records[number] for number in mark.records]
        kinds = [REAL.atlas.find_kind(record.token) for record in records]
        symbols, colours = ({getattr(one, key) for one in kinds} for key in LOOKS)
        assert {mark.symbol} == (symbols if len(kinds) == 1 else {GROUP})
        assert {mark.colour} == (colours if len(colours) == 1 else {MIXED})
    assert {len(mark.records) > 1 for mark in marks} == {True, False}


def test_a_mark_is_vague_where_most_of_it_stands_for_another_place() -> None:
    alone = find_mark(compose(REAL, "layers=meetings.arms_delivery"), NOMINAL)
    half = find_mark(compose(REAL, "layers=meetings"), NOMINAL)
    towns = find_mark(compose(REAL, "layers=meetings"), "2021-11-26-sochi")
    assert (len(alone.records), alone.vague) == (1, True)
    assert (len(half.records), half.vague) == (2, False)
    assert (len(towns.records), towns.vague) == (2, False)


def test_events_stay_whichever_chart_is_open_but_that_of_trips() -> None:
    marks = compose(REAL, "layers=meetings").events
    for chart in REAL.tabs:
        assert compose(REAL, f"layers=meetings&chart={chart}").events == marks, chart
