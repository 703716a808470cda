"""The calendar: what was expected by which day, and what came of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dashboard.library.library import Library
from dashboard.page.open_graph import Cards
from dashboard.page.story import name_source
from dashboard.page.template import render
from dashboard.texts import TEXTS, count
from dashboard.view.dates import tell_date, tell_day
from geodata.atlas import Atlas
from geodata.side import Expectation

_VERDICTS = ("in-time", "late", "partly", "not", "unknown", "ahead")


def write_calendar(library: Library, atlas: Atlas, cards: Cards = None) -> str:
    """Write the page, readable without a script; cards: what other sites show of it."""
    return render(
        "about/calendar.html",
        library=library,
        title=f"{TEXTS['calendar']} · {atlas.title}",
        atlas=atlas,
        cards=cards,
        told=tell_calendar(atlas, library.home),
    )


def tell_calendar(atlas: Atlas, home: str) -> Mapping[str, Any]:
    """Tell what was expected: what is still to come, soonest first, then the latest.

    home: the path of the map, below which records are linked. Empty without any.
    """
    if not atlas.expected:
        return {}
    judged = [(one, one.judge(atlas.edition)) for one in atlas.expected]
    counts = Counter(verdict for _, verdict in judged)
    ahead = sorted((one for one in judged if one[1] == "ahead"), key=_order)
    over = sorted((one for one in judged if one[1] != "ahead"), key=_order)[::-1]
    titles = {record.id: record.title for record in atlas.records}
    groups = (("expected-ahead", ahead), ("expected-over", over))
    return {
        "summary": TEXTS["expected-summary"].format(
            total=count("expected", len(judged)),
            counts=", ".join(
                f"{counts[one]} {TEXTS[f'verdict-{one}'].lower()}"
                for one in _VERDICTS
                if counts[one]
            ),
        ),
        "groups": [
            (
                TEXTS[heading].format(day=tell_day(atlas.edition)),
                [_tell_row(atlas, home, titles, *one) for one in rows],
            )
            for heading, rows in groups
            if rows
        ],
    }


def _order(judged: tuple[Expectation, str]) -> tuple[int, str]:
    expectation, _ = judged
    return expectation.days.last or 0, expectation.id


def _tell_row(
    atlas: Atlas,
    home: str,
    titles: Mapping[str, str],
    expectation: Expectation,
    verdict: str,
) -> Mapping[str, Any]:
    return {
        "id": expectation.id,
        "by": tell_date(expectation.by),
        "title": expectation.title,
        "who": ", ".join(_tell_who(atlas, expectation)),
        "sources": _link_sources(atlas, expectation.sources),
        "verdict": verdict,
        "came": expectation.came and tell_date(expectation.came),
        "told": expectation.told,
        "told_sources": _link_sources(atlas, expectation.outcome_sources),
        "records": [
            (titles[one], f"{home}?pick={one}")
            for one in expectation.features
            if one in titles
        ],
    }


def _tell_who(atlas: Atlas, expectation: Expectation) -> Iterator[str]:
    if expectation.actor:
        yield atlas.actors[expectation.actor].name
    if expectation.said:
        yield tell_date(expectation.said)


def _link_sources(atlas: Atlas, ids: Iterable[str]) -> list[tuple[str, str]]:
    known = (atlas.sources[one] for one in ids)
    return [(name_source(source), source.url) for source in known]
