"""The charts: what they count, what they state, and what a click shows."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from dashboard.charts.count import reduce
from dashboard.charts.headline import state
from dashboard.charts.template import Template
from dashboard.compiled.edition import Compiled
from dashboard.texts import TEXTS
from dashboard.view.model import View, default_view
from geodata.atlas import Atlas
from geodata.index.selecting import select
from geodata.reading.folder import FOLDER, read_atlas
from tests.vectors.cases import complete_template, read_cases

if TYPE_CHECKING:
    from dashboard.charts.counted import CountChart

CASES = read_cases("charts")


@pytest.fixture(scope="module")
def atlas() -> Atlas:
    return read_atlas(FOLDER)


def find_template(compiled: Compiled, slug: str) -> Template:
    return cast("CountChart", compiled.tabs[slug]).template


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["case"]))
def test_a_chart_counts_and_states(case: dict[str, Any]) -> None:
    template = complete_template(case)
    tally = reduce(template, case["shown"], case.get("actors", ()))
    told = {k: list(v) if isinstance(v, tuple) else v for k, v in asdict(tally).items()}
    told["values"] = [list(row) for row in tally.values]
    assert told == case["tally"]
    assert state(template, tally, TEXTS) == case["says"]


def test_each_meeting_counts_once(atlas: Atlas) -> None:
    compiled = Compiled(atlas)
    shown = [True] * len(atlas.records)
    for slug in ("venues", "mediators"):
        chart = find_template(compiled, slug)
        marks = [mark[0] for mark in chart["marks"]]
        assert len(marks) == len(set(marks))
        assert sum(reduce(chart, shown).sums) + sum(reduce(chart, shown).rest) == len(
            marks
        )


def test_a_category_of_mediators_shows_just_what_it_counts(atlas: Atlas) -> None:
    index = Compiled(atlas).index
    chart = find_template(Compiled(atlas), "mediators")
    start = default_view(index)
    tally = reduce(chart, select(index, start).shown)
    for column, category in enumerate(chart["columns"]):
        view = View(
            actors=tuple(chart["patch"]["actors"]),
            match="all",
            traits=tuple(category["patch"]["traits"]),
            kinds=start.kinds,
        )
        counted = sum(row[column] for row in tally.values)
        assert select(index, view).count == counted, category["title"]


def test_an_atlas_without_meetings_offers_no_chart(small_atlas: Path) -> None:
    assert "mediators" not in Compiled(read_atlas(small_atlas)).tabs
