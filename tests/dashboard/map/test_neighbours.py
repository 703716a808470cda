"""Points near each other: the same groups as comparing each with each."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.map.neighbours import Point, group_near, measure_km

COORDINATES = st.tuples(st.floats(-180, 180), st.floats(-90, 90))
# Some stand in a crowd, where groups meet.
CROWDS = st.tuples(st.floats(44, 44.5), st.floats(39.9, 40.3))
POLES = st.tuples(st.floats(-180, 180), st.floats(89.8, 90))


def compare_all(stands: dict[str, Point], km: float) -> list[list[str]]:
    groups: list[list[str]] = []
    for key, point in stands.items():
        near = (g for g in groups if measure_km(stands[g[0]], point) < km)
        group = next(near, None)
        if group is None:
            groups.append([key])
        else:
            group.append(key)
    return groups


@given(
    st.lists(st.one_of(COORDINATES, CROWDS, POLES), max_size=40),
    st.sampled_from([4, 8, 50]),
)
def test_groups_are_those_of_comparing_each_with_each(
    points: list[Point], km: float
) -> None:
    stands = {f"{number}": point for number, point in enumerate(points)}
    assert group_near(stands, km) == compare_all(stands, km)


def test_a_member_is_near_the_first_of_its_group_not_the_last() -> None:
    stands = {"a": (44.0, 40.0), "b": (44.0, 40.05), "c": (44.0, 40.1)}
    assert group_near(stands, 8) == [["a", "b"], ["c"]]
