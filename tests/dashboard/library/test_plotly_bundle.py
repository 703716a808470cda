"""The bundle of Plotly: what is in it, when it is taken, what is said without npm."""

from pathlib import Path
from shutil import copytree

import pytest

from dashboard.charts.figure import build_chart
from dashboard.compiled.edition import Compiled
from dashboard.library.plotly_bundle import BundleError, build_bundle, write_entry
from dashboard.library.renderer import find_version, name_bundle
from dashboard.server.contents import build_library
from dashboard.settings import find_assets
from geodata import read_atlas

BUNDLE = "plotly-4.1.1.min.js"


def test_the_version_is_that_of_the_pinned_package() -> None:
    assert find_version() == "4.1.1"
    assert name_bundle() == BUNDLE


def test_every_trace_that_is_drawn_is_in_the_bundle(small_atlas: Path) -> None:
    atlas = read_atlas(small_atlas)
    entry = write_entry()
    figures = [build_chart(one, "light") for one in Compiled(atlas).charts.values()]
    kinds = {trace["type"] for figure in figures for trace in figure["data"]}
    for kind in kinds:
        assert f'"plotly.js/lib/{kind}"' in entry


@pytest.mark.parametrize(
    ("name", "expected"),
    [(BUNDLE, BUNDLE), ("plotly-4.0.0.min.js", "plotly.min.js")],  # of another version
)
def test_the_bundle_is_taken_if_it_is_of_the_same_version(
    small_atlas: Path, tmp_path: Path, name: str, expected: str
) -> None:
    assets = copytree(find_assets(), tmp_path / "assets")
    for old in assets.glob("plotly-*.js"):
        old.unlink()
    (assets / name).write_text("window.Plotly = {};")
    atlas = read_atlas(small_atlas)
    library = build_library(Compiled(atlas), assets, "/maps/")
    assert library.plotly.startswith("/maps/plotly/")
    assert library.plotly.endswith(f"/{expected}")
    assert not [name for name in library.files if name == BUNDLE]


def test_without_npm_the_remedy_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(BundleError, match=r"install Node\.js"):
        build_bundle(tmp_path, tmp_path / BUNDLE)
