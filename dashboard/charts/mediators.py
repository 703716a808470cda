"""Who sat between them: meetings of the two by year, without and with a mediator."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.charts.counted import CountChart
from dashboard.charts.meetings import (
    Meeting,
    choose_couple,
    limit,
    list_meetings,
    list_years,
    name_year,
)
from dashboard.charts.template import Category, Template, name_category
from dashboard.texts import TEXTS
from geodata.atlas import Atlas
from geodata.side import Meetings

_NAMED = 4
"""Mediators with a strip of their own; the others share one."""


@dataclass(frozen=True, slots=True)
class _MediatorStrip:
    """A column of the chart, and the meetings that count in it."""

    title: str
    colour: str
    meetings: Sequence[Meeting]
    minor: bool = False

    def name(self) -> Category:
        """Make its category: the traits of exactly its meetings."""
        told = [(m.format, m.mediator if self.minor else None) for m in self.meetings]
        traits = {trait[0] for both in told for trait in both if trait}
        return name_category(
            self.title, self.colour, minor=self.minor, traits=sorted(traits)
        )


def build_mediators(atlas: Atlas) -> CountChart | None:
    """Count by year and format; None where an atlas does not tell which is which."""
    declared = atlas.meetings
    every = [meeting for meeting in list_meetings(atlas) if meeting.record.days]
    couple, meetings = choose_couple(every)
    if not couple or not declared or not (declared.alone and declared.between):
        return None
    years = list_years(meetings)
    strips = list(_list_strips(atlas, declared, meetings))
    names = [atlas.actors[actor].name for actor in couple]
    template: Template = {
        "slug": "mediators",
        "title": TEXTS["chart-mediators"],
        "about": TEXTS["about-mediators"].format(one=names[0], other=names[1]),
        "reducer": "count",
        "form": "columns",
        "rows": [name_year(year) for year in years],
        "columns": [strip.name() for strip in strips],
        "marks": [
            (
                meeting.number,
                meeting.year - years[0],
                *(n for n, strip in enumerate(strips) if meeting in strip.meetings),
            )
            for meeting in meetings
        ],
        "rank": False,
        "most": len(years),
        "finding": "shift",
        "focus": 0,
        "patch": limit(meetings, couple),
    }
    return CountChart(template)


def _list_strips(
    atlas: Atlas, declared: Meetings, meetings: Sequence[Meeting]
) -> Iterator[_MediatorStrip]:
    """List nobody, somebody, who that was most often, the others; other formats."""
    by_form: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        by_form[meeting.format[1] if meeting.format else ""].append(meeting)
    alone = [m for form in declared.alone for m in by_form.pop(form, ())]
    mediated = [m for form in declared.between for m in by_form.pop(form, ())]
    yield _MediatorStrip(TEXTS["no-mediator"], "accent", alone)
    yield _MediatorStrip(TEXTS["with-mediator"], "muted", mediated)
    roles = {one.id: one.role for one in atlas.facets}
    role = roles.get(declared.mediator, "")
    told = [meeting for meeting in mediated if meeting.mediator]
    found = Counter(actor for meeting in told for actor in meeting.list_actors(role))
    ranked = sorted(found, key=lambda actor: (-found[actor], actor))
    named, others = ranked[:_NAMED], {*ranked[_NAMED:]}
    groups = [(atlas.actors[actor].name, {actor}) for actor in named]
    groups += [(TEXTS["other-mediators"], others)] if others else []
    for title, actors in groups:
        mine = [m for m in told if actors & {*m.list_actors(role)}]
        yield _MediatorStrip(title, "control", mine, minor=True)
    for form in sorted(by_form):
        yield _MediatorStrip(form[:1].upper() + form[1:], "muted", by_form[form])
