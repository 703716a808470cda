"""Which charts are offered: those on what is picked, then on what is shown."""

from collections.abc import Mapping, Sequence

import pytest

from dashboard.compiled.edition import Compiled
from dashboard.compiled.fitting import list_fitting
from geodata import read_atlas

REAL = Compiled(read_atlas())
MEETINGS = {"who": ["meetings"], "where": ["meetings"], "when": ["meetings"]}


def fit(query: str, fits: Mapping[str, Sequence[str]]) -> list[str]:
    shown = REAL.read(query)
    assert not shown.notices
    return list_fitting({**REAL.index, "fits": dict(fits)}, shown.view)


@pytest.mark.parametrize(
    ("query", "fits", "offered"),
    [
        ("layers=meetings", {"places": ["sites"], **MEETINGS}, [*MEETINGS]),
        ("layers=sites", {**MEETINGS, "places": ["sites"]}, ["who", "where", "places"]),
        (
            "layers=meetings&pick=zangezur",
            {**MEETINGS, "lines": ["corridors"]},
            ["who", "where", "lines"],
        ),
        (
            "layers=meetings&pick=zangezur",
            {**MEETINGS, "more": ["meetings"], "lines": ["corridors"]},
            ["who", "where", "lines"],
        ),
    ],
)
def test_three_charts_are_offered_that_fit_best(
    query: str, fits: Mapping[str, Sequence[str]], offered: Sequence[str]
) -> None:
    assert fit(query, fits) == offered


def test_the_chart_that_is_open_is_offered_too() -> None:
    last = REAL.index["charts"][-1]
    fits = {**MEETINGS, last: ["sites"]}
    assert fit(f"layers=meetings&chart={last}", fits) == [*MEETINGS, last]
