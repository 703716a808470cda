"""Fewer vertices, within the tolerance, and never crossing."""

import numpy as np
import pytest
import shapely
from numpy.typing import NDArray
from shapely.geometry import LineString

from geodata.building.coverage.simplifying import (
    find_conflicts,
    simplify_arcs,
    simplify_line,
)
from geodata.building.coverage.topology import Arc

Points = NDArray[np.float64]


def tolerate(points: Points) -> Points:
    return np.where(points[:, 0] < 5, 0.1, 1.0)


def keep(points: Points, _step: int) -> Points:
    return points.copy()


def test_tolerance_depends_on_the_place() -> None:
    line = LineString([(0, 0), (2, 0.5), (4, 0), (6, 0.5), (8, 0)])
    drawn = simplify_line(line, tolerate, keep, 0)
    assert list(drawn.coords) == [(0, 0), (2, 0.5), (4, 0), (8, 0)]


def test_no_vertex_left_out_lies_further_off_than_the_tolerance() -> None:
    line = LineString([(x / 10, np.sin(x)) for x in range(45)])
    drawn = simplify_line(line, tolerate, keep, 0)
    assert len(drawn.coords) < 45
    assert shapely.hausdorff_distance(line, drawn) <= 0.1


def test_a_ring_keeps_a_far_point() -> None:
    ring = LineString([(6, 0), (8, 0), (8, 4), (6, 4), (6, 0)])
    drawn = simplify_line(ring, tolerate, keep, 0)
    assert (8, 4) in drawn.coords


def test_arcs_that_would_cross_are_drawn_more_finely() -> None:
    bay = Arc(LineString([(6, 0), (7, 0.9), (8, 0)]), "a", "b")
    ship = Arc(LineString([(6.9, 0.5), (7, -2), (7.1, 0.5), (6.9, 0.5)]), "c", "b")
    drawn = simplify_arcs([bay, ship], tolerate, keep)
    assert (7, 0.9) in drawn[0].line.coords
    assert find_conflicts([arc.line for arc in drawn]) == set()


@pytest.mark.parametrize(
    ("lines", "bad"),
    [
        ([[(0, 0), (2, 2)], [(0, 2), (2, 0)]], {0, 1}),
        ([[(0, 0), (1, 1)], [(1, 1), (2, 0)]], set()),
        ([[(0, 0), (2, 0)], [(1, 0), (1, 1)]], {0, 1}),
        ([[(0, 0), (2, 2), (2, 0), (0, 2)]], {0}),
    ],
    ids=["cross", "meet at ends", "end on the other's middle", "fold"],
)
def test_conflicts(lines: list[list[tuple[float, float]]], bad: set[int]) -> None:
    assert find_conflicts([LineString(line) for line in lines]) == bad


def test_arcs_that_cross_for_good_are_refused() -> None:
    arcs = [
        Arc(LineString([(0, 0), (2, 2)]), "a", "b"),
        Arc(LineString([(0, 2), (2, 0)]), "a", "b"),
    ]
    with pytest.raises(ValueError, match="arcs cross"):
        simplify_arcs(arcs, tolerate, keep)
