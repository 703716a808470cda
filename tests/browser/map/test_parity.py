"""The scene of the live map is that of a still picture, over random views.

Random views come in batches, one call of the browser for each.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from dashboard.compiled.edition import Compiled
from dashboard.map.scene import Kept, Scene
from dashboard.server.contents import build_library
from dashboard.settings import find_assets
from dashboard.stills.map.prepared import PreparedMap, prepare_map
from dashboard.stills.map.scene import compose_scene
from dashboard.stills.map.trip import Drawn, compose_trip
from dashboard.view.layers import list_record_layers, list_tokens
from dashboard.view.model import View
from dashboard.view.sentence import COMPARISON
from dashboard.view.trip_words import TRIP, list_closable, list_openable
from geodata import read_atlas
from tests.browser.serving import open_modules
from tests.layers import make_layered

Compose = Callable[[str, list[View]], Any]

_LOAD = """async ([name, files]) => {
  const names = ["library/atlas", "geodata/selecting", "trips/asking"];
  names.push("map/scene/scene");
  const modules = await Promise.all(names.map((one) => import(`/lib/${one}.mjs`)));
  const engine = Object.assign({}, ...modules);
  const parts = {};
  for (const key of Object.keys(files)) parts[key] = JSON.parse(files[key]);
  const texts = Object.assign({}, ...Object.values(parts).map((one) => one.texts));
  const told = { ...parts["atlas.json"], ...parts["charts.json"], texts, files: parts };
  const atlas = engine.openAtlas(told);
  const { compose } = engine.openScene(atlas);
  const trips = atlas.trips.usual.length ? await engine.openTrips(atlas) : null;
  window.atlases ??= {};
  window.atlases[name] = (view) => {
    const result = engine.select(atlas, view);
    if (trips && view.chart === parts.trip) result.trip = trips.ask(view, result.asOf);
    return compose(view, result, (view.at ?? atlas.camera)[2]);
  };
}"""
_SMALL = Path(__file__).parents[2] / "atlas"
_FILES = ("atlas.json", "charts.json", "details.json", "network.json")
# What differs is told of one view: a smaller batch would tell no more.
batches = settings(max_examples=10, phases=[Phase.reuse, Phase.generate])


@cache
def prepare(name: str) -> tuple[Compiled, PreparedMap]:
    """Prepare the real atlas, or the small one with layers of lines and areas."""
    with TemporaryDirectory() as folder:
        layered = make_layered(_SMALL, Path(folder)) if name == "layered" else None
        compiled = Compiled(read_atlas(layered) if layered else read_atlas())
        return compiled, prepare_map(compiled)


@pytest.fixture(scope="module")
def compose(chromium: Browser) -> Iterator[Compose]:
    """Compose the scenes of a batch of views in the browser."""
    page = open_modules(chromium)
    for name in ("real", "layered"):
        library = build_library(prepare(name)[0], find_assets(), "/")
        files = {file: library.read(file).decode() for file in _FILES}
        page.evaluate(_LOAD, [name, {**files, "trip": json.dumps(TRIP)}])

    def run(name: str, batch: list[View]) -> Any:  # noqa: ANN401 - JSON is anything
        told = "([name, text]) => JSON.stringify(JSON.parse(text).map(atlases[name]))"
        views = json.dumps([asdict(view) for view in batch])
        return json.loads(page.evaluate(told, [name, views]))

    yield run
    page.close()


def draw_views(name: str) -> st.SearchStrategy[View]:
    """Draw views in which much of an atlas may be on the map."""
    compiled, _ = prepare(name)
    index, trips = compiled.index, compiled.index["trips"]
    tokens = [t for layer in list_record_layers(index) for t in list_tokens(layer)]

    def some(values: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - any sequence
        many = list(values)
        if not many:
            return st.just(())
        return st.lists(st.sampled_from(many), max_size=3, unique=True).map(tuple)

    charts = {COMPARISON, TRIP}.intersection(index["charts"])
    dates = [None, "1995", "2020-11-09", "2023-11", "2024-05-23", "2024-05-24"]
    return st.builds(
        View,
        actors=st.just(()) | some(actor["id"] for actor in index["actors"]),
        dates=st.tuples(st.none(), st.sampled_from(dates)),
        kinds=st.just(tuple(tokens)) | some(tokens),
        text=st.sampled_from(["", "", "corridor", "a"]),
        side=st.sampled_from([side["id"] for side in index["sides"]]),
        compare=st.sampled_from(["", *(side["id"] for side in index["sides"])]),
        then=st.sampled_from([None, None, "1995", "2020-11-09", "2024-05-23"]),
        lang=st.sampled_from(["", *index["languages"]]),
        chart=st.sampled_from(["", *sorted(charts)]),
        corridors=some(index["comparable"]),
        pick=st.none() | st.sampled_from([one.id for one in compiled.atlas.records]),
        at=st.none() | st.tuples(st.just(45.0), st.just(40.0), st.floats(0, 12)),
        closed=some(list_closable(trips)),
        opened=some(list_openable(trips)),
    )


def is_line(one: Kept) -> bool:
    return one.feature.slot == "line"


def tell(scene: Scene) -> Any:  # noqa: ANN401 - JSON is anything
    """Tell a scene as the browser does."""
    features = [
        {
            "number": one.number,
            "picked": one.picked,
            "faint": one.faint,
            "differs": one.differs,
        }
        | ({"stress": one.stress, "lanes": one.lanes} if is_line(one) else {})
        | ({"label": one.label} if one.feature.slot == "point" else {})
        for one in scene.features
    ]
    events = [
        {
            "places": one.places,
            "count": one.count,
            "symbol": one.symbol,
            "colour": one.colour,
            "weight": one.weight,
            "vague": one.vague,
            "picked": one.picked,
            "differs": one.differs,
        }
        for one in scene.events
    ]
    callouts = [
        {
            "ids": one.ids,
            "label": one.label,
            "from": one.start,
            "at": one.at,
            "anchor": one.anchor,
        }
        for one in scene.callouts
    ]
    told = {
        "features": features,
        "events": events,
        "callouts": callouts,
        "gaps": scene.gaps,
        "rejected": sorted(scene.rejected),
        "day": scene.day,
        "side": scene.side,
        "lang": scene.language,
    }
    return json.loads(json.dumps(told))


def check_trip(found: Any, drawn: Drawn | None) -> None:  # noqa: ANN401 - JSON
    """Check that both draw the same ways and stops, as near as shapes are written."""
    if drawn is None:
        assert found is None
        return
    roles: dict[str, list[Any]] = {}
    for one in found["features"]:
        role = one["properties"]["role"]
        roles.setdefault(role, []).append(one["geometry"]["coordinates"])
    for role, lines in drawn.lines.items():
        ends = [[part for end in (0, -1) for part in line[end]] for line in lines]
        told = [
            [part for end in (0, -1) for part in line[end]]
            for line in roles.get(role, ())
        ]
        assert len(told) == len(ends)
        for one, other in zip(told, ends, strict=True):
            assert one == pytest.approx(other, abs=1e-5)
    for role, shut in (("shut", True), ("crossing", False)):
        stops = [list(at) for at, is_shut in drawn.crossings.items() if is_shut == shut]
        assert sorted(roles.get(role, [])) == sorted(stops)
    assert {tuple(at) for at in roles["end"]} == drawn.ends.keys()


@pytest.mark.parametrize("name", ["real", "layered"])
@given(data=st.data())
@batches
def test_both_scenes_are_the_same(
    compose: Compose, name: str, data: st.DataObject
) -> None:
    batch = data.draw(st.lists(draw_views(name), min_size=1, max_size=20))
    prepared = prepare(name)[1]
    for view, found in zip(batch, compose(name, batch), strict=True):
        check_trip(found.pop("trip"), compose_trip(prepared, view))
        found["rejected"].sort()
        assert found == tell(compose_scene(prepared, view).map), view
