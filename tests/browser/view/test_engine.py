"""The engine's two halves agree, in a real browser: case by case and at random.

Random cases come in batches, one call of the browser for each.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any
from unicodedata import category

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from dashboard.texts import TEXTS
from dashboard.view.links import parse_link, write_link
from dashboard.view.model import View, default_view
from dashboard.view.sentence import describe, tell_briefly
from geodata.folding import fold
from geodata.index.indexing import pack_index
from geodata.index.selecting import Selection, select
from tests.browser.serving import open_modules
from tests.vectors.cases import complete_template, count, read_cases, read_view
from tests.vectors.strategies import INDEX, fields, indices, queries, texts, views

Engine = Callable[[str, Any], Any]

_LOAD = """async (index) => {
  const names = ["geodata/days", "geodata/folding", "geodata/selecting"];
  names.push("view/model", "view/sentence", "view/links", "geodata/records");
  names.push("view/dates");
  names.push("charts/count", "charts/headline", "charts/drill_down");
  names.push("histories/holding");
  const modules = await Promise.all(names.map((name) => import(`/lib/${name}.mjs`)));
  window.engine = Object.assign({}, ...modules);
  engine.index = engine.openIndex(JSON.parse(index));
  engine.answer = (written, view) => {
    const index = engine.openIndex(written);
    const result = engine.select(index, view);
    const shown = [...result.shown].map(Boolean);
    return { ...result, shown, sifted: [...engine.sift(index, view)].map(Boolean) };
  };
}"""
LIMITS = [
    *("\ud800", "q=\ud800", "\udfff=\ud800", "actors=ARM~\ud800"),
    *("q=" + "\U0001f600" * number for number in (200, 201, 3998, 3999)),
    "actors=" + "~".join(map(str, range(500))),
]
"""Where the languages count, compare or decode differently."""

WRITTEN = pack_index(INDEX)

batches = settings(max_examples=10)


@pytest.fixture(scope="module")
def engine(chromium: Browser) -> Iterator[Engine]:
    """Call a function of the engine's modules on each case of a batch."""
    page = open_modules(chromium)
    page.evaluate(_LOAD, json.dumps(WRITTEN))

    def run(body: str, batch: Any) -> Any:  # noqa: ANN401 -- JSON is anything
        # As text: the driver's own encoding turns minus zero and dates into more.
        told = f"(text) => JSON.stringify(JSON.parse(text).map((given) => {body}))"
        return json.loads(page.evaluate(told, json.dumps(batch)))

    yield run
    page.close()


def _tell(result: Selection) -> dict[str, Any]:
    """Say a selection as the browser does."""
    return {
        "shown": list(result.shown),
        "count": result.count,
        "asOf": result.as_of,
        "beside": result.beside,
        "actorCounts": result.actor_counts,
        "kindCounts": result.kind_counts,
        "traitCounts": result.trait_counts,
        "sifted": list(result.shown),
    }


def _plain(value: Any) -> Any:  # noqa: ANN401 -- JSON is anything
    return json.loads(json.dumps(value))


def _view(view: View) -> Any:  # noqa: ANN401 -- JSON is anything
    return _plain(asdict(view))


def test_the_vectors_of_days(engine: Engine) -> None:
    cases = read_cases("days")
    read = engine("engine.parseDate(given)", [case["text"] for case in cases])
    assert read == [None if case.get("bad") else case for case in cases]


def test_the_vectors_of_folding(engine: Engine) -> None:
    cases = read_cases("fold")
    read = engine("engine.fold(given)", [case["text"] for case in cases])
    assert read == [case["folded"] for case in cases]


