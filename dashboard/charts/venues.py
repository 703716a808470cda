"""Where they met: places by number of meetings, and in which years."""

from collections.abc import Sequence

from dashboard.charts.counted import CountChart
from dashboard.charts.meetings import (
    Meeting,
    choose_couple,
    limit,
    list_meetings,
    list_years,
    name_year,
)
from dashboard.charts.template import Template, name_category
from dashboard.texts import TEXTS
from geodata.atlas import Atlas

_MOST = 12


def build_venues(atlas: Atlas) -> CountChart | None:
    """Count by place and year; None where no meeting has a place."""
    every = [one for one in list_meetings(atlas) if one.place and one.record.days]
    couple, meetings = choose_couple(every)
    if not couple:
        return None
    placed = [(meeting, meeting.place) for meeting in meetings if meeting.place]
    places = sorted({place for _, place in placed})
    mapped = {place for meeting, place in placed if meeting.record.parts}
    places.sort(key=lambda place: _weigh(place, meetings))
    years = list_years(meetings)
    names = [atlas.actors[actor].name for actor in couple]
    template: Template = {
        "slug": "venues",
        "title": TEXTS["chart-venues"],
        "about": TEXTS["about-venues"].format(one=names[0], other=names[1]),
        "reducer": "count",
        "form": "dots",
        "rows": [
            name_category(title, minor=(token, title) not in mapped, traits=[token])
            for token, title in places
        ],
        "columns": [name_year(year) for year in years],
        "marks": [
            (meeting.number, places.index(place), meeting.year - years[0])
            for meeting, place in placed
        ],
        "rank": True,
        "most": _MOST,
        "finding": "leader",
        "focus": 0,
        "patch": limit(meetings, couple),
    }
    return CountChart(template)


def _weigh(place: tuple[str, str], meetings: Sequence[Meeting]) -> tuple[int, int, str]:
    """Weigh a place: the fullest first, of equals the one that was left first."""
    mine = [meeting.year for meeting in meetings if meeting.place == place]
    return -len(mine), max(mine), place[1]
