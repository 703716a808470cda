"""Words of the commands."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "no-export-format": "A view cannot be written in this format. Choose from: "
        "{known}. Name one with --format, or by the file’s ending.",
        "export-packing": "Packing {sentence}",
        "export-reading": "Reading the atlas",
        "export-drawing": "Drawing {sentence}",
        "export-writing": "Writing {sentence}",
        "export-done": "{file}: {size}\u202fkB",
        "export-unsaved": "“{file}” cannot be written: {reason}. Choose another place "
        "with -o.",
        "frozen-edition": "{folder} already holds a different atlas of this edition, "
        "and what was published stays. Give the changed atlas another day: edition in "
        "its atlas.toml",
        "half-edition": "{folder} holds only a part of this edition. Remove that "
        "folder, and keep the edition again",
        "froze-edition": "Kept as {folder}",
        "chart-there": "chart “{title}”: there",
        "chart-lacks": "chart “{title}”: not there; it needs {needs}",
        "needs-control": "rows of spans.csv with the property control, of records",
        "needs-stances": "positions.csv, with [stances] and [attitudes] in atlas.toml",
        "needs-mediators": "[meetings] with a format, alone and between, and dated "
        "meetings of two actors",
        "needs-venues": "[meetings] with place, and dated meetings that have one",
        "needs-pairs": "[meetings], and events of two actors or more",
        "needs-corridors": "the layers corridors and stops",
        "needs-trip": "the layers corridors and stops, all [[parameters]], and trip",
        "count-problems.one": "{count} problem",
        "count-problems.other": "{count} problems",
        "problems-where": "{problems}: corridor-atlas check --data {folder}",
        "watching": "Watching {folder}: what is saved is read again",
        "watch-sound": "Sound: read again",
        "watch-kept": "{problems}; the last sound atlas stays on the page:",
        "froze-before": "Kept before, and the same: {folder}",
    }
)
