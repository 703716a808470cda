"""The command that keeps an atlas as an edition, for links that name it for years."""

from pathlib import Path

from dashboard.commands.saving import refuse_unsaved, save_file, save_folder
from dashboard.texts import TEXTS
from dashboard.view.refusals import RefusedError
from geodata.comparison.summary import summarise, write_summary
from geodata.days import write_day
from geodata.parsing.files import read_file
from geodata.reading.folder import list_files, read_atlas


def freeze(source: Path, folder: Path) -> tuple[Path, bool]:
    """Keep the atlas in a folder as an edition; returns where, and whether it is new.

    Raises AtlasError, and RefusedError where another atlas is kept as that edition or
    where it cannot be written.
    """
    place = folder / write_day(read_atlas(source).edition)
    files = {file: read_file(source, file) for file in list_files(source)}
    try:
        if not place.exists():
            save_folder(place, files)
            return place, True
    except FileExistsError:  # somebody else was quicker
        pass
    except OSError as error:
        refuse_unsaved(place, error)
    kept = {f: (place / f).read_bytes() for f in files if (place / f).is_file()}
    if kept == files:
        return place, False
    half = all(files[file] == body for file, body in kept.items())
    words = TEXTS["half-edition" if half else "frozen-edition"]
    raise RefusedError(words.format(folder=place))


def freeze_summary(source: Path, folder: Path) -> tuple[Path, bool]:
    """Keep only what an edition is compared by; see `freeze`. What is there is renewed.

    Raises AtlasError and RefusedError.
    """
    summary = summarise(read_atlas(source))
    place = folder / f"{summary.edition}.json"
    body = write_summary(summary).encode()
    if place.is_file() and place.read_bytes() == body:
        return place, False
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        save_file(place, body)
    except OSError as error:
        refuse_unsaved(place, error)
    return place, True
