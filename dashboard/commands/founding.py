"""Founding an atlas: ``corridor-atlas new``."""

import argparse
from datetime import UTC, datetime
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what can be asked for."""
    parser.set_defaults(run=found)
    add = parser.add_argument
    add("folder", type=Path, metavar="FOLDER", help="a new one")
    box = "west,south,east,north in degrees, such as 16,38,26,47"
    add("--region", required=True, metavar="W,S,E,N", help=box)
    add("--title", default="", help="the atlas's name (the folder's)")
    codes = "whose views can be shown: ISO 3166 alpha-3 codes, such as ARG,CHL"
    add("--sides", default="", metavar="CODES", help=codes)
    names = "of names on the map, that of the titles first (%(default)s)"
    add("--languages", default="en", metavar="CODES", help=names)
    units = "units without a code of ISO 3166-1 that are drawn as countries"
    add("--country", default="", metavar="CODES", help=units)
    add("--bare", action="store_true", help="without base layers")


def found(options: argparse.Namespace) -> int:
    """Write a new atlas, telling each step. Raises AtlasError."""
    # Only here: they load what reads shapes.
    from geodata.founding.extent import read_extent  # noqa: PLC0415 - see above
    from geodata.founding.founding import Plan, found_atlas  # noqa: PLC0415 - see above

    plan = Plan(
        extent=read_extent(options.region),
        title=options.title or options.folder.name,
        edition=datetime.now(UTC).date(),
        sides=_split(options.sides),
        languages=_split(options.languages) or ("en",),
        countries=_split(options.country),
        bare=options.bare,
    )
    found_atlas(options.folder, plan, lambda step: print(f"{step} …", flush=True))
    print(f"Founded {options.folder}. Look at it:")
    print(f"  corridor-atlas serve --data {options.folder} --watch")
    return 0


def _split(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (part.strip() for part in text.split(","))))
