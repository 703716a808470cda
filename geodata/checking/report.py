"""What a check found, as tables of layers and positions and a list of the problems."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.atlas import Atlas
from geodata.checking.coverage import count_cells, describe_uneven, write_summary
from geodata.checking.sources import describe_sources
from geodata.problems import Problem

_HEADINGS = ("layer", "records", "features", "dates", "kB", "problems")
_RIGHT = frozenset({"records", "features", "kB", "problems"})


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One layer: records (None in a base layer), dates, size of its files in kB."""

    layer: str
    records: int | None
    features: int
    dates: str
    kilobytes: float
    problems: int


@dataclass(frozen=True, slots=True)
class Report:
    """The layers of an atlas, everything that is wrong with it, and the atlas itself.

    atlas: None where the folder's atlas.toml cannot be read.
    """

    rows: tuple[ReportRow, ...]
    problems: tuple[Problem, ...]
    atlas: Atlas | None

    def write(self, *, coverage: bool = False, sources: bool = False) -> str:
        """Write a table of the layers, and below it each problem on a line.

        coverage: between them, who speaks of which subject, and where one side is
        heard less than the other. sources: what each source lacks.
        """
        count = len(self.problems)
        verdict = f"{count} problem{'s' if count > 1 else ''}:" if count else "Sound."
        lines = [*_write_layers(self.rows), ""] if self.rows else []
        if self.atlas and self.atlas.positions:
            lines += _write_positions(self.atlas, coverage=coverage)
        if self.atlas and sources:
            lines += [*describe_sources(self.atlas.sources), ""]
        return "\n".join([*lines, verdict, *map(str, self.problems)]) + "\n"


def _write_positions(atlas: Atlas, *, coverage: bool) -> list[str]:
    table = []
    if coverage:
        sides = [side.actor for side in atlas.sides if side.actor]
        uneven = describe_uneven(atlas.positions, sides)
        table = [*_align(count_cells(atlas.positions)), "", *uneven, ""]
    return [*table, write_summary(atlas.positions), ""]


def _write_layers(rows: Sequence[ReportRow]) -> list[str]:
    cells = [
        (
            row.layer,
            "" if row.records is None else str(row.records),
            str(row.features),
            row.dates,
            f"{row.kilobytes:.1f}",
            str(row.problems),
        )
        for row in rows
    ]
    return _align([_HEADINGS, *cells], _RIGHT)


def _align(
    cells: Sequence[Sequence[str]], right: frozenset[str] = frozenset()
) -> list[str]:
    """Align rows in columns; those whose heading is in `right` to the right."""
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if heading in right else cell.ljust(width)
            for heading, cell, width in zip(cells[0], line, widths, strict=True)
        ).rstrip()
        for line in cells
    ]
