"""The map's own modules, asked in the browser itself."""

import math
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from dashboard.map.clusters import merge_places
from tests.browser.serving import open_modules

Run = Callable[..., Any]


@pytest.fixture(scope="module")
def run(chromium: Browser) -> Iterator[Run]:
    """Run a function's body with modules of the map as `m` and a plain value."""
    page = open_modules(chromium)

    def call(modules: str, body: str, given: object = None) -> Any:  # noqa: ANN401 - any JSON
        return page.evaluate(
            f"""async ([names, given]) => {{
              const load = (name) => import(`/lib/${{name}}.mjs`);
              const parts = await Promise.all(names.split(" ").map(load));
              const m = Object.assign({{}}, ...parts);
              {body}
            }}""",
            [modules, given],
        )

    yield call
    page.close()


@pytest.mark.parametrize(
    ("day", "expected"),
    [(9, "before"), (10, "held"), (20, "held"), (21, "after"), (400, "after")],
)
def test_a_value_holds_to_the_last_day_of_its_span(
    run: Run, day: int, expected: str
) -> None:
    spans = [[None, 9, "before"], [10, 20, "held"], [21, None, "after"]]
    body = "return m.valueOn(given[0], given[1], 'none');"
    assert run("map/scene/scene", body, [spans, day]) == expected
    assert (
        run("map/scene/scene", "return m.valueOn([[10, 20, 'held']], 5, 'own');")
        == "own"
    )


def test_the_scale_is_that_of_web_mercator(run: Run) -> None:
    # 40,075.017 km round the equator on one tile of 512 px at zoom 0
    body = "return m.kmPerPixel(...given);"
    assert run("drawing/mercator", body, [0, 0]) == pytest.approx(78.2715, abs=1e-3)
    assert run("drawing/mercator", body, [60, 3]) == pytest.approx(4.8920, abs=1e-3)


def test_what_is_projected_comes_back(run: Run) -> None:
    body = "return m.unproject(...m.project(...given));"
    for place in ([0, 0], [44.51, 40.18], [-179.99, -60], [180, 85]):
        assert run("drawing/mercator", body, place) == pytest.approx(place, abs=1e-9)
    assert run("drawing/mercator", "return m.project(...given);", [180, 90])[1] >= 0


def test_a_shape_is_read_from_its_steps(run: Run) -> None:
    steps = [[[4_500_000, 4_000_000, 10_000, 0, 0, 10_000]]]
    body = """const [shape] = m.openShapes(given, 1e-5);
      const [part] = shape.parts;
      return [0, 2, 4].flatMap((i) => m.unproject(part[i], part[i + 1]));"""
    assert run("drawing/shapes drawing/mercator", body, steps) == pytest.approx(
        [45, 40, 45.1, 40, 45.1, 40.1], abs=1e-9
    )


def test_a_hole_is_outside_its_ring(run: Run) -> None:
    outer = [0, 0, 1000, 0, 0, 1000, -1000, 0, 0, -1000]
    inner = [400, 400, 0, 200, 200, 0, 0, -200, -200, 0]
    body = """const [shape] = m.openShapes([given], 1e-2);
      const is = (lon, lat) => m.holdsSpot(shape, ...m.project(lon, lat));
      return [is(1, 1), is(5, 5), is(5, 9), is(11, 5), is(-1, 5)];"""
    assert run("drawing/shapes drawing/mercator", body, [outer, inner]) == [
        True,
        False,
        True,
        False,
        False,
    ]


def test_the_distance_is_that_of_the_nearest_stretch(run: Run) -> None:
    body = """const shape = m.openLine([[0, 0], [10, 0]]);
      const at = (lon, lat) => m.measureDistance(shape, ...m.project(lon, lat), 0.1);
      return [at(5, 3.6), at(-3.6, 0), at(13.6, 0), at(80, 0)];"""
    near, before, behind, far = run("drawing/shapes drawing/mercator", body)
    assert [near, before, behind] == pytest.approx([0.01, 0.01, 0.01], rel=1e-2)
    assert far in {None, math.inf}


def test_places_share_a_symbol_only_while_they_would_overlap(run: Run) -> None:
    # at zoom 6 a degree of longitude is 91 px, at zoom 8 it is 364 px
    body = """const spots = [[45, 41], [50, 41], [45.2, 41], [45.1, 41]];
      return m.openClusters(spots, 24).merge([1, 1, 2, 0], given);"""
    assert run("map/scene/clusters", body, 6) == [[2, 0], [1]]
    assert run("map/scene/clusters", body, 8) == [[2], [0], [1]]


