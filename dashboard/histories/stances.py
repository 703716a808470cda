"""Who holds which stance on what: subjects by actors, as the positions say."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dashboard.histories.held import HistoryChart
from dashboard.histories.spans import (
    Column,
    History,
    HistoryRow,
    HistoryStretch,
    RowGroup,
    State,
    shorten,
)
from dashboard.texts import TEXTS
from dashboard.timeline.scale import is_soft
from geodata.atlas import Atlas, Position
from geodata.reading.positions import NONE_FOUND
from geodata.side import Attitude

_MAIN, _VOICES = 8, 3
"""Subjects that are shown unasked, and how many actors at least take a side on each."""


def build_stances(atlas: Atlas) -> HistoryChart | None:
    """List who says what; None where an atlas has no positions."""
    if not atlas.positions:
        return None
    actors = _rank([(one.actor, one.subject) for one in atlas.positions])
    actors = [one for one in actors if one] + [one for one in actors if not one]
    grouped = _group_subjects(atlas)
    subjects = [subject for _, subject in grouped]
    titles = list(dict.fromkeys(title for title, _ in grouped))
    history: History = {
        "slug": "stances",
        "title": TEXTS["chart-stances"],
        "about": TEXTS["about-stances"],
        "reducer": "hold",
        "form": "matrix",
        "groups": [_name_group(title) for title in titles],
        "rows": [
            _name_row(atlas, subject, titles.index(title)) for title, subject in grouped
        ],
        "columns": [_name_column(atlas, actor) for actor in actors],
        "states": list(_list_states(atlas)),
        "words": [stance.title for stance in atlas.stances.values()],
        "stretches": [
            _tell(atlas, one, (subjects.index(one.subject), actors.index(one.actor)))
            for one in atlas.positions
        ],
        "events": [],
        "edition": atlas.edition,
        "scale": [],
        "ticks": [],
    }
    return HistoryChart(atlas, history)


def list_subjects(atlas: Atlas) -> list[str]:
    """List the ids of what positions are about and that is no record."""
    records = {record.id for record in atlas.records}
    named = dict.fromkeys(position.subject for position in atlas.positions)
    return [subject for subject in named if subject not in records]


def _rank(pairs: Sequence[tuple[str, str]]) -> list[str]:
    """Rank what stands first in the pairs by how much different it is paired with."""
    wide = Counter(one for one, _ in set(pairs))
    long = Counter(one for one, _ in pairs)
    return sorted(wide, key=lambda one: (-wide[one], -long[one], one))


def _group_subjects(atlas: Atlas) -> list[tuple[str, str]]:
    """List the subjects with the titles of their groups, those of one together.

    The main ones, on which most actors take a side, have no title; others are grouped
    by the layers of what they are.
    """
    pairs = [(one.subject, one.actor) for one in atlas.positions]
    ranked = _rank(pairs)
    states, attitudes = [*_list_states(atlas)], [*atlas.attitudes.values()]
    sided = {
        (one.subject, one.actor)
        for one in atlas.positions
        if states[_find_state(attitudes, one)]["sided"]
    }
    voices = Counter(subject for subject, _ in sided)
    main = [one for one in ranked if voices[one] >= _VOICES][:_MAIN] or ranked[:_MAIN]
    layers = {one.id: atlas.layers[one.layer].title for one in atlas.records}
    others = [
        (layers.get(one, TEXTS["held-subjects"]), one)
        for one in ranked
        if one not in main
    ]
    first = {title: place for place, (title, _) in reversed([*enumerate(others)])}
    others.sort(key=lambda pair: first[pair[0]])
    return [*(("", one) for one in main), *others]


def _name_group(title: str) -> RowGroup:
    return {"title": title, "folded": bool(title)}


def _name_row(atlas: Atlas, subject: str, group: int) -> HistoryRow:
    """Name a subject; what is neither a subject nor a record goes by its feature."""
    title = _find_title(atlas, subject)
    known = subject not in atlas.subjects and any(
        r.id == subject for r in atlas.records
    )
    return {
        "title": title,
        "short": shorten(title),
        "group": group,
        "record": None,
        "about": subject,
        "pick": subject if known else "",
    }


def _find_title(atlas: Atlas, subject: str) -> str:
    if subject in atlas.subjects:
        return atlas.subjects[subject].title
    for record in atlas.records:
        if record.id == subject:
            return record.title
    every = (each["properties"] for layer in atlas.features.values() for each in layer)
    return next((one["title"] for one in every if one["id"] == subject), subject)


def _name_column(atlas: Atlas, actor: str) -> Column:
    name = atlas.actors[actor].name if actor else TEXTS["no-actors"]
    return {"title": name, "short": actor or name, "actor": actor}


def _list_states(atlas: Atlas) -> Iterator[State]:
    """List the attitudes, and last that none was found."""
    for attitude in atlas.attitudes.values():
        yield {
            "title": attitude.title,
            "sign": attitude.sign,
            "colour": attitude.colour or "chart-8",
            "told": True,
            "sided": attitude.takes_side,
        }
    yield {
        "title": TEXTS["cell-none"],
        "sign": TEXTS["cell-silent-sign"],
        "colour": "rule",
        "told": False,
        "sided": False,
    }


def _find_state(attitudes: Sequence[Attitude], position: Position) -> int:
    """Find the attitude that a position is named in, or its subject, or its stance."""
    about = [n for n, one in enumerate(attitudes) if position.subject in one.subjects]
    named = [n for n, one in enumerate(attitudes) if position.id in one.positions]
    usual = [n for n, one in enumerate(attitudes) if position.stance in one.stances]
    return next(iter([*named, *about, *usual]), len(attitudes))


def _tell(atlas: Atlas, position: Position, cell: tuple[int, int]) -> HistoryStretch:
    """Tell of one; what was sought in vain was so on every day."""
    sought = position.stance == NONE_FOUND
    row, column = cell
    return {
        "row": row,
        "column": column,
        "state": _find_state(list(atlas.attitudes.values()), position),
        "word": list(atlas.stances).index(position.stance),
        "days": (None, None) if sought else (position.days.first, position.days.last),
        "start": position.start,
        "end": position.end,
        "soft": (is_soft(position.start), bool(position.end) and is_soft(position.end)),
        "id": position.id,
        "note": "",
        "sources": (),
    }
