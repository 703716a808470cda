"""The command `corridor-atlas changes`: what changed from one edition to another."""

import argparse
from dataclasses import asdict
from pathlib import Path

from dashboard.about.edition_changes import (
    EditionStep,
    count_kinds,
    group_changes,
    name_group,
    tell_change,
)
from dashboard.commands.output import write_json, write_table
from dashboard.texts import TEXTS
from geodata.atlas import Atlas
from geodata.comparison.changes import compare
from geodata.comparison.summary import Summary, read_summary, summarise
from geodata.reading.folder import read_atlas

_SUMMARY = ".json"


def tell_changes(options: argparse.Namespace) -> int:
    """Print what changed between two editions; returns the exit code.

    An edition is the folder of an atlas, or the file of its summary. Raises AtlasError.
    """
    named: Path = options.newer or options.data
    summarised = named.suffix == _SUMMARY
    atlas = read_atlas(options.data if summarised else named)
    newer = _read(named) if summarised else summarise(atlas)
    older = _read(options.older)
    step = EditionStep(older.edition, newer.edition, compare(older, newer))
    print(_write_json(atlas, step) if options.json else _write(atlas, step), end="")
    return 0


def _write_json(atlas: Atlas, step: EditionStep) -> str:
    told = [
        {**asdict(change), "about": name_group(atlas, change)}
        for change in step.changes
    ]
    return write_json({"from": step.before, "to": step.after, "changes": told})


def _write(atlas: Atlas, step: EditionStep) -> str:
    """Write the changes for people, those of a layer below its name."""
    counts = count_kinds(step.changes) or TEXTS["changed-nothing"]
    pieces = [f"{step.before} – {step.after}: {counts}\n"]
    for title, changes in group_changes(atlas, step.changes).items():
        rows = [
            (TEXTS[f"change-{one.kind}"], one.id, tell_change(atlas, one), one.title)
            for one in changes
        ]
        pieces.append(f"{title}: {count_kinds(changes)}\n{write_table(rows)}")
    return "\n".join(pieces)


def _read(path: Path) -> Summary:
    if path.suffix == _SUMMARY:
        return read_summary(path.parent, path.name)
    return summarise(read_atlas(path))
