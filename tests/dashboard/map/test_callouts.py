"""Callouts: every exclave named once, beside it, and no two names on each other."""

from itertools import combinations

import pytest

from dashboard.map.callouts import KIND, PlacedCallout, compile_callouts
from dashboard.map.positions import find_points
from geodata import read_atlas
from geodata.atlas import Atlas

# px of a degree, at the farthest zoom of callouts and 40° north
EAST, NORTH = 129, 168


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return read_atlas()


@pytest.fixture(scope="module")
def callouts(atlas: Atlas) -> list[PlacedCallout]:
    return compile_callouts(atlas, find_points(atlas))


def test_each_exclave_is_named_once_twins_together(
    atlas: Atlas, callouts: list[PlacedCallout]
) -> None:
    named = [key for one in callouts for key in one["ids"]]
    assert sorted(named) == sorted(r.id for r in atlas.records if r.kind == KIND)
    assert ["barkhudarli", "sofulu"] in [one["ids"] for one in callouts]


def test_a_name_stands_beside_its_place_and_runs_away_from_it(
    callouts: list[PlacedCallout],
) -> None:
    for one in callouts:
        east = (one["at"][0] - one["from"][0]) * EAST
        assert 30 < abs(east) < 140
        assert one["anchor"] == ("left" if east > 0 else "right")


def test_neighbours_are_named_at_a_distance(atlas: Atlas) -> None:
    """Exclaves 5 km from one another: closer than a line of text is high."""
    points = find_points(atlas)
    lon, lat = points["karki"]
    near = {"karki": 0.0, "artsvashen": 0.05, "yukhari-askipara": 0.1}
    moved = {key: (lon, lat + north) for key, north in near.items()}
    made = compile_callouts(atlas, points | moved)
    spots = [one["at"] for one in made if near.keys() & {*one["ids"]}]
    for one, other in combinations(spots, 2):
        apart = abs(one[1] - other[1]) * NORTH
        assert apart > 18 or (one[0] - lon) * (other[0] - lon) < 0
