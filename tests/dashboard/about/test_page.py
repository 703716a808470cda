"""The page about the data: every source, what it supports, and whose it is."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.about.bibliography import find_support
from dashboard.about.page import write_about
from dashboard.compiled.edition import Compiled
from dashboard.library.library import Library
from dashboard.server.contents import build_library
from dashboard.settings import find_assets
from geodata import read_atlas
from geodata.atlas import Atlas


@pytest.fixture(scope="module")
def small() -> Atlas:
    return read_atlas(Path(__file__).parents[2] / "atlas")


@pytest.fixture(scope="module")
def library(small: Atlas) -> Library:
    return build_library(Compiled(small), find_assets(), "/")


def test_every_source_of_the_real_atlas_has_its_anchor_once(library: Library) -> None:
    atlas = read_atlas()
    page = write_about(library, atlas)
    anchors = re.findall(r'<li id="source-([^"]+)"', page)
    assert sorted(anchors) == sorted(atlas.sources)


def test_what_a_source_supports_is_linked(small: Atlas, library: Library) -> None:
    support = find_support(small)
    (record, words) = support["gazette"][0]
    assert f'<a href="/?pick={record}">' in write_about(library, small)
    assert words
    cited = {r.id for r in small.records if "gazette" in r.sources}
    assert cited <= {record for record, _ in support["gazette"]}


def test_text_of_the_data_is_escaped(small: Atlas, library: Library) -> None:
    page = write_about(library, small)
    assert "A small &lt;b&gt;atlas&lt;/b&gt; &amp; its edges" in page
    assert "<script>alert" not in page


def test_an_atlas_without_contact_invents_none(small: Atlas, library: Library) -> None:
    assert "Open an issue in the repository" in write_about(library, small)
    told = replace(small, contact="mailto:atlas@example.org")
    page = write_about(library, told)
    assert '<a href="mailto:atlas@example.org">atlas@example.org</a>' in page
    assert "Open an issue" not in page


def test_each_layer_has_its_licence(library: Library) -> None:
    atlas = read_atlas()
    page = write_about(library, atlas)
    for layer in atlas.layers.values():
        assert layer.title in page
    assert page.count("ODbL 1.0") >= 3
