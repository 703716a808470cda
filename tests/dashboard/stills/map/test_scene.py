"""What a still map shows: its scene, and the words around it."""

from pathlib import Path

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.drawing.framing import build_frame
from dashboard.stills.map.entries import list_scene
from dashboard.stills.map.marks import list_marks
from dashboard.stills.map.prepared import PreparedMap, prepare_map
from dashboard.stills.map.scene import StillScene, compose_scene
from dashboard.stills.map.windows import list_sights, part_window
from dashboard.view.links import parse_link
from dashboard.view.model import default_view
from geodata import read_atlas
from tests.layers import make_layered

REAL = prepare_map(Compiled(read_atlas()))


def compose(prepared: PreparedMap, query: str) -> StillScene:
    view, notices = parse_link(query, prepared.index)
    assert not notices
    return compose_scene(prepared, view)


def test_what_is_picked_is_named() -> None:
    scene = compose(REAL, "layers=villages.exclave&dates=2024-05-24&pick=artsvashen")
    assert scene.picked == "Artsvashen / Bashkend"
    marks = list_marks(REAL, scene, 8)
    assert marks[-1].picked
    assert not any(mark.picked for mark in marks[:-1])


def test_two_sides_and_two_days_are_two_maps() -> None:
    view, _ = parse_link("layers=villages&side=aze&compare=arm", REAL.index)
    sides = list_sights(REAL, view)
    assert [one.caption for one in sides] == ["View: Azerbaijan", "View: Armenia"]
    assert [one.scene.map.side for one in sides] == ["aze", "arm"]
    view, _ = parse_link("layers=villages&then=2020", REAL.index)
    days = list_sights(REAL, view)
    assert [one.caption for one in days] == ["31 December 2020", "8 June 2026"]
    for one in days:
        ringed = {kept.feature.id for kept in one.scene.map.features if kept.differs}
        assert "kheyrimli" in ringed
        assert "karki" not in ringed


def test_a_window_is_parted_along_its_longer_side_if_there_is_room() -> None:
    assert part_window((0, 0, 408, 300), 2, 120) == [
        (0, 0, 200, 300),
        (208, 0, 408, 300),
    ]
    assert part_window((0, 0, 300, 408), 2, 120)[0] == (0, 208, 300, 408)
    assert part_window((0, 0, 200, 200), 2, 120) == [(0, 0, 200, 200)]


def test_a_mark_of_several_events_carries_their_number() -> None:
    scene = compose(REAL, "layers=meetings&at=45,41,3")
    marks = list_marks(REAL, scene, 3)
    counts = [mark.count for mark in marks]
    assert counts == sorted(counts)
    assert counts[-1] > 1
    assert sum(counts) == sum(one.count for one in scene.map.events)


def test_a_village_that_is_counted_to_another_has_a_ring_without_an_outline() -> None:
    scene = compose(REAL, "layers=villages&dates=..2024-05-01")
    rings = {mark.label: mark.ring for mark in list_marks(REAL, scene, 8) if mark.ring}
    assert rings["Karki / Tigranashen"] == "side-1"
    assert "Artsvashen / Bashkend" not in rings


def test_the_small_atlas_shows_its_records(small_atlas: Path) -> None:
    small = prepare_map(Compiled(read_atlas(small_atlas)))
    scene = compose_scene(small, default_view(small.index))
    assert scene.map.events
    assert scene.sentence.startswith("7 records, ")


def test_the_legend_names_the_kinds_of_layers_more(
    small_atlas: Path, tmp_path: Path
) -> None:
    prepared = prepare_map(Compiled(read_atlas(make_layered(small_atlas, tmp_path))))
    frame = build_frame(prepared.atlas.camera, 800, 600)
    told = {
        (entry.words, entry.symbol, entry.colour)
        for entry in list_scene(
            prepared, compose(prepared, "layers=walls~parks"), frame
        )
    }
    assert told >= {("Walls", "line", "base"), ("Parks", "area", "agreement")}


@pytest.mark.parametrize("query", ["layers=villages", "layers=corridors&side=arm"])
def test_the_legend_has_each_entry_once(query: str) -> None:
    frame = build_frame(REAL.atlas.camera, 800, 600)
    words = [entry.words for entry in list_scene(REAL, compose(REAL, query), frame)]
    assert len(words) == len(set(words))
