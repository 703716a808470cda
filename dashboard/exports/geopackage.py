"""An excerpt as a GeoPackage (OGC 12-128), written by GDAL.

A layer of records each; below `…_parts` what draws them, where that has
properties of its own; and, below `atlas_…`, tables of sources, spans, positions
and names.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType
from typing import Any

import geopandas
import pandas as pd
import pyogrio
from shapely.geometry import shape

from dashboard.exports.excerpt import (
    OWN,
    Excerpt,
    find_parts,
    join_geometry,
    list_sources,
    tell,
)
from geodata.atlas import Feature, Field, Layer

_CLOCK = "OGR_CURRENT_DATE"
_TYPES: Mapping[str, str] = MappingProxyType(
    {"number": "float64", "integer": "Int64", "boolean": "boolean"}
)
_SUBJECTS = ("spans", "positions", "names")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class _Sheet:
    """One layer or table of the file; geometries: None for a table."""

    name: str
    rows: Sequence[Row]
    fields: Mapping[str, Field]
    geometries: Sequence[Mapping[str, Any] | None] | None = None
    description: str = ""


def write_geopackage(excerpt: Excerpt) -> bytes:
    """Write it; the same excerpt, the same bytes. One at a time for one process."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "atlas.gpkg")
        # GDAL stamps what it writes; the edition's day is as true and never moves.
        pyogrio.set_gdal_config_options({_CLOCK: f"{excerpt.edition}T00:00:00Z"})
        try:
            for sheet in _list_sheets(excerpt):
                _write_sheet(file, sheet)
        finally:
            pyogrio.set_gdal_config_options({_CLOCK: None})
        return file.read_bytes()


def _list_sheets(excerpt: Excerpt) -> Iterator[_Sheet]:
    if excerpt.whole:
        for layer in excerpt.atlas.layers.values():
            if layer.role == "base":
                yield _show_features(layer, layer.id, excerpt.atlas.features[layer.id])
    for layer in excerpt.layers:
        yield from _show_records(excerpt, layer)
    yield _Sheet("atlas_sources", [asdict(one) for one in list_sources(excerpt)], {})
    for name in _SUBJECTS:
        yield _Sheet(f"atlas_{name}", list(_list_rows(excerpt, name)), {})


def _show_records(excerpt: Excerpt, layer: Layer) -> Iterator[_Sheet]:
    records = excerpt.narrow(layer.id).records
    rows = [tell(excerpt, record) for record in records]
    parts = [find_parts(excerpt.atlas, layer.id, record.parts) for record in records]
    places = [join_geometry(part) for part in parts]
    said = _describe(layer)
    yield _Sheet(layer.id, rows, layer.fields, places, said)
    if layer.table:
        names = {f["properties"]["id"] for part in parts for f in part}
        drawn = find_parts(excerpt.atlas, layer.id, names)
        yield _show_features(layer, f"{layer.id}_parts", drawn)


def _show_features(layer: Layer, name: str, features: Sequence[Feature]) -> _Sheet:
    rows = [feature["properties"] for feature in features]
    fields = layer.part_fields if layer.table else layer.fields
    places = [feature["geometry"] for feature in features]
    return _Sheet(name, rows, fields, places, _describe(layer))


def _describe(layer: Layer) -> str:
    return f"{layer.title}. {layer.licence}. {layer.attribution}. {layer.provenance}"


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


def _write_sheet(file: Path, sheet: _Sheet) -> None:
    frame = _build_frame(sheet)
    options = {"DESCRIPTION": sheet.description} if sheet.description else {}
    if sheet.geometries is not None:
        places = [shape(dict(place)) if place else None for place in sheet.geometries]
        frame = geopandas.GeoDataFrame(frame, geometry=places, crs="EPSG:4326")
    pyogrio.write_dataframe(
        frame,
        file,
        layer=sheet.name,
        driver="GPKG",
        append=file.exists(),
        geometry_type=None if sheet.geometries is None else "Unknown",
        layer_options=options,
    )


def _build_frame(sheet: _Sheet) -> pd.DataFrame:
    """Build columns of one type each, those of the declaration first."""
    seen: Iterable[str] = (name for row in sheet.rows for name in row)
    columns = dict.fromkeys([*sheet.fields, *seen])
    return pd.DataFrame(
        {
            name: pd.Series(
                [row.get(name) for row in sheet.rows], dtype=_find_type(sheet, name)
            )
            for name in columns
        }
    )


def _find_type(sheet: _Sheet, name: str) -> str:
    field = sheet.fields.get(name)
    return _TYPES.get(field.type, "string") if field and name not in OWN else "string"
