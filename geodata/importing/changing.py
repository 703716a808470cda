"""What an import changes in the files of an atlas."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import shapely
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from geodata.atlas import Atlas, Layer
from geodata.importing.declaring import (
    Declaration,
    add_to_layer,
    write,
    write_fields,
    write_kinds,
    write_layer,
)
from geodata.importing.keeping import add_rows
from geodata.importing.registering import Registry
from geodata.importing.rows import Made, list_geometries
from geodata.parsing.files import read_text
from geodata.reading.catalogue import FILE
from geodata.reading.tables import ACTORS, COLUMNS, SOURCES

_DECIMALS: Final = 6


@dataclass(frozen=True, slots=True)
class News:
    """The records that an atlas has not; same: how many it has, word for word.

    differing: ids of those that it has and that say something else there.
    """

    new: list[dict[str, Any]] = field(default_factory=list)
    same: int = 0
    differing: tuple[str, ...] = ()


def sort_news(atlas: Atlas, layer: str, features: Sequence[dict[str, Any]]) -> News:
    """Sort records by whether an atlas has them."""
    there = {
        feature["properties"]["id"]: (
            dict(feature["properties"]),
            feature["geometry"] and dict(feature["geometry"]),
        )
        for feature in atlas.features.get(layer, ())
    }
    new, differing, same = [], [], 0
    for feature in features:
        identity = feature["properties"]["id"]
        drawn = _draw(feature["geometry"])
        if identity not in there:
            new.append({**feature, "geometry": drawn})
        elif there[identity] == (feature["properties"], drawn):
            same += 1
        else:
            differing.append(identity)
    return News(new, same, tuple(differing))


def _draw(shape: BaseGeometry | None) -> dict[str, Any] | None:
    if shape is None:
        return None
    rounded = shapely.orient_polygons(shapely.set_precision(shape, 10.0**-_DECIMALS))
    told: dict[str, Any] = json.loads(json.dumps(mapping(rounded)))
    return {**told, "coordinates": _plain(told["coordinates"])}


def _plain(value: Any) -> Any:  # noqa: ANN401 - coordinates nest to any depth
    if isinstance(value, list):
        return [_plain(part) for part in value]
    return round(value, _DECIMALS)


@dataclass(frozen=True, slots=True)
class FolderChange:
    """What is to be added to an atlas: records, and the layer that they are of."""

    folder: Path
    atlas: Atlas
    declared: Declaration
    fields: Mapping[str, str]
    made: Made
    news: News
    registry: Registry

    def write(self) -> dict[str, str]:
        """Write the files that change; none where there is nothing new."""
        if not self.news.new:
            return {}
        file = f"layers/{self.declared.id}.geojson"
        changes = {FILE: self._declare(), file: self._write_features()}
        for table, rows in (
            (ACTORS, self.registry.actors),
            (SOURCES, self.registry.sources),
        ):
            if rows:
                changes[table] = add_rows(self.folder, table, COLUMNS[table], rows)
        return changes

    def _write_features(self) -> str:
        there = self.atlas.features.get(self.declared.id, ())
        old = [_thaw(feature) for feature in there]
        lines = (
            json.dumps(feature, ensure_ascii=False, separators=(",", ":"))
            for feature in [*old, *self.news.new]
        )
        return (
            '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"
        )

    def _declare(self) -> str:
        """Write atlas.toml with the layer, or with what it lacks."""
        text = read_text(self.folder, FILE)
        layer = self.atlas.layers.get(self.declared.id)
        kinds = {
            kind: title
            for kind, title in self.made.kinds.items()
            if layer is None or kind not in layer.kinds
        }
        if layer is None:
            text = text.rstrip("\n") + "\n" + write_layer(self.declared, kinds)
            text += "".join(f"{line}\n" for line in write_fields(self.fields))
        else:
            text = add_to_layer(text, layer, list(self._add(layer, kinds)))
        return text + self._add_lane(kinds)

    def _add(self, layer: Layer, kinds: Mapping[str, str]) -> Iterator[str]:
        yield from write_kinds(kinds, layer.geometry, len(layer.kinds))
        new = {key: one for key, one in self.fields.items() if key not in layer.fields}
        yield from write_fields(new)

    def _add_lane(self, kinds: Mapping[str, str]) -> str:
        """Write a lane of the timeline for kinds of events that are in none."""
        layer = self.atlas.layers.get(self.declared.id)
        time = layer.time if layer else self.declared.time
        if not self.atlas.lanes or not kinds or time != "event":
            return ""
        tokens = ", ".join(write(f"{self.declared.id}.{kind}") for kind in kinds)
        title = write(layer.title if layer else self.declared.title)
        return f"\n[[lanes]]\ntitle = {title}\nkinds = [{tokens}]\n"


def declare(identity: str, title: str, made: Made, **terms: str) -> Declaration:
    """Say what a layer of these records is; terms: provenance, licence, attribution."""
    dated = any("start" in one["properties"] for one in made.features)
    return Declaration(
        id=identity,
        title=title,
        time="event" if dated else "always",
        geometry=list_geometries(made.features),
        **terms,
    )


def _thaw(feature: Mapping[str, Any]) -> dict[str, Any]:
    geometry = feature["geometry"]
    return {
        **feature,
        "properties": dict(feature["properties"]),
        "geometry": geometry and dict(geometry),
    }
