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
from geodata.atlas import Record
from geodata.network.graph import CORRIDORS

_LEAST = 3
"""From so many records on a place is worth a title."""


def find_heading(compiled: Compiled, shown: Shown, chart: str) -> str:
    """Find in one sentence what a chart, or else the map, finds of a view.

    A story's step has its heading, a trip its answer.
    """
    step = _find_step(compiled, shown.view)
    if step:
        return step
    if chart == TRIP:
        return compiled.answer(shown.view)[0].sentence
    if compiled.has_chart(chart):
        return compiled.chart(chart, shown.view).finding
    return next(_list_findings(compiled, shown), shown.sentence)


def _find_step(compiled: Compiled, view: View) -> str:
    stories = (one for one in compiled.atlas.stories if one.id == view.story)
    return next((one.steps[view.step - 1].heading for one in stories), "")


def _list_findings(compiled: Compiled, shown: Shown) -> Iterator[str]:
    """List what a map may be headed by, the best first."""
    atlas, view = compiled.atlas, shown.view
    if not shown.link:
        yield atlas.title
    picked = next((one for one in atlas.records if one.id == view.pick), None)
    if picked:
        yield _tell_picked(compiled, view, picked)
    bare = replace(view, at=None)
    for way in compiled.frame.ways:
        if replace(compiled.read(way.query).view, at=None) == bare:
            yield way.answer
    flags = zip(atlas.records, shown.selection.shown, strict=True)
    records = [record for record, is_shown in flags if is_shown]
    yield from _tell_holders(compiled, records, shown.selection.as_of)
    yield from _tell_place(records)


def _tell_picked(compiled: Compiled, view: View, picked: Record) -> str:
    """Tell of a corridor how much of it there is, of all else when it was."""
    if picked.layer == CORRIDORS and COMPARISON in compiled.charts:
        alone = replace(view, corridors=(picked.id,), chart=COMPARISON)
        return compiled.chart(COMPARISON, alone).finding
    told = picked.properties
    start, end = (f"{told.get(key) or ''}" for key in ("start", "end"))
    days = tell_range(start, end or start) if start else ""
    return TEXTS["comma"].join(filter(None, (picked.title, days)))


def _tell_holders(compiled: Compiled, records: list[Record], day: int) -> Iterator[str]:
    """Tell who controls how many, where somebody does control all that is shown."""
    spans = [one for one in compiled.atlas.spans if one.property == "control"]
    held = {one.feature: one.actor for one in spans if one.days.holds(day)}
    holders = Counter(held.get(record.id, "") for record in records)
    if not records or "" in holders:
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
        count=len(records),
        day=tell_day(day),
    )


def _tell_place(records: list[Record]) -> Iterator[str]:
    """Tell where most of some events were, if most were somewhere."""
    events = [record for record in records if record.time == "event"]
    places = Counter(f"{one.properties.get('place') or ''}" for one in events)
    places.pop("", None)
    if len(events) != len(records) or len(places) < _LEAST:
        return
    (place, most), (_, second) = places.most_common(2)
    if most >= _LEAST and most > second:
        events_told = count_things("events", len(events))
        yield TEXTS["heading-place"].format(place=place, most=most, events=events_told)
