"""Importing a table: read, understood, made to records, checked, and only then kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from geodata.atlas import Atlas, Layer
from geodata.importing.changing import FolderChange, declare, sort_news
from geodata.importing.columns import Understood, match_columns, read_mapping
from geodata.importing.keeping import keep
from geodata.importing.points import find_region, refuse_exchanged
from geodata.importing.presets import PRESETS, Publisher
from geodata.importing.registering import Registry, choose_role
from geodata.importing.rows import Made, RowReader, choose_order, make_field
from geodata.importing.sheet import GivenTable, read_sheet
from geodata.parsing.section import ID
from geodata.problems import AtlasError, Place, Problem, quote
from geodata.reading.catalogue import FILE
from geodata.reading.fields import RECORD_FIELDS
from geodata.reading.folder import read_atlas


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of an import.

    layer: the id of the layer that the records become. preset: one of `PRESETS`.
    mapping: ``title=Headline`` and its like. kept: columns that become fields. dates:
    ``dmy`` or ``mdy``, where it cannot be told. part: which sheet or layer of a file.
    dry: tell what would be done, and do nothing.
    """

    layer: str
    preset: str = "own"
    mapping: Sequence[str] = ()
    kept: Sequence[str] = ()
    dates: str = ""
    encoding: str = ""
    part: str = ""
    title: str = ""
    licence: str = ""
    attribution: str = ""
    dry: bool = False


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: what was understood, what is new, what was left out and why.

    differing: ids of records that are there already and say something else. files:
    those that changed.
    """

    sheet: GivenTable
    columns: Understood
    new: int
    same: int
    differing: tuple[str, ...]
    left: tuple[tuple[int, str], ...]
    actors: tuple[str, ...]
    sources: int
    warning: str
    files: tuple[str, ...]


def import_sheet(folder: Path, path: Path, wish: Wish) -> Imported:
    """Import a file into an atlas; raises AtlasError, and then nothing has changed."""
    atlas = read_atlas(folder)
    preset = PRESETS[wish.preset]
    layer = _find_layer(atlas, wish)
    sheet = read_sheet(path, encoding=wish.encoding, part=wish.part)
    mapping = read_mapping(wish.mapping)
    columns = match_columns(path.name, sheet.columns, preset, mapping, wish.kept)
    _check_columns(sheet, columns, preset)
    _check_places(atlas, sheet, columns)
    registry = Registry(atlas, preset, _find_role(atlas, columns))
    usual = next(iter(layer.kinds)) if layer else wish.title or wish.layer
    order = choose_order(sheet, columns, wish.dates)
    dated = layer.time == "event" if layer else bool(columns.find("start"))
    made = RowReader(sheet, columns, preset, registry, usual, order, dated).read()
    if not made.features:
        raise AtlasError(*_tell_left(sheet, made))
    news = sort_news(atlas, wish.layer, made.features)
    titles = {make_field(one): preset.fields.get(one, "") for one in columns.kept}
    declared = declare(
        wish.layer,
        wish.title or wish.layer.replace("-", " ").replace("_", " ").capitalize(),
        made,
        provenance=f"Imported from {path.name}.",
        licence=wish.licence or preset.licence or "not stated",
        attribution=wish.attribution or preset.attribution or path.stem,
    )
    change = FolderChange(folder, atlas, declared, titles, made, news, registry)
    changes = change.write()
    if changes and not wish.dry:
        keep(folder, changes)
    return Imported(
        sheet=sheet,
        columns=columns,
        new=len(news.new),
        same=news.same,
        differing=news.differing,
        left=tuple(made.left),
        actors=tuple(row["name"] for row in registry.actors) if news.new else (),
        sources=len(registry.sources) if news.new else 0,
        warning=preset.warning,
        files=tuple(changes),
    )


def _find_layer(atlas: Atlas, wish: Wish) -> Layer | None:
    """Find the layer that records are added to; None: it is new. Raises AtlasError."""
    if not ID.fullmatch(wish.layer):
        message = f"{quote(wish.layer)} cannot name a layer"
        remedy = "Write --as with a-z, 0-9, - and _, such as incidents"
        raise AtlasError(Place("--as").problem("", message, remedy))
    layer = atlas.layers.get(wish.layer)
    if layer and (layer.role == "base" or layer.table):
        what = "a base layer" if layer.role == "base" else "a layer of rows and parts"
        message = f"{quote(wish.layer)} is {what}, to which no table is added"
        raise AtlasError(Place(FILE).problem("", message, "Name another layer"))
    return layer


def _check_columns(sheet: GivenTable, columns: Understood, preset: Publisher) -> None:
    """Refuse a table that lacks what every record has; raises AtlasError."""
    place = Place(sheet.name)
    lacking = []
    if preset.columns and not columns.find("start"):
        lacking.append(" and ".join(preset.columns["start"]))
    elif not preset.title and not columns.find("title"):
        lacking.append("title")
    if not preset.source and not columns.find("source"):
        lacking.append("source")
    if lacking:
        message = f"no column was understood as {' or as '.join(lacking)}"
        known = ", ".join(sheet.columns) or "none"
        remedy = f"Write --map {lacking[0]}=COLUMN; the columns are {known}"
        raise AtlasError(place.problem("header", message, remedy))
    if bool(columns.find("lat")) != bool(columns.find("lon")):
        one = "lon" if columns.find("lat") else "lat"
        message = f"no column was understood as {one}"
        raise AtlasError(place.problem("header", message, f"Write --map {one}=COLUMN"))
    for name in columns.kept:
        if make_field(name) in RECORD_FIELDS:
            message = f"the field {quote(make_field(name))} has another meaning"
            remedy = "Rename the column, or read it with --map"
            raise AtlasError(place.problem(name, message, remedy))


def _check_places(atlas: Atlas, sheet: GivenTable, columns: Understood) -> None:
    names = columns.find("lat"), columns.find("lon")
    pairs = [
        (row.cells.get(names[0], ""), row.cells.get(names[1], "")) for row in sheet.rows
    ]
    refuse_exchanged(sheet.name, columns, pairs, find_region(atlas.camera))


def _find_role(atlas: Atlas, columns: Understood) -> str:
    role = choose_role(atlas.roles)
    if columns.find("actors") and not role:
        message = "no role of an actor is declared"
        remedy = 'Write [roles] and participant = "Participant"'
        raise AtlasError(Place(FILE).problem("roles", message, remedy))
    return role


def _tell_left(sheet: GivenTable, made: Made) -> list[Problem]:
    place = Place(sheet.name)
    return [
        Place(sheet.name, f"line {number}").problem("", told, "Mend that row")
        for number, told in made.left
    ] or [place.problem("", "no row became a record", "Look at its columns")]
