"""Rows as records: each with its id, date, place, actors, sources and fields."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import shapely
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geodata.days import parse_date
from geodata.importing.columns import Understood
from geodata.importing.dates import find_order, read_date
from geodata.importing.naming import clean, make_id, make_new
from geodata.importing.points import read_degrees
from geodata.importing.presets import Publisher
from geodata.importing.registering import Registry
from geodata.importing.sheet import GivenRow, GivenTable
from geodata.problems import AtlasError, Place

_KINDS: Final = frozenset(
    {"Point", "LineString", "MultiLineString", "Polygon", "MultiPolygon"}
)


@dataclass(slots=True)
class Made:
    """What a table's rows became. kinds: by id, their titles. left: line and reason."""

    features: list[dict[str, Any]] = field(default_factory=list)
    kinds: dict[str, str] = field(default_factory=dict)
    left: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the rows of a table.

    usual: the kind of records that name none. dated: whether each needs a date, as
    events do. order: of days and months.
    """

    sheet: GivenTable
    columns: Understood
    preset: Publisher
    registry: Registry
    usual: str
    order: str
    dated: bool

    def read(self) -> Made:
        """Make a record of each row that can be one."""
        made, ids, seen = Made(left=list(self.sheet.left)), set[str](), set[str]()
        for row in self.sheet.rows:
            try:
                feature = self._read_row(row, made.kinds)
            except ValueError as error:
                made.left.append((row.number, str(error)))
                continue
            told = repr(feature)
            if told in seen:
                made.left.append((row.number, "it says what a row before it says"))
                continue
            seen.add(told)
            identity = make_new(feature["properties"]["id"], ids)
            feature["properties"]["id"] = identity
            ids.add(identity)
            made.features.append(feature)
        made.left.sort()
        return made

    def _read_row(self, row: GivenRow, kinds: dict[str, str]) -> dict[str, Any]:
        title = clean(self._find(row, "title")) or self._compose(row)
        if not title:
            message = "it has no title"
            raise ValueError(message)
        start, end = self._read_days(row)
        if self.dated and not start:
            message = "it has no date"
            raise ValueError(message)
        shape = self._place(row)
        source = self.registry.name_sources(self._list(row, "source"))
        if not source:
            message = "it names no source"
            raise ValueError(message)
        kind = self._find_kind(row, kinds)
        told = {
            "id": self._name(row, start, title),
            "kind": kind,
            "title": title,
            "start": start or None,
            "end": end or None,
            "actors": self.registry.name_actors(self._list(row, "actors")) or None,
            "source": source,
            "place": clean(self._find(row, "place")) or None,
            "place_certainty": self._judge_place(row),
            "summary": clean(self._find(row, "summary")) or None,
            "note": clean(self._find(row, "note")) or None,
            "verified": "dataset",
            **{make_field(name): self._read_field(row, name) for name in self._fields},
        }
        kept = {key: value for key, value in told.items() if value is not None}
        return {"type": "Feature", "properties": kept, "geometry": shape}

    @property
    def _fields(self) -> Sequence[str]:
        return self.columns.kept

    def _find(self, row: GivenRow, role: str) -> str:
        return row.cells.get(self.columns.find(role), "")

    def _list(self, row: GivenRow, role: str) -> Iterator[str]:
        yield from (row.cells.get(one, "") for one in self.columns.roles.get(role, ()))

    def _compose(self, row: GivenRow) -> str:
        """Make a title of what a row has, where its table has none."""
        if not self.preset.title:
            return ""
        cells = {name: clean(cell) for name, cell in row.cells.items()}
        return self.preset.title.format_map(_Blank(cells)).strip(" ,")

    def _name(self, row: GivenRow, start: str, title: str) -> str:
        told = self._find(row, "id")
        return make_id(told or f"{start.rstrip('~')} {title}")

    def _read_days(self, row: GivenRow) -> tuple[str, str]:
        texts = [self._find(row, role) for role in ("start", "end")]
        start, end = (read_date(one, self.order) if one else "" for one in texts)
        if self.preset.days:
            column, lengths = self.preset.days
            length = lengths.get(row.cells.get(column, ""))
            if length and start:
                start, end = f"{start.rstrip('~')[:length]}~", ""
        if start and end and parse_date(end).days.last < parse_date(start).days.first:  # type: ignore[operator] # both are there
            message = f"it ends on {end}, before it starts on {start}"
            raise ValueError(message)
        return start, "" if end == start else end

    def _place(self, row: GivenRow) -> BaseGeometry | None:
        if row.shape is not None:
            return _check_shape(row.shape)
        lat, lon = self._find(row, "lat"), self._find(row, "lon")
        if not lat and not lon:
            return None
        return Point(read_degrees(lon, "lon"), read_degrees(lat, "lat"))

    def _find_kind(self, row: GivenRow, kinds: dict[str, str]) -> str:
        cell = clean(self._find(row, "kind"))
        title = self.preset.words.get(cell, cell) or self.usual
        identity = make_id(title)
        if not identity[:1].isalpha():
            identity = f"kind-{identity}"
        kinds.setdefault(identity, title[:1].upper() + title[1:])
        return identity

    def _judge_place(self, row: GivenRow) -> str:
        if self.preset.places:
            column, classes = self.preset.places
            return classes.get(row.cells.get(column, ""), "approximate")
        return "approximate"

    def _read_field(self, row: GivenRow, name: str) -> str | None:
        return clean(row.cells.get(name, "")) or None


class _Blank(dict[str, str]):
    """Cells by column; a column that is not there is blank."""

    def __missing__(self, key: str) -> str:
        return ""


def make_field(column: str) -> str:
    """Name the field of a column."""
    name = make_id(column).replace("-", "_")
    return name if name[:1].isalpha() else f"field_{name}"


def choose_order(sheet: GivenTable, columns: Understood, told: str) -> str:
    """Choose whether days or months come first; raises AtlasError if it is open."""
    names = [columns.find(role) for role in ("start", "end")]
    texts = [row.cells.get(name, "") for row in sheet.rows for name in names if name]
    order = told or find_order(texts)
    if order is None:
        message = (
            f"the dates of “{names[0]}” can be read in two ways: is 1/2 in January?"
        )
        remedy = "Write --dates dmy where days come first, --dates mdy where months do"
        raise AtlasError(Place(sheet.name).problem("date", message, remedy))
    return order


def _check_shape(shape: BaseGeometry) -> BaseGeometry:
    if shape.geom_type not in _KINDS:
        message = f"it is a {shape.geom_type}, which no layer draws"
        raise ValueError(message)
    if not shape.is_valid:
        message = f"its shape is not valid ({shapely.is_valid_reason(shape)})"
        raise ValueError(message)
    return shape


def list_geometries(features: Sequence[Mapping[str, Any]]) -> list[str]:
    """List what the records of a layer are on the map; ``null``: nowhere."""
    kinds = {
        one["geometry"].geom_type if one["geometry"] is not None else "null"
        for one in features
    }
    kinds |= {"null"} if "Point" in kinds else set()
    return sorted(kinds, key=lambda kind: (kind == "null", kind))
