"""Which records a still map shows, as data, before anything is drawn."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.compiled import Compiled
from dashboard.links import parse_link
from dashboard.stills.grouping import merge_places
from dashboard.stills.plates import Plates, prepare_plates
from dashboard.stills.scene import Scene, compose_scene
from dashboard.view import View, default_view, list_record_layers, list_tokens
from geodata import read_atlas
from geodata.selecting import select

REAL = prepare_plates(Compiled(read_atlas()))
TOKENS = [t for layer in list_record_layers(REAL.index) for t in list_tokens(layer)]
ACTORS = [actor["id"] for actor in REAL.index["actors"]]

views = st.builds(
    View,
    actors=st.lists(st.sampled_from(ACTORS), max_size=3).map(tuple),
    match=st.sampled_from(["any", "all"]),
    dates=st.sampled_from(
        [(None, None), ("2015", "2015"), (None, "2020-11-09"), ("2024-05-24", None)]
    ),
    kinds=st.lists(st.sampled_from(TOKENS)).map(tuple) | st.just(tuple(TOKENS)),
    text=st.sampled_from(["", "armenia", "border", "nothing is called so"]),
)


def compose(plates: Plates, query: str) -> Scene:
    view, notices = parse_link(query, plates.index)
    assert not notices
    return compose_scene(plates.atlas, plates.index, plates.marks, view)


@pytest.fixture(scope="module")
def small(small_atlas: Path) -> Plates:
    return prepare_plates(Compiled(read_atlas(small_atlas)))


@given(views)
def test_what_is_drawn_is_what_the_filter_passes(view: View) -> None:
    """All of it but what has no place, and nothing else."""
    scene = compose_scene(REAL.atlas, REAL.index, REAL.marks, view)
    pairs = zip(REAL.atlas.records, select(REAL.index, view).shown, strict=True)
    shown = {record.id for record, is_shown in pairs if is_shown}
    placed = REAL.marks["points"].keys() | REAL.marks["areas"].keys()
    placed |= {c for line in REAL.marks["segments"] for c in line["corridors"]}
    assert scene.records == shown & placed


def test_a_view_of_the_real_atlas_is_literal() -> None:
    scene = compose(REAL, "layers=villages.exclave&dates=2024-05-24&pick=artsvashen")
    assert scene.picked == "Artsvashen / Bashkend"
    assert {mark.records for mark in scene.states if mark.picked} == {("artsvashen",)}
    assert {area.record for area in scene.areas} >= {"artsvashen", "yukhari-askipara"}
    assert not scene.events
    assert not scene.lines


@pytest.mark.parametrize(
    ("day", "colour"), [("2024-05-23", "control-ARM"), ("2024-05-24", "control-AZE")]
)
def test_control_colours_a_village_by_the_day(day: str, colour: str) -> None:
    scene = compose(REAL, f"layers=villages&dates=..{day}")
    held = {mark.records[0]: mark.colour for mark in scene.states}
    assert held["baghanis-ayrum"] == colour


def test_a_side_names_fills_and_edges_an_exclave() -> None:
    query = "layers=villages&dates=..2024-05-01"
    told = {}
    for side in ("neutral", "aze", "arm"):
        scene = compose(REAL, f"{query}&side={side}")
        area = next(area for area in scene.areas if area.record == "artsvashen")
        mark = next(mark for mark in scene.states if mark.records == ("artsvashen",))
        told[side] = mark.label, area.whose, area.holder, mark.is_apart
    blue, orange = "control-AZE", "control-ARM"
    assert told == {
        "neutral": ("Artsvashen / Bashkend", orange, blue, True),
        "aze": ("Başkənd", blue, blue, False),
        "arm": ("Արծվաշեն", orange, blue, True),
    }


def test_a_corridor_that_a_side_rejects_is_faint_unless_another_runs_there() -> None:
    lone = compose(REAL, "layers=corridors&q=zangezur%20corridor&side=arm")
    assert any(line.rejected for line in lone.lines)
    assert not any(
        line.rejected for line in lone.lines if "zangezur" not in line.records
    )
    both = compose(REAL, "layers=corridors&side=arm")
    shared = [line for line in both.lines if "tripp-syunik" in line.records]
    assert shared
    assert not any(line.rejected for line in shared)


def test_a_picture_beside_no_other_does_not_speak_of_it() -> None:
    scene = compose(REAL, "layers=villages&side=aze&compare=arm")
    assert scene.sentence.endswith("villages, as Azerbaijan names and draws it")


def test_the_small_atlas_shows_its_records(small: Plates) -> None:
    scene = compose_scene(
        small.atlas, small.index, small.marks, default_view(small.index)
    )
    assert {mark.records for mark in scene.events}
    assert scene.sentence.startswith("7 of ")


def test_places_that_would_overlap_share_a_mark() -> None:
    row, near, far = (
        ({"at": at}, list(names))
        for at, names in (
            ((44.5, 40.2), "a"),
            ((44.6, 40.2), "bc"),
            ((49.9, 40.4), "d"),
        )
    )
    apart = merge_places([row, near, far], 9)
    assert [len(group) for group in apart] == [1, 1, 1]
    assert merge_places([row, near, far], 5) == [[near, row], [far]]


def test_a_picked_record_that_is_filtered_out_is_not_drawn() -> None:
    view = replace(default_view(REAL.index), kinds=(), pick="artsvashen")
    scene = compose_scene(REAL.atlas, REAL.index, REAL.marks, view)
    assert scene.records == frozenset()
