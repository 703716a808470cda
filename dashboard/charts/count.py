"""The reducers: of a template and a mask, the numbers that a chart shows.

`assets/lib/charts/count.mjs` is the same in JavaScript; tests hold the two together.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from dashboard.charts.template import Template


@dataclass(frozen=True, slots=True)
class Tally:
    """What is shown.

    rows: places of the template's rows, in the order of the chart. columns: the
    same for its columns: every one, or the rows again where actors are paired.
    values: one line a row, one number a column. total: records counted. left:
    rows that have something and are not shown.
    """

    rows: tuple[int, ...]
    columns: tuple[int, ...]
    values: tuple[tuple[int, ...], ...]
    total: int
    left: int


def keep(marks: Sequence[Sequence[int]], shown: Sequence[bool]) -> list[Sequence[int]]:
    """Keep the marks of the records that are shown, in their order."""
    return [mark for mark in marks if shown[mark[0]]]


def reduce(template: Template, shown: Sequence[bool]) -> Tally:
    """Count or pair what is shown. shown: one flag a record, in the index's order."""
    marks = keep(template["marks"], shown)
    pairs = template["reducer"] == "pair"
    wide = len(template["columns"])
    counts = [[0] * wide for _ in template["rows"]]
    sums = [0] * len(template["rows"])
    for mark in marks:
        for row, column in _list_cells(mark, pairs=pairs):
            counts[row][column] += 1
        for row in mark[1:] if pairs else mark[1:2]:
            sums[row] += 1
    rows = _choose(template, sums)
    columns = rows if pairs else tuple(range(wide))
    return Tally(
        rows=rows,
        columns=columns,
        values=tuple(tuple(counts[row][column] for column in columns) for row in rows),
        total=len({mark[0] for mark in marks}),
        left=sum(number > 0 for number in sums) - sum(sums[row] > 0 for row in rows),
    )


def _list_cells(mark: Sequence[int], *, pairs: bool) -> Iterator[tuple[int, int]]:
    if pairs:
        yield from permutations(mark[1:], 2)
    else:
        yield mark[1], mark[2]


def _choose(template: Template, sums: Sequence[int]) -> tuple[int, ...]:
    """Choose the rows: the fullest, or all between the first and the last full one."""
    full = [row for row, number in enumerate(sums) if number]
    if template["rank"]:
        ranked = sorted(full, key=lambda row: -sums[row])
        return tuple(ranked[: template["most"]])
    return tuple(range(full[0], full[-1] + 1)) if full else ()
