"""The library: one hash for all of it, and nothing but JSON inside."""

import json
from pathlib import Path
from shutil import copytree

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.library.library import Library, find_type
from dashboard.server.contents import build_library
from dashboard.settings import find_assets
from geodata import read_atlas
from geodata.atlas import Atlas


def build_whole(atlas: Atlas, assets: Path, prefix: str) -> Library:
    """Build the library of an atlas, with its index."""
    return build_library(Compiled(atlas), assets, prefix)


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    return Path(copytree(find_assets(), tmp_path / "assets"))


def test_a_changed_file_changes_the_address_of_all(
    small_atlas: Path, assets: Path
) -> None:
    atlas = read_atlas(small_atlas)
    before = build_whole(atlas, assets, "/")
    again = build_whole(atlas, assets, "/")
    assert before.address("atlas.css") == again.address("atlas.css")
    with (assets / "lib" / "geodata" / "selecting.mjs").open("a") as module:
        module.write("export const other = 1;\n")
    after = build_whole(atlas, assets, "/")
    assert before.address("atlas.css") != after.address("atlas.css")


def test_addresses_stand_below_the_base_path(small_atlas: Path, assets: Path) -> None:
    library = build_whole(read_atlas(small_atlas), assets, "/maps/atlas/")
    assert library.address("icon.svg").startswith("/maps/atlas/library/")
    with pytest.raises(KeyError):
        library.address("no-such-file")


def test_an_atlas_without_base_layers_has_empty_ones(
    small_atlas: Path, assets: Path
) -> None:
    library = build_whole(read_atlas(small_atlas), assets, "/")
    ground = json.loads(library.read("ground.json"))
    assert ground["water"]["shapes"] == []
    assert ground["places"] == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("lib/page/explorer.mjs", "text/javascript"),
        ("atlas.css", "text/css"),
        ("atlas.json", "application/json"),
        ("water.geojson", "application/geo+json"),
        ("icon.svg", "image/svg+xml"),
    ],
)
def test_every_file_has_its_media_type(name: str, kind: str) -> None:
    assert find_type(name) == kind


def test_the_first_file_holds_only_what_every_view_needs() -> None:
    library = build_whole(read_atlas(), find_assets(), "/")
    first, *later = (
        json.loads(library.read(f"{name}.json"))
        for name in ("atlas", "details", "charts")
    )
    words = later[1].pop("texts")
    assert words
    assert not set(words) & set(first["texts"])
    names = [set(part) for part in later]
    assert names == [
        {"evidence", "positions", "stances", "subjects", "sources"},
        {"templates", "chartFigures"},
    ]
    assert not set(first) & set.union(*names)
    assert first["columns"]["ids"] == list(later[0]["evidence"])
