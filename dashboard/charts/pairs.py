"""Who meets whom: of the two who meet most, with whom else each of them does."""

from collections import Counter

from dashboard.charts.counted import CountChart
from dashboard.charts.meetings import limit, list_meetings
from dashboard.charts.template import Template, name_category
from dashboard.texts import TEXTS
from geodata.atlas import Atlas

_MOST = 12
_TWO = 2


def build_pairs(atlas: Atlas) -> CountChart | None:
    """Pair the actors of each meeting; None where nobody meets anybody."""
    meetings = [m for m in list_meetings(atlas) if len(m.actors) >= _TWO]
    if not meetings:
        return None
    found = Counter(actor for meeting in meetings for actor in meeting.actors)
    ids = sorted(found, key=lambda actor: (-found[actor], actor))
    rows = [
        name_category(atlas.actors[actor].name, actors=[actor], match="all")
        for actor in ids
    ]
    template: Template = {
        "slug": "pairs",
        "title": TEXTS["chart-pairs"],
        "about": TEXTS["about-pairs"],
        "reducer": "pair",
        "form": "bars",
        "rows": rows,
        "columns": rows,
        "marks": [
            (meeting.number, *(ids.index(actor) for actor in meeting.actors))
            for meeting in meetings
        ],
        "rank": True,
        "most": _MOST,
        "finding": "couple",
        "focus": 0,
        "patch": limit(meetings),
    }
    return CountChart(template)
