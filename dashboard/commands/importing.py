"""Importing a table into an atlas: ``corridor-atlas import``."""

import argparse
from pathlib import Path

from geodata.importing.presets import PRESETS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    parser.set_defaults(run=import_file)
    add = parser.add_argument
    add("folder", type=Path, metavar="FOLDER", help="the atlas")
    kinds = "CSV, XLSX, ODS, GeoJSON, GeoPackage, shapefile or KML"
    add("file", type=Path, metavar="FILE", help=kinds)
    names = "the layer that the records become, or are added to"
    add("--as", dest="layer", required=True, metavar="LAYER", help=names)
    add("--preset", choices=PRESETS, default="own", help="(%(default)s)")
    columns = "ROLE=COLUMN, such as date=When; can be repeated"
    add("--map", action="append", default=[], metavar="ROLE=COLUMN", help=columns)
    more = "a column that becomes a field of its own; can be repeated"
    add("--keep", action="append", default=[], metavar="COLUMN", help=more)
    add("--dates", choices=("dmy", "mdy"), default="", help="how 1/2/2024 is read")
    add("--encoding", default="", help="of a CSV file, such as cp1251 (it is guessed)")
    add("--part", default="", metavar="NAME", help="which sheet or layer of a file")
    add("--title", default="", help="of a new layer")
    add("--licence", default="", help="of a new layer")
    add("--attribution", default="", help="whom a new layer thanks")
    add("--dry", action="store_true", help="tell what would be done, and do nothing")


def import_file(options: argparse.Namespace) -> int:
    """Import a file, and tell what was understood and done. Raises AtlasError."""
    # Only here: they load what reads shapes.
    from geodata.importing.importing import Wish, import_sheet  # noqa: PLC0415 - above
    from geodata.importing.report import write_report  # noqa: PLC0415 - see above

    wish = Wish(
        layer=options.layer,
        preset=options.preset,
        mapping=options.map,
        kept=options.keep,
        dates=options.dates,
        encoding=options.encoding,
        part=options.part,
        title=options.title,
        licence=options.licence,
        attribution=options.attribution,
        dry=options.dry,
    )
    told = import_sheet(options.folder, options.file, wish)
    print(write_report(told, dry=options.dry), end="")
    return 0
