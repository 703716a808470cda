"""An older edition of an atlas, for tests: an earlier day, and a record less."""

import json
import re
from pathlib import Path
from shutil import copytree

OLDER = "2024-05-31"


def make_older(atlas: Path, folder: Path) -> Path:
    """Put the older edition of an atlas into a folder; returns that folder."""
    older = Path(copytree(atlas, folder / "older"))
    change_edition(older, OLDER)
    layer = older / "layers" / "meetings.geojson"
    told = json.loads(layer.read_text("utf-8"))
    told["features"].pop(1)  # nothing else names it
    layer.write_text(json.dumps(told), "utf-8")
    return folder


def change_edition(atlas: Path, day: str) -> None:
    """Write another day, as TOML, into an atlas."""
    file = atlas / "atlas.toml"
    text = file.read_text("utf-8")
    file.write_text(
        re.sub("^edition = .*$", f"edition = {day}", text, flags=re.MULTILINE)
    )
