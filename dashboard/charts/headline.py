"""What a chart's title states: the finding under the present filter.

`assets/lib/charts/headline.mjs` is the same in JavaScript; tests hold the two together.
"""

from collections.abc import Mapping, Sequence

from dashboard.charts.count import Tally
from dashboard.charts.template import Template

FEWEST = 5
"""Records on each side of a split, below which none is told."""

MOST_LEADERS = 3


def state(template: Template, tally: Tally, says: Mapping[str, str]) -> str:
    """Say in one sentence what the numbers show. says: the words of the page."""
    if not tally.total:
        return says["finding-none"]
    tell = {"shift": _tell_shift, "leader": _tell_leader, "couple": _tell_couple}
    return tell[template["finding"]](template, tally, says)


def _tell_shift(template: Template, tally: Tally, says: Mapping[str, str]) -> str:
    """Tell the split in time where the share of the focus differs most."""
    hits = [row[template["focus"]] for row in tally.values]
    sums = [sum(row) for row in tally.values]
    split = _find_split(hits, sums)
    if not split:
        return says["finding-share"].format(hits=sum(hits), total=tally.total)
    return says["finding-shift"].format(
        since=template["rows"][tally.rows[split]]["title"],
        hits=sum(hits[split:]),
        total=sum(sums[split:]),
        before=sum(hits[:split]),
        all=sum(sums[:split]),
    )


def _find_split(hits: Sequence[int], sums: Sequence[int]) -> int:
    """Find the first row of the later part; 0 where both parts would be too small."""
    best, found = -1.0, 0
    for split in range(1, len(sums)):
        early, late = sum(sums[:split]), sum(sums[split:])
        if early < FEWEST or late < FEWEST:
            continue
        gap = abs(sum(hits[split:]) / late - sum(hits[:split]) / early)
        if gap > best:
            best, found = gap, split
    return found


def _tell_leader(template: Template, tally: Tally, says: Mapping[str, str]) -> str:
    """Tell which row is the fullest, or which few are."""
    sums = [sum(row) for row in tally.values]
    leaders = [
        template["rows"][row]["title"]
        for row, number in zip(tally.rows, sums, strict=True)
        if number == sums[0]
    ]
    numbers = {
        "count": sums[0],
        "total": tally.total,
        "places": len(tally.rows) + tally.left,
    }
    if len(leaders) == 1:
        return says["finding-leader"].format(leader=leaders[0], **numbers)
    if len(leaders) > MOST_LEADERS:
        return says["finding-spread"].format(**numbers)
    rest = says["comma"].join(leaders[:-1])
    joined = says["join-and"].format(rest=rest, last=leaders[-1])
    return says["finding-leaders"].format(leaders=joined, **numbers)


def _tell_couple(template: Template, tally: Tally, says: Mapping[str, str]) -> str:
    """Tell the two who meet most, and the next two."""
    titles = [template["rows"][row]["title"] for row in tally.rows]
    cells = [
        (-number, i, j)
        for i, row in enumerate(tally.values)
        for j, number in enumerate(row)
        if i < j and number
    ]
    first, *rest = sorted(cells)
    told = says["finding-couple"].format(
        one=titles[first[1]],
        other=titles[first[2]],
        count=-first[0],
        total=tally.total,
    )
    if not rest:
        return told
    count, one, other = rest[0]
    more = says["finding-next"].format(
        one=titles[one], other=titles[other], count=-count
    )
    return told + more
