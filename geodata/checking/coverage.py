"""Who speaks of which subject: the cells of positions, and on what they stand."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from geodata.atlas import Position
from geodata.reading.positions import NONE_FOUND

_UNSAID = "·"
_SOUGHT = "none"


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


def _write_cell(told: Sequence[Position]) -> str:
    found = sum(position.stance != NONE_FOUND for position in told)
    return str(found) if found else _SOUGHT if told else _UNSAID
