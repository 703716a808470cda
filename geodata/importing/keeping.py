"""Writing what an import changes: tried beside the atlas first, then all at once."""

import csv
import io
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from geodata.checking import check_atlas
from geodata.parsing.files import read_text
from geodata.problems import AtlasError, Place
from geodata.reading.folder import list_files

Changes = Mapping[str, str]
"""Files of an atlas, and what they hold from now on."""


def add_rows(
    folder: Path, file: str, columns: Sequence[str], rows: Iterable[Mapping[str, str]]
) -> str:
    """Write a table with rows added to those that are there."""
    text = read_text(folder, file) if (folder / file).exists() else ""
    header = next(csv.reader(io.StringIO(text)), None) or list(columns)
    out = io.StringIO()
    writer = csv.DictWriter(out, header, restval="", lineterminator="\n")
    if not text.strip():
        writer.writeheader()
    for row in rows:
        writer.writerow(dict(row))
    return (text if not text or text.endswith("\n") else f"{text}\n") + out.getvalue()


def keep(folder: Path, changes: Changes) -> None:
    """Write the files, if the atlas stays as sound as it was; raises AtlasError."""
    before = {str(one) for one in check_atlas(folder).problems}
    with tempfile.TemporaryDirectory(prefix="atlas-") as scratch:
        trial = Path(scratch) / "atlas"
        for file in list_files(folder):
            (trial / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / file, trial / file)
        _write(trial, changes)
        problems = check_atlas(trial).problems
    news = [one for one in problems if str(one) not in before]
    if news:
        raise AtlasError(*news)
    _write_beside(folder, changes)


def _write(folder: Path, changes: Changes) -> None:
    for file, text in changes.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8", newline="\n")


def _write_beside(folder: Path, changes: Changes) -> None:
    """Write all files beside the old ones, and only then put them in their places."""
    written = []
    try:
        for file, text in changes.items():
            (folder / file).parent.mkdir(parents=True, exist_ok=True)
            beside = folder / f"{file}.new"
            written.append(beside)
            beside.write_text(text, encoding="utf-8", newline="\n")
        for file in changes:
            (folder / f"{file}.new").replace(folder / file)
    except OSError as error:
        for beside in written:
            beside.unlink(missing_ok=True)
        message = f"the folder cannot be written ({error.strerror})"
        remedy = "Check that you may write there, and that there is room"
        raise AtlasError(Place(f"{folder}").problem("", message, remedy)) from None