def test_the_vectors_of_selection(engine: Engine) -> None:
    cases = read_cases("select")
    given = [(WRITTEN, _view(read_view(INDEX, case["view"]))) for case in cases]
    results = engine("engine.answer(...given)", given)
    for case, result in zip(cases, results, strict=True):
        pairs = zip(INDEX["columns"].ids, result["shown"], strict=True)
        shown = [record for record, is_shown in pairs if is_shown]
        assert sorted(shown) == sorted(case["shown"]), case["case"]
        assert result["count"] == len(shown), case["case"]
        assert result["asOf"] == count(case["as_of"]), case["case"]
        for key, name in (
            ("actorCounts", "actor_counts"),
            ("kindCounts", "kind_counts"),
            ("traitCounts", "trait_counts"),
        ):
            assert result[key] == case.get(name, result[key]), case["case"]


def test_the_vectors_of_the_charts(engine: Engine) -> None:
    cases = read_cases("charts")
    given = [
        (complete_template(case), case["shown"], case.get("actors", []), dict(TEXTS))
        for case in cases
    ]
    body = "((t, s, a, p) => { const y = engine.reduce(t, s, a); "
    told = engine(body + "return [y, engine.state(t, y, p)]; })(...given)", given)
    assert told == [[case["tally"], case["says"]] for case in cases]


def test_the_vectors_of_the_histories(engine: Engine) -> None:
    cases = read_cases("histories")
    given = [
        (
            case["history"],
            {"shown": case["shown"], "actors": case["actors"], "asOf": case["day"]},
            dict(TEXTS),
        )
        for case in cases
    ]
    body = "((h, v, p) => { const y = engine.hold(h, v); "
    body += "return [y, engine.tell(h, y, v.asOf, p)]; })(...given)"
    keys = ("rows", "columns", "cells", "total")
    expected = [[{key: case[key] for key in keys}, case["says"]] for case in cases]
    assert engine(body, given) == expected


Fields = dict[str, Any]

NARROWED: list[tuple[Fields, Fields, list[Fields], Fields]] = [
    # the view before, the limit, the parts chosen, what must follow
    (
        {},
        {"traits": ["f.a", "f.b"]},
        [{"traits": ["p.x"]}],
        {"traits": ["f.a", "f.b", "p.x"]},
    ),
    (
        {"traits": ["f.a"]},
        {"traits": ["f.a", "f.b"]},
        [{"traits": ["p.x"]}],
        {"traits": ["f.a", "p.x"]},
    ),
    (
        {"traits": ["f.a"]},
        {"traits": ["f.a", "f.b"]},
        [{"traits": ["f.b"]}],
        {"traits": ["f.b"]},
    ),
    (
        {"dates": ["2024-03", None]},
        {},
        [{"dates": ["2024-01", "2024-06"]}],
        {"dates": ["2024-03", "2024-06"]},
    ),
    (
        {"dates": [None, "2024-02"]},
        {},
        [{"dates": ["2024-01", "2024-06"]}],
        {"dates": ["2024-01", "2024-02"]},
    ),
    (
        {"actors": ["RUS"]},
        {"actors": ["ARM", "AZE"]},
        [],
        {"actors": ["ARM", "AZE", "RUS"], "match": "all"},
    ),
    ({"actors": ["RUS", "EU"]}, {"actors": ["ARM", "AZE"]}, [], {}),
]


def test_choosing_a_part_of_a_chart_narrows_the_view(engine: Engine) -> None:
    empty = {"actors": [], "match": "any", "traits": [], "dates": [None, None]}
    given = [({**empty, **view}, limit, *parts) for view, limit, parts, _ in NARROWED]
    told = engine("engine.narrow(...given)", given)
    for (view, _, _, expected), patch in zip(NARROWED, told, strict=True):
        assert {**empty, **view, **patch} == {**empty, **view, **expected}


def test_the_vectors_of_dates(engine: Engine) -> None:
    cases = read_cases("dates")
    given = [(case["start"], case["end"]) for case in cases]
    told = engine("engine.tellRange(engine.index.texts, ...given)", given)
    assert told == [case["words"] for case in cases]


def test_the_vectors_of_the_sentence(engine: Engine) -> None:
    cases = read_cases("describe")
    given = [(_view(read_view(INDEX, case["view"])), case["count"]) for case in cases]
    sentences = engine("engine.describe(engine.index, ...given)", given)
    assert sentences == [case["sentence"] for case in cases]


