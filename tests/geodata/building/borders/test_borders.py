"""What an arc of the map is called as a border."""

import pytest
from shapely.geometry import LineString

from geodata.building.borders.borders import describe_measure, find_key, measure_length
from geodata.building.coverage.topology import Arc

LINE = LineString([(45, 40), (45.1, 40), (45.2, 40)])


@pytest.mark.parametrize(
    ("left", "right", "mark", "key"),
    [
        ("AZE", "ARM", "", ("international", "ARM-AZE", "main")),
        (
            "ARM",
            "AZE",
            "delimited-2024",
            ("international", "ARM-AZE", "delimited-2024"),
        ),
        ("ARM", "AZE:nakhchivan", "", ("international", "ARM-AZE", "nakhchivan")),
        (
            "ARM:exclave-artsvashen",
            "AZE",
            "",
            ("international", "ARM-AZE", "exclave-artsvashen"),
        ),
        ("GEO:abkhazia", "RUS", "", ("international", "GEO-RUS", "main")),
        ("GEO:abkhazia", "GEO", "", ("de_facto", "GEO", "abkhazia")),
    ],
)
def test_key(left: str, right: str, mark: str, key: tuple[str, str, str]) -> None:
    assert find_key(Arc(LINE, left, right, mark), set()) == key


def test_a_line_that_natural_earth_marks_has_its_own_kind() -> None:
    arc = Arc(LINE, "IND", "PAK")
    assert find_key(arc, {(45.1, 40.0)}) == ("de_facto", "IND-PAK", "")
    assert find_key(arc, {(45.0, 40.0)}) == ("international", "IND-PAK", "main")


def test_lengths_are_on_the_ellipsoid() -> None:
    assert measure_length([LineString([(0, 0), (1, 0)])]) == 111.3


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        ([LINE], "OSM line of 2026"),
        ([LineString([(0, 0), (1, 0)])], "shortens"),
        ([LINE, LineString([(0, 0), (1, 0)])], "outside"),
    ],
)
def test_the_note_says_what_was_measured(lines: list[LineString], word: str) -> None:
    assert word in describe_measure(lines)
