"""What an atlas compiles to: once, and all that views, links and sentences need."""

import sys
from pathlib import Path
from pkgutil import walk_packages
from string import Formatter

import pytest

import dashboard
from dashboard.app import create_app
from dashboard.compiled import edition
from dashboard.compiled.edition import Compiled
from dashboard.settings import Settings, find_assets
from dashboard.texts import TEXTS
from dashboard.view import shown
from dashboard.view.link_reader import Notice
from dashboard.view.links import parse_link
from dashboard.view.model import PageIndex, View, default_view
from dashboard.view.sentence import describe
from geodata.index.selecting import select
from geodata.reading.folder import read_atlas

OURS = {one.name for one in walk_packages(dashboard.__path__, "dashboard.")}


def test_everything_is_compiled_once(
    small_atlas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def watch(name: str) -> None:
        plain = getattr(edition, name)

        def count(*told: object) -> object:
            calls.append(name)
            return plain(*told)

        for module in [one for key, one in sys.modules.items() if key in OURS]:
            if hasattr(module, name):
                monkeypatch.setattr(module, name, count)

    names = ["build_network", "build_charts", "compile_vocabulary", "index_atlas"]
    for name in names:
        watch(name)
    app = create_app(Settings(find_assets()), read_atlas(small_atlas))
    client = app.server.test_client()
    pages = ["/", "/embed/map", "/image/map.svg", "/records", "/file.html"]
    assert {client.get(page).status_code for page in pages} == {200}
    assert sorted(calls) == sorted(names)


def test_a_page_reads_its_link_once(
    small_atlas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = create_app(Settings(find_assets()), read_atlas(small_atlas)).server
    asked: list[str] = []

    def note(query: str, index: PageIndex) -> tuple[View, tuple[Notice, ...]]:
        asked.append(query)
        return parse_link(query, index)

    monkeypatch.setattr(shown, "parse_link", note)
    query = "layers=villages"
    for page in ("", "embed/map", "records", "file.html"):
        assert client.test_client().get(f"/{page}?{query}").status_code == 200
    assert asked == [query] * 4


def test_only_base_layers_that_the_atlas_has_can_be_switched(small_atlas: Path) -> None:
    index = Compiled(read_atlas(small_atlas)).index
    assert index["toggles"] == ["borders"]
    assert default_view(index).base == ("borders",)


def test_every_way_in_is_a_link_without_fault(small_atlas: Path) -> None:
    atlas = read_atlas(small_atlas)
    index = Compiled(atlas).index
    notices = [parse_link(entry.query, index)[1] for entry in atlas.entries]
    assert notices == [(), ()]


def test_a_link_is_answered_from_the_atlas(small_atlas: Path) -> None:
    index = Compiled(read_atlas(small_atlas)).index
    query = "actors=AAA&roles=controller&dates=..2024-05-23&layers=villages"
    view, _ = parse_link(query, index)
    count = select(index, view).count
    assert describe(index, view, count) == (
        "Villages involving Alphaland as controller, until 23 May 2024: 1 record"
    )


def test_patterns_are_filled_by_name_alone() -> None:
    """JavaScript fills `{name}`; it knows no formats, positions or escapes."""
    for pattern in TEXTS.values():
        for _, name, form, conversion in Formatter().parse(pattern):
            assert name is None or name.isalpha()
            assert not form
            assert conversion is None
        assert "{{" not in pattern
