"""Frames: the live map's centre and scale, in a projection that suits."""

import numpy as np
import pytest
from pyproj import Geod
from shapely.geometry import LineString, box

from dashboard.drawing.framing import build_frame, choose_projection, measure_pixel

YEREVAN = (44.5, 40.2, 7.0)


def test_a_pixel_is_as_large_as_the_live_maps() -> None:
    """At zoom 0 the equator is one tile of 512 px."""
    assert measure_pixel((0, 0, 0)) == pytest.approx(78_271.5, abs=0.1)
    assert measure_pixel((0, 60, 1)) == pytest.approx(19_567.9, abs=0.1)


@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize("camera", [YEREVAN, (50.0, 44.0, 3.2), (0.0, 30.0, 0.0)])
def test_the_scale_is_true_at_the_centre(
    camera: tuple[float, float, float], *, live: bool
) -> None:
    frame = build_frame(camera, 1200, 675, live=live)
    longitude, latitude, _ = camera
    assert frame.find(longitude, latitude) == pytest.approx((600, 337.5), abs=0.01)
    x, y = frame.find(longitude + 0.05, latitude)
    _, _, metres = Geod(ellps="WGS84").inv(
        longitude, latitude, longitude + 0.05, latitude
    )
    assert np.hypot(x - 600, y - 337.5) * frame.pixel == pytest.approx(metres, rel=1e-3)


@pytest.mark.parametrize(
    ("reach", "live", "name"),
    [
        (500_000, False, "+proj=laea"),
        (4_200_000, False, "+proj=laea"),
        (9_000_000, False, "+proj=eqearth"),
        (500_000, True, "+proj=webmerc"),
    ],
)
def test_the_projection_suits_the_view(reach: float, name: str, *, live: bool) -> None:
    assert choose_projection(YEREVAN, reach, live=live).startswith(name)


def test_what_lies_outside_is_cut_off() -> None:
    frame = build_frame(YEREVAN, 400, 300)
    lines = np.array(
        [LineString([(30, 40.2), (60, 40.2)]), LineString([(-80, 0), (-70, 0)])],
        dtype=object,
    )
    near, far = frame.place(lines)
    assert far.is_empty
    west, south, east, north = near.bounds
    assert west >= -13
    assert south >= -13
    assert east <= 413
    assert north <= 313


@pytest.mark.parametrize(
    "camera", [(179.9, 60.0, 4.0), (100.0, 89.0, 3.0), (-10.0, -90.0, 4.0)]
)
@pytest.mark.parametrize("live", [True, False])
def test_the_edges_of_the_world_can_be_drawn(
    camera: tuple[float, float, float], *, live: bool
) -> None:
    frame = build_frame(camera, 640, 480, live=live)
    (world,) = frame.place(np.array([box(-180, -85, 180, 85)], dtype=object))
    assert world.is_empty or np.isfinite(world.bounds).all()
