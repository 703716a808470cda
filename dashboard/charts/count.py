"""The reducers: of a template and a mask, the numbers that a chart shows.

`assets/lib/charts/count.mjs` is the same in JavaScript; tests hold the two together.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from dashboard.charts.template import Template

Marks = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Tally:
    """What is shown.

    rows: places of the template's rows, in the order of the chart. columns: the same
    for its columns; of a chart of pairs the two who are compared. values: one line a
    row, one number a column. sums: the records of each row. rest: of the rows that have
    something and are not shown, one number a column; left: how many they are. total:
    records counted. both: those at which both of the two were.
    """

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    values: tuple[tuple[int, ...], ...]
    total: int
    left: int
    sums: tuple[int, ...] = ()
    rest: tuple[int, ...] = ()
    both: int = 0


def reduce(
    template: Template, shown: Sequence[bool], actors: Sequence[str] = ()
) -> Tally:
    """Count or pair what is shown.

    shown: one flag a record, in the index's order. actors: those who were chosen, who
    are compared before others.
    """
    marks = [mark for mark in template["marks"] if shown[mark[0]]]
    if template["reducer"] == "pair":
        couple = _find_couple(template, marks, actors)
        return _pair(template, marks, couple)
    return _count(template, marks)


def _count(template: Template, marks: Marks) -> Tally:
    found = Counter((mark[1], column) for mark in marks for column in mark[2:])
    sums = Counter(mark[1] for mark in marks)
    rows = _choose(template, sums)
    columns = range(len(template["columns"]))
    if template["rank"]:
        columns = _span(column for _, column in found)
    return _gather(template, marks, (rows, columns), found, sums)


def _pair(template: Template, marks: Marks, couple: Sequence[int]) -> Tally:
    """Count with whom each of the two was, and how often both were."""
    found = Counter(
        (row, one)
        for mark in marks
        for one in couple
        if one in mark[1:]
        for row in mark[1:]
        if row not in couple
    )
    sums: Counter[int] = Counter()
    for (row, _), number in found.items():
        sums[row] += number
    rows = _choose(template, sums)
    both = sum(bool(couple) and set(couple) <= {*mark[1:]} for mark in marks)
    return _gather(template, marks, (rows, couple), found, sums, both)


def _gather(  # noqa: PLR0913, PLR0917 - the parts of a tally
    template: Template,
    marks: Marks,
    shown: tuple[Sequence[int], Sequence[int]],
    found: Counter[tuple[int, int]],
    sums: Counter[int],
    both: int = 0,
) -> Tally:
    rows, columns = shown
    left = [
        row for row in range(len(template["rows"])) if sums[row] and row not in rows
    ]
    return Tally(
        rows=tuple(rows),
        columns=tuple(columns),
        values=tuple(tuple(found[row, one] for one in columns) for row in rows),
        sums=tuple(sums[row] for row in rows),
        rest=tuple(sum(found[row, one] for row in left) for one in columns),
        total=len({mark[0] for mark in marks}),
        left=len(left),
        both=both,
    )


def _find_couple(
    template: Template, marks: Marks, actors: Sequence[str]
) -> tuple[int, ...]:
    """Find the two who were together most, those who were chosen before others."""
    rows = template["rows"]
    named = enumerate({*row["patch"].get("actors", ())} for row in rows)
    chosen = {n for n, ids in named if ids & {*actors}}
    found = Counter(
        pair for mark in marks for pair in combinations(sorted(mark[1:]), 2)
    )
    return min(
        found, key=lambda pair: (-len(chosen & {*pair}), -found[pair], pair), default=()
    )


def _span(full: Iterable[int]) -> range:
    """Give all between the first and the last, both included."""
    known = sorted(full)
    return range(known[0], known[-1] + 1) if known else range(0)


def _choose(template: Template, sums: Counter[int]) -> Sequence[int]:
    """Choose the rows: the fullest, or all between the first and the last full one."""
    if not template["rank"]:
        return _span(sums)
    rows = template["rows"]
    ranked = sorted(sums, key=lambda row: (-sums[row], row))
    parts = [
        [row for row in ranked if rows[row]["minor"] is minor]
        for minor in (False, True)
    ]
    return [row for part in parts for row in part[: template["most"]]]
