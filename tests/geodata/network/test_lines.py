"""Corridors straightened: every segment once, from the end that is named first."""

from collections import Counter
from pathlib import Path

import pytest

from geodata import read_atlas
from geodata.network import Segment, Stop, build_network
from geodata.network.lines import straighten

ATLAS = read_atlas(Path(__file__).parents[3] / "geodata")
NETWORK = build_network(ATLAS)
RECORDS = {one.id: one for one in ATLAS.records if one.layer == "corridors"}


def draw(*segments: tuple[str, str, str, int]) -> tuple[list[Segment], dict[str, Stop]]:
    """Make segments of two ends, a mode and tenths; the alphabet goes eastwards."""
    made = [
        Segment(
            id=f"{a}{b}",
            mode=mode,
            ends=(a, b),
            tenths=km,
            gauges=(),
            countries=("X",),
            corridors=("c",),
            status="operational",
            history=(),
            schematic=False,
        )
        for a, b, mode, km in segments
    ]
    ends = {end for one in made for end in one.ends}
    stops = {
        end: Stop(end, f"{end} (X)", "place", ("X",), (float(ord(end)), 0.0))
        for end in ends
    }
    return made, stops


def read_lines(words: str, *segments: tuple[str, str, str, int]) -> list[str]:
    made, stops = draw(*segments)
    return ["".join(line.stops) for line in straighten(made, stops, words)]


def test_a_chain_is_one_line_whatever_the_order_of_its_segments() -> None:
    chain = (("C", "B", "rail", 5), ("A", "B", "rail", 9), ("C", "D", "rail", 2))
    assert read_lines("", *chain) == ["DCBA"]  # from the east
    assert read_lines("A to D", *chain) == ["ABCD"]
    assert read_lines("by D, then A", *chain) == ["DCBA"]


def test_a_branch_is_a_line_behind_the_longest() -> None:
    fork = (("A", "M", "rail", 9), ("M", "D", "rail", 8), ("M", "S", "rail", 3))
    assert read_lines("A", *fork) == ["AMD", "SM"]


def test_lorries_leave_trains_where_their_ways_cross() -> None:
    cross = (("A", "M", "rail", 9), ("M", "D", "road", 8), ("M", "S", "sea", 3))
    assert read_lines("A then D", *cross) == ["AMS", "DM"]


def test_a_ring_keeps_every_segment() -> None:
    ring = (("A", "B", "rail", 1), ("B", "C", "rail", 1), ("C", "A", "rail", 1))
    assert sorted(map(len, read_lines("", *ring))) == [2, 3]


@pytest.mark.parametrize("corridor", [one for one in RECORDS if RECORDS[one].parts])
def test_every_segment_of_a_real_corridor_stands_in_one_line(corridor: str) -> None:
    parts = RECORDS[corridor].parts
    lines = straighten([NETWORK.segments[part] for part in parts], NETWORK.stops)
    found = Counter(one.id for line in lines for one in line.segments)
    assert found == Counter(parts)
    for line in lines:
        for segment, *ends in zip(
            line.segments, line.stops, line.stops[1:], strict=False
        ):
            assert set(segment.ends) == set(ends)


@pytest.mark.parametrize(
    ("corridor", "first", "last"),
    [
        # as the records' own words name their ends
        ("zangezur", "Alat", "Kars"),
        ("aras-iran", "Horadiz", "Nakhchivan"),
        ("cop-rail-ns", "Tbilisi", "Horadiz"),
        ("titr-main", "Khorgos", "Poti port"),
        ("titr", "Xi’an", "London"),
        ("northern", "Alashankou", "Duisburg"),
    ],
)
def test_a_real_corridor_starts_where_its_record_says(
    corridor: str, first: str, last: str
) -> None:
    record = RECORDS[corridor]
    segments = [NETWORK.segments[part] for part in record.parts]
    lines = straighten(segments, NETWORK.stops, f"{record.properties['place']}")
    titles = [NETWORK.stops[stop].title for stop in lines[0].stops]
    assert (titles[0], titles[-1]) == (first, last)
