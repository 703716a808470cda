"""The reducer of histories: what holds of a view, on the day of its states.

`assets/lib/histories/holding.mjs` is the same in JavaScript; tests hold
the two together.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from dashboard.histories.spans import History
from dashboard.texts import call_within
from dashboard.view.dates import tell_date, tell_day
from geodata.days import Interval

_NAMED = 2
"""So many are named in a sentence; more are counted."""


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
    told = _tell_matrix(history, holding, says)
    if day == history["edition"]:
        return told
    return says["finding-then"].format(day=tell_day(day), finding=told)


def _is_shown(record: int | None, shown: Sequence[bool]) -> bool:
    return record is None or shown[record]


def _age(history: History, number: int) -> tuple[float, int]:
    first = history["stretches"][number]["days"][0]
    return (inf if first is None else -first, -number)


def find_voice(history: History, cell: Sequence[int]) -> int | None:
    """Find what a cell says at one look: the latest that takes a side, or else tells.

    cell: places of stretches, the latest first. None where none of them tells anything.
    """
    states = [(n, history["states"][history["stretches"][n]["state"]]) for n in cell]
    sided = (n for n, state in states if state["sided"])
    return next(sided, next((n for n, state in states if state["told"]), None))


def find_turn(history: History, voice: int) -> int | None:
    """Find what took another side in the cell of a stretch, just before it."""
    stretches = history["stretches"]
    mine = stretches[voice]
    before = [
        n
        for n, one in enumerate(stretches)
        if (one["row"], one["column"]) == (mine["row"], mine["column"])
        and history["states"][one["state"]]["sided"]
        and _age(history, n) > _age(history, voice)
    ]
    last = min(before, key=lambda n: _age(history, n), default=None)
    if last is None or stretches[last]["state"] == mine["state"]:
        return None
    return last


def _tell_tracks(
    history: History, holding: Holding, day: int, says: Mapping[str, str]
) -> str:
    """Tell what changed last, and since when the rest is as it is."""
    stretches = history["stretches"]
    held = [row[0][0] for row in holding.cells if row[0]]
    dated = [n for n in held if stretches[n]["days"][0] is not None]
    if not dated:
        parts = _count(history, held, says)
        values = {"day": tell_day(day), "parts": parts, "total": len(holding.rows)}
        return says["finding-held"].format(**values)
    latest = stretches[min(dated, key=lambda n: _age(history, n))]
    moved = [n for n in dated if stretches[n]["days"][0] == latest["days"][0]]
    told = _tell_change(history, moved, says)
    rest = [stretches[n]["start"] for n in dated if n not in moved]
    if rest:
        return told + says["finding-rest-since"].format(year=max(rest)[:4])
    return told + says["finding-rest"] * (len(held) > len(moved))


def _tell_change(
    history: History, moved: Sequence[int], says: Mapping[str, str]
) -> str:
    """Tell to whom control of some rows passed in a day, and what was unsure before."""
    stretches, states = history["stretches"], history["states"]
    start = stretches[moved[0]]["start"]
    named = [history["rows"][stretches[n]["row"]]["short"] for n in moved]
    values = {
        "day": tell_date(start),
        "places": _name_few(named, says)
        or says["finding-places"].format(count=len(moved)),
    }
    new = {stretches[n]["state"] for n in moved}
    if len(new) > 1:
        return says["finding-changes"].format(**values)
    (state,) = new
    told = says["finding-change"].format(state=states[state]["title"], **values)
    before = [stretches[n - 1]["state"] for n in moved if n and _follows(history, n)]
    unsure = [states[one]["title"] for one in before if not states[one]["told"]]
    if not unsure:
        return told
    return told + says["finding-unsure"].format(count=len(unsure), state=unsure[0])


def _follows(history: History, number: int) -> bool:
    """Whether a stretch is of the same row as the one before it."""
    stretches = history["stretches"]
    return stretches[number]["row"] == stretches[number - 1]["row"]


def _tell_matrix(history: History, holding: Holding, says: Mapping[str, str]) -> str:
    """Tell of the subject that divides most, or of one actor how it stands to all."""
    lines = [[find_voice(history, cell) for cell in row] for row in holding.cells]
    if not any(voice is not None for line in lines for voice in line):
        return says["finding-silent"]
    if len(holding.columns) == 1:
        names = [""] * len(lines)
        voices = [line[0] for line in lines]
        title = history["columns"][holding.columns[0]]["title"]
        pattern = says["finding-voice"]
    else:
        split = [_measure_split(history, line) for line in lines]
        best = split.index(max(split))
        names = [history["columns"][n]["title"] for n in holding.columns]
        voices, title = lines[best], history["rows"][holding.rows[best]]["short"]
        pattern = says["finding-voices"]
        if split[best][0]:
            pattern, title = says["finding-divided"], call_within(title)
    parts = _tell_parts(history, voices, names, says)
    return pattern.format(title=title, parts=parts)


def _measure_split(history: History, voices: Sequence[int | None]) -> tuple[int, int]:
    """Count who takes another side than most do; then all who say something."""
    told = [history["stretches"][n]["state"] for n in voices if n is not None]
    sided = Counter(state for state in told if history["states"][state]["sided"])
    return sided.total() - max(sided.values(), default=0), len(told)


def _tell_parts(
    history: History,
    voices: Sequence[int | None],
    names: Sequence[str],
    says: Mapping[str, str],
) -> str:
    """Tell who takes each side, by name where they are few; or else who takes none."""
    who: dict[int, list[str]] = defaultdict(list)
    for name, voice in zip(names, voices, strict=True):
        if voice is not None:
            who[history["stretches"][voice]["state"]].append(name)
    states = [history["states"][n] for n in sorted(who)]
    told = [
        (state["sided"], _tell_part(state["title"], who[n], says))
        for n, state in zip(sorted(who), states, strict=True)
    ]
    parts = [part for sided, part in told if sided]
    return says["comma"].join(parts or [part for _, part in told])


def _tell_part(title: str, who: Sequence[str], says: Mapping[str, str]) -> str:
    names = _name_few(who, says) or f"{len(who)}"
    return says["finding-part"].format(names=names, state=title)


def _name_few(names: Sequence[str], says: Mapping[str, str]) -> str:
    """Name what is few enough to be named; empty where it is not, or has no name."""
    if not 0 < len(names) <= _NAMED:
        return ""
    rest = says["comma"].join(names[:-1])
    return says["join-and"].format(rest=rest, last=names[-1]) if rest else names[-1]


def _count(history: History, numbers: Sequence[int], says: Mapping[str, str]) -> str:
    """Count stretches by state, the most frequent first."""
    found = Counter(history["stretches"][n]["state"] for n in numbers)
    ranked = sorted(found, key=lambda state: (-found[state], state))
    named = ((history["states"][state]["title"], found[state]) for state in ranked)
    return says["comma"].join(f"{title} {count}" for title, count in named)
