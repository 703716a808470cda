"""The forms of charts in the browser: each has a panel, and says what Python says."""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from dashboard.compiled.edition import Compiled
from dashboard.server.contents import build_library
from dashboard.settings import find_assets
from dashboard.view.model import View
from geodata import read_atlas
from tests.browser.serving import open_modules
from tests.vectors.real import real_views

Tell = Callable[[list[View]], Any]

REAL = Compiled(read_atlas())
_LOAD = """async (files) => {
  const names = ["geodata/records", "geodata/selecting", "compiled/forms"];
  const parts = await Promise.all(names.map((one) => import(`/lib/${one}.mjs`)));
  const { openIndex, select, FORMS } = Object.assign({}, ...parts);
  const [atlas, charts] = files.map((file) => JSON.parse(file));
  const texts = { ...atlas.texts, ...charts.texts };
  const told = openIndex({ ...atlas, ...charts, texts });
  const { templates } = told;
  window.forms = [Object.keys(FORMS), Object.values(templates).map(({ form }) => form)];
  window.headline = (view) => {
    const result = select(told, view);
    const says = {};
    for (const one of Object.values(templates)) {
      says[one.slug] = FORMS[one.form].tell(one, view, result, texts);
    }
    return says;
  };
}"""


@pytest.fixture(scope="module")
def tell(chromium: Browser) -> Iterator[Tell]:
    """Give the headline of each chart, by its slug, for each view of a batch."""
    page = open_modules(chromium)
    library = build_library(REAL, find_assets(), "/")
    parts = [library.read(f"{name}.json").decode() for name in ("atlas", "charts")]
    page.evaluate(_LOAD, parts)
    known, used = page.evaluate("() => forms")
    assert set(known) == set(used)

    def run(batch: list[View]) -> Any:  # noqa: ANN401 - JSON is anything
        told = "(text) => JSON.stringify(JSON.parse(text).map(headline))"
        views = json.dumps([asdict(view) for view in batch])
        return json.loads(page.evaluate(told, views))

    yield run
    page.close()


@settings(max_examples=5)
@given(st.lists(real_views(REAL.index), min_size=1, max_size=10))
def test_both_halves_state_the_same_of_every_chart(
    tell: Tell, batch: list[View]
) -> None:
    for view, told in zip(batch, tell(batch), strict=True):
        assert told == {slug: REAL.chart(slug, view).finding for slug in REAL.tabs}
