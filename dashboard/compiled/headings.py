"""What heads a view wherever it is shown elsewhere: slide, card, pasted link."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dashboard.compiled.edition import Compiled
from dashboard.texts import TEXTS
from dashboard.texts import count as count_things
from dashboard.view.dates import tell_day, tell_range
from dashboard.view.model import View
from dashboard.view.sentence import COMPARISON
from dashboard.view.shown import Shown
from dashboard.view.trip_words import TRIP
from geodata.network.graph import CORRIDORS

_CONTROL = "control"
"""The property of a feature that somebody holds."""

_LONGEST = 110
"""Letters of a title in two lines."""

_LEAST = 3
"""From so many records on a place is worth a title."""


def find_heading(compiled: Compiled, shown: Shown, chart: str) -> str:
    """Find in one sentence what a chart, or else the map, finds of a view.

    A story's step has what is known of it, a trip its answer.
    """
    step = _find_step(compiled, shown.view)
    if step:
        return step
    if chart == TRIP:
        return compiled.answer(shown.view)[0].sentence
    if compiled.has_chart(chart):
        return compiled.chart(chart, shown.view).finding
    return next(_list_findings(compiled, shown), _shorten(shown))


def _shorten(shown: Shown) -> str:
    """Say how many records a view shows, and where there is room which these are."""
    if len(shown.sentence) <= _LONGEST:
        return shown.sentence
    records = count_things("records", shown.selection.count)
    days = tell_range(*(day or "" for day in shown.view.dates))
    return TEXTS["comma"].join(filter(None, [records, days]))


def _find_step(compiled: Compiled, view: View) -> str:
    stories = (one for one in compiled.atlas.stories if one.id == view.story)
    steps = (one.steps[view.step - 1] for one in stories)
    return next((step.answer or step.heading for step in steps), "")


def _list_findings(compiled: Compiled, shown: Shown) -> Iterator[str]:
    """List what a map may be headed by, the best first.

    Of the atlas itself, which a server opens late, only who holds what is asked.
    """
    index, view = compiled.index, shown.view
    columns = index["columns"]
    if not shown.link:
        yield compiled.frame.title
    if view.pick and view.pick in columns.numbers:
        yield _tell_picked(compiled, view, columns.numbers[view.pick])
    bare = replace(view, at=None)
    ways = compiled.frame.ways
    yield from (way.answer for way in ways if replace(way.view, at=None) == bare)
    numbers = [n for n, is_shown in enumerate(shown.selection.shown) if is_shown]
    times = {columns.find_time(number) for number in numbers}
    if times == {"state"}:
        ids = [columns.ids[number] for number in numbers]
        yield from _tell_holders(compiled, ids, shown.selection.as_of)
    if times == {"event"}:
        yield from _tell_place([columns.places.find(number) for number in numbers])


def _tell_picked(compiled: Compiled, view: View, number: int) -> str:
    """Tell of a corridor how much of it there is, of all else when it was."""
    columns = compiled.index["columns"]
    corridor = columns.find_layer(number) == CORRIDORS
    if corridor and columns.ids[number] in compiled.index["comparable"]:
        alone = replace(view, corridors=(columns.ids[number],), chart=COMPARISON)
        return compiled.chart(COMPARISON, alone).finding
    start, end = columns.find_dates(number)
    days = tell_range(start, end or start) if start else ""
    return TEXTS["comma"].join(filter(None, (columns.titles[number], days)))


def _tell_holders(compiled: Compiled, ids: list[str], day: int) -> Iterator[str]:
    """Tell who controls how many, where somebody does control all that is shown."""
    spans = [one for one in compiled.atlas.spans if one.property == _CONTROL]
    held = {one.feature: one.actor for one in spans if one.days.holds(day)}
    holders = Counter(held.get(name, "") for name in ids)
    if "" in holders or len(ids) < _LEAST:
        return
    actors = compiled.atlas.actors
    (first, most), *others = holders.most_common()
    told = (
        TEXTS["heading-held-other"].format(other=actors[one].name, number=number)
        for one, number in others
    )
    yield TEXTS["heading-held" if others else "heading-held-all"].format(
        first=actors[first].name,
        most=most,
        others="".join(told),
        count=len(ids),
        day=tell_day(day),
    )


def _tell_place(named: list[str]) -> Iterator[str]:
    """Tell where the most of some events were, if one place had more than others."""
    places = Counter(filter(None, named))
    if len(places) < _LEAST:
        return
    (place, most), (_, second) = places.most_common(2)
    if most >= _LEAST and most > second:
        events = count_things("events", len(named))
        yield TEXTS["heading-place"].format(place=place, most=most, events=events)
