"""An excerpt as a GeoPackage (OGC 12-128), written by GDAL.

A layer of records each; below `…_parts` what draws them, where that has
properties of its own; and, below `atlas_…`, tables of sources, spans, positions
and names.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

import numpy as np
import pyogrio
import pyogrio.raw
import shapely
from shapely.geometry import shape

from dashboard.exports.excerpt import (
    OWN,
    Excerpt,
    find_parts,
    join_geometry,
    list_sources,
    tell,
)
from geodata.atlas import Feature, Field, Layer, Name, Position, Source, Span
from geodata.days import parse_date, write_day

_CLOCK = "OGR_CURRENT_DATE"
_TYPES: Mapping[str, str] = MappingProxyType(
    {"number": "float64", "integer": "int64", "boolean": "bool"}
)
_TABLES: Mapping[str, type] = MappingProxyType(
    {"spans": Span, "positions": Position, "names": Name}
)
_DAYS = ("first", "last")
"""A date as written may be a year: beside it stand the days that it covers."""

_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "Point": "Point",
        "MultiPoint": "Point",
        "LineString": "MultiLineString",
        "MultiLineString": "MultiLineString",
        "Polygon": "MultiPolygon",
        "MultiPolygon": "MultiPolygon",
    }
)
"""A layer of a GeoPackage has one type of geometry."""

_ENDINGS: Mapping[str, str] = MappingProxyType(
    {"Point": "points", "MultiLineString": "lines", "MultiPolygon": "areas"}
)

Row = Mapping[str, Any]
Shape = Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class _TableSheet:
    """One layer or table of the file; form: of its geometries, empty for a table."""

    name: str
    rows: Sequence[Row]
    fields: Mapping[str, Field]
    columns: Sequence[str]
    form: str = ""
    shapes: Sequence[Shape] = ()
    description: str = ""


def write_geopackage(excerpt: Excerpt, layers: Iterable[Layer]) -> bytes:
    """Write the layers; the same excerpt, the same bytes. One at a time for a process.

    What of a layer is not shown leaves it empty, with its columns.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder, "atlas.gpkg")
        # GDAL stamps what it writes; the edition's day is as true and never moves.
        pyogrio.set_gdal_config_options({_CLOCK: f"{excerpt.edition}T00:00:00Z"})
        try:
            for sheet in _list_sheets(excerpt, layers):
                _write_sheet(file, sheet)
        finally:
            pyogrio.set_gdal_config_options({_CLOCK: None})
        return file.read_bytes()


def _list_sheets(excerpt: Excerpt, layers: Iterable[Layer]) -> Iterator[_TableSheet]:
    if excerpt.whole:
        for layer in excerpt.atlas.layers.values():
            if layer.role == "base":
                features = excerpt.atlas.features[layer.id]
                yield from _show_features(layer, layer.id, features)
    for layer in layers:
        yield from _show_records(excerpt, layer)
    sources = [asdict(one) for one in list_sources(excerpt)]
    yield _TableSheet("atlas_sources", sources, {}, _name_fields(Source))
    for name, kind in _TABLES.items():
        rows = list(_list_rows(excerpt, name))
        yield _TableSheet(f"atlas_{name}", rows, {}, _name_fields(kind))


def _name_fields(kind: Any) -> list[str]:  # noqa: ANN401 - a class of data
    return [field.name for field in fields(kind) if field.name != "days"]


def _show_records(excerpt: Excerpt, layer: Layer) -> Iterator[_TableSheet]:
    records = excerpt.narrow(layer.id).records
    rows = [tell(excerpt, record) for record in records]
    parts = [find_parts(excerpt.atlas, layer.id, record.parts) for record in records]
    shapes = [join_geometry(part) for part in parts]
    columns = [*layer.fields, *OWN]
    told = layer.id, rows, layer.fields, columns
    yield from _part_forms(layer, _TableSheet(*told, shapes=shapes))
    if layer.table:
        names = {f["properties"]["id"] for part in parts for f in part}
        drawn = find_parts(excerpt.atlas, layer.id, names)
        yield from _show_features(layer, f"{layer.id}_parts", drawn)


