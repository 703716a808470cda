"""What the browser gets for the timeline."""

from pathlib import Path

from dashboard.timeline.lanes import compile_timeline
from geodata import read_atlas


def test_lanes_that_are_not_declared_are_the_layers_of_events(
    small_atlas: Path,
) -> None:
    lanes = compile_timeline(read_atlas(small_atlas))["lanes"]
    assert [lane.title for lane in lanes] == ["Meetings and events"]
    assert lanes[0].kinds == ("meetings.talks", "meetings.statement")


def test_declared_lanes_keep_their_order() -> None:
    lanes = compile_timeline(read_atlas())["lanes"]
    assert [lane.title for lane in lanes][:2] == ["Meetings", "Border, handovers"]


def test_presets_have_two_ends(small_atlas: Path) -> None:
    presets = compile_timeline(read_atlas(small_atlas))["presets"]
    assert [preset["dates"] for preset in presets] == [
        ("2023-12", "2024-02-29"),
        ("2024", None),
    ]
