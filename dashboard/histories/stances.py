"""Who holds which stance on what: subjects by actors, as the positions say."""

from collections import Counter
from collections.abc import Sequence

from dashboard.histories.held import HistoryChart
from dashboard.histories.spans import Column, History, HistoryRow, HistoryStretch, State
from dashboard.style.colours import PALETTES
from dashboard.texts import TEXTS
from dashboard.timeline.scale import find_new_year, is_soft, lay_scale, list_ticks
from geodata.atlas import Atlas, Position, Stance
from geodata.reading.positions import NONE_FOUND

_QUIET, _STEP = 0.16, 2
_EARLY = 10
"""The tenth part of the positions, the oldest, shares the quiet part of the scale."""


def build_stances(atlas: Atlas) -> HistoryChart | None:
    """List who says what; None where an atlas has no positions."""
    if not atlas.positions:
        return None
    subjects = _rank([(one.subject, one.actor) for one in atlas.positions])
    actors = _rank([(one.actor, one.subject) for one in atlas.positions])
    actors = [one for one in actors if one] + [one for one in actors if not one]
    stances = list(atlas.stances)
    scale = _lay_out(atlas)
    history: History = {
        "slug": "stances",
        "title": TEXTS["chart-stances"],
        "about": TEXTS["about-stances"],
        "reducer": "hold",
        "form": "matrix",
        "rows": [_name_row(atlas, subject) for subject in subjects],
        "columns": [_name_column(atlas, actor) for actor in actors],
        "states": [_name_state(stance) for stance in atlas.stances.values()],
        "stretches": [
            _tell(
                position,
                (subjects.index(position.subject), actors.index(position.actor)),
                stances.index(position.stance),
            )
            for position in atlas.positions
        ],
        "events": [],
        "scale": scale,
        "ticks": list_ticks(scale, _STEP),
    }
    return HistoryChart(atlas, history)


def _rank(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Rank what stands first in the pairs by how much different it is paired with."""
    wide = Counter(one for one, _ in set(pairs))
    long = Counter(one for one, _ in pairs)
    return sorted(wide, key=lambda one: (-wide[one], -long[one], one))


def _name_row(atlas: Atlas, subject: str) -> HistoryRow:
    """Name a subject; what is neither a subject nor a record goes by its feature."""
    if subject in atlas.subjects:
        return {"title": atlas.subjects[subject].title, "record": None, "pick": ""}
    for record in atlas.records:
        if record.id == subject:
            return {"title": record.title, "record": None, "pick": subject}
    every = (each["properties"] for layer in atlas.features.values() for each in layer)
    named = (one.get("title") for one in every if one["id"] == subject)
    return {"title": next(named, None) or subject, "record": None, "pick": ""}


def _name_column(atlas: Atlas, actor: str) -> Column:
    name = atlas.actors[actor].name if actor else TEXTS["no-actors"]
    return {"title": name, "actor": actor}


def _name_state(stance: Stance) -> State:
    return {
        "title": stance.title,
        "sign": stance.sign,
        "colour": stance.colour if stance.colour in PALETTES["light"] else "chart-8",
        "told": stance.id != NONE_FOUND,
    }


def _tell(position: Position, cell: tuple[int, int], state: int) -> HistoryStretch:
    """Tell of one; what was sought in vain was so on every day."""
    sought = position.stance == NONE_FOUND
    row, column = cell
    return {
        "row": row,
        "column": column,
        "state": state,
        "days": (None, None) if sought else (position.days.first, position.days.last),
        "start": position.start,
        "end": position.end,
        "soft": (is_soft(position.start), bool(position.end) and is_soft(position.end)),
        "id": position.id,
        "note": "",
        "sources": (),
    }


def _lay_out(atlas: Atlas) -> list[tuple[int, float]]:
    """Give most of the width to the years in which most positions began."""
    days = sorted(
        position.days.first
        for position in atlas.positions
        if position.days.first is not None and position.stance != NONE_FOUND
    )
    if not days:
        return lay_scale(atlas.earliest, atlas.earliest, atlas.edition, _QUIET)
    busy = find_new_year(days[len(days) // _EARLY])
    return lay_scale(find_new_year(days[0]), busy, atlas.edition, _QUIET)
