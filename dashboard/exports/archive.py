"""The whole atlas as one zip: a folder to open in a GIS, to change or to serve."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from dashboard.texts import TEXTS
from geodata.atlas import Atlas
from geodata.days import write_day
from geodata.parsing.files import read_file
from geodata.reading.folder import list_files

README = "README.txt"


def write_zip(atlas: Atlas, folder: Path) -> bytes:
    """Pack the atlas's declared files and no other; the same files, the same bytes."""
    name = f"atlas-{write_day(atlas.edition)}"
    texts = {README: _write_readme(atlas).encode()}
    files = {file: read_file(folder, file) for file in list_files(folder)}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for file, content in (texts | files).items():
            # Without a date of its own, an entry is of 1980: the same bytes always.
            archive.writestr(_describe(f"{name}/{file}"), content)
    return packed.getvalue()


def _describe(name: str) -> ZipInfo:
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _write_readme(atlas: Atlas) -> str:
    layers = "\n\n".join(
        TEXTS["zip-layer"].format(
            title=layer.title,
            file=layer.file,
            licence=layer.licence,
            attribution=layer.attribution,
            provenance=layer.provenance,
        )
        for layer in atlas.layers.values()
    )
    head = TEXTS["zip-head"].format(title=atlas.title, day=write_day(atlas.edition))
    return f"{head}\n\n{layers}\n"
