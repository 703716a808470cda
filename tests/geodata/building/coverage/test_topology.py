"""Faces, arcs, and areas put together again."""

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString, Polygon, box

from geodata.building.coverage.topology import (
    SEA,
    Arc,
    assemble_areas,
    build_arcs,
    build_faces,
    dissolve_polygons,
    mark_stretch,
    merge_slivers,
    split_arcs,
)

FRAME = box(0, 0, 10, 10)


def test_the_area_named_first_wins() -> None:
    areas = {"exclave": box(2, 2, 3, 3), "state": box(1, 1, 5, 5)}
    faces = build_faces(areas, FRAME)
    sizes = {label: polygon.area for label, polygon in faces}
    assert sizes == {"exclave": 1, "state": 15, SEA: 84}


def test_arcs_know_both_sides_and_make_the_same_areas() -> None:
    faces = build_faces({"a": box(1, 1, 3, 3), "b": box(3, 1, 5, 3)}, FRAME)
    arcs = build_arcs(faces)
    assert sorted(arc.sides for arc in arcs) == [(SEA, "a"), (SEA, "b"), ("a", "b")]
    areas = assemble_areas(arcs)
    assert {label: parts[0].area for label, parts in areas.items()} == {"a": 4, "b": 4}


def test_a_border_between_parts_of_one_label_is_no_arc() -> None:
    faces = [("a", box(0, 0, 1, 1)), ("a", box(1, 0, 2, 1))]
    assert sum(arc.line.length for arc in build_arcs(faces)) == 6


def test_a_hole_stays_a_hole() -> None:
    faces = build_faces({"in": box(2, 2, 3, 3), "out": box(1, 1, 5, 5)}, FRAME)
    areas = assemble_areas(build_arcs(faces))
    assert dissolve_polygons(areas["out"]).area == 15


def test_arcs_that_tell_two_labels_of_a_face_are_refused() -> None:
    arcs = [
        Arc(LineString([(2, 2), (0, 0), (2, 0)]), "a", SEA),
        Arc(LineString([(2, 0), (2, 2)]), "a", SEA),
        Arc(LineString([(2, 0), (3, 0), (3, 2), (2, 2)]), "b", SEA),
    ]
    with pytest.raises(ValueError, match="cross near"):
        assemble_areas(arcs)


def test_a_sliver_goes_to_the_neighbour_with_the_longest_edge() -> None:
    thin = Polygon([(1, 0), (1.1, 0), (1.1, 1), (1.1, 2), (1, 2)])
    faces = [("thin", thin), ("b", box(1.1, 0, 2, 1)), ("a", box(0, 0, 1, 2))]
    merged = merge_slivers(faces, np.array([0.5, 0, 0]))
    assert [label for label, _ in merged] == ["a", "b", "a"]


def test_a_face_as_large_as_its_limit_stays() -> None:
    faces = [("thin", box(1, 0, 2, 1)), ("a", box(0, 0, 1, 1))]
    assert merge_slivers(faces, np.array([1.0, 0]))[0][0] == "thin"


def test_a_stretch_is_cut_out_and_marked() -> None:
    arc = Arc(LineString([(0, 0), (10, 0)]), "a", "b")
    far = Arc(LineString([(0, 9), (10, 9)]), "c", "d")
    parts = mark_stretch([far, arc], (2, 0.1), (4, -0.1), "new")
    assert [(part.mark, part.line.length) for part in parts] == [
        ("", 10),
        ("", 2),
        ("new", 2),
        ("", 6),
    ]
    assert {part.sides for part in parts[1:]} == {("a", "b")}


def test_a_cut_beside_the_end_is_made_at_the_end() -> None:
    arc = Arc(LineString([(0, 0), (10, 0)]), "a", "b")
    parts = mark_stretch([arc], (0.0004, 0), (10, 0), "all")
    assert [(part.mark, part.line.length) for part in parts] == [("all", 10)]


def test_pieces_join_to_the_whole() -> None:
    arc = Arc(LineString([(x, x % 2) for x in range(8)]), "a", "b")
    pieces = split_arcs([arc], 3)
    assert [len(piece.line.coords) for piece in pieces] == [4, 4, 2]
    assert shapely.line_merge(
        shapely.multilinestrings([piece.line for piece in pieces])
    ).equals(arc.line)
