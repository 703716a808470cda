"""The vectors that Python and JavaScript share: an index, and cases for each part."""

import json
from datetime import date
from pathlib import Path
from typing import Any, cast

from dashboard.charts.template import Template, name_category
from dashboard.texts import TEXTS
from dashboard.view.model import PageIndex, View, compile_links, default_view
from geodata.index.columns import Columns, IndexRow
from geodata.index.indexing import list_times

_FOLDER = Path(__file__).parent
_EPOCH = date(1970, 1, 1)


def read_cases(name: str) -> list[dict[str, Any]]:
    """Read the cases of a file of this folder."""
    cases: list[dict[str, Any]] = json.loads(
        (_FOLDER / f"{name}.json").read_text("utf-8")
    )
    return cases


def read_index() -> PageIndex:
    """Read the index of all cases; its file writes days as dates, for the eye."""
    index = json.loads((_FOLDER / "index.json").read_text("utf-8"))
    index |= {key: count(index[key]) for key in ("edition", "earliest")}
    for actor in index["actors"]:
        actor["words"] = ""  # the records' own have their actors' too
    rows = [_read_row(record) for record in index.pop("records")]
    whole = {
        "columns": Columns.gather(rows, list_times(index["layers"])),
        "total": len(rows),
        "texts": dict(TEXTS),
        "newest": "",
        "kept": False,
    }
    told = cast("PageIndex", index | whole)
    told["links"] = compile_links(told)
    return told


def _read_row(record: dict[str, Any]) -> IndexRow:
    first, last = record["days"] or (None, None)
    return IndexRow(
        id=record["id"],
        token=f"{record['layer']}.{record['kind']}",
        title=record["title"],
        days=(count(first), count(last)),
        actors=tuple(
            (actor, role, count(first), count(last))
            for actor, role, first, last in record["actors"]
        ),
        traits=tuple(record.get("traits", ())),
        words=record["text"],
    )


def count(day: str | None) -> int | None:
    """Count the days to a date, by other means than the code under test."""
    return None if day is None else (date.fromisoformat(day) - _EPOCH).days


def complete_template(case: dict[str, Any]) -> Template:
    """Complete the template of a case of charts: its categories are only titles.

    One that begins with a dash is minor; each is the actor of its own name.
    """
    named = {
        key: [
            name_category(title, minor=title.startswith("-"), actors=[title])
            for title in case["template"][key]
        ]
        for key in ("rows", "columns")
    }
    return cast("Template", {**case["template"], **named})


def list_tokens(index: PageIndex) -> list[str]:
    """List the tokens of all kinds of record layers."""
    return [
        f"{layer['id']}.{kind['id']}"
        for layer in index["layers"]
        if layer["role"] == "records"
        for kind in layer["kinds"]
    ]


def read_view(index: PageIndex, fields: dict[str, Any]) -> View:
    """Complete the view of a case: all kinds are on where it names none."""
    default = default_view(index)
    opening = {"base": default.base, "chart": default.chart, "side": default.side}
    opening["corridors"] = default.corridors
    whole = {"kinds": list_tokens(index), **opening, **fields}
    if "pace" in whole:
        whole["pace"] = tuple(map(tuple, whole["pace"]))
    if "trip" in whole:
        whole["trip"] = tuple(whole["trip"])
    if whole["kinds"] == "default":
        whole["kinds"] = default.kinds
    return View(**whole)
