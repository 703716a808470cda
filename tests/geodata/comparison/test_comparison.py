"""Two editions compared: what is told of each change, and what a summary keeps."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from geodata.comparison.changes import Change, FieldChange, compare
from geodata.comparison.summary import (
    read_summaries,
    read_summary,
    summarise,
    write_summary,
)
from geodata.problems import AtlasError
from geodata.reading.folder import read_atlas
from tests.editions import OLDER, make_older

SMALL = Path(__file__).parents[2] / "atlas"


def change(folder: Path, edit: Callable[[dict[str, Any]], None]) -> tuple[Change, ...]:
    """Compare the small atlas with a copy in which its meetings were edited."""
    copy = Path(copytree(SMALL, folder / "copy"))
    layer = copy / "layers" / "meetings.geojson"
    told = json.loads(layer.read_text("utf-8"))
    edit(told["features"][0])
    layer.write_text(json.dumps(told), "utf-8")
    return compare(summarise(read_atlas(SMALL)), summarise(read_atlas(copy)))


def test_nothing_changes_between_an_edition_and_itself_read_again() -> None:
    assert compare(summarise(read_atlas(SMALL)), summarise(read_atlas(SMALL))) == ()


def test_a_short_field_is_told_with_what_it_held(tmp_path: Path) -> None:
    (found,) = change(tmp_path, lambda one: one["properties"].update(title="Elsewhere"))
    (field,) = found.fields
    assert (found.part, found.kind, field.field) == ("records", "changed", "title")
    assert field.after == "Elsewhere"
    assert field.before


def test_of_a_long_field_only_that_it_changed(tmp_path: Path) -> None:
    text = "They met, and more was said than in a few words. " * 3
    (found,) = change(tmp_path, lambda one: one["properties"].update(summary=text))
    assert found.fields == (FieldChange("summary", "", ""),)


def test_a_moved_point_changes_its_record(tmp_path: Path) -> None:
    def move(feature: dict[str, Any]) -> None:
        feature["geometry"]["coordinates"] = [45.123, 40.123]

    (found,) = change(tmp_path, move)
    assert [one.field for one in found.fields] == ["shape"]


def test_history_and_names_change_the_record_that_they_are_about(
    tmp_path: Path,
) -> None:
    copy = Path(copytree(SMALL, tmp_path / "copy"))
    for table in ("spans", "names"):
        file = copy / "tables" / f"{table}.csv"
        lines = file.read_text("utf-8").splitlines()
        file.write_text("\n".join([lines[0], *lines[2:]]) + "\n", "utf-8")
    found = compare(summarise(read_atlas(SMALL)), summarise(read_atlas(copy)))
    assert {one.part for one in found} == {"records"}
    fields = {field.field for one in found for field in one.fields}
    assert fields == {"history", "names"}


def test_what_an_older_edition_lacks_was_added_since(tmp_path: Path) -> None:
    older = summarise(read_atlas(make_older(SMALL, tmp_path) / "older"))
    newer = summarise(read_atlas(SMALL))
    assert older.edition == OLDER
    (added,) = compare(older, newer)
    (removed,) = compare(newer, older)
    assert (added.kind, removed.kind) == ("added", "removed")
    assert added.id == removed.id
    assert added.token.startswith("meetings.")


def test_a_summary_is_read_as_it_was_written(tmp_path: Path) -> None:
    summary = summarise(read_atlas(SMALL))
    (tmp_path / "kept.json").write_text(write_summary(summary), "utf-8")
    assert compare(read_summary(tmp_path, "kept.json"), summary) == ()


@pytest.mark.parametrize("text", ["[]", "{}", '{"edition": "2024", "records": [1]}'])
def test_what_is_no_summary_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "kept.json").write_text(text, "utf-8")
    with pytest.raises(AtlasError, match="no summary of an edition"):
        read_summary(tmp_path, "kept.json")


def test_the_kept_editions_are_older_than_the_atlas() -> None:
    atlas = read_atlas()
    days = [one.edition for one in read_summaries(atlas.folder)]
    assert days == sorted({*days})
    assert days[-1] < summarise(atlas).edition
