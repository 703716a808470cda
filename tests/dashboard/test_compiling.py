"""The compiled index: what views, links and sentences need beside the records."""

from pathlib import Path
from string import Formatter

from dashboard.compiling import compile_index
from dashboard.describing import describe
from dashboard.links import parse_link
from dashboard.patterns import PATTERNS
from dashboard.view import default_view
from geodata.reading import read_atlas
from geodata.selecting import select


def test_only_base_layers_that_the_atlas_has_can_be_switched(small_atlas: Path) -> None:
    index = compile_index(read_atlas(small_atlas))
    assert index["toggles"] == ["borders"]
    assert default_view(index).base == ("borders",)


def test_every_way_in_is_a_link_without_fault(small_atlas: Path) -> None:
    atlas = read_atlas(small_atlas)
    index = compile_index(atlas)
    notices = [parse_link(entry.query, index)[1] for entry in atlas.entries]
    assert notices == [(), ()]


def test_a_link_is_answered_from_the_atlas(small_atlas: Path) -> None:
    index = compile_index(read_atlas(small_atlas))
    query = "actors=AAA&roles=controller&dates=..2024-05-23&layers=villages"
    view, _ = parse_link(query, index)
    count = select(index, view).count
    assert describe(index, view, count) == (
        "1 of 7 records: Alphaland as controller, until 2024-05-23, villages"
    )


def test_patterns_are_filled_by_name_alone() -> None:
    """JavaScript fills `{name}`; it knows no formats, positions or escapes."""
    for pattern in PATTERNS.values():
        for _, name, form, conversion in Formatter().parse(pattern):
            assert name is None or name.isalpha()
            assert not form
            assert conversion is None
        assert "{{" not in pattern
