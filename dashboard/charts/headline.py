"""What a chart's title states: the finding under the present filter.

`assets/lib/charts/headline.mjs` is the same in JavaScript; tests hold the two together.
"""

from collections.abc import Mapping, Sequence

from dashboard.charts.count import Tally
from dashboard.charts.template import Template

FEWEST = 5
"""Records on each side of a turn, below which none is told."""

LEAST_TURN = 0.2
"""By how much a share must have changed for it to be a turn."""

LEAST_GAP = 2
MOST_LEADERS = 3


def state(template: Template, tally: Tally, says: Mapping[str, str]) -> str:
    """Say in one sentence what the numbers show. says: the words of the page."""
    if not tally.total:
        return says["finding-none"]
    tell = {"shift": _tell_shift, "leader": _tell_leader, "couple": _tell_couple}
    return tell[template["finding"]](template, tally, says)


def _tell_shift(template: Template, tally: Tally, says: Mapping[str, str]) -> str:
    """Tell the turn in time, or else how many are the focus's."""
    hits, total = sum(row[template["focus"]] for row in tally.values), tally.total
    turn = find_turn(template, tally)
    if turn:
        since = template["rows"][tally.rows[turn]]["title"]
        after, before = weigh_turn(template, tally, turn)
        return says["finding-shift"].format(
            since=since,
            hits=after[0] or says["none"],
            total=after[1],
            before=before[0] or says["none"],
            all=before[1],
        )
    if total == 1:
        return says["finding-without-only" if hits else "finding-with-only"]
    key = "all" if hits == total else "some" if hits else "none"
    return says[f"finding-without-{key}"].format(hits=hits, total=total)


def find_turn(template: Template, tally: Tally) -> int:
    """Find the first row of the later part, where the share of the focus turns most.

    0 where it does not, or where a part would be too small.
    """
    best, found = LEAST_TURN, 0
    for turn in range(1, len(tally.rows)):
        (late, after), (early, before) = weigh_turn(template, tally, turn)
        if after < FEWEST or before < FEWEST:
            continue
        gap = abs(late / after - early / before)
        if gap > best:
            best, found = gap, turn
    return found


def weigh_turn(
    template: Template, tally: Tally, turn: int
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Count from a row on, and before it: the records of the focus, and all."""
    hits = [row[template["focus"]] for row in tally.values]
    late = sum(hits[turn:]), sum(tally.sums[turn:])
    return late, (sum(hits[:turn]), sum(tally.sums[:turn]))


def list_leaders(template: Template, tally: Tally) -> list[int]:
    """List the lines of the rows that are the fullest; rows that are minor are none."""
    full = [n for n, row in enumerate(tally.rows) if not template["rows"][row]["minor"]]
    most = max((tally.sums[n] for n in full), default=0)
    return [n for n in full if tally.sums[n] == most]


def _tell_leader(template: Template, tally: Tally, says: Mapping[str, str]) -> str:
    """Tell which row is the fullest, or which few are."""
    if tally.total == 1:
        title = template["rows"][tally.rows[0]]["title"]
        return says["finding-only-place"].format(place=title)
    leaders = list_leaders(template, tally)
    if not leaders:
        return says["finding-nowhere"].format(total=tally.total)
    if len(tally.rows) + tally.left == tally.total:
        return says["finding-scattered"].format(total=tally.total)
    count = tally.sums[leaders[0]]
    numbers = {"count": count, "total": tally.total}
    if len(leaders) > MOST_LEADERS or count == 1 or count < max(tally.sums):
        return says["finding-spread"].format(**numbers)
    names = [template["rows"][tally.rows[n]]["title"] for n in leaders]
    if len(leaders) > 1:
        return says["finding-leaders"].format(leaders=_join(names, says), **numbers)
    last = _find_last(tally.values[leaders[0]])
    key = "finding-leader" if last + 1 == len(tally.columns) else "finding-leader-until"
    year = template["columns"][tally.columns[last]]["title"]
    return says[key].format(leader=names[0], last=year, **numbers)


def _find_last(counts: Sequence[int]) -> int:
    return max(n for n, number in enumerate(counts) if number)


def _join(names: Sequence[str], says: Mapping[str, str]) -> str:
    rest = says["comma"].join(names[:-1])
    return says["join-and"].format(rest=rest, last=names[-1])


def _tell_couple(template: Template, tally: Tally, says: Mapping[str, str]) -> str:
    """Tell how often the two were together, and with whom they were unevenly often."""
    rows = template["rows"]
    one, other = (rows[row]["title"] for row in tally.columns)
    key = "only" if tally.total == 1 else "all" if tally.both == tally.total else "some"
    numbers = {"both": tally.both, "total": tally.total}
    told = says[f"finding-couple-{key}"].format(one=one, other=other, **numbers)
    gaps = [abs(first - second) for first, second in tally.values]
    if max(gaps, default=0) < LEAST_GAP:
        return told
    widest = gaps.index(max(gaps))
    first, second = tally.values[widest]
    who = rows[tally.rows[widest]]["title"]
    more = says["finding-uneven"].format(
        who=who, one=one, other=other, first=first, second=second
    )
    return told + more
