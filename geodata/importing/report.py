"""What an import tells who asked for it: understood, new, left out and why."""

from collections.abc import Iterator

from geodata.importing.importing import Imported

_MOST = 200


def write_report(told: Imported, *, dry: bool) -> str:
    """Write what was understood as a table, then what became of the rows."""
    return "\n".join(_list_lines(told, dry=dry)) + "\n"


def _list_lines(told: Imported, *, dry: bool) -> Iterator[str]:
    yield f"{told.sheet.name}: {'; '.join(told.sheet.told)}"
    rows = told.columns.tell()
    if told.sheet.has_shapes:
        rows.append(("place", "the shapes of the file"))
    width = max((len(role) for role, _ in rows), default=0)
    yield from (f"  {role:<{width}}  {names}" for role, names in rows)
    for number, reason in told.left[:_MOST]:
        yield f"left out: line {number}: {reason}"
    if len(told.left) > _MOST:
        yield f"left out: {len(told.left) - _MOST} more lines"
    for identity in told.differing:
        yield f"there already and not changed, though the table differs: {identity}"
    if told.actors:
        yield f"new actors (tables/actors.csv): {', '.join(told.actors)}"
    if told.sources:
        yield f"new sources (tables/sources.csv): {told.sources}"
    would = "would be " if dry else ""
    left = f"{len(told.left)} left out"
    yield f"{told.new} new {would}added, {told.same} there already, {left}"
    if told.new and told.warning:
        yield told.warning
