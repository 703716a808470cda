"""Names of stops: those of shown corridors, the more important from farther away."""

import pytest

from dashboard.map.ground import Ground, compile_ground
from dashboard.map.place_names import compile_names
from dashboard.map.shown_stops import find_shown
from dashboard.map.stop_names import NEVER, STOP, ShownStop
from dashboard.map.styles import STYLES
from geodata import read_atlas


@pytest.fixture(scope="module")
def ground() -> Ground:
    return compile_ground(read_atlas())


@pytest.fixture(scope="module")
def zooms(ground: Ground) -> dict[str, float]:
    return {one["title"]: one["zoom"] for one in ground.stops}


def test_a_stop_that_is_a_town_has_the_towns_names(ground: Ground) -> None:
    titles = {one["title"]: ground.places[one["place"]] for one in ground.stops}
    assert titles["Istanbul (Marmaray)"].name == "Istanbul"
    assert titles["Baku"].names["az"] == "Bakı"  # noqa: RUF001 - Azerbaijani
    assert titles["Aktau port"].name == "Aktau"
    khorgos = titles["Khorgos"]
    assert (khorgos.kind, khorgos.min_zoom) == (STOP, NEVER)
    towns = compile_names(read_atlas())
    assert list(ground.places[: len(towns)]) == towns


def test_what_more_corridors_share_is_named_from_farther_away(
    zooms: dict[str, float],
) -> None:
    assert zooms["Alat"] < zooms["Horadiz"] < zooms["Soltanli"]
    assert max(zooms[one] for one in ("Khorgos", "Aktau port", "Almaty")) < 4.5
    # a line on paper is no place
    assert not [one for one in zooms if one.startswith(("border ", "junction "))]


def test_the_ends_of_what_is_picked_are_named_at_any_zoom() -> None:
    stops: dict[str, list[ShownStop]] = {
        "one": [_make(1, 6), _make(2, 7)],
        "two": [_make(2, 7), _make(3, 9)],
        "other": [_make(4, 5)],
    }
    ranks, nearer = STYLES["ranks"], STYLES["nearer"]
    strong = find_shown(
        stops, [("other", "back"), ("one", "strong"), ("two", "strong")]
    )
    zooms = {place: zoom for place, (zoom, _) in strong.items()}
    assert zooms == {1: 0, 2: 7 - nearer, 3: 0}
    shown = find_shown(stops, [("other", "back"), ("one", "back")])
    assert {place: zoom for place, (zoom, _) in shown.items()} == {4: 5, 1: 6, 2: 7}
    assert strong[2][1] < ranks["capital"] < shown[2][1]


def _make(place: int, zoom: float) -> ShownStop:
    return {"title": f"{place}", "place": place, "zoom": zoom}
