"""The ground as it is sent first: less, and as good as it is seen."""

from collections.abc import Iterator
from itertools import accumulate
from typing import Literal

import numpy as np
import pytest
import shapely
from shapely.geometry import LineString, Point

from dashboard.compiled.edition import Compiled
from dashboard.map.data import MapData
from dashboard.map.ground import BorderShapes, GroundFile
from dashboard.server.contents import write_json
from geodata import read_atlas


@pytest.fixture(scope="module")
def data() -> MapData:
    return Compiled(read_atlas()).map


@pytest.fixture(scope="module")
def ground(data: MapData) -> GroundFile:
    return data.ground.write()


@pytest.fixture(scope="module")
def far(data: MapData) -> GroundFile:
    return data.write_far_ground()


def read_ends(shapes: BorderShapes, number: int) -> list[tuple[float, float]]:
    """Read where the first part of a shape begins and ends, in degrees."""
    part = shapes["shapes"][number][0]
    unit = shapes["unit"]
    last = sum(part[::2]) * unit, sum(part[1::2]) * unit
    return [(part[0] * unit, part[1] * unit), last]


def test_from_afar_the_same_lines_are_there_and_end_where_they_did(
    ground: GroundFile, far: GroundFile
) -> None:
    assert far["borders"]["features"] == ground["borders"]["features"]
    for line in far["borders"]["features"]:
        ends = [read_ends(one["borders"], line["shape"]) for one in (ground, far)]
        assert ends[1] == [pytest.approx(end, abs=1.1e-3) for end in ends[0]]


def test_from_afar_there_is_less_to_load(ground: GroundFile, far: GroundFile) -> None:
    assert len(write_json(far)) < 0.45 * len(write_json(ground))
    names = {one.name for one in far["places"]}
    assert {"Yerevan", "Baku", "Black Sea", "Vanadzor", "Brussels"} <= names
    assert "Kinshasa" not in names


def read_lines(file: GroundFile) -> Iterator[list[LineString]]:
    """Read the lines of each border, in degrees."""
    unit = file["borders"]["unit"]
    for parts in file["borders"]["shapes"]:
        steps = ([part[axis::2] for axis in (0, 1)] for part in parts)
        spots = (zip(*map(accumulate, one), strict=True) for one in steps)
        yield [LineString([(x * unit, y * unit) for x, y in one]) for one in spots]


@pytest.mark.parametrize("where", ["inside", "outside"])
def test_no_border_is_off_by_what_could_be_seen(
    ground: GroundFile, far: GroundFile, where: Literal["inside", "outside"]
) -> None:
    core = shapely.box(*far["until"]["core"])
    px = 360 / 512 / 2 ** far["until"][where]
    off = []
    for whole, sent in zip(read_lines(ground), read_lines(far), strict=True):
        for one, other in zip(whole, sent, strict=True):
            points = np.array([Point(at) for at in one.coords])
            seen = points[shapely.intersects(points, core) == (where == "inside")]
            off.extend(shapely.distance(seen, other))
    assert 0.5 * px < max(off) < px + far["borders"]["unit"]
