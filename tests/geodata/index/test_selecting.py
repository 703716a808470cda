"""Selection: the shared vectors, and what holds of any view of any records."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.view.model import PageIndex, View
from geodata.declared.facets import find_facet
from geodata.index.selecting import select
from tests.vectors.cases import count, read_cases, read_index, read_view
from tests.vectors.strategies import INDEX, indices, views

CASES = read_cases("select")
members = st.sampled_from([actor["id"] for actor in INDEX["actors"]])


def identify(case: dict[str, Any]) -> str:
    return str(case["case"])


@pytest.mark.parametrize("case", CASES, ids=identify)
def test_a_view_shows_its_records(case: dict[str, Any]) -> None:
    index = read_index()
    result = select(index, read_view(index, case["view"]))
    pairs = zip(index["columns"].ids, result.shown, strict=True)
    shown = [record for record, is_shown in pairs if is_shown]
    assert sorted(shown) == sorted(case["shown"])
    assert result.count == len(case["shown"])
    assert result.as_of == count(case["as_of"])
    assert result.actor_counts == case.get("actor_counts", result.actor_counts)
    assert result.kind_counts == case.get("kind_counts", result.kind_counts)
    assert result.trait_counts == case.get("trait_counts", result.trait_counts)


def list_shown(index: PageIndex, view: View) -> set[int]:
    return {i for i, shown in enumerate(select(index, view).shown) if shown}


@given(indices, views, members)
def test_one_more_actor_of_all_never_adds(
    index: PageIndex, view: View, actor: str
) -> None:
    wide = replace(view, match="all")
    narrow = replace(wide, actors=(*view.actors, actor))
    assert list_shown(index, narrow) <= list_shown(index, wide)


@given(indices, views, st.sampled_from(["2020", "2023-02", "2024-05-24"]))
def test_a_first_day_never_adds(index: PageIndex, view: View, day: str) -> None:
    _, until = view.dates
    narrow, wide = replace(view, dates=(day, until)), replace(view, dates=(None, until))
    assert list_shown(index, narrow) <= list_shown(index, wide)


@given(indices, views, st.sampled_from(["2020", "2023-02", "2024-05-24"]))
def test_a_last_day_never_adds_an_event(index: PageIndex, view: View, day: str) -> None:
    """It may add a state: one that held on that day and has ended since."""
    narrow, wide = replace(view, dates=(None, day)), replace(view, dates=(None, None))
    added = list_shown(index, narrow) - list_shown(index, wide)
    assert {index["columns"].find_time(i) for i in added} <= {"state"}


@given(indices, views)
def test_one_kind_less_never_adds(index: PageIndex, view: View) -> None:
    narrow = replace(view, kinds=view.kinds[1:])
    assert list_shown(index, narrow) <= list_shown(index, view)


@given(indices, views)
def test_one_word_more_never_adds(index: PageIndex, view: View) -> None:
    wide = replace(view, text="armenia")
    narrow = replace(view, text="armenia leap")
    assert list_shown(index, narrow) <= list_shown(index, wide)


@given(indices, views, st.integers(0, 3))
def test_order_never_matters(index: PageIndex, view: View, turns: int) -> None:
    def turn(values: tuple[str, ...]) -> tuple[str, ...]:
        return values[turns:] + values[:turns]

    other = replace(
        view,
        actors=turn(view.actors) + view.actors,
        roles=turn(view.roles) + view.roles,
        kinds=turn(view.kinds) + view.kinds,
        traits=turn(view.traits) + view.traits,
        text=" ".join(turn(tuple(view.text.split(" ")))),
    )
    assert select(index, other) == select(index, view)


@given(indices, views)
def test_the_counts_are_what_the_choices_would_show(
    index: PageIndex, view: View
) -> None:
    result = select(index, view)
    for actor, number in result.actor_counts.items():
        chosen = replace(view, actors=(actor,))
        assert number == select(index, chosen).count
    for token, number in result.kind_counts.items():
        alone = replace(view, kinds=(token,))
        assert number == select(index, alone).count
    for trait, number in result.trait_counts.items():
        facet = find_facet(trait)
        others = (other for other in view.traits if find_facet(other) != facet)
        only = replace(view, traits=(*others, trait))
        assert number == select(index, only).count
