"""Who sat between them: meetings of the two by year, without and with a mediator."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dashboard.charts.counted import CountChart
from dashboard.charts.meetings import (
    FORMAT,
    MEDIATOR,
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

_NAMED = 4
"""Mediators with a strip of their own; the others share one."""

_BILATERAL, _MEDIATED = "bilateral", "mediated"


@dataclass(frozen=True, slots=True)
class _Strip:
    """A column of the chart, and the meetings that count in it."""

    title: str
    colour: str
    meetings: Sequence[Meeting]
    minor: bool = False

    def name(self) -> Category:
        """Make its category: the traits of exactly its meetings."""
        facets = (FORMAT, MEDIATOR) if self.minor else (FORMAT,)
        traits = {m.traits[facet][0] for m in self.meetings for facet in facets}
        return name_category(
            self.title, self.colour, minor=self.minor, traits=sorted(traits)
        )


def build_mediators(atlas: Atlas) -> CountChart | None:
    """Count by year and format; None where an atlas declares no formats."""
    every = [meeting for meeting in list_meetings(atlas) if meeting.record.days]
    couple, meetings = choose_couple(every)
    if not couple or not all(FORMAT in meeting.traits for meeting in meetings):
        return None
    years = list_years(meetings)
    strips = list(_list_strips(atlas, meetings))
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


def _list_strips(atlas: Atlas, meetings: Sequence[Meeting]) -> Iterator[_Strip]:
    """List nobody, somebody, who that was most often, the others; other formats."""
    by_form: dict[str, list[Meeting]] = {_BILATERAL: [], _MEDIATED: []}
    for meeting in meetings:
        by_form.setdefault(meeting.traits[FORMAT][1], []).append(meeting)
    alone, mediated = by_form.pop(_BILATERAL), by_form.pop(_MEDIATED)
    yield _Strip(TEXTS["no-mediator"], "accent", alone)
    yield _Strip(TEXTS["with-mediator"], "muted", mediated)
    told = [meeting for meeting in mediated if MEDIATOR in meeting.traits]
    found = Counter(
        actor for meeting in told for actor in meeting.list_actors(MEDIATOR)
    )
    ranked = sorted(found, key=lambda actor: (-found[actor], actor))
    named, others = ranked[:_NAMED], {*ranked[_NAMED:]}
    groups = [(atlas.actors[actor].name, {actor}) for actor in named]
    groups += [(TEXTS["other-mediators"], others)] if others else []
    for title, actors in groups:
        mine = [m for m in told if actors & {*m.list_actors(MEDIATOR)}]
        yield _Strip(title, "control", mine, minor=True)
    for form in sorted(by_form):
        yield _Strip(form[:1].upper() + form[1:], "muted", by_form[form])
