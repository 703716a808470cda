"""What a check found, as a table of the layers and a list of the problems."""

from collections.abc import Sequence
from dataclasses import dataclass

from geodata.problems import Problem

_HEADINGS = ("layer", "records", "features", "dates", "kB", "problems")
_RIGHT = frozenset({"records", "features", "kB", "problems"})


@dataclass(frozen=True, slots=True)
class Row:
    """One layer: records (None in a base layer), dates, size of its files in kB."""

    layer: str
    records: int | None
    features: int
    dates: str
    kilobytes: float
    problems: int


@dataclass(frozen=True, slots=True)
class Report:
    """The layers of an atlas and everything that is wrong with it."""

    rows: tuple[Row, ...]
    problems: tuple[Problem, ...]

    def write(self) -> str:
        """Write a table of the layers, and below it each problem on a line."""
        count = len(self.problems)
        verdict = f"{count} problem{'s' if count > 1 else ''}:" if count else "Sound."
        table = [*_write_table(self.rows), ""] if self.rows else []
        lines = [*table, verdict, *map(str, self.problems)]
        return "\n".join(lines) + "\n"


def _write_table(rows: Sequence[Row]) -> list[str]:
    cells = [
        _HEADINGS,
        *(
            (
                row.layer,
                "" if row.records is None else str(row.records),
                str(row.features),
                row.dates,
                f"{row.kilobytes:.1f}",
                str(row.problems),
            )
            for row in rows
        ),
    ]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if heading in _RIGHT else cell.ljust(width)
            for heading, cell, width in zip(_HEADINGS, line, widths, strict=True)
        ).rstrip()
        for line in cells
    ]
