"""Places of events: those whose symbols would overlap share one."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.map.clusters import merge_places

SPOTS = st.lists(
    st.tuples(st.floats(43, 51), st.floats(38, 43), st.integers(0, 3)), max_size=40
)


def test_places_that_would_overlap_share_a_mark() -> None:
    # at zoom 5 a degree of longitude is 46 px, at zoom 9 it is 728 px
    spots, counts = [(44.5, 40.2), (44.6, 40.2), (49.9, 40.4)], [1, 2, 1]
    assert merge_places(spots, counts, 9) == [[1], [0], [2]]
    assert merge_places(spots, counts, 5) == [[1, 0], [2]]


@given(SPOTS, st.floats(0, 12))
def test_every_place_that_has_any_is_in_one_group_the_fullest_first(
    rows: list[tuple[float, float, int]], zoom: float
) -> None:
    counts = [count for *_, count in rows]
    groups = merge_places([(lon, lat) for lon, lat, _ in rows], counts, zoom)
    assert sorted(n for group in groups for n in group) == [
        n for n, count in enumerate(counts) if count
    ]
    firsts = [counts[group[0]] for group in groups]
    assert firsts == sorted(firsts, reverse=True)
    assert all(counts[group[0]] >= counts[n] for group in groups for n in group)
