"""The reducer of histories: what holds of a view, on the day of its states.

`assets/lib/histories/holding.mjs` is the same in JavaScript; tests hold
the two together.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from dashboard.histories.spans import History
from geodata.days import Interval, write_day


@dataclass(frozen=True, slots=True)
class Holding:
    """What is shown.

    rows, columns: places in the history's lists, in their order. cells: of each
    row, for each column, the stretches that hold on the day, the latest first.
    total: stretches in these rows and columns, whenever they hold.
    """

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    cells: tuple[tuple[tuple[int, ...], ...], ...]
    total: int


def hold(
    history: History, shown: Sequence[bool], actors: Collection[str], day: int
) -> Holding:
    """Find what holds. shown: one flag a record; actors: those chosen, none: all.

    A column is left out where its actor is not chosen, a row where its record is
    not shown or nothing is told in the columns that are left.
    """
    columns = tuple(
        n
        for n, column in enumerate(history["columns"])
        if column["actor"] is None or not actors or column["actor"] in actors
    )
    told = [
        (n, stretch)
        for n, stretch in enumerate(history["stretches"])
        if stretch["column"] in columns
        and _is_shown(history["rows"][stretch["row"]]["record"], shown)
    ]
    rows = tuple(sorted({stretch["row"] for _, stretch in told}))
    held: dict[tuple[int, int], list[int]] = {}
    for n, stretch in sorted(told, key=lambda pair: _age(history, pair[0])):
        if Interval(*stretch["days"]).holds(day):
            held.setdefault((stretch["row"], stretch["column"]), []).append(n)
    cells = tuple(
        tuple(tuple(held.get((row, column), ())) for column in columns) for row in rows
    )
    return Holding(rows, columns, cells, len(told))


def tell(history: History, holding: Holding, day: int, says: Mapping[str, str]) -> str:
    """Say in one sentence what holds on the day. says: the words of the page."""
    if not holding.total:
        return says["finding-untold"]
    if history["form"] == "tracks":
        return _tell_tracks(history, holding, day, says)
    return _tell_matrix(history, holding, day, says)


def _is_shown(record: int | None, shown: Sequence[bool]) -> bool:
    return record is None or shown[record]


def _age(history: History, number: int) -> tuple[float, int]:
    first = history["stretches"][number]["days"][0]
    return (inf if first is None else -first, -number)


def _tell_tracks(
    history: History, holding: Holding, day: int, says: Mapping[str, str]
) -> str:
    """Tell what holds of how many rows, and what changed last."""
    held = [row[0][0] for row in holding.cells if row[0]]
    told = says["finding-held"].format(
        day=write_day(day),
        parts=_count(history, held, says),
        total=len(holding.rows),
    )
    changes = [history["stretches"][n] for n in held]
    since = [one["days"][0] for one in changes]
    latest = max((first for first in since if first is not None), default=None)
    if latest is None:
        return told
    start = changes[since.index(latest)]["start"]
    written = says["circa"].format(day=start[:-1]) if start.endswith("~") else start
    return told + says["finding-change"].format(
        count=since.count(latest), start=written
    )


def _tell_matrix(
    history: History, holding: Holding, day: int, says: Mapping[str, str]
) -> str:
    """Tell of the row with most voices; of one voice, of how many rows it speaks."""
    lines = [[_find_voice(history, cell) for cell in row] for row in holding.cells]
    alone = len(holding.columns) == 1
    if alone:
        voices = [voice for line in lines for voice in line]
        title = history["columns"][holding.columns[0]]["title"]
    else:
        counts = [sum(voice is not None for voice in line) for line in lines]
        best = counts.index(max(counts))
        voices, title = lines[best], history["rows"][holding.rows[best]]["title"]
    held = [voice for voice in voices if voice is not None]
    values = {"day": write_day(day), "title": title, "total": len(voices)}
    if not held:
        return says["finding-silent"].format(**values)
    parts = _count(history, held, says)
    pattern = says["finding-voice" if alone else "finding-voices"]
    return pattern.format(held=len(held), parts=parts, **values)


def _find_voice(history: History, cell: Sequence[int]) -> int | None:
    """Find the latest that says something."""
    states, stretches = history["states"], history["stretches"]
    return next((n for n in cell if states[stretches[n]["state"]]["told"]), None)


def _count(history: History, numbers: Sequence[int], says: Mapping[str, str]) -> str:
    """Count stretches by state, the most frequent first."""
    found = Counter(history["stretches"][n]["state"] for n in numbers)
    ranked = sorted(found, key=lambda state: (-found[state], state))
    named = ((history["states"][state]["title"], found[state]) for state in ranked)
    return says["comma"].join(f"{title} {count}" for title, count in named)