@pytest.mark.parametrize("zoom", [2, 5.5, 9])
def test_many_places_are_merged_as_in_a_still(run: Run, zoom: float) -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    spots = [(chance.uniform(43, 51), chance.uniform(38, 43)) for _ in range(400)]
    counts = [chance.randint(1, 3) for _ in spots]
    body = "return m.openClusters(given[0], 24).merge(given[1], given[2]);"
    merged = run("map/scene/clusters", body, [spots, counts, zoom])
    assert merged == merge_places(spots, counts, zoom)
    assert 1 <= len(merged) <= 400


_LABELS = """
  const label = (key, spot, more = {}) => ({
    key, spot, sprite: { width: 60, height: 14 }, gap: 8, owner: key,
    sides: ["below", "above", "right", "left"], ...more,
  });
  const mark = (room, key, [x, y]) => room.take([x - 8, y - 8, x + 8, y + 8], key);
  const tell = (placed) => placed.map(({ label: { key }, box, line }) => (
    { key, box, led: Boolean(line) }));
"""


def _touch(one: list[float], other: list[float]) -> bool:
    return (
        one[0] < other[2]
        and other[0] < one[2]
        and one[1] < other[3]
        and other[1] < one[3]
    )


def test_no_label_lies_on_another_or_on_a_foreign_mark(run: Run) -> None:
    chance = random.Random(3)  # noqa: S311 - no secret
    spots = [[chance.uniform(0, 400), chance.uniform(0, 300)] for _ in range(60)]
    body = (
        _LABELS
        + """const room = m.openRoom();
      given.forEach((spot, i) => mark(room, `${i}`, spot));
      const labels = given.map((spot, i) => label(`${i}`, spot, { led: true }));
      return tell(m.openPlacer().place(labels, room, 7));"""
    )
    placed = run("drawing/labels", body, spots)
    assert 10 < len(placed) < 60
    for one in placed:
        for other in placed:
            assert one is other or not _touch(one["box"], other["box"])
        for i, (x, y) in enumerate(spots):
            foreign = one["key"] != f"{i}" or one["led"]
            assert not (foreign and _touch(one["box"], [x - 8, y - 8, x + 8, y + 8]))


def test_where_there_is_no_room_a_line_leads_to_the_label(run: Run) -> None:
    body = (
        _LABELS
        + """const room = m.openRoom();
      const around = [[100, 118], [100, 82], [130, 100], [70, 100]];
      [[100, 100], ...around].forEach((spot, i) => mark(room, "abcde"[i], spot));
      const one = (more) => {
        const labels = [label("a", [100, 100], more)];
        return tell(m.openPlacer().place(labels, room, 7)).map(({ led }) => led);
      };
      return [one({ led: true }), one({}), one({ always: true })];"""
    )
    assert run("drawing/labels", body) == [[True], [], [False]]


def test_a_label_keeps_its_side_while_the_map_is_moved(run: Run) -> None:
    body = (
        _LABELS
        + """const placer = m.openPlacer();
      const place = (zoom, dx, blocked) => {
        const room = m.openRoom();
        mark(room, "a", [100 + dx, 100]);
        if (blocked) room.take([60 + dx, 100, 140 + dx, 140], "other");
        const [found] = placer.place([label("a", [100 + dx, 100])], room, zoom);
        return found.side;
      };
      return [place(7, 0, true), place(7, 30, false), place(7.5, 30, false)];"""
    )
    assert run("drawing/labels", body) == ["above", "above", "below"]


_EDGE = """const isWhole = ([left, _top, right]) => right <= 400 || left >= 400;
"""


def test_a_label_is_whole_or_on_another_side(run: Run) -> None:
    body = (
        _LABELS
        + _EDGE
        + """const side = (x, sides) => m.openPlacer().place(
        [label("a", [x, 100], { sides })], m.openRoom(), 7, isWhole)[0]?.side ?? null;
      const both = ["right", "left"];
      return [...[200, 390, 410].map((x) => side(x, both)), side(390, ["right"])];"""
    )
    assert run("drawing/labels", body) == ["right", "left", "right", None]


def test_a_label_at_the_edge_waits_and_does_not_jump(run: Run) -> None:
    body = (
        _LABELS
        + _EDGE
        + """const placer = m.openPlacer();
      return [200, 390, 200].map((x) => placer.place(
        [label("a", [x, 100], { sides: ["right", "left"] })], m.openRoom(), 7, isWhole
      )[0]?.side ?? null);"""
    )
    assert run("drawing/labels", body) == ["right", None, "right"]


def test_the_most_important_label_has_the_room(run: Run) -> None:
    body = (
        _LABELS
        + """const only = { sides: ["below"] };
      const placed = m.openPlacer().place(
        [label("a", [100, 100], only), label("b", [110, 100], only)], m.openRoom(), 7);
      return placed.map(({ label: { key } }) => key);"""
    )
    assert run("drawing/labels", body) == ["a"]
