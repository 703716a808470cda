"""Many shapes are checked at once, and each fault stands under its own feature."""

from typing import Any

from geodata.checking.geometry import check_geometries
from geodata.problems import Findings, Place

Ring = list[list[float]]

SQUARE: Ring = [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]
HOLE: Ring = [[0.2, 0.2], [0.2, 0.4], [0.4, 0.4], [0.4, 0.2], [0.2, 0.2]]
BOW: Ring = [[0, 0], [1, 1], [1, 0], [0, 1], [0, 0]]
ROUGH: Ring = [[0, 0], [1.12345678, 0], [1, 1], [0, 1], [0, 0]]


def polygon(*rings: Ring) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": list(rings)}


def point(longitude: float, latitude: float) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [longitude, latitude]}


def check(**shapes: object) -> dict[str, str]:
    """Check shapes by name; returns the message of each that has a fault."""
    findings = Findings()
    items = [(Place("file", name), shape) for name, shape in shapes.items()]
    check_geometries(items, findings)
    return {problem.feature: problem.message for problem in findings.problems}


def test_each_fault_is_told_of_its_own_shape_in_their_order() -> None:
    apart = polygon([[x + 5, y] for x, y in SQUARE])["coordinates"]
    turned = {"type": "MultiPolygon", "coordinates": [[SQUARE], [apart[0][::-1]]]}
    found = check(
        sound=polygon(SQUARE, HOLE),
        turned=turned,
        nowhere=None,
        fine=point(44.5, 40.123456),
        rough=point(44.51234567, 40),
        bow=polygon(BOW),
        open=polygon(SQUARE[:-1]),
        hole=polygon(SQUARE, HOLE[::-1]),
        line={"type": "LineString", "coordinates": [[0, 0], [1, 1.00000011]]},
    )
    assert list(found) == ["turned", "rough", "bow", "open", "hole", "line"]
    assert found["turned"].startswith("the ring that begins at [5")
    assert found["rough"] == "[44.51234567, 40.0] has more than 6 decimals"
    assert found["bow"].startswith("the shape is not valid (Self-intersection")
    assert found["open"].endswith("is not closed")
    assert found["hole"] == "the ring that begins at [0.2, 0.2] runs wrong"
    assert found["line"] == "[1.0, 1.00000011] has more than 6 decimals"


def test_the_gravest_fault_of_a_shape_is_told() -> None:
    found = check(both=polygon(ROUGH[::-1]))
    assert found == {"both": "[1.12345678, 0.0] has more than 6 decimals"}


def test_nothing_to_check_is_sound() -> None:
    assert check() == check(nowhere=None) == {}
