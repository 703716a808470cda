"""Who holds a place has a colour: a side's own, another's, that of dispute or none."""

from dataclasses import replace

from dashboard.style.holders import UNKNOWN, colour_holders
from dashboard.style.line_classes import name_lines
from geodata import read_atlas


def test_sides_others_and_disputed_are_told_apart() -> None:
    atlas = read_atlas()
    colours = colour_holders(atlas)
    told = [colours["AZE"], colours["ARM"], colours["RUS"], colours["disputed"]]
    assert told == ["side-1", "side-2", "held-other", "held-disputed"]
    assert colours.get("none", UNKNOWN) not in told


def test_the_legend_names_the_sides_of_the_atlas_and_no_others() -> None:
    atlas = read_atlas()
    words = [line[2] for line in name_lines(atlas)]
    assert "Place controlled by Armenia" in words
    alone = replace(atlas, sides=())
    assert not any("Armenia" in line[2] for line in name_lines(alone))
