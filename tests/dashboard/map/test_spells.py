"""Spells: how long something stays as it is."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dashboard.map.spells import Spell, list_spells
from geodata.days import Interval

ENDS = st.none() | st.integers(-20, 20)
ROWS = st.lists(st.tuples(ENDS, ENDS, st.sampled_from("ab")), max_size=6)


def tell(rows: list[tuple[int | None, int | None, str]], day: int) -> str:
    held = (value for first, last, value in rows if Interval(first, last).holds(day))
    return next(held, "none")


@given(ROWS)
def test_on_each_day_exactly_what_is_told_holds(
    rows: list[tuple[int | None, int | None, str]],
) -> None:
    days = [(first, last) for first, last, _ in rows]
    spells = list_spells(days, lambda day: tell(rows, day))
    for day in range(-25, 26):
        held = [one for one in spells if Interval(one.first, one.last).holds(day)]
        assert [one.value for one in held] == [tell(rows, day)]
    values = [one.value for one in spells]
    assert all(one != other for one, other in pairwise(values))


def test_what_never_changes_is_one_spell() -> None:
    assert list_spells([(3, 7)], lambda _: "a") == [Spell(None, None, "a")]
