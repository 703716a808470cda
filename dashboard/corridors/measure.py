"""What the comparison of corridors shows of a day, and what it says.

`assets/lib/corridors/measure.mjs` is the same in JavaScript; tests hold
the two together.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from dashboard.charts.count import Tally
from dashboard.corridors.comparison import Corridor, CorridorComparison, Piece
from dashboard.texts import call_within, write_number
from dashboard.view.dates import tell_day
from geodata.network.states import STATES, UNKNOWN

_MISSING = "missing"
_ABSENT = frozenset({_MISSING, "proposed"})
"""States of what is not there."""


def find_spell(piece: Piece, day: int) -> tuple[str, str]:
    """Give a piece's state on a day, and since when as published, or empty."""
    for spell in piece["spells"]:
        first, last = spell["first"], spell["last"]
        if (first is None or first <= day) and (last is None or day <= last):
            return spell["state"], spell["since"]
    return UNKNOWN, ""


def choose(template: CorridorComparison, corridors: Sequence[str]) -> list[int]:
    """Give the places of the chosen corridors, in their order."""
    ids = [one["id"] for one in template["corridors"]]
    return [ids.index(corridor) for corridor in corridors if corridor in ids]


def measure(template: CorridorComparison, corridors: Sequence[str], day: int) -> Tally:
    """Measure the km of each chosen corridor by state, to the nearest km."""
    rows = choose(template, corridors)
    sums = [_sum_states(template, template["corridors"][row], day) for row in rows]
    values = tuple(tuple(_round(one[state]) for state in STATES) for one in sums)
    return Tally(
        rows=tuple(rows),
        columns=tuple(range(len(STATES))),
        values=values,
        sums=tuple(map(sum, values)),
        total=sum(map(sum, values)),
        left=0,
    )


def tell_measure(
    template: CorridorComparison,
    corridors: Sequence[str],
    day: int,
    says: Mapping[str, str],
) -> str:
    """Say how much of the first one works, and which stretch of it is not there.

    That is the longest that is all of a country; what else is not there is summed. The
    others are compared in the drawing: km of a road and of a network add up to nothing.
    """
    chosen = [template["corridors"][row] for row in choose(template, corridors)]
    if not chosen:
        return says["finding-nothing"]
    told = _tell_share(template, chosen[0], day, says)
    gaps = list(_list_gaps(template, chosen[0], day))
    if not gaps:
        return told
    tenths, country = max(gaps, key=lambda gap: gap[0])
    rest = sum(
        piece["tenths"]
        for piece in list_pieces(template, chosen[0])
        if piece["country"] != country and find_spell(piece, day)[0] == _MISSING
    )
    values = {"country": template["names"][country], "km": write_km(tenths)}
    pattern = "finding-gaps" if _round(rest) else "finding-gap"
    return told + says[pattern].format(rest=write_km(rest), **values)


def list_pieces(template: CorridorComparison, corridor: Corridor) -> Iterator[Piece]:
    """List a corridor's pieces, line after line."""
    for line in corridor["lines"]:
        yield from (template["pieces"][piece] for piece in line["pieces"])


def _tell_share(
    template: CorridorComparison, corridor: Corridor, day: int, says: Mapping[str, str]
) -> str:
    tenths = _sum_states(template, corridor, day)[STATES[0]]
    name = call_within(corridor["short"])
    total = {"corridor": name, "total": write_km(corridor["tenths"])}
    pattern = "finding-some" if _round(tenths) else "finding-nil"
    if tenths == corridor["tenths"]:
        pattern = "finding-all"
    return says[pattern].format(day=tell_day(day), km=write_km(tenths), **total)


def _sum_states(
    template: CorridorComparison, corridor: Corridor, day: int
) -> Counter[str]:
    """Sum tenths of a km by state."""
    sums: Counter[str] = Counter()
    for piece in list_pieces(template, corridor):
        sums[find_spell(piece, day)[0]] += piece["tenths"]
    return sums


def _list_gaps(
    template: CorridorComparison, corridor: Corridor, day: int
) -> Iterator[tuple[int, str]]:
    """List the countries in which nothing of a corridor is there, with tenths of km."""
    sums: Counter[str] = Counter()
    there = set()
    for piece in list_pieces(template, corridor):
        sums[piece["country"]] += piece["tenths"]
        if find_spell(piece, day)[0] not in _ABSENT:
            there.add(piece["country"])
    for country, tenths in sums.items():
        if country not in there and there and _round(tenths):
            yield tenths, country


def _round(tenths: int) -> int:
    """Round tenths of a km to km, halves up, as JavaScript does."""
    return (tenths + 5) // 10


def write_km(tenths: int) -> str:
    """Write tenths of a km as whole km."""
    return write_number(_round(tenths))
