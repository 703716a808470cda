"""Files by name: which there are, and what each of them holds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from dashboard.exports.archive import write_zip
from dashboard.exports.citations import write_bibtex, write_texts
from dashboard.exports.excerpt import Excerpt, take_record, take_whole
from dashboard.exports.geojson import write_geojson
from dashboard.exports.table import write_csv
from dashboard.texts import TEXTS
from dashboard.view.refusals import RefusedError, miss
from geodata.atlas import Atlas, Layer, Record

RECORDS = "records"
"""The name of the shown records of all layers together."""

WHOLE = ("all.zip", "atlas.gpkg")
"""Files that hold the whole atlas, whatever is shown."""

CITED = ("bib", "txt")
"""The formats of citations."""

TYPES: Mapping[str, str] = MappingProxyType(
    {
        "geojson": "application/geo+json",
        "csv": "text/csv; charset=utf-8",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "gpkg": "application/geopackage+sqlite3",
        "bib": "application/x-bibtex; charset=utf-8",
        "txt": "text/plain; charset=utf-8",
        "zip": "application/zip",
    }
)
"""Formats and their media types."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks: the view's absolute address, where there is one, and the day."""

    address: str
    today: date


def list_names(atlas: Atlas) -> list[str]:
    """List what has data: all records, and each layer of records."""
    layers = [layer.id for layer in atlas.layers.values() if layer.role == "records"]
    return [RECORDS, *layers]


def write_file(excerpt: Excerpt, name: str, form: str, asking: Asking) -> bytes:
    """Write the records shown of a layer, or all. Raises RefusedError."""
    if name not in list_names(excerpt.atlas):
        miss("no-data", [*list_names(excerpt.atlas), *WHOLE])
    if form not in _WRITERS:
        miss("no-data-format", _WRITERS)
    part = excerpt if name == RECORDS else excerpt.narrow(name)
    return _WRITERS[form](part, name, asking)


def cite_record(atlas: Atlas, record: Record, form: str, asking: Asking) -> bytes:
    """Cite a record and its sources, in one of the formats of citations."""
    return _WRITERS[form](take_record(atlas, record), RECORDS, asking)


def write_whole(atlas: Atlas, name: str) -> bytes:
    """Write one of the files that hold everything. Raises RefusedError."""
    if name == WHOLE[1]:
        return _write_geopackage(take_whole(atlas), RECORDS)
    if atlas.folder is None:
        raise RefusedError(TEXTS["no-folder"])
    return write_zip(atlas, atlas.folder)


def name_file(excerpt: Excerpt, name: str, form: str) -> str:
    """Name a file as it is saved, with the edition of the data."""
    return f"{name}-{excerpt.edition}.{form}"


def _write_csv(excerpt: Excerpt, name: str, _: Asking) -> bytes:
    return write_csv(excerpt, _choose_layers(excerpt, name))


def _choose_layers(excerpt: Excerpt, name: str) -> list[Layer]:
    """Choose what stands in a file; a layer does, whatever is shown of it."""
    layers = excerpt.atlas.layers
    names = list_names(excerpt.atlas)[1:] if name == RECORDS else [name]
    shown = excerpt.layers if name == RECORDS else []
    return shown or [layers[one] for one in names]


def _write_geopackage(excerpt: Excerpt, name: str) -> bytes:
    # Only here: GDAL and pandas load slowly, and few readers ask for them.
    from dashboard.exports.geopackage import write_geopackage  # noqa: PLC0415 - see above

    return write_geopackage(excerpt, _choose_layers(excerpt, name))


def _write_workbook(excerpt: Excerpt, name: str) -> bytes:
    # Only here, likewise.
    from dashboard.exports.workbook import write_workbook  # noqa: PLC0415 - see above

    return write_workbook(excerpt, _choose_layers(excerpt, name))


_WRITERS: Mapping[str, Callable[[Excerpt, str, Asking], bytes]] = MappingProxyType(
    {
        "geojson": lambda excerpt, _, asking: write_geojson(excerpt, asking.address),
        "csv": _write_csv,
        "xlsx": lambda excerpt, name, _: _write_workbook(excerpt, name),
        "gpkg": lambda excerpt, name, _: _write_geopackage(excerpt, name),
        "bib": lambda excerpt, _, asking: write_bibtex(
            excerpt, asking.address, asking.today
        ).encode(),
        "txt": lambda excerpt, _, asking: write_texts(
            excerpt, asking.address, asking.today
        ).encode(),
    }
)
