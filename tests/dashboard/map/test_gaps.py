"""Where corridors are missing, and how much of them."""

import shapely
from shapely.geometry import Point, shape

from dashboard.compiled.edition import Compiled
from dashboard.map.gaps import Gap
from geodata import read_atlas
from geodata.days import Interval, parse_date

REAL = Compiled(read_atlas())


def list_gaps(corridor: str, day: str) -> list[Gap]:
    number = REAL.index["columns"].numbers[corridor]
    on = parse_date(day).days.first
    assert on is not None
    own = (gap for gap in REAL.map.gaps if gap["record"] == number)
    return [gap for gap in own if Interval(gap["from"], gap["to"]).holds(on)]


def test_parts_that_meet_are_one_gap() -> None:
    """As `Corridors compared` says it of the same corridor."""
    assert {gap["km"] for gap in list_gaps("zangezur", "2026-04-11")} == {43, 8}


def test_what_was_there_once_was_no_gap() -> None:
    """The railway through Syunik was used until 1993, and then torn up."""
    assert {gap["km"] for gap in list_gaps("zangezur", "1985-01-01")} == {8}


def test_a_gap_is_named_on_the_missing_line() -> None:
    lines = {one.id: one.shape for one in REAL.map.drawn.features if one.slot == "line"}
    drawn = REAL.map.drawn.shapes.geometries
    here = (
        shape(dict(drawn[number]))
        for key, number in lines.items()
        if number is not None and any(one in key for one in ("meghri", "shvanidzor"))
    )
    whole = shapely.union_all(list(here))
    (gap,) = (one for one in list_gaps("zangezur", "2026-04-11") if one["km"] == 43)
    assert whole.distance(Point(gap["at"])) < 0.02
