"""Who speaks of which subject: the cells of positions, and on what they stand."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations

from geodata.atlas import Position
from geodata.reading.positions import NONE_FOUND

_UNSAID = "·"
_SOUGHT = "none"
_FAIR = 3
"""A side is heard too little where another has more than so many times its rows."""


def count_cells(positions: Sequence[Position]) -> list[tuple[str, ...]]:
    """Count positions: the first row is headings, then a row for each subject.

    A cell is a number, ``none`` (sought, none found), or a dot (not sought).
    Actors without an id (persons who speak for no state) stand under ``person``.
    """
    cells: dict[tuple[str, str], list[Position]] = defaultdict(list)
    for position in positions:
        cells[position.subject, position.actor].append(position)
    actors = sorted({actor for _, actor in cells}, key=lambda actor: (not actor, actor))
    subjects = dict.fromkeys(subject for subject, _ in cells)
    rows = [
        (subject, *(_write_cell(cells.get((subject, actor), ())) for actor in actors))
        for subject in subjects
    ]
    return [("subject", *(actor or "person" for actor in actors)), *rows]


def write_summary(positions: Sequence[Position]) -> str:
    """Say in a line how many positions there are, and on what they stand."""
    ways = Counter(position.read for position in positions)
    subjects = len({position.subject for position in positions})
    return (
        f"{len(positions)} positions on {subjects} subjects: "
        f"{ways['source']} read at the source, {ways['report']} in a report, "
        f"{ways['']} sought and not found."
    )


def describe_uneven(
    positions: Sequence[Position], sides: Sequence[str]
) -> Iterator[str]:
    """List the subjects on which one side has under a third of the other's rows.

    A side whose word was sought in vain is listed nevertheless, with that.
    """
    found: dict[str, Counter[str]] = defaultdict(Counter)
    sought = set()
    for position in positions:
        if position.stance == NONE_FOUND:
            sought.add((position.subject, position.actor))
        found[position.subject][position.actor] += position.stance != NONE_FOUND
    for subject, told in found.items():
        for less, more in permutations(sides, 2):
            if told[less] * _FAIR < told[more]:
                vain = " (sought, none found)" if (subject, less) in sought else ""
                few = f"{less} {told[less]}{vain}"
                yield f"uneven: {subject}: {few}, {more} {told[more]}"


def _write_cell(told: Sequence[Position]) -> str:
    found = sum(position.stance != NONE_FOUND for position in told)
    return str(found) if found else _SOUGHT if told else _UNSAID
