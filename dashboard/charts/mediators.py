"""Who sat between them: meetings of the two in each half-year, by format."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.charts.counted import CountChart
from dashboard.charts.meetings import (
    FORMAT,
    MEDIATOR,
    Meeting,
    choose_couple,
    limit,
    list_meetings,
)
from dashboard.charts.template import Category, Template, name_category
from dashboard.texts import TEXTS
from geodata.atlas import Atlas

_EPOCH = date(1970, 1, 1)
_JULY = 7
_NAMED = 5
"""Mediators with a colour of their own; the others share one."""

_BILATERAL, _MEDIATED = "bilateral", "mediated"


def build_mediators(atlas: Atlas) -> CountChart | None:
    """Count by half-year and format; None where an atlas declares no formats."""
    every = [meeting for meeting in list_meetings(atlas) if meeting.record.days]
    couple, meetings = choose_couple(every)
    if not couple or not all(FORMAT in meeting.traits for meeting in meetings):
        return None
    halves = _list_halves(meetings)
    series = _list_series(meetings)
    places = {title: number for number, (title, _) in enumerate(series)}
    names = [atlas.actors[actor].name for actor in couple]
    template: Template = {
        "slug": "mediators",
        "title": TEXTS["chart-mediators"],
        "about": TEXTS["about-mediators"].format(one=names[0], other=names[1]),
        "reducer": "count",
        "form": "columns",
        "rows": [_name_half(half) for half in halves],
        "columns": [
            name_category(title, f"chart-{number + 1}", traits=traits)
            for number, (title, traits) in enumerate(series)
        ],
        "marks": [
            (
                meeting.number,
                halves.index(_find_half(meeting)),
                places.get(_tell(meeting), places.get(TEXTS["other-mediators"], 0)),
            )
            for meeting in meetings
        ],
        "rank": False,
        "most": len(halves),
        "finding": "shift",
        "focus": 0,
        "patch": limit(meetings, couple),
    }
    return CountChart(template)


def _find_half(meeting: Meeting) -> int:
    """Give the number of a meeting's half-year, by its first day."""
    first = meeting.record.days.first if meeting.record.days else None
    day = _EPOCH + timedelta(days=first or 0)
    return day.year * 2 + (day.month >= _JULY)


def _list_halves(meetings: Sequence[Meeting]) -> list[int]:
    found = [_find_half(meeting) for meeting in meetings]
    return list(range(min(found), max(found) + 1))


def _name_half(half: int) -> Category:
    year, second = divmod(half, 2)
    months = (f"{year}-07", f"{year}-12") if second else (f"{year}-01", f"{year}-06")
    title = TEXTS["half-year"].format(year=year, half=second + 1)
    return name_category(title, dates=list(months))


def _tell(meeting: Meeting) -> str:
    """Name the series of a meeting: its mediators, or else its format."""
    _, form = meeting.traits[FORMAT]
    if form == _BILATERAL:
        return TEXTS["no-mediator"]
    if form == _MEDIATED and MEDIATOR in meeting.traits:
        return meeting.traits[MEDIATOR][1]
    return form


def _list_series(meetings: Sequence[Meeting]) -> list[tuple[str, list[str]]]:
    """List titles and traits: nobody, the frequent mediators, the others, the rest."""
    told = Counter(_tell(meeting) for meeting in meetings)
    formats = {_tell(m) for m in meetings if _is_plain(m)} - {TEXTS["no-mediator"]}
    mediators = [title for title, _ in told.most_common() if title not in formats]
    mediators = [title for title in mediators if title != TEXTS["no-mediator"]]
    named, others = mediators[:_NAMED], mediators[_NAMED:]
    groups = [(TEXTS["no-mediator"], [TEXTS["no-mediator"]])]
    groups += [(title, [title]) for title in named]
    groups += [(TEXTS["other-mediators"], others)] if others else []
    groups += [(title, [title]) for title in sorted(formats)]
    return [(title, _list_tokens(meetings, names)) for title, names in groups]


def _is_plain(meeting: Meeting) -> bool:
    """Whether its series is its format."""
    return _tell(meeting) == meeting.traits[FORMAT][1]


def _list_tokens(meetings: Sequence[Meeting], titles: Sequence[str]) -> list[str]:
    """Gather the traits that the meetings of these series have."""
    mine = [meeting for meeting in meetings if _tell(meeting) in titles]
    mediated = [m for m in mine if m.traits[FORMAT][1] == _MEDIATED]
    tokens = {meeting.traits[FORMAT][0] for meeting in mine}
    tokens |= {m.traits[MEDIATOR][0] for m in mediated if MEDIATOR in m.traits}
    return sorted(tokens)
