"""Reading what was expected by which day, and what came of it: ``expected.csv``."""

import re
from pathlib import Path

from geodata.parsing.register import Register, find_day, split_list
from geodata.parsing.rows import Row, read_all, read_rows
from geodata.problems import AtlasError, Findings
from geodata.reading.tables import TEXT, index_rows
from geodata.side import Expectation

EXPECTED = "tables/expected.csv"
COLUMNS = (
    *("id", "title", "by", "said", "actor", "source"),
    *("outcome", "came", "told", "outcome_source", "features"),
)

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_OUTCOME = re.compile("came|partly|not|")


def read_expected(
    folder: Path, register: Register, findings: Findings
) -> tuple[Expectation, ...]:
    """Read tables/expected.csv, in the order of its rows; an atlas may lack it."""
    if not (folder / EXPECTED).is_file():
        return ()
    rows = read_rows(folder, EXPECTED, COLUMNS, findings)
    read = read_all(rows, lambda row: _read_expectation(row, register), findings)
    return tuple(index_rows(rows, read, findings).values())


def _read_expectation(row: Row, register: Register) -> Expectation:
    cells, place = row.cells, row.place
    for column in ("said", "came"):
        find_day(place, column, cells[column])
    outcome = row.demand("outcome", _OUTCOME, "Write came, partly, not, or nothing")
    if outcome:
        row.demand("told", TEXT, "Tell what came of it, or leave the outcome empty")
        register.find_sources(place, "outcome_source", cells["outcome_source"])
    if bool(cells["came"]) != (outcome in {"came", "partly"}):
        message = "a day belongs to what came, and to nothing else"
        remedy = "Write the day on which it came, or leave it empty"
        raise AtlasError(place.problem("came", message, remedy))
    return Expectation(
        id=row.demand("id", _ID, "Use lower case letters, digits, single hyphens"),
        title=row.demand("title", TEXT, "Write what was expected"),
        by=row.demand("by", TEXT, "Write the day by which it was expected"),
        days=find_day(place, "by", cells["by"]),
        said=cells["said"],
        actor=cells["actor"] and register.find_actor(place, "actor", cells["actor"]),
        sources=register.find_sources(place, "source", cells["source"]),
        outcome=outcome,
        came=cells["came"],
        told=cells["told"],
        outcome_sources=_read_told_sources(row, register),
        features=split_list(place, "features", cells["features"]),
    )


def _read_told_sources(row: Row, register: Register) -> tuple[str, ...]:
    text = row.cells["outcome_source"]
    return register.find_sources(row.place, "outcome_source", text) if text else ()
