"""The ground: water, borders that hold on a day, and names of places."""

from pathlib import Path

import pytest

from dashboard.map.ground import DrawnBorder, GroundFile, compile_ground
from geodata import read_atlas
from geodata.days import Interval, parse_date


@pytest.fixture(scope="module")
def ground() -> GroundFile:
    return compile_ground(read_atlas()).write()


def list_lines(ground: GroundFile, text: str) -> list[DrawnBorder]:
    day = parse_date(text).days.first
    assert day is not None
    return [
        line
        for line in ground["borders"]["features"]
        if Interval(line["from"], line["to"]).holds(day)
    ]


def test_the_line_of_contact_is_there_in_2015_only(ground: GroundFile) -> None:
    kinds = {
        text: {line["state"]["kind"] for line in list_lines(ground, text)}
        for text in ("2015-06-01", "2021-01-01")
    }
    assert "former_line" in kinds["2015-06-01"]
    assert "former_line" not in kinds["2021-01-01"]


def test_borders_are_drawn_by_their_status(ground: GroundFile) -> None:
    for line in ground["borders"]["features"]:
        look = ground["looks"][line["look"]]
        told = line["state"]
        assert ("dash" in look) == (
            told["kind"].startswith("former_")
            or told["status"] in {"undelimited", "control"}
        )
        assert (look["opacity"] < 1) == (told["status"] in {"recognised", "water"})


def test_every_shape_is_of_a_border(ground: GroundFile) -> None:
    borders = ground["borders"]
    used = {line["shape"] for line in borders["features"]}
    assert used == set(range(len(borders["shapes"])))


def test_a_place_has_the_name_that_a_side_has_of_its_own(
    ground: GroundFile,
) -> None:
    names = {place.name: place.names for place in ground["places"]}
    assert names["Tbilisi"]["ka"] == "თბილისი"
    assert any("@" in key for one in names.values() for key in one)


def test_an_atlas_without_water_has_none(small_atlas: Path) -> None:
    ground = compile_ground(read_atlas(small_atlas)).write()
    assert ground["water"]["shapes"] == []
    assert ground["places"] == []
    (line,) = ground["borders"]["features"]
    assert line["state"]["title"] == "The line of 1994"
    assert ground["borders"]["unit"] > 0
