"""Shapes: steps in whole units, from which the points come back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.map.shapes import RECORD_UNIT, Shapes, encode

POINTS = st.lists(
    st.tuples(st.floats(-180, 180), st.floats(-85, 85)), min_size=2, max_size=20
)


def read(part: list[int], unit: float) -> list[tuple[float, float]]:
    points = []
    lon = lat = 0
    for step in zip(part[::2], part[1::2], strict=True):
        lon, lat = lon + step[0], lat + step[1]
        points.append((lon * unit, lat * unit))
    return points


@given(POINTS)
def test_a_line_comes_back_as_near_as_its_unit(
    points: list[tuple[float, float]],
) -> None:
    geometry = {"type": "LineString", "coordinates": points}
    (part,) = encode(geometry, RECORD_UNIT)
    found = read(part, RECORD_UNIT)
    assert len(found) >= 2
    for end in (0, -1):
        assert found[end] == pytest.approx(points[end], abs=0.51 * RECORD_UNIT)


def test_steps_are_small_and_a_step_of_nothing_is_left_out() -> None:
    line = [[45, 40], [45.00001, 40], [45.000012, 40.000001], [45.1, 40.1]]
    geometry = {"type": "LineString", "coordinates": line}
    first, steps = 4_500_000, 9_999
    assert encode(geometry, 1e-5) == [[first, 4_000_000, 1, 0, steps, 10_000]]


def test_a_hole_and_another_part_are_rings_of_one_shape() -> None:
    ring = [[0, 0], [1, 0], [1, 1], [0, 0]]
    polygon = {"type": "Polygon", "coordinates": [ring, ring]}
    several = {"type": "MultiPolygon", "coordinates": [[ring, ring], [ring]]}
    assert [len(encode(one, 1e-2)) for one in (polygon, several)] == [2, 3]


def test_what_has_the_same_parts_shares_a_shape() -> None:
    shapes = Shapes(1e-2)
    ring = [[0, 0], [1, 0], [1, 1], [0, 0]]
    polygon: dict[str, Any] = {"type": "Polygon", "coordinates": [ring]}
    line: dict[str, Any] = {"type": "LineString", "coordinates": [[0, 0], [1, 0]]}
    assert [shapes.add(one) for one in (polygon, line, dict(polygon))] == [0, 1, 0]
    assert len(shapes.shapes) == 2


def test_a_point_has_no_shape() -> None:
    with pytest.raises(ValueError, match="a Point is neither"):
        encode({"type": "Point", "coordinates": [1, 2]}, 1e-2)