def test_the_vectors_of_links(engine: Engine) -> None:
    cases = read_cases("links")
    links = [case["query"] for case in cases]
    read = engine("engine.parseLink(given, engine.index)", links)
    views = [one["view"] for one in read]
    written = engine("engine.writeLink(given, engine.index)", views)
    for case, one, link in zip(cases, read, written, strict=True):
        expected = read_view(INDEX, {"kinds": "default", **case["view"]})
        told = [list(notice.values()) for notice in one["notices"]]
        assert one["view"] == _view(expected), case["case"]
        assert told == case.get("notices", []), case["case"]
        assert link == case["written"], case["case"]


def test_the_default_view_is_the_same(engine: Engine) -> None:
    assert engine("engine.defaultView(engine.index)", [None]) == [
        _view(default_view(INDEX))
    ]


@batches
@given(st.lists(fields, min_size=20, max_size=20))
def test_both_bring_views_into_one_form(
    engine: Engine, batch: list[dict[str, Any]]
) -> None:
    odd = ("a\ud800b", "\U0001f600" * 201)
    given = [*batch, *({**batch[0], "text": text} for text in odd)]
    tidied = engine("engine.tidyView(given, engine.index)", given)
    assert tidied == [_view(View(**parts)) for parts in given]


@batches
@given(st.lists(st.tuples(indices, views), min_size=15, max_size=15))
def test_both_select_the_same(engine: Engine, batch: list[Any]) -> None:
    given = [(pack_index(index), _view(view)) for index, view in batch]
    results = engine("engine.answer(...given)", given)
    assert results == [_tell(select(index, view)) for index, view in batch]


@batches
@given(st.lists(st.tuples(views, st.integers(0, 12)), min_size=20, max_size=20))
def test_both_say_and_write_the_same(engine: Engine, batch: list[Any]) -> None:
    given = [(_view(view), number) for view, number in batch]
    sentences = engine("engine.describe(engine.index, ...given)", given)
    assert sentences == [describe(INDEX, view, number) for view, number in batch]
    lines = engine("engine.tellBriefly(engine.index, given[0])", given)
    assert lines == [tell_briefly(INDEX, view) for view, _ in batch]
    bare = View(chart="trip")  # with nothing at all, where the default has something
    given.append((_view(bare), 0))
    links = engine("engine.writeLink(given[0], engine.index)", given)
    assert links == [write_link(view, INDEX) for view in [*(v for v, _ in batch), bare]]


@batches
@given(st.lists(queries, min_size=20, max_size=20))
def test_both_read_the_same_from_any_link(engine: Engine, batch: list[str]) -> None:
    results = engine("engine.parseLink(given, engine.index)", batch)
    for query, result in zip(batch, results, strict=True):
        view, notices = parse_link(query, INDEX)
        assert result["view"] == _view(view), query
        assert result["notices"] == [asdict(notice) for notice in notices], query


@batches
@given(st.lists(texts, min_size=50, max_size=50))
def test_both_fold_the_same(engine: Engine, batch: list[str]) -> None:
    assert engine("engine.fold(given)", batch) == [fold(text) for text in batch]


def test_both_fold_each_character_the_same(engine: Engine) -> None:
    everything = [
        f"a{chr(code)}b"
        for code in range(0x110000)
        if category(chr(code)) not in {"Cs", "Cn", "Co"}
    ]
    folded = engine("engine.fold(given)", everything)
    pairs = zip(everything, folded, strict=True)
    assert [text for text, other in pairs if fold(text) != other] == []


@pytest.mark.parametrize("query", LIMITS, ids=lambda query: ascii(query[:20]))
def test_both_have_the_same_limits(engine: Engine, query: str) -> None:
    view, notices = parse_link(query, INDEX)
    result = engine("engine.parseLink(given, engine.index)", [query])[0]
    assert result["view"] == _view(view)
    assert result["notices"] == [asdict(notice) for notice in notices]