def _show_features(
    layer: Layer, name: str, features: Sequence[Feature]
) -> Iterator[_TableSheet]:
    rows = [feature["properties"] for feature in features]
    known = layer.part_fields if layer.table else layer.fields
    shapes = [feature["geometry"] for feature in features]
    yield from _part_forms(
        layer, _TableSheet(name, rows, known, [*known], shapes=shapes)
    )


def _part_forms(layer: Layer, sheet: _TableSheet) -> Iterator[_TableSheet]:
    """Part a sheet by the forms that the layer may have, under names of their own.

    What is drawn nowhere stands with the first of them.
    """
    forms = list(dict.fromkeys(_FORMS[one] for one in layer.geometry if one in _FORMS))
    said = f"{layer.title}. {layer.licence}. {layer.attribution}. {layer.provenance}"
    pairs = list(zip(sheet.rows, sheet.shapes, strict=True))
    for form in forms:
        kept = [
            (row, place)
            for row, place in pairs
            if (_FORMS[place["type"]] if place else forms[0]) == form
        ]
        yield _TableSheet(
            name=sheet.name if len(forms) == 1 else f"{sheet.name}_{_ENDINGS[form]}",
            rows=[row for row, _ in kept],
            fields=sheet.fields,
            columns=sheet.columns,
            form=form,
            shapes=[place for _, place in kept],
            description=said,
        )


def _list_rows(excerpt: Excerpt, table: str) -> Iterator[Row]:
    """List the rows of a table that are about what is shown."""
    shown = {record.id for record in excerpt.records}
    shown |= {part for record in excerpt.records for part in record.parts}
    subjects = excerpt.atlas.subjects.values()
    shown |= {one.id for one in subjects if not shown.isdisjoint(one.features)}
    for row in getattr(excerpt.atlas, table):
        about = row.subject if table == "positions" else row.feature
        if excerpt.whole or about in shown:
            told = asdict(row)
            told.pop("days", None)
            yield {
                name: ";".join(value) if isinstance(value, tuple) else value
                for name, value in told.items()
            }


def _write_sheet(file: Path, sheet: _TableSheet) -> None:
    columns = dict(_list_columns(sheet))
    shapes = [shape(dict(one)) if one else None for one in sheet.shapes]
    pyogrio.raw.write(
        file,
        np.array(shapely.to_wkb(shapes), dtype=object) if sheet.form else None,
        [values for values, _ in columns.values()],
        np.array([*columns], dtype=object),
        field_mask=[missing for _, missing in columns.values()],
        layer=sheet.name,
        driver="GPKG",
        crs="EPSG:4326" if sheet.form else None,
        append=file.exists(),
        geometry_type=sheet.form or None,
        promote_to_multi=sheet.form.startswith("Multi"),
        layer_options={"DESCRIPTION": sheet.description} if sheet.form else {},
    )


_Column = tuple[np.typing.NDArray[Any], np.typing.NDArray[np.bool_]]
"""Values of one type, and which of them are none."""


def _list_columns(sheet: _TableSheet) -> Iterator[tuple[str, _Column]]:
    """List columns, those of the declaration first; behind a date its days."""
    for name in sheet.columns:
        field = sheet.fields.get(name)
        kind = field.type if field and name not in OWN else ""
        cells = [row.get(name) for row in sheet.rows]
        yield name, _fill(cells, _TYPES.get(kind, "object"))
        if kind == "date":
            days = [parse_date(cell).days if cell else None for cell in cells]
            for end in _DAYS:
                told = [one and write_day(getattr(one, end)) for one in days]
                yield f"{name}_{end}", _fill(told, "datetime64[D]")


def _fill(cells: Sequence[Any], kind: str) -> _Column:
    missing = np.array([cell is None for cell in cells], dtype=np.bool_)
    if kind == "object":
        texts = [None if cell is None else f"{cell}" for cell in cells]
        return np.array(texts, dtype=object), missing
    usual = date.min.isoformat() if kind.startswith("datetime") else 0
    known = [usual if cell is None else cell for cell in cells]
    return np.array(known, dtype=kind), missing
