"""The view: one form for equal views, and the default of an atlas."""

import pytest

from dashboard.view.model import View, default_view
from dashboard.view.values import Camera
from tests.vectors.strategies import INDEX


def test_the_default_has_on_what_the_atlas_has_on() -> None:
    view = default_view(INDEX)
    assert "sites.port" not in view.kinds
    assert "sites.airport" in view.kinds
    assert not [token for token in view.kinds if token.startswith("plans.")]
    assert view.base == ("borders", "places")
    assert view.corridors == ("north", "south")
    opening = View(
        kinds=view.kinds,
        base=view.base,
        chart="table",
        side="neutral",
        corridors=("north", "south"),
    )
    assert view == opening


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ((45.03125, -40.03125, 7.125), (45.0313, -40.0313, 7.13)),
        ((190.0, 40.0, 7.0), (-170.0, 40.0, 7.0)),
        ((-541.0, 40.0, 7.0), (179.0, 40.0, 7.0)),
        ((180.0, 90.0, 24.0), (180.0, 90.0, 24.0)),
        ((0.0, -90.5, -1.0), (0.0, -90.0, 0.0)),
        ((0.0, 90.5, 25.0), (0.0, 90.0, 24.0)),
        ((float("nan"), 0.0, 0.0), None),
        ((0.0, float("inf"), 0.0), None),
    ],
)
def test_a_camera_is_kept_in_its_bounds(given: Camera, kept: Camera | None) -> None:
    assert View(at=given).at == kept


def test_there_is_no_minus_zero() -> None:
    assert str(View(at=(-0.00001, -0.0, 0.0)).at) == "(0.0, 0.0, 0.0)"


def test_lists_are_sorted_and_hold_each_member_once() -> None:
    assert View(base=("places", "borders", "places")).base == ("borders", "places")


def test_equal_views_are_equal() -> None:
    one = View(actors=("RUS", "ARM", "RUS"), dates=("", None), text="a\ud800b")
    assert one == View(actors=("ARM", "RUS"), dates=(None, None), text="ab")
    assert View(text="x" * 300).text == "x" * 200


def test_what_needs_another_field_falls_away_with_it() -> None:
    assert View(side="arm", compare="arm", differ=True) == View(side="arm")
    assert View(compare="arm", differ=True).differ
    assert View(step=3) == View()
    assert View(story="talks").step == 1
