"""The protocol of charts: what is asked of one is asked of all, whoever they are."""

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import unescape
from io import BytesIO, StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from flask.testing import FlaskClient
from pptx import Presentation

from dashboard.app import create_app
from dashboard.charts.counted import CountChart, Counted
from dashboard.compiled import edition
from dashboard.compiled.charts import Tab
from dashboard.compiled.edition import Compiled
from dashboard.exports.table import write_numbers
from dashboard.pictures.request import read_order
from dashboard.pictures.studio import Studio
from dashboard.settings import Settings, find_assets
from dashboard.slides.forms import NATIVE
from dashboard.stills import chart as still
from dashboard.stills.forms import FORMS, FormDrawer
from dashboard.style.colours import Theme
from dashboard.timeline.dated import Face
from dashboard.view.model import PageIndex, View
from geodata.index.indexing import Index
from geodata.reading.folder import read_atlas

if TYPE_CHECKING:
    from dashboard.charts.template import Template

FINDING = "Everything is new"


@dataclass(frozen=True)
class NewCharted:
    """A chart of a form that nobody knows."""

    template: Face
    sentence: str
    form: str = "dial"
    finding: str = FINDING
    layers: tuple[str, ...] = ("meetings",)
    is_empty: bool = False
    left: int = 0
    heads: tuple[str, ...] = ("What", "How many")
    lines: tuple[tuple[str, ...], ...] = (("All of it", "7"),)

    def list_rows(self) -> Iterator[Sequence[str | float]]:
        yield self.heads
        yield ("All of it", 7)


@dataclass(frozen=True)
class NewChart:
    template: Face

    def build_figure(self, _: Theme) -> None:
        """Nothing: its own drawing."""

    def list_subjects(self, _: Index) -> frozenset[str]:
        return frozenset({"meetings"})

    def show(self, _: PageIndex, view: View) -> NewCharted:
        return NewCharted(self.template, f"a view of {len(view.kinds)} kinds")


def add_chart(
    monkeypatch: pytest.MonkeyPatch, folder: Path, made: Tab
) -> tuple[FlaskClient, Compiled]:
    """Build a site whose atlas has one more chart, called new, and no other."""
    monkeypatch.setattr(edition, "build_charts", lambda *_: {"new": made})
    atlas = read_atlas(folder)
    client = create_app(Settings(find_assets()), atlas).server.test_client()
    return client, Compiled(atlas)


def read_slide(client: FlaskClient) -> Any:  # noqa: ANN401 - the library has no types
    deck = Presentation(BytesIO(client.get("/slides.pptx?view=new?").data))
    (slide,) = deck.slides
    return slide


def test_a_new_chart_of_a_known_form_is_known_everywhere(
    small_atlas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venues = cast("CountChart", Compiled(read_atlas(small_atlas)).tabs["venues"])
    told = cast("Template", {**venues.template, "slug": "new", "title": "Anew"})
    client, compiled = add_chart(monkeypatch, small_atlas, CountChart(told))
    counted = cast("Counted", compiled.chart("new", compiled.read("chart=new").view))
    assert compiled.index["charts"][:2] == ["table", "new"]
    words = f"Anew. {counted.finding}"
    assert words in unescape(client.get("/image/new.svg").text)
    assert words in unescape(client.get("/embed/new").text)
    assert any(shape.has_chart for shape in read_slide(client).shapes)
    rows = list(csv.reader(StringIO(write_numbers(counted).decode("utf-8-sig"))))
    assert rows == [counted.heads, *counted.lines]


def test_a_new_form_needs_one_drawer(
    small_atlas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = []
    form = FormDrawer(lambda _, shown: drawn.append(shown.form))
    monkeypatch.setattr(still, "FORMS", {**FORMS, "dial": form})
    made = NewChart({"slug": "new", "title": "Anew", "about": "All that is new."})
    client, compiled = add_chart(monkeypatch, small_atlas, made)
    assert f"Anew. {FINDING}" in client.get("/image/new.svg").text
    assert drawn == ["dial"]
    page = client.get("/embed/new").text
    assert all(text in page for text in (FINDING, "All that is new.", "How many", "7"))
    slide = read_slide(client)
    assert slide.shapes.title.text == FINDING
    assert any(hasattr(shape, "image") for shape in slide.shapes)
    charted = compiled.chart("new", compiled.read("").view)
    assert b"All of it,7" in write_numbers(charted)


def test_a_map_is_drawn_without_any_chart(
    small_atlas: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    atlas = read_atlas(small_atlas)
    compiled = Compiled(atlas)
    vars(compiled).update(index=Compiled(atlas).index)  # as a store gives it back
    charts = {*compiled.index["charts"]} - {"table", "trip"}
    monkeypatch.setattr(Compiled, "tabs", None)  # nothing is built any more
    assert all(map(compiled.has_chart, {*charts, "timeline"}))
    assert not any(map(compiled.has_chart, ("map", "table", "trip", "nope", "")))
    frame = {"frame": "legend"}
    order = read_order(compiled.index, "svg", compiled.read(""), frame)
    assert Studio(compiled).draw(order, "map")


def test_every_form_that_is_drawn_is_that_of_a_chart(small_atlas: Path) -> None:
    real = Compiled(read_atlas())
    view = real.read("").view
    assert {real.chart(slug, view).form for slug in real.charts} == set(FORMS)
    assert set(NATIVE) < set(FORMS)
    assert set(Compiled(read_atlas(small_atlas)).charts) < set(real.charts)


def test_a_file_holds_what_can_be_read() -> None:
    """Texts and numbers; a source by where it is read."""
    real = Compiled(read_atlas())
    for slug in real.charts:
        for row in real.chart(slug, real.read("dates=..2024").view).list_rows():
            assert all(isinstance(cell, str | int | float) for cell in row), slug


def test_what_the_browser_gets_of_a_chart_says_its_form() -> None:
    real = Compiled(read_atlas())
    view = real.read("").view
    for slug, tab in real.tabs.items():
        told = json.loads(json.dumps(tab.template, default=dict))
        assert (told["slug"], told["form"]) == (slug, real.chart(slug, view).form)
        assert told["title"] == real.chart(slug, view).template["title"]


def test_a_view_compares_corridors_only_where_their_chart_is_open() -> None:
    real = Compiled(read_atlas())
    asked = real.read("corridors=zangezur&chart=corridors").view
    other = replace(asked, chart="venues")
    says = "omparing the Zangezur corridor"
    assert says in real.chart("corridors", other).sentence
    assert says not in real.chart("venues", other).sentence
