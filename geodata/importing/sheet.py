"""Somebody's table, whatever the program that wrote it: rows, cells, shapes."""

import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry.base import BaseGeometry

from geodata.importing.decoding import SEPARATORS, decode, name_columns, read_lines
from geodata.problems import AtlasError, Place

TEXTS: Final = frozenset({".csv", ".tsv", ".txt"})
BOOKS: Final = frozenset({".xlsx", ".ods"})
MAPS: Final = frozenset({".geojson", ".json", ".gpkg", ".shp", ".zip", ".kml"})
_LARGEST: Final = 300_000_000
_DEGREES: Final = (180.0, 90.0)


@dataclass(frozen=True, slots=True)
class GivenRow:
    """One row: its number as its program counts, its cells, and its shape, if any."""

    number: int
    cells: Mapping[str, str]
    shape: BaseGeometry | None = None


@dataclass(frozen=True, slots=True)
class GivenTable:
    """A table. told: how it was read. left: line and reason of what could not be."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[GivenRow, ...]
    told: tuple[str, ...]
    left: tuple[tuple[int, str], ...] = ()
    has_shapes: bool = False


def read_sheet(path: Path, *, encoding: str = "", part: str = "") -> GivenTable:
    """Read a file; part: which sheet or layer of several. Raises AtlasError."""
    place, kind = Place(path.name), path.suffix.lower()
    if not path.is_file():
        message = "there is no such file"
        raise AtlasError(place.problem("", message, "Name the table to import"))
    if path.stat().st_size > _LARGEST:
        message = f"the file has more than {_LARGEST // 10**6} MB"
        raise AtlasError(place.problem("", message, "Keep the rows that matter"))
    if kind in TEXTS:
        sheet = _read_text(place, path, encoding)
    elif kind in BOOKS | MAPS:
        sheet = _read_known(place, path, part, encoding)
    else:
        known = ", ".join(sorted(TEXTS | BOOKS | MAPS))
        message = f"“{kind or path.name}” is no kind of file that can be read"
        remedy = f"Save it as one of {known}"
        raise AtlasError(place.problem("", message, remedy))
    if not sheet.rows and not sheet.left:
        message = "the table has no rows"
        raise AtlasError(place.problem("", message, "Put some below its header"))
    return sheet


def _read_text(place: Place, path: Path, encoding: str) -> GivenTable:
    text, named = decode(place, path.read_bytes(), encoding)
    if not text.strip():
        message = "the file is empty"
        raise AtlasError(place.problem("", message, "Export the table again"))
    separator, lines = read_lines(place, text)
    filled = [(number, cells) for number, cells in lines if any(map(str.strip, cells))]
    columns = name_columns(place, filled[0][1])
    rows, left = [], []
    for number, cells in filled[1:]:
        if len(cells) > len(columns):
            told = f"it has {len(cells)} cells under {len(columns)} columns"
            left.append((number, told))
            continue
        whole = [*cells, *[""] * (len(columns) - len(cells))]
        rows.append(GivenRow(number, _pair(columns, whole)))
    told = f"{named}, parted by {SEPARATORS[separator]}s"
    kept = tuple(filter(None, columns))
    return GivenTable(path.name, kept, tuple(rows), (told,), tuple(left))


def _pair(columns: Sequence[str], cells: Sequence[object]) -> dict[str, str]:
    pairs = zip(columns, cells, strict=True)
    return {column: _write(cell) for column, cell in pairs if column}


def _write(cell: Any) -> str:  # noqa: ANN401 - whatever a driver gives
    if cell is None or cell != cell:  # noqa: PLR0124 - not a number, not a time
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())


def _read_known(place: Place, path: Path, part: str, encoding: str) -> GivenTable:
    """Read what GDAL reads: books, and layers with shapes."""
    # Only here: they are large.
    import pyogrio  # noqa: PLC0415 - see above

    options: dict[str, Any] = {"encoding": encoding} if encoding else {}
    book = path.suffix.lower() in BOOKS
    if book:
        options |= {"HEADERS": "FORCE"}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            parts = [str(name) for name, _ in pyogrio.list_layers(path)]
            chosen = _choose(place, parts, part)
            frame = pyogrio.read_dataframe(path, layer=chosen, **options)
    except (pyogrio.errors.DataSourceError, pyogrio.errors.DataLayerError) as error:
        message = f"it cannot be read ({_shorten(error)})"
        remedy = "Open it in the program that wrote it, and export it again"
        raise AtlasError(place.problem("", message, remedy)) from None
    told = [f"“{chosen}”, {len(frame)} rows"]
    told += [f"not read: {', '.join(one for one in parts if one != chosen)}"] * (
        len(parts) > 1
    )
    shapes, how = _list_shapes(place, frame)
    names = [name for name in frame.columns if name != "geometry"]
    columns = name_columns(place, names) if names else []
    told_rows = zip(frame[names].itertuples(index=False), shapes, strict=True)
    rows = tuple(
        GivenRow(number, _pair(columns, cells), shape)
        for number, (cells, shape) in enumerate(told_rows, 2 if book else 1)
    )
    return GivenTable(
        name=path.name,
        columns=tuple(columns),
        rows=rows,
        told=(*told, *how),
        has_shapes=any(shape is not None for shape in shapes),
    )


def _choose(place: Place, parts: Sequence[str], part: str) -> str:
    if part and part not in parts:
        message = f"it holds no “{part}”"
        remedy = f"Write one of {', '.join(parts)}"
        raise AtlasError(place.problem("--part", message, remedy))
    if not parts:
        message = "it holds no table"
        raise AtlasError(place.problem("", message, "Export it again"))
    return part or parts[0]


def _shorten(error: Exception) -> str:
    told = str(error).partition("\n")[0].partition(";")[0]
    return told[:120].rstrip(".") or "no reason given"


def _list_shapes(
    place: Place,
    frame: Any,  # noqa: ANN401 - pandas has no types here
) -> tuple[list[BaseGeometry | None], list[str]]:
    """List the shapes in degrees, flat; None where a row has none."""
    if "geometry" not in frame.columns:
        return [None] * len(frame), []
    told = []
    if frame.crs is not None and frame.crs.to_epsg() != 4326:  # noqa: PLR2004 - WGS84
        told.append(f"reprojected from {frame.crs.name}")
        frame = frame.to_crs(4326)
    shapes = [None if s is None or s.is_empty else s for s in frame.geometry]
    flat = [None if one is None else shapely.force_2d(one) for one in shapes]
    if any(one is not None and one.has_z for one in shapes):
        told.append("heights left out")
    for number, one in enumerate(flat, 1):
        if one is not None and not _is_in_degrees(one.bounds):
            message = f"shape {number} lies at {list(one.bounds[:2])}: no degrees"
            remedy = "Export it in EPSG:4326, or with the file of its projection"
            raise AtlasError(place.problem("geometry", message, remedy))
    return list(_unwrap(flat)), told


def _is_in_degrees(bounds: Sequence[float]) -> bool:
    limits = (*_DEGREES, *_DEGREES)
    return all(abs(one) <= most for one, most in zip(bounds, limits, strict=True))


def _unwrap(shapes: Sequence[BaseGeometry | None]) -> Iterator[BaseGeometry | None]:
    """Give what is a multiple of one as the one."""
    for shape in shapes:
        parts = [] if shape is None else list(shapely.get_parts(shape))
        yield parts[0] if len(parts) == 1 else shape
