"""Lands: what lies beside a border, and what is told of them later."""

from base64 import b64decode

import pytest
from shapely.geometry import LineString, Point, Polygon, mapping

from dashboard.map.ground import Ground, compile_ground
from dashboard.map.lands import Land, find_sides
from geodata import read_atlas


@pytest.fixture(scope="module")
def ground() -> Ground:
    return compile_ground(read_atlas())


def test_left_and_right_of_a_line_are_told_apart() -> None:
    west, east = (Polygon([(x, 0), (x + 1, 0), (x + 1, 1), (x, 1)]) for x in (0, 1))
    lands = [Land(7, (west,)), Land(8, (east,))]
    north = mapping(LineString([(1, 0), (1, 1)]))
    out = mapping(LineString([(2, 1), (2, 0)]))
    assert find_sides(lands, [north, out]) == [[(7, 8)], [(-1, 8)]]


def test_nakhchivan_says_whose_part_it_is(ground: Ground) -> None:
    beside = {}
    for border in ground.borders:
        pairs = ground.sides[border.shape]
        names = {ground.places[one].name for pair in pairs for one in pair if one >= 0}
        beside[border.id] = names
    assert beside["arm-aze-main"] == {"Armenia", "Azerbaijan"}
    assert beside["arm-aze-nakhchivan"] == {"Armenia", "Nakhchivan (Azerbaijan)"}
    assert beside["aze-tur-nakhchivan"] == {"Türkiye", "Nakhchivan (Azerbaijan)"}
    (part,) = (one for one in ground.places if one.kind == "part")
    assert part.call("ru", "neutral") == "Нахичевань (Азербайджан)"
    assert part.call("hy", "neutral") == "Նախիջևան (Ադրբեջան)"


def test_the_relief_is_a_picture_of_its_box(ground: Ground) -> None:
    relief = ground.land["relief"]
    assert relief
    west, south, east, north = relief["box"]
    assert Point(46, 39).within(Polygon.from_bounds(west, south, east, north))
    webp = b64decode(relief["webp"])
    assert (webp[:4], webp[8:12]) == (b"RIFF", b"WEBP")
    assert len(webp) < 60_000


def test_the_aras_is_drawn_as_the_border_that_it_is(ground: Ground) -> None:
    unit = ground.land["riversUnit"]
    rivers = {spot for one in ground.land["rivers"] for spot in _read(one["shape"])}
    (line,) = (one for one in ground.borders if one.id == "arm-irn-main")
    geometry = ground.shapes.geometries[line.shape]
    border = {(round(x / unit), round(y / unit)) for x, y in geometry["coordinates"]}
    assert len(border & rivers) > 0.9 * len(border)


def _read(shape: list[list[int]]) -> set[tuple[int, int]]:
    found = set()
    for part in shape:
        x = y = 0
        for east, north in zip(part[::2], part[1::2], strict=True):
            x, y = x + east, y + north
            found.add((x, y))
    return found
