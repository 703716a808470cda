"""Curves for lines whose ground is not known."""

from itertools import pairwise
from math import atan2, degrees
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dashboard.map.curves import curve_lines

SPOTS = st.tuples(st.integers(40, 60), st.integers(30, 50))


def make_part(key: str, alignment: str, *line: tuple[float, float]) -> dict[str, Any]:
    told = {"id": key, "corridors": "one", "alignment": alignment}
    geometry = {"type": "LineString", "coordinates": line}
    return {"type": "Feature", "properties": told, "geometry": geometry}


def measure_turns(line: list[tuple[float, float]]) -> list[float]:
    """Measure by how many degrees a line turns at each of its points."""
    ways = [atan2(b[1] - a[1], b[0] - a[0]) for a, b in pairwise(line)]
    turns = (degrees(b - a) for a, b in pairwise(ways))
    return [abs((turn + 180) % 360 - 180) for turn in turns]


@given(st.lists(SPOTS, min_size=2, max_size=5, unique=True))
def test_a_curve_passes_every_point_and_ends_where_the_line_does(
    line: list[tuple[float, float]],
) -> None:
    (curved,) = curve_lines([make_part("a", "schematic", *line)]).values()
    drawn = curved["coordinates"]
    assert (drawn[0], drawn[-1]) == (line[0], line[-1])
    places = [drawn.index(point) for point in line]
    assert places == sorted(places)


def test_parts_that_meet_make_no_corner() -> None:
    parts = [
        make_part("a", "schematic", (45, 40), (46, 40)),
        make_part("b", "schematic", (46, 40), (46, 41)),
    ]
    curved = curve_lines(parts)
    line = [*curved["a"]["coordinates"], *curved["b"]["coordinates"][1:]]
    assert max(measure_turns([(45, 40), (46, 40), (46, 41)])) == 90
    assert max(measure_turns(line)) < 30


def test_surveyed_lines_stay_as_they_are() -> None:
    parts = [
        make_part("a", "schematic", (45, 40), (46, 40)),
        make_part("b", "surveyed", (46, 40), (46, 41)),
    ]
    assert curve_lines(parts).keys() == {"a"}
