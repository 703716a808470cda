"""Checking what stands in a layer's files, sound or not."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.atlas import Field, Layer
from geodata.checking.geometry import check_geometries
from geodata.checking.properties import build_schema, check_properties
from geodata.checking.references import LISTS, Known, check_lists
from geodata.parsing.register import Register
from geodata.problems import Findings, Place
from geodata.reading.features import Collection, find_place, list_raw, read_table

Item = tuple[Place, Mapping[str, Any]]
"""A place and, of a feature or a row, what stands there."""


@dataclass(frozen=True, slots=True)
class Contents:
    """A layer's features as they stand in the file, and the rows of its table.

    whole: whether both files could be read, so that an unknown id is a mistake.
    """

    layer: Layer
    features: tuple[Item, ...]
    rows: tuple[Item, ...]
    whole: bool

    @property
    def records(self) -> frozenset[str]:
        """The ids of what a reader of this layer selects."""
        items = self.rows if self.layer.table else self._list_parts()
        return frozenset(_list_ids(items))

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all features and rows."""
        return frozenset((*_list_ids(self.rows), *_list_ids(self._list_parts())))

    def check(self, register: Register, findings: Findings) -> None:
        """Report what is wrong with properties and geometry."""
        layer = self.layer
        known = Known(register, self.records if self.whole else None)
        fields = layer.part_fields if layer.table else layer.fields
        _check_items(fields, tuple(self._list_parts()), known, findings)
        _check_items(layer.fields, self.rows, known, findings)
        shapes = [(place, feature.get("geometry")) for place, feature in self.features]
        check_geometries(shapes, findings)

    def _list_parts(self) -> Iterator[Item]:
        for place, feature in self.features:
            properties = feature.get("properties")
            if isinstance(properties, dict):
                yield place, properties


def list_contents(
    folder: Path, layer: Layer, collection: Collection | None, findings: Findings
) -> Contents:
    """List what stands in the layer's files, without asking whether it is sound."""
    below = Findings()
    rows = read_table(folder, layer, below) if layer.table else ()
    findings.add(*below.problems)
    if collection and "crs" in collection:
        message = "the file has a member crs, which RFC 7946 dropped"
        remedy = "Remove it; positions are longitude and latitude in WGS84"
        findings.add(Place(layer.file).problem("crs", message, remedy))
    features = tuple(
        (find_place(layer, number, feature), feature)
        for number, feature in enumerate(list_raw(collection), 1)
        if isinstance(feature, dict)
    )
    whole = collection is not None and not below.problems
    return Contents(layer, features, rows, whole=whole)


def _check_items(
    fields: Mapping[str, Field],
    items: tuple[Item, ...],
    known: Known,
    findings: Findings,
) -> None:
    schema = build_schema(fields)
    lists = [field for field in fields.values() if field.type in LISTS]
    for place, properties in items:
        check_properties(schema, place, properties, findings)
        check_lists(place, lists, properties, known, findings)


def _list_ids(items: Iterator[Item] | tuple[Item, ...]) -> Iterator[str]:
    for _, properties in items:
        if isinstance(properties.get("id"), str):
            yield properties["id"]
