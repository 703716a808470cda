"""Published lengths of routes, to hold the network against: ``lengths.csv``."""

import re
from pathlib import Path

from geodata.atlas import PublishedLength
from geodata.parsing.register import Register
from geodata.parsing.rows import Row, read_all, read_rows
from geodata.problems import Findings

LENGTHS = "tables/lengths.csv"
COLUMNS = ("id", "corridor", "from", "to", "published_km", "counts", "source", "note")

_TEXT = re.compile(r".*\S.*")
_COUNTS = re.compile("(yes)?")
_KM = re.compile(r"[1-9]\d*(\.\d)?", re.ASCII)


def read_lengths(
    folder: Path, register: Register, findings: Findings
) -> tuple[PublishedLength, ...]:
    """Read tables/lengths.csv; an atlas may lack it."""
    if not (folder / LENGTHS).is_file():
        return ()
    rows = read_rows(folder, LENGTHS, COLUMNS, findings)
    return read_all(rows, lambda row: _read_length(row, register), findings)


def _read_length(row: Row, register: Register) -> PublishedLength:
    return PublishedLength(
        id=row.demand("id", _TEXT, "Write a name of its own"),
        corridor=row.demand("corridor", _TEXT, "Write the id of a corridor"),
        start=row.demand("from", _TEXT, "Write the title of a stop"),
        end=row.demand("to", _TEXT, "Write the title of a stop"),
        km=float(row.demand("published_km", _KM, "Write km, such as 826 or 110.4")),
        counts=bool(row.demand("counts", _COUNTS, "Write yes, or leave it empty")),
        sources=register.find_sources(row.place, "source", row.cells["source"]),
        note=row.cells["note"],
    )
