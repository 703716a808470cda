"""The plates: what all still pictures of one atlas share, prepared once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from shapely.geometry import shape

from dashboard.borders import compile_borders
from dashboard.compiled import Compiled
from dashboard.marks import compile_marks
from dashboard.places import WATER, compile_places
from dashboard.stills.framing import Geometries
from dashboard.view import PageIndex
from dashboard.waters import list_areas
from geodata.atlas import Atlas
from geodata.network import Network


@dataclass(frozen=True, slots=True)
class Base:
    """Geometries of a base layer, and the properties of each, in one order."""

    geometries: Geometries
    properties: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Plates:
    """An atlas made ready for drawing: longitude and latitude, WGS84."""

    atlas: Atlas
    index: PageIndex
    marks: Mapping[str, Any]
    network: Network
    water: Base
    borders: Base
    places: Base


def prepare_plates(compiled: Compiled) -> Plates:
    """Read the geometries of the base layers; a layer that is lacking is empty."""
    atlas = compiled.atlas
    return Plates(
        atlas=atlas,
        index=compiled.index,
        marks=compile_marks(atlas),
        network=compiled.network,
        water=_read(list_areas(atlas.features.get("water", ()))),
        borders=_read(compile_borders(atlas)),
        places=_read(
            [one for one in compile_places(atlas) if one["properties"]["kind"] != WATER]
        ),
    )


def _read(features: Sequence[Mapping[str, Any]]) -> Base:
    shapes = np.array([shape(f["geometry"]) for f in features], dtype=object)
    return Base(shapely.force_2d(shapes), [f["properties"] for f in features])
