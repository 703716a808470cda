"""Where they met: places by number of meetings, by level."""

from collections import Counter
from collections.abc import Sequence

from dashboard.charts.counted import CountChart
from dashboard.charts.meetings import (
    PLACE,
    Meeting,
    choose_couple,
    limit,
    list_meetings,
)
from dashboard.charts.template import Template, name_category
from dashboard.texts import TEXTS
from geodata.atlas import Atlas

_MOST = 12
_COLOURS = 7


def build_venues(atlas: Atlas) -> CountChart | None:
    """Count by place and kind; None where no meeting has a place."""
    every = [meeting for meeting in list_meetings(atlas) if PLACE in meeting.traits]
    couple, meetings = choose_couple(every)
    if not couple:
        return None
    places = _rank(meetings)
    kinds = _list_kinds(meetings)
    names = [atlas.actors[actor].name for actor in couple]
    template: Template = {
        "slug": "venues",
        "title": TEXTS["chart-venues"],
        "about": TEXTS["about-venues"].format(one=names[0], other=names[1]),
        "reducer": "count",
        "form": "bars",
        "rows": [name_category(title, traits=[token]) for token, title in places],
        "columns": [
            name_category(
                atlas.find_kind(token).plural, f"chart-{n + 1}", kinds=[token]
            )
            for n, token in enumerate(kinds)
        ],
        "marks": [
            (
                meeting.number,
                places.index(meeting.traits[PLACE]),
                kinds.index(meeting.record.token),
            )
            for meeting in meetings
            if meeting.record.token in kinds
        ],
        "rank": True,
        "most": _MOST,
        "finding": "leader",
        "focus": 0,
        "patch": limit(meetings, couple),
    }
    return CountChart(template)


def _rank(meetings: Sequence[Meeting]) -> list[tuple[str, str]]:
    """List the places, the fullest first."""
    found = Counter(meeting.traits[PLACE] for meeting in meetings)
    return sorted(found, key=lambda place: (-found[place], place[1]))


def _list_kinds(meetings: Sequence[Meeting]) -> list[str]:
    found = Counter(meeting.record.token for meeting in meetings)
    return [token for token, _ in found.most_common(_COLOURS)]
